import type { Claim } from "../claims/types";
import { type Interval, minus, opposite, over, point, scale } from "../numbers/interval";
import { HUNDRED, ONE, type Rational, whole } from "../numbers/rational";
import { growth, growthByDelta, total } from "../reading/fit";
import type { Change, Rate } from "../reading/types";

/** What the numbers of a reading give, in the unit of the printed result. */

type Pair = Rate["pairs"][number];

/** What a whole of one gives of the rate's unit: 100 for percent, 1,000 for per mille, 10,000 for 每万人. */
export const unitOf = ({ form, per, claim }: Rate): Rational =>
  form === "average" || form === "quotient" ? (per ?? ONE) : claim.unit === "‰" ? whole(1000) : HUNDRED;

/** The part's terms with their signs: 合格 is what was checked less what failed. */
export const partOf = ({ part, less = [] }: Pair): { terms: readonly Claim[]; signs: readonly number[] } => ({
  terms: [...part, ...less],
  signs: [...part.map(() => 1), ...less.map(() => -1)],
});

/**
 * Part over whole: percent, per mille, or the average's unit. What is taken off stands against the whole itself, so that the bounds
 * count each number once: (w − l) ÷ w = 1 − l ÷ w.
 */
export function quotient(rate: Rate, pair: Pair): Interval {
  const unit = unitOf(rate);
  if (!pair.less) return scale(over(total(pair.part), total(pair.whole)), unit);
  const all = over(total(pair.less), total(pair.whole));
  return scale(minus(point(ONE), all), unit);
}

/** The growth from one level to another, or by the absolute change, positive in the change's own direction. */
export function growthOf({ claim }: Change, c: Change["candidates"][number]): Interval | undefined {
  const { current, previous } = c;
  if (!previous) return undefined;
  const up = claim.direction !== "down";
  if (c.form === "delta") return growthByDelta(current.interval, previous.interval, up);
  const percents = growth(current.interval, previous.interval);
  const own = up ? percents : opposite(percents);
  return claim.unit === "倍" ? scale(own, { n: 1n, d: 100n }) : own;
}

/** As if what is printed were exact: the figure that a reader's calculator gives. */
const exactly = (claim: Claim): Claim => ({ ...claim, interval: point(claim.value) });

/** The quotient of the printed values, for an equation; null where the whole is nil. */
export const printedQuotient = (rate: Rate, pair: Pair): Rational | null =>
  quotient(rate, {
    ...pair,
    part: pair.part.map(exactly),
    ...(pair.less ? { less: pair.less.map(exactly) } : {}),
    whole: pair.whole.map(exactly),
  }).low;

/** The growth between the printed values, for an equation; null where there is none to compute. */
export const printedGrowth = (change: Change, c: Change["candidates"][number]): Rational | null =>
  growthOf(change, {
    ...c,
    current: exactly(c.current),
    ...(c.previous ? { previous: exactly(c.previous) } : {}),
  })?.low ?? null;
