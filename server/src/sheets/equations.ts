import type { Relation } from "../contract";
import type { Rational } from "../numbers/rational";
import {
  all,
  any,
  atMost,
  type Condition,
  constant,
  minus,
  plus,
  scaled,
  times,
  type Whole,
  wholeMultiple,
} from "./expression";
import type { Term, Terms } from "./terms";

/** Where the cells of a relation's numbers are; −1 is the result. */
export interface Cells {
  value(index: number): string;
  low(index: number): string;
  high(index: number): string;
}

export const RESULT = -1;

/** The factors that make the bounds integers: of the result, and of all operands. */
export interface Scales {
  readonly result: Rational;
  readonly operands: Rational;
}

/** A bound as an integer; undefined where there is none, so that nothing on its side can fail. */
interface Edge {
  readonly at: Whole;
  readonly open: boolean;
}
type Side = "low" | "high";

/** The condition under which a relation holds, by the rules with which it was judged; undefined where there is none for a spreadsheet. */
export function condition(relation: Relation, terms: Terms, cells: Cells, scales: Scales): Condition | undefined {
  const { result, operands } = terms;
  const termOf = (index: number): Term => (index === RESULT ? result : operands[index]) ?? result;
  const scaleFor = (index: number) => (index === RESULT ? scales.result : scales.operands);
  const value = (index: number) => scaled(cells.value(index), termOf(index).value, scaleFor(index));
  const edge = (index: number, side: Side): Edge | undefined => {
    const term = termOf(index);
    const bound = term[side];
    if (bound === null) return undefined;
    const open = side === "low" ? term.lowOpen : term.highOpen;
    return { at: scaled(cells[side](index), bound, scaleFor(index)), open };
  };
  const view: View = { relation, terms, edge, value, scale: constant(scales.result.n) };
  switch (relation.kind) {
    case "sum":
    case "identity":
    case "difference":
    case "restatement":
    case "share-sum":
    case "enumeration":
      return linear(view);
    case "bound":
      return below(edge(0, "low"), edge(RESULT, "high"), true);
    case "span":
      return span(view);
    case "ratio":
    case "average":
      return relation.dividend === 0 ? attainable(view) : ratio(view);
    case "change":
      return relation.form === "implied" ? implied(view) : change(view);
    default:
      return undefined;
  }
}

interface View {
  readonly relation: Relation;
  readonly terms: Terms;
  edge(index: number, side: Side): Edge | undefined;
  value(index: number): Whole;
  /** What the result was multiplied by. */
  readonly scale: Whole;
}

const opposite = (side: Side): Side => (side === "low" ? "high" : "low");

/** a ≤ b; touching counts where both edges belong to their intervals, and for `loose` always. */
function below(a: Edge | undefined, b: Edge | undefined, loose = false): Condition | undefined {
  if (!a || !b) return all([]);
  return atMost(a.at, b.at, !loose && (a.open || b.open));
}

const both = (a: Condition | undefined, b: Condition | undefined): Condition | undefined =>
  a && b && all([a, b].filter((c) => c.formula !== "TRUE"));

/** The sum of signed edges; undefined where one is unbounded. */
function total(edges: readonly (Edge | undefined)[], signs: readonly number[]): Edge | undefined {
  let sum: Edge | undefined;
  for (const [index, edge] of edges.entries()) {
    if (!edge) return undefined;
    const taken = (signs[index] ?? 1) < 0;
    const at = sum ? (taken ? minus(sum.at, edge.at) : plus(sum.at, edge.at)) : taken ? negative(edge.at) : edge.at;
    sum = { at, open: edge.open || (sum?.open ?? false) };
  }
  return sum;
}

const negative = (a: Whole): Whole => ({ ...minus(constant(0n), a), formula: `-${a.formula}` });

function linear({ relation, terms, edge }: View): Condition | undefined {
  const signs = terms.operands.map((_, index) => relation.signs?.[index] ?? 1);
  const side = (of: Side) =>
    total(
      signs.map((sign, index) => edge(index, sign < 0 ? opposite(of) : of)),
      signs,
    );
  return both(below(side("low"), edge(RESULT, "high")), below(edge(RESULT, "low"), side("high")));
}

/** Part × unit ≤ rate × whole, crosswise at both ends; only among numbers that are not negative. */
function ratio({ relation, terms, edge, scale }: View): Condition | undefined {
  const cut = relation.dividend ?? terms.operands.length - 1;
  const unit = unitOf(relation, terms.result);
  const sum = (from: number, to: number, side: Side) => {
    const indices = terms.operands.map((_, index) => index).slice(from, to);
    return total(
      indices.map((index) => edge(index, side)),
      indices.map(() => 1),
    );
  };
  const [part, whole] = [
    { low: sum(0, cut, "low"), high: sum(0, cut, "high") },
    { low: sum(cut, terms.operands.length, "low"), high: sum(cut, terms.operands.length, "high") },
  ];
  const rate = { low: edge(RESULT, "low"), high: edge(RESULT, "high") };
  return crosswise(
    part,
    whole,
    rate,
    (part_) => times(part_, times(unit, scale)),
    (rate_) => rate_,
  );
}

