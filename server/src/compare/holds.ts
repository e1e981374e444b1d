import type { Claim, Relation } from "../contract";
import { below, type Interval, isPoint, meets, minus, opposite, over, plus, scale } from "../numbers/interval";
import { ceil, compare, floor, HUNDRED, multiply, type Rational, whole } from "../numbers/rational";
import { growth, growthByDelta } from "../reading/fit";
import { beforeGrowth, intervalOf } from "./intervals";

/** One way in which a relation's numbers may meet: what the operands give, or the bare question. */
export interface Shape {
  readonly computed?: (operands: readonly Claim[]) => Interval;
  readonly holds: (result: Claim, operands: readonly Claim[]) => boolean;
}

/** The ways in which a relation of this kind may hold, the plainest first. */
export function shapesOf(relation: Relation, result: Claim, count: number): Shape[] {
  const { kind, form, signs, dividend } = relation;
  switch (kind) {
    case "sum":
    case "identity":
      return count === 0 ? [] : [computing((operands) => signedSum(operands, signs ?? []))];
    case "difference":
      return count !== 2
        ? []
        : (signs
            ? [signs]
            : [
                [1, -1],
                [-1, 1],
              ]
          ).map((one) => computing((operands) => signedSum(operands, one)));
    case "share-sum":
      return [{ holds: (_, operands) => meets(total(operands), { ...NOTHING, low: HUNDRED, high: HUNDRED }) }];
    case "bound":
      return form === "flow"
        ? []
        : [{ holds: (whole, operands) => operands.every((part) => below(intervalOf(part), intervalOf(whole))) }];
    case "restatement":
      return [{ holds: (one, operands) => operands.every((other) => meets(intervalOf(other), intervalOf(one))) }];
    case "change":
      return form === "compound" ? [] : changes(form, count, result);
    case "ratio":
    case "average":
    case "multiple":
      return count === 1 ? [{ holds: wholeExists }] : quotients(kind, count, result, dividend);
    default:
      return [];
  }
}

const NOTHING: Interval = { low: null, high: null, lowOpen: false, highOpen: false };
const total = (claims: readonly Claim[]): Interval => claims.map(intervalOf).reduce(plus);

const computing = (computed: (operands: readonly Claim[]) => Interval): Shape => ({
  computed,
  holds: (result, operands) => meets(computed(operands), intervalOf(result)),
});

const signedSum = (operands: readonly Claim[], signs: readonly number[]): Interval =>
  operands.map((claim, k) => ((signs[k] ?? 1) < 0 ? opposite(intervalOf(claim)) : intervalOf(claim))).reduce(plus);

function changes(form: string | undefined, count: number, { direction, unit }: Claim): Shape[] {
  const up = direction !== "down";
  if (count === 1) return [{ holds: (change, [level]) => level !== undefined && baseExists(level, change) }];
  if (count !== 2) return [];
  return [
    computing(([level, other]) => {
      if (!level || !other) return NOTHING;
      const [a, b] = [intervalOf(level), intervalOf(other)];
      if (form === "delta") return growthByDelta(a, b, up);
      const percents = growth(a, b);
      const own = up ? percents : opposite(percents);
      return unit === "倍" ? scale(own, { n: 1n, d: 100n }) : own;
    }),
  ];
}

/** Part over whole, either a sum; 增长N倍 is one less than the quotient. */
function quotients(
  kind: Relation["kind"],
  count: number,
  { kind: printed, unit }: Claim,
  dividend: number | undefined,
): Shape[] {
  const factor = printed === "rate" ? (unit === "‰" ? whole(1000) : HUNDRED) : whole(1);
  const cuts = dividend ? [dividend] : Array.from({ length: count - 1 }, (_, k) => count - 1 - k);
  const plain = cuts.map((cut) =>
    computing((operands) => scale(over(total(operands.slice(0, cut)), total(operands.slice(cut))), factor)),
  );
  if (kind !== "multiple") return plain;
  const one: Interval = { low: whole(1), high: whole(1), lowOpen: false, highOpen: false };
  const more = cuts.map((cut) =>
    computing((operands) => minus(over(total(operands.slice(0, cut)), total(operands.slice(cut))), one)),
  );
  return [...plain, ...more];
}

/** Is there a whole part that gives the rate? */
function wholeExists(rate: Claim, [base]: readonly Claim[]): boolean {
  const [r, b] = [intervalOf(rate), base && intervalOf(base)];
  if (!b?.low || !isPoint(b) || !r.low || !r.high) return true;
  const of = (percent: Rational) =>
    multiply(multiply(percent, b.low ?? HUNDRED), { n: 1n, d: rate.unit === "‰" ? 1000n : 100n });
  return hasWhole(of(r.low), of(r.high));
}

/** Is there a whole count that the level grew from? */
function baseExists(level: Claim, change: Claim): boolean {
  const { low, high } = beforeGrowth(intervalOf(level), intervalOf(change), change.direction === "down");
  return !low || !high || hasWhole(low, high);
}

const hasWhole = (low: Rational, high: Rational): boolean => compare(whole(ceil(low)), whole(floor(high))) <= 0;
