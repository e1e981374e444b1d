import type { Relation } from "../contract";
import { abs, compare, divide, floor, multiply, type Rational, subtract, toFixed, whole } from "../numbers/rational";
import { against } from "./against";
import { ends, type Figure, isPrinted, madeUp, middle, names, parse, printedLike, total } from "./figures";

/** One, percent, per mille, 每万人. */
const FACTORS = [1n, 100n, 1000n, 10000n];

/** How a quotient is written, and what it may be worth: the unit that it is counted in (one, percent, per mille) is tried. */
interface Quotient {
  readonly left: string;
  readonly value: Rational | undefined;
}

export function quotient(relation: Relation, { left, value }: Quotient, result: Figure): string {
  const range = relation.computed && ends(relation.computed);
  if (!range) return `${left} ${relation.verdict === "consistent" ? "≈" : "≠"} ${result.text}`;
  const scaled = FACTORS.map((factor) => value && multiply(value, whole(factor)));
  const nominal = scaled.find((v) => v && compare(range.low, v) <= 0 && compare(v, range.high) <= 0) ?? middle(range);
  const shown = legible(nominal, result, relation.verdict !== "consistent");
  // 八成 is in words, and worth 80%.
  return `${left} = ${against(relation, shown, result, result.digits ? result.suffix : result.unit)}`;
}

/** A fiftieth: rounding may hide so much of a quotient. */
const HIDDEN = 50;
/** Decimals that are added at the most. */
const MORE = 4;

/** A quotient as `like` is printed, with more decimals where those would hide it: (5 － 1) ÷ 5 is 0.8倍, though 1倍 is its rounding. */
function legible(value: Rational, like: Figure, apart: boolean): string {
  const short = printedLike(value, like, apart);
  const scaled = divide(value, like.scale);
  const hides = (shown: string) => {
    const read = parse(shown);
    return read && compare(multiply(abs(subtract(read, scaled)), whole(HIDDEN)), abs(scaled)) > 0;
  };
  if (!hides(short)) return short;
  const longer = Array.from({ length: MORE }, (_, k) => toFixed(scaled, like.decimals + k + 1));
  return longer.find((shown) => !hides(shown)) ?? longer.at(-1) ?? short;
}

/** Part over whole, either of which may be a sum; what failed is taken off (1200 − 24). */
export function ratioTerms({ dividend, signs }: Relation, operands: readonly Figure[]): Quotient {
  const cut = dividend ?? operands.length - 1;
  const texts = names(operands);
  const sign = (index: number) => (signs?.[index] === -1 ? -1n : 1n);
  const side = (from: number, to: number) => {
    const joined = texts
      .slice(from, to)
      .map((text, k) => (k === 0 ? text : `${sign(from + k) < 0n ? "－" : "＋"}${text}`))
      .join("");
    return to - from > 1 ? `(${joined})` : joined;
  };
  const part = total(operands.slice(0, cut), sign);
  const base = total(operands.slice(cut));
  const value = part && base && base.n !== 0n ? divide(part, base) : undefined;
  return { left: `${side(0, cut)} ÷ ${side(cut, operands.length)}`, value };
}

/** `(599 − 320) ÷ 320`, a fall mirrored; by the absolute change `5 ÷ (105 − 5)`; over some years `(200 ÷ 168)^(1/5) − 1`. */
export function changeTerms(
  { form, years = 1 }: Relation,
  [level, other]: readonly Figure[],
  { falls }: Figure,
): Quotient {
  if (!level || !other) return { left: "", value: undefined };
  const [a = "", b = ""] = names([level, other]);
  const [x, y] = [level.value, other.value];
  if (form === "delta") {
    const base = x && y && (falls ? subtract(x, { n: -y.n, d: y.d }) : subtract(x, y));
    return { left: `${b} ÷ (${a} ${falls ? "＋" : "－"} ${b})`, value: over(y, base) };
  }
  // A root is no rational number.
  if (form === "compound")
    return { left: falls ? `1 － (${a} ÷ ${b})^(1/${years})` : `(${a} ÷ ${b})^(1/${years}) － 1`, value: undefined };
  const rise = x && y && (falls ? subtract(y, x) : subtract(x, y));
  return { left: falls ? `(${b} － ${a}) ÷ ${b}` : `(${a} － ${b}) ÷ ${b}`, value: over(rise, y) };
}

const over = (a: Rational | undefined, b: Rational | undefined): Rational | undefined =>
  a && b && b.n !== 0n ? divide(a, b) : undefined;

/** A rate whose part is unprinted: the whole part that gives it, or the two between which it falls. */
export function wholeAlone(relation: Relation, base: Figure, rate: Figure): string {
  if (!base.value || !rate.value) return `${base.text} ～ ${rate.text}`;
  const least = floor(divide(multiply(rate.value, base.value), whole(100)));
  const texts = [least, least + 1n].map((part) => {
    const terms = { left: `${part} ÷ ${base.digits || base.text}`, value: over(whole(part), base.value) };
    return { terms, shown: shownPercent(terms.value, rate) };
  });
  return between(relation, texts, rate);
}

/** A change whose base is unprinted: the whole base that gives it, or the two between which it falls. */
export function implied(relation: Relation, level: Figure, change: Figure): string {
  const factor =
    change.value && (change.falls ? subtract(whole(100), change.value) : subtract(change.value, whole(-100)));
  const base = level.value && over(multiply(level.value, whole(100)), factor);
  if (!base) return `${level.text} ～ ${change.text}`;
  const least = floor(base);
  const texts = [least, least + 1n].map((count) => {
    const terms = changeTerms(relation, [level, madeUp(count, level)], change);
    return { terms, shown: shownPercent(terms.value, change) };
  });
  return between(relation, texts, change);
}

const shownPercent = (value: Rational | undefined, like: Figure): string =>
  value ? printedLike(multiply(value, whole(100)), like, false) : "?";

function between({ verdict }: Relation, two: readonly { terms: Quotient; shown: string }[], printed: Figure): string {
  const write = ({ terms, shown }: (typeof two)[number]) => `${terms.left} = ${shown}${printed.suffix}`;
  const exact = verdict === "consistent" ? two.find(({ shown }) => isPrinted(shown, printed)) : undefined;
  return exact ? write(exact) : `${two.map(write).join("，")}，≠ ${printed.text}`;
}
