import type { Bounds, Claim, Member, Relation, Report } from "../contract";
import { add, compare, decimal, divide, format, fraction, multiply, type Rational, toFixed } from "../numbers/rational";

/** A number as it stands in the text, taken apart for printing it again. */
export interface Figure {
  readonly text: string;
  /** The printed digits alone, with their separators; empty where the number is written in words. */
  readonly digits: string;
  readonly decimals: number;
  /** What one of the printed units is worth: 10,000 for 58.3万元. */
  readonly scale: Rational;
  readonly value?: Rational;
  readonly claim?: Claim;
}

/** Finds the numbers that relations speak of. */
export type Figures = (member: Member) => Figure;

export function figuresOf(report: Report, text: string): Figures {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  return (member) => {
    const claim = typeof member === "string" ? claims.get(member) : undefined;
    if (claim) return figure(claim.text, claim);
    return figure(typeof member === "string" ? member : text.slice(member.start, member.end));
  };
}

const ONE = decimal(1n, 0);
const NUMERAL = /[0-9０-９][0-9０-９,，.．]*/;

function figure(text: string, claim?: Claim): Figure {
  const digits = NUMERAL.exec(text)?.[0].replace(/[,，.．]$/, "") ?? "";
  const plain = digits
    .replace(/[,，]/g, "")
    .replace(/[０-９．]/g, (c) => (c === "．" ? "." : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
  const number = parse(plain);
  const value = claim ? parse(claim.value) : number;
  const scale = number && value && number.n !== 0n ? divide(value, number) : ONE;
  return {
    text,
    digits: number ? digits : "",
    decimals: plain.split(".")[1]?.length ?? 0,
    scale: scale.n < 0n ? { n: -scale.n, d: scale.d } : scale,
    ...(value ? { value } : {}),
    ...(claim ? { claim } : {}),
  };
}

/** Reads `42.645`, `-3`, `29/68`; undefined for anything else. */
export function parse(text: string): Rational | undefined {
  const quotient = /^(-?\d+)\/(\d+)$/.exec(text);
  if (quotient?.[1] && quotient[2] && BigInt(quotient[2]) !== 0n)
    return fraction(BigInt(quotient[1]), BigInt(quotient[2]));
  const point = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  return point?.[1] === undefined ? undefined : decimal(BigInt(point[1] + (point[2] ?? "")), -(point[2]?.length ?? 0));
}

/** Can these be written without their units, because all have the same? */
export function sameUnit(figures: readonly Figure[]): boolean {
  const [first] = figures;
  return (
    first !== undefined &&
    figures.every(
      (figure) =>
        figure.digits !== "" &&
        compare(figure.scale, first.scale) === 0 &&
        (figure.claim?.unit ?? "") === (first.claim?.unit ?? ""),
    )
  );
}

/**
 * A computed value as `like` is printed, without its unit: in its scale, with its decimals, two more where that would hide a difference.
 * An exact value keeps all its decimals when `exact`. Values that are only bounded become `low～high`.
 */
export function computedLike(
  { low, high }: Bounds,
  like: Figure,
  verdict: Relation["verdict"],
  exact: boolean,
): string {
  const [from, to] = [low, high].map((bound) => (bound === null ? null : (parse(bound) ?? null)));
  if (!from || !to) return `${from ? printed(from, like, 0) : "−∞"}～${to ? printed(to, like, 0) : "∞"}`;
  const middle = divide(add(from, to), decimal(2n, 0));
  if (exact && compare(from, to) === 0) {
    const scaled = format(divide(middle, like.scale));
    if (!scaled.includes("/")) return scaled;
  }
  const short = printed(middle, like, 0);
  return verdict !== "consistent" && short === like.digits ? printed(middle, like, 2) : short;
}

const printed = (value: Rational, like: Figure, more: number): string =>
  toFixed(divide(value, like.scale), like.decimals + more);

/** The values of figures, or undefined where one has none. */
export function total(figures: readonly Figure[]): Rational | undefined {
  let sum = decimal(0n, 0);
  for (const { value } of figures) {
    if (!value) return undefined;
    sum = add(sum, value);
  }
  return sum;
}

export const percent = (part: Rational, whole: Rational): Rational => divide(multiply(part, decimal(100n, 0)), whole);
