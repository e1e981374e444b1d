import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { preorder } from "./sections";

/** A section folds into the line of its heading. What stands in one line, items mostly, has nothing to fold. */
export function foldingRanges(analysed: Analysed, client: Client): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const section of preorder(analysed.report.sections)) {
    const { start, end } = analysed.range({ start: section.start, end: endOfText(analysed.text, section) });
    if (end.line <= start.line) continue;
    ranges.push({
      startLine: start.line,
      endLine: end.line,
      kind: FoldingRangeKind.Region,
      ...(client.wholeLineFolding ? {} : { endCharacter: end.character }),
    });
    if (ranges.length >= client.foldingLimit) break;
  }
  return ranges;
}

/** Where the section ends without the white space before the next. */
function endOfText(text: string, { start, end }: { start: number; end: number }): number {
  while (end > start && (text[end - 1] ?? "").trim() === "") end--;
  return end;
}
