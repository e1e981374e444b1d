import type { Claim } from "../claims/types";
import { DIGITS } from "../numbers/arabic";
import { type Interval, meets, minus } from "../numbers/interval";
import { abs, add, compare, decimal, divide, HALF, multiply, type Rational, subtract } from "../numbers/rational";

/** What a relation would need one of its members to be, were the others right. */
export interface Need {
  readonly claim: Claim;
  readonly value: Interval;
}

/** The smallest slip of the pen that would make a relation hold: this claim, printed so. */
export interface Slip {
  readonly claim: Claim;
  readonly printed: string;
  readonly kind: "digit" | "swap" | "point" | "scale";
}

/** One digit for another, two neighbours swapped, or 元, 万元 and 亿元 confused: the first member that one of these mends. */
export function slipOf(needs: readonly Need[]): Slip | undefined {
  for (const kind of ["swap", "digit", "point", "scale"] as const) {
    for (const need of needs) {
      const printed = mend(need, kind);
      if (printed !== undefined) return { claim: need.claim, printed, kind };
    }
  }
  return undefined;
}

function mend({ claim, value }: Need, kind: Slip["kind"]): string | undefined {
  const text = claim.block.text.slice(claim.start, claim.end);
  const found = DIGITS.exec(text);
  if (!found || found[0].length > 16 || value.low === null || value.high === null) return undefined;
  if (kind === "scale") return rescaled(claim, text, found[0], value);
  if (kind === "point") return repointed(claim, text, found[0], value);
  const digits = found[0];
  const unit = placeValue(claim, digits);
  const half = multiply(claim.ulp, { n: 1n, d: claim.integer ? 1000000n : 2n });
  const centre = multiply(add(value.low, value.high), HALF);
  let best: { off: Rational; printed: string } | undefined;
  const hits = (moved: Rational): boolean => {
    const shifted: Interval = {
      low: subtract(add(claim.value, moved), half),
      high: add(add(claim.value, moved), half),
      lowOpen: false,
      highOpen: false,
    };
    return meets(shifted, value);
  };
  for (let i = 0; i < digits.length; i++) {
    const c = digits.charCodeAt(i) - 48;
    if (c < 0 || c > 9) continue;
    const weight = unit(i);
    if (kind === "swap") {
      const after = /\d/.test(digits.charAt(i + 1)) ? i + 1 : i + 2;
      const next = digits.charCodeAt(after) - 48;
      if (!(next >= 0 && next <= 9) || next === c || (i === 0 && next === 0)) continue;
      const lower = unit(after);
      const moved = add(
        multiply(weight, { n: BigInt(next - c), d: 1n }),
        multiply(lower, { n: BigInt(c - next), d: 1n }),
      );
      if (hits(moved))
        return text.replace(
          digits,
          digits.slice(0, i) +
            digits.charAt(after) +
            digits.slice(i + 1, after) +
            digits.charAt(i) +
            digits.slice(after + 1),
        );
      continue;
    }
    for (let d = 0; d <= 9; d++) {
      if (d === c || (i === 0 && d === 0 && digits.length > 1 && digits.charAt(1) !== ".")) continue;
      const moved = multiply(weight, { n: BigInt(d - c), d: 1n });
      if (!hits(moved)) continue;
      // Of several digits that would do, the one nearest to what the others give.
      const off = abs(subtract(add(claim.value, moved), centre));
      if (best === undefined || compare(off, best.off) < 0)
        best = { off, printed: text.replace(digits, digits.slice(0, i) + d + digits.slice(i + 1)) };
    }
  }
  return best?.printed;
}

/** What one unit of each printed digit is worth, from the last digit up. */
function placeValue(claim: Claim, digits: string): (i: number) => Rational {
  const places: number[] = [];
  let n = 0;
  for (let i = digits.length - 1; i >= 0; i--) {
    places[i] = n;
    if (/\d/.test(digits.charAt(i))) n++;
  }
  // Of −2.13 a greater digit makes less.
  const ulp = claim.value.n < 0n ? { ...claim.ulp, n: -claim.ulp.n } : claim.ulp;
  return (i) => multiply(ulp, decimal(1n, places[i] ?? 0));
}

/** `6.55%` for `65.5%`: the decimal point one place off, in a percentage. */
function repointed(claim: Claim, text: string, digits: string, value: Interval): string | undefined {
  if (claim.unit !== "%" || !digits.includes(".")) return undefined;
  for (const [up, factor] of [
    [1, { n: 10n, d: 1n }],
    [-1, { n: 1n, d: 10n }],
  ] as const) {
    const { low, high } = claim.interval;
    if (!low || !high || !meets({ ...claim.interval, low: multiply(low, factor), high: multiply(high, factor) }, value))
      continue;
    const bare = digits.replace(".", "");
    const at = digits.indexOf(".") + up;
    if (at < 1 || at >= bare.length) continue;
    return text.replace(digits, `${bare.slice(0, at)}.${bare.slice(at)}`);
  }
  return undefined;
}

const SCALES: readonly (readonly [string, number])[] = [
  ["亿元", 8],
  ["万元", 4],
  ["元", 0],
];

function rescaled(claim: Claim, text: string, digits: string, value: Interval): string | undefined {
  if (claim.kind !== "money") return undefined;
  const own = SCALES.find(([word]) => text.endsWith(word));
  if (!own) return undefined;
  for (const [word, exponent] of SCALES) {
    if (exponent === own[1]) continue;
    const factor = decimal(1n, exponent - own[1]);
    const { low, high } = claim.interval;
    if (low && high && meets({ ...claim.interval, low: multiply(low, factor), high: multiply(high, factor) }, value))
      return digits + word;
  }
  return undefined;
}

/** How far two intervals lie apart, as a share of the printed value: for telling a near miss from another matter. */
export function distance(computed: Interval, printed: Claim): Rational | null {
  if (computed.low === null || computed.high === null) return null;
  const gap = minus(computed, printed.interval);
  if (gap.low === null || gap.high === null) return null;
  const apart = gap.low.n > 0n ? gap.low : gap.high.n < 0n ? abs(gap.high) : { n: 0n, d: 1n };
  const size = abs(printed.value);
  return size.n === 0n ? null : divide(apart, size);
}

/** Is the distance at most this share? */
export const within = (computed: Interval, printed: Claim, limit: Rational): boolean => {
  const apart = distance(computed, printed);
  return apart !== null && compare(apart, limit) <= 0;
};
