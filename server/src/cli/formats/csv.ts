import type { Language } from "../../contract";
import type { Format } from "./format";

/** A line a finding, and one for each file that could not be checked; a byte-order mark for Excel, unless it is not wanted. */
export async function csvFormat(language: Language, isMarked: boolean): Promise<Format> {
  const { findingsCsv } = await import("../../sheets/index");
  const csv = findingsCsv(language, isMarked);
  return {
    *report(text, report, shown = report.findings) {
      for (const finding of shown) yield csv.finding({ report, text }, finding);
    },
    *failed(failure) {
      yield csv.failed(failure);
    },
    *end() {
      yield csv.end();
    },
  };
}
