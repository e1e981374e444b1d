import type { Claim as Quantity } from "../claims/types";
import type { Claim, Range, Section } from "../contract";
import { format, type Rational } from "../numbers/rational";
import { recall } from "../reading/memory";
import type { BlockReading, Reading } from "../reading/types";
import { toDocument } from "../report/place";
import { sectionAt } from "../report/sections";
import type { Place } from "../report/types";

/** The claims of a report in the order of the text, and the id of each. */
export interface Counted {
  readonly count: number;
  /** They are put in order when they are first asked for: most of what follows a keystroke asks for none. */
  claims(): Claim[];
  readonly ids: ReadonlyMap<Place, string>;
  /** The same object for as long as no claim has another id than before. */
  readonly numbering: object;
}

/** Brought from version to version. */
interface Ids {
  readonly ids: Map<Place, string>;
  numbering: object;
}

/** The claims of a block as a version had them. */
interface Known {
  claims: readonly Claim[];
  /** Of the block. */
  start: number;
  /** How many claims stand in the blocks before it. */
  before: number;
  /** How many claims stood before it when its claims were given their ids last. */
  counted: number;
}

/** Claims of an earlier version, and how far they have moved and been counted on since. */
interface Run {
  readonly claims: readonly Claim[];
  readonly apart: number;
  /** How many claims stand before them; undefined: as many as there did. */
  readonly before: number | undefined;
}

export function exportClaims({ blocks, memory }: Reading, sections: readonly Section[]): Counted {
  const runs: Run[] = [];
  let count = 0;
  const start = (): Ids => ({ ids: new Map(), numbering: {} });
  const counted = memory?.lasts("ids", start) ?? start();
  const { ids } = counted;
  const talking = blocks.gather("blocks with claims", (b) => (b.claims.length > 0 ? [b] : []));
  for (const reading of talking) {
    const before = count;
    const known = recall(memory, "claims", reading, (): Known => exportBlock(reading, before, sections, ids));
    if (known.counted !== before) counted.numbering = {};
    bringUp(known, reading, before, sections, ids);
    runs.push({
      claims: known.claims,
      apart: reading.block.start - known.start,
      before: before === known.before ? undefined : before,
    });
    count += known.claims.length;
  }
  if (ids.size > 2 * count + SPARE) forget(ids, talking);
  let claims: Claim[] | undefined;
  return { count, ids, numbering: counted.numbering, claims: () => (claims ??= inOrder(runs)) };
}

function inOrder(runs: readonly Run[]): Claim[] {
  return runs.flatMap(({ claims, apart, before }) =>
    apart === 0 && before === undefined
      ? claims
      : claims.map((claim, k) => moved(claim, before === undefined ? claim.id : idOf(before + k), apart)),
  );
}

/** So many claims more than there are may be remembered that are gone. */
const SPARE = 1000;

function forget(ids: Map<Place, string>, talking: readonly BlockReading[]): void {
  ids.clear();
  let before = 0;
  for (const { claims } of talking) {
    count(claims, before, ids);
    before += claims.length;
  }
}

function count(claims: readonly Place[], before: number, ids: Map<Place, string>): void {
  claims.forEach((claim, k) => {
    ids.set(claim, idOf(before + k));
  });
}

function exportBlock(
  reading: BlockReading,
  before: number,
  sections: readonly Section[],
  ids: Map<Place, string>,
): Known {
  const claims = reading.claims.map((claim, k) => exportOne(reading, claim, k, before, sections));
  count(reading.claims, before, ids);
  return { claims, start: reading.block.start, before, counted: before };
}

/** Claims move with their block, and are counted from where the blocks before it end. */
function bringUp(
  known: Known,
  reading: BlockReading,
  before: number,
  sections: readonly Section[],
  ids: Map<Place, string>,
): void {
  const apart = reading.block.start - known.start;
  // The first and the last say where the others stand: a block's own headings and items part them as before.
  const isStill = (claim: Claim | undefined) =>
    claim === undefined || sectionAt(sections, claim.start + apart) === claim.section;
  if (!isStill(known.claims[0]) || !isStill(known.claims.at(-1)))
    Object.assign(known, exportBlock(reading, before, sections, ids));
  else if (before !== known.counted) {
    count(reading.claims, before, ids);
    known.counted = before;
  }
}

/** Field by field: copied as a whole, claims of many shapes take ten times as long. */
function moved(claim: Claim, id: string, apart: number): Claim {
  const { start, end, text, kind, value, unit, bound, low, high, lowOpen, highOpen } = claim;
  const copy: Claim = {
    id,
    start: start + apart,
    end: end + apart,
    text,
    kind,
    value,
    unit,
    bound,
    low,
    high,
    lowOpen,
    highOpen,
  };
  if (claim.direction) copy.direction = claim.direction;
  if (claim.subject) copy.subject = claim.subject;
  if (claim.verb) copy.verb = claim.verb;
  if (claim.period) copy.period = claim.period;
  if (claim.scope) copy.scope = claim.scope;
  if (claim.section !== undefined) copy.section = claim.section;
  return copy;
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
