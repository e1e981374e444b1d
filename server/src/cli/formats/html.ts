import type { Finding, Language, Report } from "../../contract";
import { Pages } from "../../page/pages";
import type { Format } from "./format";

/** One page for people, complete in itself. Its first lines sum up all reports, so nothing is printed before the last one is read. */
export function htmlFormat(language: Language): Format {
  const pages = new Pages(language);
  return {
    report(text: string, whole: Report, shown: readonly Finding[] = whole.findings) {
      pages.add(text, { ...whole, findings: [...shown] });
      return [];
    },
    *end({ failed }) {
      const { head, content, foot } = pages.paged(failed);
      yield head;
      yield* content;
      yield foot;
    },
  };
}
