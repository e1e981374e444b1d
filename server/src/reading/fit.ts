import type { Claim } from "../claims/types";
import { type Interval, meets, minus, over, plus, scale } from "../numbers/interval";
import { compare, HUNDRED, multiply, type Rational, whole } from "../numbers/rational";
import type { Terms } from "./types";

/** Arithmetic on what claims may stand for; shared by the reading, which tries candidates, and the checks, which judge them. */

/** The sum of the terms' intervals, with signs where given. */
export function total(terms: Terms, signs?: readonly number[]): Interval {
  const [first] = terms;
  if (!first) return { low: null, high: null, lowOpen: true, highOpen: true };
  let sum = first.interval;
  for (let k = 1; k < terms.length; k++) {
    const term = terms[k];
    if (term) sum = (signs?.[k] ?? 1) < 0 ? minus(sum, term.interval) : plus(sum, term.interval);
  }
  return sum;
}

export const addsUp = (total_: Claim, parts: Terms, signs?: readonly number[]): boolean =>
  meets(total(parts, signs), total_.interval);

/** Percent (or per mille) that the part is of the whole. */
export const share = (part: Terms, base: Terms, unit: string): Interval =>
  scale(over(total(part), total(base)), unit === "‰" ? whole(1000) : HUNDRED);

/** Parts are never more than their whole: the quotient above 1 is no candidate for a bounded rate. */
export const exceeds = (part: Claim, base: Claim): boolean =>
  part.interval.low !== null && base.interval.high !== null && compare(part.interval.low, base.interval.high) > 0;

/** (current − previous) ÷ previous in percent, with its sign. */
export function growth(current: Interval, previous: Interval): Interval {
  const quotient = over(current, previous);
  const shift = (edge: Rational | null): Rational | null =>
    edge && multiply({ n: edge.n - edge.d, d: edge.d }, HUNDRED);
  return { ...quotient, low: shift(quotient.low), high: shift(quotient.high) };
}

/** delta ÷ (level − delta) in percent for a rise, delta ÷ (level + delta) for a fall. */
export function growthByDelta(level: Interval, delta: Interval, up: boolean): Interval {
  // delta/(level−delta) = 1/(level/delta − 1): monotone in level/delta, so the extremes are exact although delta occurs twice.
  const quotient = over(level, delta);
  const turn = (edge: Rational | null): Rational | null => {
    if (edge === null) return { n: 0n, d: 1n };
    const base = up ? { n: edge.n - edge.d, d: edge.d } : { n: edge.n + edge.d, d: edge.d };
    return base.n <= 0n ? null : multiply({ n: base.d, d: base.n }, HUNDRED);
  };
  return { low: turn(quotient.high), high: turn(quotient.low), lowOpen: quotient.highOpen, highOpen: quotient.lowOpen };
}
