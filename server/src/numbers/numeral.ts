import { add, decimal, type Rational, whole } from "./rational";

/** A printed numeral, without its unit and without what stands around it. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  /** One unit of the last printed digit: 10000 for `13万`, 0.01 for `42.65`, 1 for `十五`. */
  readonly ulp: Rational;
  /** One unit of the last printed digit that is not zero: 100 for `3900`. */
  readonly grain: Rational;
  /** 余, 多 or 几 inside or after the numeral: `3900余`, `13万余`, `十几`. */
  readonly excess: boolean;
  /** Written in Han numerals throughout. */
  readonly han: boolean;
  /** Printed with a decimal point, or with 万 or 亿 as its scale: not to the last unit. */
  readonly rounded: boolean;
}

const ZERO = 48;
const NINE = 57;
export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

const HAN_DIGITS = new Map([..."零一二三四五六七八九"].map((c, i) => [c, i]));
HAN_DIGITS.set("〇", 0).set("两", 2).set("兩", 2);
const HAN_TENS = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);
const SCALES = new Map([
  ["万", 4],
  ["亿", 8],
]);
const EXCESS = new Set(["余", "多", "几"]);
/** Units that begin with 千: there it is no scale. */
const AFTER_THOUSAND_UNIT = /[瓦米克公升伏卡吨焦帕赫字]/;

/** Could a Han numeral begin with this character? */
export const isHanNumeral = (c: string): boolean => HAN_DIGITS.has(c) || HAN_TENS.has(c) || SCALES.has(c);

/** Reads the numeral in Arabic digits that begins at `at`: separators, decimals, 万 and 亿, 余 and 多. The character there must be a digit. */
export function readArabic(text: string, at: number): Numeral {
  const printed = readDigits(text, at);
  let { end } = printed;
  let exponent = 0;
  let excess = false;
  if (EXCESS.has(text.charAt(end)) && printed.decimals === 0) {
    excess = true;
    end++;
  }
  const scaleEnd = readScale(text, end);
  if (scaleEnd.exponent > 0) {
    exponent = scaleEnd.exponent;
    end = scaleEnd.end;
  }
  const below = exponent - printed.decimals;
  let value = decimal(printed.mantissa, below);
  let ulp = decimal(1n, below);
  let grain = decimal(1n, below + printed.trailingZeros);
  // 3亿5000万
  if (exponent === 8 && isDigit(text.charCodeAt(end))) {
    const rest = readDigits(text, end);
    const restScale = readScale(text, rest.end);
    if (restScale.exponent === 4) {
      value = add(value, decimal(rest.mantissa, 4 - rest.decimals));
      ulp = decimal(1n, 4 - rest.decimals);
      grain = decimal(1n, 4 - rest.decimals + rest.trailingZeros);
      end = restScale.end;
    }
  }
  if (
    EXCESS.has(text.charAt(end)) &&
    !excess &&
    text.charAt(end) !== "几" &&
    (exponent > 0 || printed.decimals === 0)
  ) {
    excess = true;
    end++;
  }
  return { start: at, end, value, ulp, grain, excess, han: false, rounded: exponent > 0 || printed.decimals > 0 };
}

interface Digits {
  mantissa: bigint;
  decimals: number;
  trailingZeros: number;
  end: number;
}

function readDigits(text: string, at: number): Digits {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  let digits = text.slice(at, end);
  // 27,162  27，162  27 162: groups of three, after one to three digits that do not begin with zero
  if (end - at <= 3 && text.charCodeAt(at) !== ZERO) {
    for (let first = text.charAt(end); isGroup(text, end, first); ) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
      first = text.charAt(end) === first ? first : "";
    }
  }
  let decimals = 0;
  if (text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1))) {
    let stop = end + 1;
    while (isDigit(text.charCodeAt(stop))) stop++;
    digits += text.slice(end + 1, stop);
    decimals = stop - end - 1;
    end = stop;
  }
  let zeros = 0;
  while (zeros < digits.length - 1 && digits.charCodeAt(digits.length - 1 - zeros) === ZERO) zeros++;
  return { mantissa: BigInt(digits), decimals, trailingZeros: zeros, end };
}

