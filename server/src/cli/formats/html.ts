import type { Finding, Language, Report } from "../../contract";
import { documentFoot, documentHead, type Entry, entryOf } from "../../page/document";
import { reportParts } from "../../page/report";
import type { Format } from "./format";

/** One page for people, complete in itself. Its first lines sum up all reports, so nothing is printed before the last one is read. */
export function htmlFormat(language: Language): Format {
  const entries: Entry[] = [];
  const pages: string[] = [];
  return {
    report(text: string, whole: Report, shown: readonly Finding[] = whole.findings) {
      const report = { ...whole, findings: [...shown] };
      const prefix = `r${entries.length + 1}-`;
      entries.push(entryOf(report, prefix));
      pages.push('<article class="report">\n');
      for (const part of reportParts(text, report, prefix, { language })) pages.push(`${part.markup}\n`);
      pages.push("</article>\n");
      return [];
    },
    *end(summary) {
      yield documentHead(entries, summary, language).markup;
      yield* pages;
      yield documentFoot(language).markup;
    },
  };
}
