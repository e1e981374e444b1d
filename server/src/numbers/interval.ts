import { add, compare, divide, multiply, negate, type Rational, sign, subtract, ZERO } from "./rational";

/** The values that a print stands for; null is unbounded. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const EVERYTHING: Interval = { low: null, high: null, lowOpen: true, highOpen: true };

export const closed = (low: Rational, high: Rational): Interval => ({ low, high, lowOpen: false, highOpen: false });
export const point = (value: Rational): Interval => closed(value, value);
/** value ± radius, closed: half-up and half-even are both accepted. */
export const around = (value: Rational, radius: Rational): Interval =>
  closed(subtract(value, radius), add(value, radius));

export const isPoint = (a: Interval): boolean =>
  a.low !== null && a.high !== null && compare(a.low, a.high) === 0 && !a.lowOpen && !a.highOpen;

/** Have the two a value in common? */
export const meets = (a: Interval, b: Interval): boolean => below(a, b) && below(b, a);

/** Is some value of a at or below some value of b? */
export function below(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return true;
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && !a.lowOpen && !b.highOpen);
}

export function contains(a: Interval, value: Rational): boolean {
  if (a.low !== null) {
    const order = compare(value, a.low);
    if (order < 0 || (order === 0 && a.lowOpen)) return false;
  }
  if (a.high !== null) {
    const order = compare(value, a.high);
    if (order > 0 || (order === 0 && a.highOpen)) return false;
  }
  return true;
}

export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && add(a.low, b.low),
  high: a.high && b.high && add(a.high, b.high),
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
});

export const opposite = (a: Interval): Interval => ({
  low: a.high && negate(a.high),
  high: a.low && negate(a.low),
  lowOpen: a.highOpen,
  highOpen: a.lowOpen,
});

export const minus = (a: Interval, b: Interval): Interval => plus(a, opposite(b));

/** a × factor, factor > 0. */
export const scale = (a: Interval, factor: Rational): Interval => ({
  low: a.low && multiply(a.low, factor),
  high: a.high && multiply(a.high, factor),
  lowOpen: a.lowOpen,
  highOpen: a.highOpen,
});

/** a ÷ b where b holds positive values; what b holds at or below zero is left out, so the quotient may be unbounded. */
export function over(a: Interval, b: Interval): Interval {
  if (b.high !== null && sign(b.high) <= 0) return EVERYTHING;
  const least = b.low !== null && sign(b.low) > 0 ? b.low : null;
  const most = b.high;
  // A positive dividend is smallest over the largest divisor, a negative one over the smallest; the same, mirrored, above.
  const by = (n: Rational, divisor: Rational | null, atInfinity: Rational | null) =>
    divisor === null ? atInfinity : divide(n, divisor);
  const down = a.low !== null && sign(a.low) < 0;
  const up = a.high !== null && sign(a.high) >= 0;
  return {
    low: a.low && (down ? by(a.low, least, null) : by(a.low, most, ZERO)),
    high: a.high && (up ? by(a.high, least, null) : by(a.high, most, ZERO)),
    lowOpen: a.lowOpen || (down ? b.lowOpen || least === null : b.highOpen || most === null),
    highOpen: a.highOpen || (up ? b.lowOpen || least === null : b.highOpen || most === null),
  };
}
