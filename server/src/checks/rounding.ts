import type { Claim } from "../claims/types";
import { type Interval, meets, plus } from "../numbers/interval";
import { add, negate, sign } from "../numbers/rational";

/** How else than by rounding a computed value may have come to be printed. */

/** Is it the printed value with its further digits cut off? */
export function isCutOff(claim: Claim, computed: Interval): boolean {
  if (sign(claim.value) < 0) return false;
  return meets({ low: claim.value, high: add(claim.value, claim.ulp), lowOpen: false, highOpen: true }, computed);
}

/** Is it off by one unit of the last printed digit at most? */
export const isNearlyPrinted = (claim: Claim, computed: Interval): boolean =>
  meets(plus(claim.interval, { low: negate(claim.ulp), high: claim.ulp, lowOpen: false, highOpen: false }), computed);
