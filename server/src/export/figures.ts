import type { Bounds, Claim, Member, Report } from "../contract";
import {
  add,
  compare,
  decimal,
  divide,
  format,
  fraction,
  ONE,
  type Rational,
  toFixed,
  whole,
} from "../numbers/rational";

/** A number as it stands in the text, taken apart for printing it again. */
export interface Figure {
  readonly text: string;
  /** The printed digits alone, with their separators; empty where the number is written in words. */
  readonly digits: string;
  readonly decimals: number;
  /** What one of the printed units is worth: 10,000 for 58.3万元. */
  readonly scale: Rational;
  /** What follows the digits in print, without words of bounds. */
  readonly suffix: string;
  /** Such a word follows: what is computed is hardly what is printed. */
  readonly isLoose: boolean;
  readonly unit: string;
  readonly falls: boolean;
  readonly value?: Rational;
}

/** Finds the numbers that relations speak of. */
export type Figures = (member: Member) => Figure;

export function figuresOf(report: Report, text: string): Figures {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  return (member) => {
    if (typeof member !== "string") return figure(text.slice(member.start, member.end));
    const claim = claims.get(member);
    return claim ? figureOf(claim) : figure(member);
  };
}

export const figureOf = (claim: Claim): Figure => figure(claim.text, claim);

const NUMERAL = /[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?/;

const BOUND = /(?:以上|以下|以内|左右|上下)$/;

function figure(text: string, claim?: Claim): Figure {
  const digits = NUMERAL.exec(text)?.[0] ?? "";
  const plain = plainDigits(digits);
  const number = parse(plain);
  const value = claim ? parse(claim.value) : number;
  const scale = number && value && number.n !== 0n && value.n !== 0n ? divide(value, number) : ONE;
  const behind = number ? text.slice(text.indexOf(digits) + digits.length) : "";
  const suffix = behind.replace(BOUND, "");
  return {
    text,
    digits: number ? digits : "",
    decimals: plain.split(".")[1]?.length ?? 0,
    scale: scale.n < 0n ? { n: -scale.n, d: scale.d } : scale,
    suffix,
    isLoose: suffix !== behind,
    unit: claim?.unit ?? "",
    falls: claim?.direction === "down",
    ...(value ? { value } : {}),
  };
}

/** A number that stands nowhere in the text, printed as a whole one. */
export const madeUp = (count: bigint, like: Figure): Figure => ({
  ...like,
  text: `${count}${like.suffix}`,
  digits: count.toString(),
  decimals: 0,
  value: whole(count),
});

const plainDigits = (digits: string): string =>
  digits
    .replace(/[,，]/g, "")
    .replace(/[０-９．]/g, (c) => (c === "．" ? "." : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/** Reads `42.645`, `-3`, `29/68`; undefined for anything else. */
export function parse(text: string): Rational | undefined {
  const quotient = /^(-?\d+)\/(\d+)$/.exec(text);
  if (quotient?.[1] && quotient[2] && !/^0+$/.test(quotient[2])) {
    return fraction(BigInt(quotient[1]), BigInt(quotient[2]));
  }
  const point = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  return point?.[1] === undefined ? undefined : decimal(BigInt(point[1] + (point[2] ?? "")), -(point[2]?.length ?? 0));
}

/** Can these be written without their units, because all have the same? */
export function sameUnit([first, ...others]: readonly Figure[]): boolean {
  if (!first?.digits) return false;
  return others.every(
    ({ digits, unit, scale }) => digits !== "" && unit === first.unit && compare(scale, first.scale) === 0,
  );
}

/** Bare digits where all share a unit, the printed text where they do not. */
export function names(figures: readonly Figure[], result?: Figure): string[] {
  const bare = sameUnit(result ? [...figures, result] : figures);
  return figures.map((figure) => (bare ? figure.digits : figure.text));
}

/** A value without unit as `like` is printed: in its scale and with its decimals, two more where `apart` and those would hide it. */
export function printedLike(value: Rational, like: Figure, apart: boolean): string {
  const scaled = divide(value, like.scale);
  const short = toFixed(scaled, like.decimals);
  if (like.isLoose) return toFixed(scaled, like.decimals + 2);
  return apart && short === plainDigits(like.digits) ? toFixed(scaled, like.decimals + 2) : short;
}

/** The same with all its decimals, where they end. */
export function exactLike(value: Rational, like: Figure): string {
  const scaled = format(divide(value, like.scale));
  return scaled.includes("/") || (scaled.split(".")[1]?.length ?? 0) < like.decimals
    ? toFixed(divide(value, like.scale), like.decimals)
    : scaled;
}

/** Is the value what is printed, to the digit? */
export function isPrinted(shown: string, like: Figure): boolean {
  const [a, b] = [parse(shown), parse(plainDigits(like.digits))];
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

/** Both ends, where there are two. */
export function ends({ low, high }: Bounds): { low: Rational; high: Rational } | undefined {
  const [from, to] = [low === null ? undefined : parse(low), high === null ? undefined : parse(high)];
  return from && to && { low: from, high: to };
}

export const middle = ({ low, high }: { low: Rational; high: Rational }): Rational => divide(add(low, high), whole(2));

/** The sum of the figures' values, signed as asked; undefined where one has none. */
export function total(figures: readonly Figure[], sign: (index: number) => 1n | -1n = () => 1n): Rational | undefined {
  let sum: Rational = whole(0);
  for (const [index, { value }] of figures.entries()) {
    if (!value) return undefined;
    sum = add(sum, { n: value.n * sign(index), d: value.d });
  }
  return sum;
}
