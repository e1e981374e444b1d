import type { Claim as Quantity } from "../claims/types";
import type { Claim, Range, Section } from "../contract";
import { format, type Rational } from "../numbers/rational";
import type { Memory } from "../reading/memory";
import type { BlockReading, Reading } from "../reading/types";
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
  for (const block of reading.blocks) {
    if (block.claims.length === 0) continue;
    const made = exportBlock(block, claims.length, sections, reading.memory);
    block.claims.forEach((claim, k) => {
      const exported = made[k];
      if (!exported) return;
      ids.set(claim, exported.id);
      claims.push(exported);
    });
  }
  return { claims, ids };
}

/** The claims of a block, `before` claims standing in the blocks before it. */
function exportBlock(
  reading: BlockReading,
  before: number,
  sections: readonly Section[],
  memory: Memory | undefined,
): readonly Claim[] {
  const make = () => reading.claims.map((claim, k) => exportOne(reading, claim, k, before, sections));
  if (!memory) return make();
  const known = memory.recall("claims", reading, [], () => ({ claims: make() }));
  const [first] = known.claims;
  const [claim] = reading.claims;
  if (!first || !claim) return known.claims;
  const apart = toDocument(reading.block, claim).start - first.start;
  const stays = known.claims.every((c) => sectionAt(sections, c.start + apart) === c.section);
  if (!stays) known.claims = make();
  else if (apart !== 0 || first.id !== idOf(before))
    known.claims = known.claims.map((c, k) => ({
      ...c,
      id: idOf(before + k),
      start: c.start + apart,
      end: c.end + apart,
    }));
  return known.claims;
}

const idOf = (before: number): string => `c${before + 1}`;

function exportOne(
  { block, figures }: BlockReading,
  claim: Quantity,
  k: number,
  before: number,
  sections: readonly Section[],
): Claim {
  const figure = figures[k];
  const exported = exportClaim(claim, idOf(before + k), toDocument(block, claim));
  if (claim.direction) exported.direction = claim.direction;
  if (figure?.label) exported.subject = figure.label;
  if (claim.verb) exported.verb = claim.verb;
  if (claim.period) exported.period = claim.period;
  if (figure?.scope) exported.scope = figure.scope;
  const section = sectionAt(sections, exported.start);
  if (section !== undefined) exported.section = section;
  return exported;
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
