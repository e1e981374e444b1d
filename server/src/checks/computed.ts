import type { Claim } from "../claims/types";
import { type Interval, opposite, over, point, scale } from "../numbers/interval";
import type { Rational } from "../numbers/rational";
import { growth, growthByDelta, share, total } from "../reading/fit";
import type { Change, Rate } from "../reading/types";

/** What the numbers of a reading give, in the unit of the printed result. */

/** Part over whole: percent, per mille, or the average's unit. */
export const quotient = (rate: Rate, pair: Rate["pairs"][number]): Interval =>
  rate.form === "average" || rate.form === "quotient"
    ? over(total(pair.part), total(pair.whole))
    : share(pair.part, pair.whole, rate.claim.unit);

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
export const printedQuotient = (rate: Rate, pair: Rate["pairs"][number]): Rational | null =>
  quotient(rate, { ...pair, part: pair.part.map(exactly), whole: pair.whole.map(exactly) }).low;

/** The growth between the printed values, for an equation; null where there is none to compute. */
export const printedGrowth = (change: Change, c: Change["candidates"][number]): Rational | null =>
  growthOf(change, {
    ...c,
    current: exactly(c.current),
    ...(c.previous ? { previous: exactly(c.previous) } : {}),
  })?.low ?? null;
