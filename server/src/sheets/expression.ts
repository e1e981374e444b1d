import { format, multiply, type Rational, whole } from "../numbers/rational";

/**
 * Integer arithmetic that a spreadsheet does exactly. Its numbers are binary fractions of 53 bits and are compared at 15 digits, so
 * every bound is scaled to an integer first, quotients are compared crosswise, and nothing may grow beyond 15 digits.
 */
export const LARGEST = 999_999_999_999_999n;

/** An integer with the formula that gives it. */
export interface Whole {
  readonly exact: bigint;
  readonly formula: string;
  /** Of all that the formula computes on its way, the largest absolute value. */
  readonly largest: bigint;
  /** Needs parentheses inside a product. */
  readonly isSum?: true;
}

/** A comparison of integers, and whether it holds. */
export interface Condition {
  readonly holds: boolean;
  readonly formula: string;
  readonly largest: bigint;
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);
function most(first: bigint, ...others: bigint[]): bigint {
  let largest = first;
  for (const other of others) if (other > largest) largest = other;
  return largest;
}

export const constant = (n: bigint): Whole => ({ exact: n, formula: n.toString(), largest: abs(n) });

/** A cell's value times the scale, rounded to the integer that it is but for the error of binary fractions. */
export function scaled(cell: string, value: Rational, scale: Rational): Whole {
  const product = multiply(value, scale);
  const exact = product.n / product.d;
  const factor = scale.n === scale.d ? cell : scale.d === 1n ? `${cell}*${scale.n}` : `${cell}/${scale.d}`;
  return { exact, formula: `ROUND(${factor},0)`, largest: abs(exact) };
}

export function times(a: Whole, b: Whole): Whole {
  if (a.formula === "1") return b;
  if (b.formula === "1") return a;
  const exact = a.exact * b.exact;
  const factor = ({ formula, isSum }: Whole) => (isSum ? `(${formula})` : formula);
  return { exact, formula: `${factor(a)}*${factor(b)}`, largest: most(abs(exact), a.largest, b.largest) };
}

export function plus(a: Whole, b: Whole): Whole {
  const exact = a.exact + b.exact;
  return { exact, formula: `${a.formula}+${b.formula}`, largest: most(abs(exact), a.largest, b.largest), isSum: true };
}

export function minus(a: Whole, b: Whole): Whole {
  const exact = a.exact - b.exact;
  const taken = b.isSum ? `(${b.formula})` : b.formula;
  return { exact, formula: `${a.formula}-${taken}`, largest: most(abs(exact), a.largest, b.largest), isSum: true };
}

/** The largest whole multiple of b not above a; a ≥ 0, b > 0. Exact: no quotient below 15 digits rounds up to the next integer. */
export function wholeMultiple(a: Whole, b: Whole): Whole {
  const exact = b.exact === 0n ? 0n : (a.exact / b.exact) * b.exact;
  const divisor = b.isSum || b.formula.includes("*") ? `(${b.formula})` : b.formula;
  const dividend = a.isSum ? `(${a.formula})` : a.formula;
  return { exact, formula: `INT(${dividend}/${divisor})*${divisor}`, largest: most(a.largest, b.largest) };
}

/** a ≤ b, or a < b where an edge is excluded. */
export const atMost = (a: Whole, b: Whole, strict: boolean): Condition => ({
  holds: strict ? a.exact < b.exact : a.exact <= b.exact,
  formula: `${a.formula}${strict ? "<" : "<="}${b.formula}`,
  largest: most(a.largest, b.largest),
});

export const all = (conditions: readonly Condition[]): Condition => join("AND", conditions);
export const any = (conditions: readonly Condition[]): Condition => join("OR", conditions);

function join(word: "AND" | "OR", conditions: readonly Condition[]): Condition {
  const [only, more] = conditions;
  if (!only) return { holds: true, formula: "TRUE", largest: 0n };
  if (!more) return only;
  return {
    holds: word === "AND" ? conditions.every((c) => c.holds) : conditions.some((c) => c.holds),
    formula: `${word}(${conditions.map((c) => c.formula).join(",")})`,
    largest: most(0n, ...conditions.map((c) => c.largest)),
  };
}

/** The smallest number that makes all of these integers when they are multiplied by it; 1 for integers. */
export function scaleOf(values: readonly Rational[]): Rational {
  let scale = 1n;
  for (const value of values) {
    const d = divideOut(value);
    scale = (scale / gcd(scale, d)) * d;
  }
  return whole(scale);
}

/** The same with the powers of ten left out that all of these have in common. */
export function shortScaleOf(values: readonly Rational[]): Rational {
  const scale = scaleOf(values);
  if (scale.n !== 1n || values.every(({ n }) => n === 0n)) return scale;
  let tens = 1n;
  while (values.every(({ n, d }) => (n / d) % (tens * 10n) === 0n)) tens *= 10n;
  return { n: 1n, d: tens };
}

/** The denominator in lowest terms. */
const divideOut = ({ n, d }: Rational): bigint => d / gcd(abs(n), d);

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A rational as a cell holds it: the nearest binary fraction. */
export const toNumber = (value: Rational): number => {
  const printed = format(value);
  const [n = "0", d = "1"] = printed.split("/");
  return Number(n) / Number(d);
};
