import type { Relation } from "../contract";
import { compare, divide, floor, multiply, type Rational, subtract, whole } from "../numbers/rational";
import { against } from "./against";
import { ends, type Figure, isPrinted, madeUp, middle, names, printedLike, total } from "./figures";

/** How a quotient is written, and what it may be worth: the unit that it is counted in (one, percent, per mille) is tried. */
interface Quotient {
  readonly left: string;
  readonly value: Rational | undefined;
}

export function quotient(relation: Relation, { left, value }: Quotient, result: Figure): string {
  const range = relation.computed && ends(relation.computed);
  if (!range) return `${left} ${relation.verdict === "consistent" ? "≈" : "≠"} ${result.text}`;
  const scaled = [1n, 100n, 1000n].map((factor) => value && multiply(value, whole(factor)));
  const nominal = scaled.find((v) => v && compare(range.low, v) <= 0 && compare(v, range.high) <= 0) ?? middle(range);
  const shown = printedLike(nominal, result, relation.verdict !== "consistent");
  return `${left} = ${against(relation, shown, result, result.suffix)}`;
}

/** Part over whole; either may be a sum, and the cut that gives the computed value is the one that was meant. */
export function ratioTerms({ computed }: Relation, operands: readonly Figure[]): Quotient {
  const range = computed && ends(computed);
  const texts = names(operands);
  const side = (some: readonly string[]) => (some.length > 1 ? `(${some.join("＋")})` : (some[0] ?? ""));
  const at = (cut: number): Quotient => {
    const [part, base] = [total(operands.slice(0, cut)), total(operands.slice(cut))];
    const value = part && base && base.n !== 0n ? divide(part, base) : undefined;
    return { left: `${side(texts.slice(0, cut))} ÷ ${side(texts.slice(cut))}`, value };
  };
  const cuts = operands.slice(1).map((_, index) => at(operands.length - 1 - index));
  const fits = ({ value }: Quotient) =>
    [1n, 100n, 1000n].some((factor) => {
      const v = value && multiply(value, whole(factor));
      return v && range && compare(range.low, v) <= 0 && compare(v, range.high) <= 0;
    });
  return cuts.find(fits) ?? at(operands.length - 1);
}

/** `(599 − 320) ÷ 320`, a fall mirrored; by the absolute change `5 ÷ (105 − 5)`. */
export function changeTerms({ form }: Relation, [level, other]: readonly Figure[], { falls }: Figure): Quotient {
  if (!level || !other) return { left: "", value: undefined };
  const [a = "", b = ""] = names([level, other]);
  const [x, y] = [level.value, other.value];
  if (form === "delta") {
    const base = x && y && (falls ? subtract(x, { n: -y.n, d: y.d }) : subtract(x, y));
    return { left: `${b} ÷ (${a} ${falls ? "＋" : "－"} ${b})`, value: over(y, base) };
  }
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
