import type { Relation } from "../contract";
import { attainable, implied, span } from "./counts";
import { all, atMost, type Condition, constant, minus, plus, scaled, times, type Whole } from "./expression";
import type { Term, Terms } from "./terms";
import { type Cells, type Edge, RESULT, type Scales, type Side, unitOf, type View } from "./view";

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
      if (relation.form === "compound") return undefined;
      return relation.form === "implied" ? implied(view) : change(view);
    default:
      return undefined;
  }
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
function ratio(view: View): Condition | undefined {
  const { relation, terms, edge, scale } = view;
  if (relation.signs?.includes(-1)) return complement(view);
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

/** What passed is all less what failed, w − l of w: l × unit against (unit − rate) × w, so that w counts once. */
function complement({ relation, terms, edge, scale }: View): Condition | undefined {
  if (relation.dividend !== 2 || terms.operands.length !== 3) return undefined;
  const all = times(unitOf(relation, terms.result), scale);
  const ends = (index: number): Ends => ({ low: edge(index, "low"), high: edge(index, "high") });
  const passed = ends(RESULT);
  // The more passed, the fewer failed.
  const failed = { low: passed.high, high: passed.low };
  return crosswise(
    ends(1),
    ends(2),
    failed,
    (part) => times(part, all),
    (rate) => minus(all, rate),
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
