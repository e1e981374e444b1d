import type { Finding, Language, Report } from "../../contract";
import { nameOf } from "../../page/name";
import { Pages } from "../../page/pages";
import type { Format } from "./format";

/** One page for people, complete in itself, written report by report; what is kept until the end is a line on each for the summary. */
export function htmlFormat(language: Language, several: boolean): Format {
  const pages = new Pages(language, several);
  return {
    *report(text: string, whole: Report, shown: readonly Finding[] = whole.findings) {
      if (pages.empty) yield pages.head(nameOf(whole));
      yield* pages.article(text, { ...whole, findings: [...shown] });
    },
    *end(summary) {
      if (pages.empty) yield pages.head(undefined);
      yield* pages.end(summary);
      yield pages.foot;
    },
  };
}
