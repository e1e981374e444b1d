import type { Language } from "../../contract";
import type { Format } from "./format";

/** One sheet with a row a finding, and one for each file that could not be checked; rows are kept until the end. */
export async function xlsxFormat(language: Language): Promise<Format> {
  const { FindingsSheet } = await import("../../sheets/index");
  const sheet = new FindingsSheet(language);
  return {
    report(text, report, shown = report.findings) {
      for (const finding of shown) sheet.finding({ report, text }, finding);
      return [];
    },
    failed(failure) {
      sheet.failed(failure);
      return [];
    },
    end: () => [],
    bytes: () => sheet.bytes(),
  };
}
