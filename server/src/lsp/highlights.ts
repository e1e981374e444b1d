import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from "vscode-languageserver";
import type { Range } from "../contract";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { membersOf } from "./members";

/** All members of the relations of the number at a position: results as what is written, operands as what is read. Null leaves words to the editor. */
export function documentHighlights(
  analysed: Analysed,
  _client: Client,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const members = membersOf(analysed.report);
  const here = members.at(analysed.offset(position));
  const relations = here ? [...here.asResult, ...here.asOperand] : [];
  if (relations.length === 0) return null;
  const kinds = new Map<Range, DocumentHighlightKind>();
  for (const { result, operands } of relations) {
    for (const operand of operands) {
      const place = members.placeOf(operand);
      if (place && !kinds.has(place)) kinds.set(place, DocumentHighlightKind.Read);
    }
    const place = members.placeOf(result);
    if (place) kinds.set(place, DocumentHighlightKind.Write);
  }
  return [...kinds]
    .sort(([a], [b]) => a.start - b.start)
    .map(([place, kind]) => ({ range: analysed.range(place), kind }));
}
