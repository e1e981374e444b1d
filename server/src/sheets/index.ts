/**
 * The files that a reviewer hands over, as bytes; loaded when one is asked for. Knows neither Node nor an editor, so that it runs in a
 * worker as well.
 */
export { type ClaimRecord, records } from "./claims";
export type { Checked, SheetOptions } from "./heading";
export { csvHead, csvRecord, jsonRecord } from "./table-text";

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
