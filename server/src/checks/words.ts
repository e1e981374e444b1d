import type { Claim } from "../claims/types";
import { type Message, message } from "../l10n/message";
import { DIGITS, scaleAt } from "../numbers/arabic";
import type { Interval } from "../numbers/interval";
import { add, divide, HALF, multiply, type Rational, subtract, tenTo, toFixed, ZERO } from "../numbers/rational";
import type { Slip } from "./slip";

/** Numbers and equations as findings print them. */

export const printed = (claim: Claim): string => claim.block.text.slice(claim.start, claim.end).replace(/\s+/g, "");

/** The number of a claim without unit or bound: `76` of `76个`, `3558.17` of `3558.17亿元`. */
const bare = (claim: Claim): string => DIGITS.exec(printed(claim))?.[0]?.replace(/[,，]/g, "") ?? printed(claim);

const tail = (claim: Claim): string => {
  const text = printed(claim);
  const digits = DIGITS.exec(text);
  return digits ? text.slice(digits.index + digits[0].length) : claim.unit;
};

/** 10^8 for a claim printed in 亿, 10^4 in 万. */
const scaleOf = (claim: Claim): Rational => tenTo(scaleAt(tail(claim), 0).exponent);

/** Decimals with which a claim is printed. */
export const decimalsOf = (claim: Claim): number => bare(claim).split(".")[1]?.length ?? 0;

/** A value in the scale, precision and unit of a claim: 105个, 3558.17亿元. */
export function like(value: Rational, claim: Claim, decimals = decimalsOf(claim)): string {
  const suffix = tail(claim).replace(/^[余多几]|(?:余|多|以上|以下|左右|以内)$/g, "");
  return toFixed(divide(value, scaleOf(claim)), decimals) + suffix;
}

/** The middle of an interval, for printing; null where it is unbounded. */
export function middle(interval: Interval): Rational | null {
  if (interval.low === null || interval.high === null) return interval.low ?? interval.high;
  return multiply(add(interval.low, interval.high), HALF);
}

/** The value that the terms give, from what is printed: no interval. */
export const sumOf = (parts: readonly Claim[], signs?: readonly number[]): Rational =>
  parts.reduce((sum, { value }, k) => ((signs?.[k] ?? 1) < 0 ? subtract(sum, value) : add(sum, value)), ZERO);

/** `76＋13＋7＋9`: in one scale the bare numbers, else as printed. */
export function chain(parts: readonly Claim[], signs?: readonly number[]): string {
  const [first] = parts;
  const uniform = first !== undefined && parts.every((p) => tail(p) === tail(first) || tail(p) === "");
  return parts
    .map((p, k) => (k === 0 ? "" : (signs?.[k] ?? 1) < 0 ? "－" : "＋") + (uniform ? bare(p) : printed(p)))
    .join("");
}

/** Percent with so many decimals, more where the print would hide the difference. */
export const percent = (value: Rational, decimals: number, unit: string): string =>
  toFixed(value, Math.max(decimals, 2)) + unit;

/** What a slip would mend, as a sentence. */
export const slipWords = (slip: Slip | undefined): Message | undefined =>
  slip &&
  message(
    slip.kind === "point"
      ? "slip.point"
      : slip.kind === "scale"
        ? "slip.scale"
        : slip.kind === "swap"
          ? "slip.swap"
          : "slip.digit",
    {
      printed: printed(slip.claim),
      mended: slip.printed.replace(/\s+/g, ""),
    },
  );