function isGroup(text: string, at: number, separator: string): boolean {
  if (separator !== "," && separator !== "，" && separator !== " ") return false;
  for (let i = 1; i <= 3; i++) if (!isDigit(text.charCodeAt(at + i))) return false;
  if (isDigit(text.charCodeAt(at + 4))) return false;
  // A comma that may also part two numbers, or a space: only where a unit or a decimal follows the last group.
  if (separator === ",") return true;
  let end = at + 4;
  while (text.charAt(end) === separator && isDigit(text.charCodeAt(end + 1))) end += 4;
  const next = text.charAt(end);
  return next === "." || /[\u4e00-\u9fff%]/.test(next) ? !/[年月日至和与]/.test(next) : false;
}

function readScale(text: string, at: number): { exponent: number; end: number } {
  const c = text.charAt(at);
  const scale = SCALES.get(c);
  if (scale !== undefined) {
    if (c === "万" && text.charAt(at + 1) === "亿") return { exponent: 12, end: at + 2 };
    return { exponent: scale, end: at + 1 };
  }
  if (c === "千") {
    const next = text.charAt(at + 1);
    if (next === "万") return { exponent: 7, end: at + 2 };
    if (next === "亿") return { exponent: 11, end: at + 2 };
    if (!AFTER_THOUSAND_UNIT.test(next)) return { exponent: 3, end: at + 1 };
  }
  if (c === "百" && text.charAt(at + 1) === "万") return { exponent: 6, end: at + 2 };
  return { exponent: 0, end: at };
}

/**
 * Reads the Han numeral that begins at `at`; undefined where the characters are no single number (`二三十`, `一二三`) or
 * stand for an indefinite one (`数十`). A bare 十, 百, 千, 万 counts only with 余 or 多 behind it, but for 十.
 */
export function readHan(text: string, at: number): Numeral | undefined {
  let end = at;
  let total = 0n;
  let section = 0;
  let digit = -1;
  let unit = 1;
  let sawUnit = false;
  let lastUnit = 1;
  let pairs = 0;
  let sequence = "";
  for (; end < text.length; end++) {
    const c = text.charAt(end);
    const d = HAN_DIGITS.get(c);
    if (d !== undefined) {
      if (digit >= 0 && c !== "零" && c !== "〇") pairs++;
      sequence += d;
      digit = d;
      lastUnit = 1;
      continue;
    }
    const ten = HAN_TENS.get(c);
    if (ten !== undefined) {
      unit = 10 ** ten;
      section += (digit > 0 ? digit : digit < 0 && ten === 1 ? 1 : digit < 0 && !sawUnit ? 1 : 0) * unit;
      digit = -1;
      sawUnit = true;
      lastUnit = unit;
      continue;
    }
    const scale = SCALES.get(c);
    if (scale === undefined) break;
    const below = section + Math.max(digit, 0);
    total = (total + BigInt(below === 0 && end === at ? 1 : below)) * 10n ** BigInt(scale);
    section = 0;
    digit = -1;
    sawUnit = true;
    lastUnit = 10 ** scale;
  }
  if (end === at) return undefined;
  const excess = EXCESS.has(text.charAt(end));
  if (!sawUnit && sequence.length > 1) {
    // 二〇二四: digits read out; 二三 is a range
    if (!/[〇零]/.test(text.slice(at, end))) return undefined;
    const value = whole(BigInt(sequence));
    return { start: at, end, value, ulp: whole(1), grain: whole(1), excess: false, han: true, rounded: false };
  }
  if (pairs > 0) return undefined;
  const bare = end - at === 1 && sawUnit;
  if (bare && !excess && text.charAt(at) !== "十") return undefined;
  const value = whole(total + BigInt(section + Math.max(digit, 0)));
  const ulp = whole(BigInt(lastUnit));
  return {
    start: at,
    end: excess ? end + 1 : end,
    value,
    ulp: excess ? ulp : whole(1),
    grain: ulp,
    excess,
    han: true,
    rounded: false,
  };
}