interface Ends {
  readonly low: Edge | undefined;
  readonly high: Edge | undefined;
}

/** `left(a) ≤ right(r) × b` at the least a and the other way round at the most, for a and b that are not negative; `right` grows with r. */
function crosswise(
  a: Ends,
  b: Ends,
  r: Ends,
  left: (a: Whole, r: Whole) => Whole,
  right: (r: Whole) => Whole,
): Condition | undefined {
  if ([a.low, b.low].some((edge) => edge && edge.at.exact < 0n)) return undefined;
  const first =
    a.low && b.high && r.high
      ? atMost(left(a.low.at, r.high.at), times(right(r.high.at), b.high.at), a.low.open || b.high.open || r.high.open)
      : all([]);
  const second =
    a.high && b.low && r.low
      ? atMost(times(right(r.low.at), b.low.at), left(a.high.at, r.low.at), a.high.open || b.low.open || r.low.open)
      : all([]);
  return both(first, second);
}

/** What the quotient is counted in. */
const unitOf = ({ kind, form }: Relation, { unit }: Term): Whole =>
  constant(kind === "average" || form === "quotient" || unit === "倍" ? 1n : unit === "‰" ? 1000n : 100n);

/** Growth: current = previous × (1 ± r), or by the absolute change: delta × (1 ± r) = level × r. */
function change({ relation, terms, edge, scale }: View): Condition | undefined {
  const { result } = terms;
  const isDelta = relation.form === "delta";
  const unit = times(isDelta ? constant(100n) : unitOf(relation, result), scale);
  const grown = (r: Whole) => (result.falls ? minus(unit, r) : plus(unit, r));
  const ends = (index: number): Ends => ({ low: edge(index, "low"), high: edge(index, "high") });
  const rate = ends(RESULT);
  if (isDelta)
    return crosswise(
      ends(1),
      ends(0),
      rate,
      (delta, r) => times(delta, grown(r)),
      (r) => r,
    );
  // A fall shrinks as r grows, so its ends change places.
  const growth = result.falls ? { low: rate.high, high: rate.low } : rate;
  return crosswise(ends(0), ends(1), growth, (current) => times(current, unit), grown);
}

/** Some whole part of the whole gives the rate: the last one not above its upper end is not below its lower. */
function attainable({ relation, terms, edge, value, scale }: View): Condition | undefined {
  const [low, high] = [edge(RESULT, "low"), edge(RESULT, "high")];
  if (!low || !high || low.at.exact < 0n) return undefined;
  const base = value(0);
  const step = times(unitOf(relation, terms.result), scale);
  return atMost(times(low.at, base), wholeMultiple(times(high.at, base), step), false);
}

/** Some whole base gives the change: the last one not above current ÷ (1 ± r) at the least is not below it at the most. */
function implied({ relation, terms, edge, value, scale }: View): Condition | undefined {
  const { result } = terms;
  const [low, high] = [edge(RESULT, "low"), edge(RESULT, "high")];
  if (!low || !high) return undefined;
  const unit = times(unitOf(relation, result), scale);
  const least = result.falls ? minus(unit, high.at) : plus(unit, low.at);
  const most = result.falls ? minus(unit, low.at) : plus(unit, high.at);
  if (least.exact <= 0n) return undefined;
  const n = times(value(0), unit);
  // ⌊n ÷ least⌋ × most ≥ n, written with the multiple of `least` that the floor gives.
  const last: Whole = { ...quotient(n, least), isSum: true };
  return atMost(n, times(last, most), false);
}

function quotient(a: Whole, b: Whole): Whole {
  const { largest } = wholeMultiple(a, b);
  return { exact: a.exact / b.exact, formula: `INT(${a.formula}/(${b.formula}))`, largest };
}

/** The first and the last year both count; where months are printed they count instead, or a calendar year's end excuses them. */
function span({ terms, value }: View): Condition | undefined {
  const years = value(RESULT);
  const equal = (a: Whole, b: Whole): Condition => ({
    holds: a.exact === b.exact,
    formula: `${a.formula}=${b.formula}`,
    largest: a.largest,
  });
  const one = constant(1n);
  const twelve = constant(12n);
  if (terms.operands.length === 2) return equal(plus(minus(value(1), value(0)), one), years);
  const [from, fromMonth, to, toMonth] = [value(0), value(1), value(2), value(3)];
  const calendar = plus(minus(to, from), one);
  const months = plus(minus(plus(times(minus(to, from), twelve), toMonth), fromMonth), one);
  const loose = all([equal(calendar, years), any([equal(fromMonth, one), equal(toMonth, twelve)])]);
  return any([equal(months, times(years, twelve)), equal(months, plus(times(years, twelve), one)), loose]);
}
