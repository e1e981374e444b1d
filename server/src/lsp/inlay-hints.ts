import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import type { Report } from "../contract";
import { arithmetic } from "../export/arithmetic";
import { figuresOf } from "../export/figures";
import type { Client } from "./client";
import { type Derived, derivedFigures } from "./derived";
import type { Analysed } from "./documents";
import { firstBehind, isEvidence, membersOf, type Place, verdictOf } from "./members";
import { MARKS } from "./paragraphs";

/** What stands behind a number: ✓, or a figure that others give. */
interface Hint {
  /** Where the number ends. */
  readonly start: number;
  readonly verified?: Place;
  readonly derived?: Derived;
}

const made = new WeakMap<Report, readonly Hint[]>();

/** ✓ behind each figure that meets the others, and a share or a growth behind the counts that give it, as the user wants them. */
export function inlayHints(analysed: Analysed, _client: Client, { range }: InlayHintParams): InlayHint[] {
  const { report, text, language } = analysed;
  const { verifiedHints, derivedHints } = analysed.preferences.display;
  if (!verifiedHints && !derivedHints) return [];
  const hints = hintsOf(analysed);
  const from = firstBehind(hints, analysed.offset(range.start) - 1);
  const to = firstBehind(hints, analysed.offset(range.end));
  const figures = figuresOf(report, text);
  return hints.slice(from, to).flatMap(({ start, verified, derived }): InlayHint[] => {
    const { start: position } = analysed.range({ start, end: start });
    const shown = (label: string, tooltip: string): InlayHint => ({ position, label, tooltip, paddingLeft: true });
    if (verified && verifiedHints) {
      const sums = verified.asResult.filter(isEvidence).map((relation) => arithmetic(relation, figures, language));
      return [shown(MARKS.consistent, sums.join("\n"))];
    }
    return derived && derivedHints ? [shown(derived.label, derived.tooltip)] : [];
  });
}

function hintsOf(analysed: Analysed): readonly Hint[] {
  const { report } = analysed;
  const known = made.get(report);
  if (known) return known;
  const verified = membersOf(report).places.filter(
    (place) => place.asResult.some(isEvidence) && verdictOf(place) === "consistent",
  );
  const hints: Hint[] = [
    ...verified.map((place) => ({ start: place.end, verified: place })),
    ...derivedFigures(analysed).map((derived) => ({ start: derived.at, derived })),
  ].sort((a, b) => a.start - b.start);
  made.set(report, hints);
  return hints;
}
