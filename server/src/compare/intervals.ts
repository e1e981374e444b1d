import type { Bounds, Claim } from "../contract";
import { parse } from "../export/figures";
import { type Interval, minus, over, plus, scale } from "../numbers/interval";
import { add, format, fraction, HUNDRED, type Rational, subtract } from "../numbers/rational";
import type { Growth } from "./growth";

const edge = (value: string | null): Rational | null => (value === null ? null : (parse(value) ?? null));

/** What a claim's print stands for. */
export const intervalOf = ({ low, high, lowOpen, highOpen }: Claim): Interval => ({
  low: edge(low),
  high: edge(high),
  lowOpen,
  highOpen,
});

export const boundsOf = ({ low, high }: Interval): Bounds => ({
  low: low && format(low),
  high: high && format(high),
});

/** What the year before must have been for a level to have changed by so many percent. */
export function beforeGrowth(level: Interval, percent: Interval, falls: boolean): Interval {
  const factor = (of: Rational | null) => of && (falls ? subtract(HUNDRED, of) : add(HUNDRED, of));
  const base: Interval = falls
    ? { low: factor(percent.high), high: factor(percent.low), lowOpen: percent.highOpen, highOpen: percent.lowOpen }
    : { ...percent, low: factor(percent.low), high: factor(percent.high) };
  return scale(over(level, base), HUNDRED);
}

/** The same by an absolute change, or points. */
const beforeDifference = (level: Interval, difference: Interval, falls: boolean): Interval =>
  falls ? plus(level, difference) : minus(level, difference);

/** How far two intervals lie apart, as a share of the second; undefined where one is unbounded. */
export function apart(a: Interval, b: Interval): Rational | undefined {
  if (!a.low || !a.high || !b.low || !b.high || b.high.n <= 0n) return undefined;
  const gap = a.low.n * b.high.d > b.high.n * a.low.d ? subtract(a.low, b.high) : subtract(b.low, a.high);
  return fraction(gap.n * b.high.d, gap.d * b.high.n);
}

/** What a level and its change imply for the year before. */
export function impliedBefore({ form, level, change }: Growth): Interval {
  const [a, b] = [intervalOf(level.claim), intervalOf(change.claim)];
  const falls = change.claim.direction === "down";
  return form === "growth" ? beforeGrowth(a, b, falls) : beforeDifference(a, b, falls);
}
