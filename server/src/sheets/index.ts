/**
 * The files that a reviewer hands over, as bytes; loaded when one is asked for. Knows neither Node nor an editor, so that it runs in a
 * worker as well.
 */
export { type ClaimRecord, records } from "./claims";
export { comparisonFile } from "./comparison";
export { FindingsSheet, findingsCsv } from "./findings";
export type { Checked, SheetOptions } from "./heading";
export { type Answer, readReview } from "./read-review";
export { csvHead, csvRecord, jsonRecord } from "./table-text";

import type { Language } from "../contract";
import { message, render } from "../l10n/message";
import { claimsSheet } from "./claims";
import type { Checked, SheetOptions } from "./heading";
import { relationsSheet } from "./relations";
import { reviewSheet } from "./review";
import { reviewDocument } from "./review-document";
import { unjudgedSheet } from "./unjudged";
import { workbook } from "./workbook";

/** 校核意见表, 勾稽关系核对表, 数据一览表. */
export const KINDS = ["review", "relations", "claims"] as const;
export type Kind = (typeof KINDS)[number];
/** What each is written as. */
export type FileFormat = "xlsx" | "docx";

/** What a report's file may be called: its own name and the sheet's. */
export function fileName(path: string, kind: Kind, format: FileFormat, language: Language): string {
  const own = (path.split("/").at(-1) ?? path).replace(/(?:\.report)?\.[^.]+$/, "");
  return `${own}-${render(message(`${kind}.name`), language)}.${format}`;
}

export function sheetFile(
  kind: Kind,
  format: FileFormat,
  checked: readonly Checked[],
  options: SheetOptions,
): Promise<Uint8Array> {
  switch (kind) {
    case "review":
      if (format === "docx") return reviewDocument(checked, options);
      return workbook([reviewSheet(checked, options)], options.language);
    case "relations":
      return workbook([relationsSheet(checked, options), unjudgedSheet(checked, options)], options.language);
    case "claims":
      return workbook([claimsSheet(checked, options)], options.language);
  }
}
