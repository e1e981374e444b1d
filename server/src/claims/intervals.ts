import type { ClaimKind } from "../contract";
import { around, type Interval, point } from "../numbers/interval";
import { add, compare, HALF, HUNDRED, multiply, type Rational, sign, subtract, whole, ZERO } from "../numbers/rational";
import type { Draft } from "./draft";

const THOUSAND = whole(1000);

/** Every value that prints as this draft does. `value` has the draft's sign. */
export function intervalOf(draft: Draft, value: Rational, kind: ClaimKind): Interval {
  const { grain } = draft;
  if (draft.rangeEnd) return { low: value, high: draft.rangeEnd, lowOpen: false, highOpen: false };
  switch (draft.reach) {
    case "about":
      return around(value, grain);
    case "near":
      return { low: subtract(value, grain), high: value, lowOpen: true, highOpen: true };
    case "short":
      return { low: sign(value) > 0 ? ZERO : null, high: value, lowOpen: false, highOpen: true };
    case "most":
      return { low: sign(value) >= 0 ? ZERO : null, high: value, lowOpen: false, highOpen: false };
    case "least":
      return { low: value, high: ceilingOf(draft, value, kind), lowOpen: false, highOpen: false };
    case "excess":
      return { low: value, high: add(value, grain), lowOpen: false, highOpen: true };
    default:
      return kind === "count" && !draft.rounded ? point(value) : around(value, multiply(draft.ulp, HALF));
  }
}

/** A rate that is not above its whole ends there. */
function ceilingOf({ unit }: Draft, value: Rational, kind: ClaimKind): Rational | null {
  const most = kind !== "rate" ? undefined : unit?.text === "%" ? HUNDRED : unit?.text === "‰" ? THOUSAND : undefined;
  return most && compare(value, most) <= 0 ? most : null;
}
