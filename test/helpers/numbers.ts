import type { Interval } from "../../server/src/numbers/interval";
import { decimal, format, fraction, type Rational } from "../../server/src/numbers/rational";

/** Reads `42.65`, `-3` or `29/68`. */
export function rational(text: string): Rational {
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return fraction(BigInt(top), BigInt(bottom));
  const [integer = "", decimals = ""] = top.split(".");
  return decimal(BigInt(integer + decimals), -decimals.length);
}

/** Reads `[1,2)` or `(-∞,5]`. */
export function interval(text: string): Interval {
  const [low = "", high = ""] = text.slice(1, -1).split(",");
  const edge = (t: string) => (t.endsWith("∞") ? null : rational(t));
  return { low: edge(low), high: edge(high), lowOpen: text.startsWith("("), highOpen: text.endsWith(")") };
}

export const printInterval = ({ low, high, lowOpen, highOpen }: Interval): string =>
  `${lowOpen ? "(" : "["}${low ? format(low) : "-∞"},${high ? format(high) : "∞"}${highOpen ? ")" : "]"}`;
