import type { Claim as Quantity } from "../claims/types";
import type { Claim, Range, Section } from "../contract";
import { format, type Rational } from "../numbers/rational";
import type { Reading } from "../reading/types";
import { toDocument } from "../report/place";
import { sectionAt } from "../report/sections";
import type { Place } from "../report/types";

/** The report's claims in the order of the text, and the id of each. */
export function exportClaims(
  reading: Reading,
  sections: readonly Section[],
): { claims: Claim[]; ids: ReadonlyMap<Place, string> } {
  const claims: Claim[] = [];
  const ids = new Map<Place, string>();
  for (const { block, claims: own, figures } of reading.blocks) {
    own.forEach((claim, k) => {
      const id = `c${claims.length + 1}`;
      ids.set(claim, id);
      const exported = exportClaim(claim, id, toDocument(block, claim));
      const figure = figures[k];
      if (claim.direction) exported.direction = claim.direction;
      if (figure?.label) exported.subject = figure.label;
      if (claim.verb) exported.verb = claim.verb;
      if (claim.period) exported.period = claim.period;
      if (figure?.scope) exported.scope = figure.scope;
      const section = sectionAt(sections, exported.start);
      if (section !== undefined) exported.section = section;
      claims.push(exported);
    });
  }
  return { claims, ids };
}

/** A quantity as the Report has it, at a range of the document. */
export function exportClaim(claim: Quantity, id: string, { start, end }: Range): Claim {
  const { interval, value } = claim;
  const printed = format(value);
  const edge = (of: Rational | null) => (of === null ? null : of === value ? printed : format(of));
  return {
    id,
    start,
    end,
    text: claim.block.text.slice(claim.start, claim.end),
    kind: claim.kind,
    value: printed,
    unit: claim.unit,
    bound: claim.bound,
    low: edge(interval.low),
    high: edge(interval.high),
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}
