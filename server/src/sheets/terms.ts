import type { Claim, Relation, Report } from "../contract";
import { parse } from "../export/figures";
import { add, compare, type Rational, subtract, whole } from "../numbers/rational";

/** A number of a relation with the bounds that its print stands for; null is unbounded. */
export interface Term {
  readonly value: Rational;
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string;
  readonly falls: boolean;
}

/** The numbers of a relation that its formula is about. */
export interface Terms {
  readonly result: Term;
  readonly operands: readonly Term[];
}

const exactly = (value: Rational): Term => ({
  value,
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
  unit: "",
  falls: false,
});

function ofClaim(claim: Claim): Term | undefined {
  const [value, low, high] = [claim.value, claim.low, claim.high].map((text) =>
    text === null ? null : (parse(text) ?? null),
  );
  if (!value || low === undefined || high === undefined) return undefined;
  const { lowOpen, highOpen, unit, direction } = claim;
  return { value, low, high, lowOpen, highOpen, unit, falls: direction === "down" };
}

/** Years, or years and months, as numbers of their own: 2023, 7. */
const ofDates = (dates: readonly string[]): Term[] =>
  dates.flatMap((date) => date.split("-").map((part) => exactly(whole(Number(part)))));

/** Undefined where a number is written in a way that has no value. */
export function termsOf(relation: Relation, claims: ReadonlyMap<string, Claim>): Terms | undefined {
  const { value, dates, computed, kind } = relation;
  const term = (member: Relation["result"]) => {
    const claim = typeof member === "string" ? claims.get(member) : undefined;
    return claim && ofClaim(claim);
  };
  const stated = value === undefined ? undefined : parse(value);
  const result = stated ? exactly(stated) : term(relation.result);
  const listed = kind === "enumeration" && computed?.low ? parse(computed.low) : undefined;
  const operands = dates ? ofDates(dates) : listed ? [exactly(listed)] : relation.operands.map(term);
  const known = operands.filter((operand) => operand !== undefined);
  return result && known.length === operands.length ? { result, operands: known } : undefined;
}

export const claimsById = (report: Report): ReadonlyMap<string, Claim> =>
  new Map(report.claims.map((claim) => [claim.id, claim]));

/** As if the print were cut off, not rounded: the value and what is less than a unit of the last digit above it. */
export function cutOff(term: Term): Term {
  const { value, high } = term;
  if (high === null || compare(high, value) <= 0) return term;
  const half = subtract(high, value);
  return { ...term, low: value, high: add(value, add(half, half)), lowOpen: false, highOpen: true };
}

/** Every bound that takes part, for the scale that makes them integers. */
export const boundsOf = (terms: readonly Term[]): Rational[] =>
  terms.flatMap(({ value, low, high }) => [value, low, high]).filter((bound) => bound !== null);
