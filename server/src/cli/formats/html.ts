import type { Finding, Language, Report } from "../../contract";
import { documentFoot, documentHead, type Entry, entryOf } from "../../page/document";
import { nameOf } from "../../page/name";
import { reportParts } from "../../page/report";
import type { Format } from "./format";

/** One page for people, complete in itself, written report by report; what is kept until the end is a line on each for the summary. */
export function htmlFormat(language: Language, several: boolean): Format {
  const entries: Entry[] = [];
  return {
    *report(text: string, whole: Report, shown: readonly Finding[] = whole.findings) {
      const report = { ...whole, findings: [...shown] };
      if (entries.length === 0) yield documentHead(several ? undefined : nameOf(report), language).markup;
      const prefix = `r${entries.length + 1}-`;
      entries.push(entryOf(report, prefix));
      yield '<article class="report">\n';
      for (const part of reportParts(text, report, prefix, { language })) yield `${part.markup}\n`;
      yield "</article>\n";
    },
    *end(summary) {
      if (entries.length === 0) yield documentHead(undefined, language).markup;
      yield documentFoot(entries, summary, several || entries.length === 0, language).markup;
    },
  };
}
