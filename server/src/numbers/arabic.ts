import type { Numeral } from "./numeral";
import { add, decimal, tenTo } from "./rational";
import { EXCESS, isA, isDigit } from "./signs";

const ZERO = 48;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const SPACE = 0x20;
const POINT = 0x2e;
const HUNDRED = 0x767e;
const THOUSAND = 0x5343;
const MYRIAD = 0x4e07;
const HUNDRED_MILLION = 0x4ebf;
const SEVERAL = 0x51e0;
/** Longer rows of digits are codes: no report counts to 10^24. */
const MOST_DIGITS = 24;
const MOST_GROUPS = 7;
/** Digits that a number holds exactly. */
const SAFE_DIGITS = 15;
/** Units that begin with 千: there it is no scale. */
const AFTER_THOUSAND_UNIT = "瓦米克公升伏卡吨焦帕赫字";

/** The digits of a printed number, with separators and decimals. */
export const DIGITS = /\d[\d,，]*(?:\.\d+)?/;

/**
 * Reads the numeral in Arabic digits that begins at `at`: separators, decimals, 万 and 亿, 余 and 多. The character there must be a digit.
 * Undefined for more digits than a quantity has.
 */
export function readArabic(text: string, at: number): Numeral | undefined {
  const printed = readDigits(text, at);
  if (!printed) return undefined;
  let end = printed.end;
  let excess = printed.decimals === 0 && isA(text.charCodeAt(end), EXCESS);
  if (excess) end++;
  const scale = scaleAt(text, end);
  end += scale.length;
  let below = scale.exponent - printed.decimals;
  let value = decimal(printed.mantissa, below);
  let zeros = printed.trailingZeros;
  // 3亿5000万
  if (!excess && isDigit(text.charCodeAt(end))) {
    const rest = readDigits(text, end);
    const lower = rest && scaleAt(text, rest.end);
    if (rest && lower && lower.exponent > 0 && lower.exponent < scale.exponent) {
      below = lower.exponent - rest.decimals;
      value = add(value, decimal(rest.mantissa, below));
      zeros = rest.trailingZeros;
      end = rest.end + lower.length;
    }
  }
  const code = text.charCodeAt(end);
  if (!excess && isA(code, EXCESS) && code !== SEVERAL && (scale.exponent > 0 || printed.decimals === 0)) {
    excess = true;
    end++;
  }
  const rounded = scale.exponent > 0 || printed.decimals > 0;
  return {
    start: at,
    end,
    value,
    ulp: tenTo(below),
    grain: tenTo(below + zeros),
    scale: scale.exponent,
    excess,
    han: false,
    rounded,
  };
}

interface Digits {
  readonly mantissa: bigint;
  readonly decimals: number;
  readonly trailingZeros: number;
  readonly end: number;
}

function readDigits(text: string, at: number): Digits | undefined {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  const groups = end - at <= 3 && text.charCodeAt(at) !== ZERO ? groupsAt(text, end) : 0;
  end += groups * 4;
  let decimals = 0;
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) {
    const point = end++;
    while (isDigit(text.charCodeAt(end))) end++;
    decimals = end - point - 1;
  }
  if (end - at > MOST_DIGITS + MOST_GROUPS) return undefined;
  let count = 0;
  let sum = 0;
  let zeros = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) continue;
    count++;
    sum = sum * 10 + (code - ZERO);
    zeros = code === ZERO ? zeros + 1 : 0;
  }
  const mantissa = count <= SAFE_DIGITS ? BigInt(sum) : BigInt(text.slice(at, end).replace(/[^0-9]/g, ""));
  return { mantissa, decimals, trailingZeros: Math.min(zeros, count - 1), end };
}

/** How many groups of three digits follow at `at`: 27,162  27，162  27 162. */
function groupsAt(text: string, at: number): number {
  const separator = text.charCodeAt(at);
  if (separator !== COMMA && separator !== WIDE_COMMA && separator !== SPACE) return 0;
  let groups = 0;
  let end = at;
  while (groups < MOST_GROUPS && text.charCodeAt(end) === separator && isGroup(text, end + 1)) {
    groups++;
    end += 4;
  }
  // A full-width comma may also part two numbers, as may a space: only where a unit or a decimal follows the last group.
  return groups > 0 && (separator === COMMA || belongs(text, end)) ? groups : 0;
}

const isGroup = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3));

function belongs(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === POINT || code === 0x25) return true;
  return code >= 0x4e00 && code <= 0x9fff && !"年月日至和与".includes(text.charAt(at));
}

interface Scale {
  readonly exponent: number;
  /** How many characters print it. */
  readonly length: number;
}

const NONE: Scale = { exponent: 0, length: 0 };
const scale = (exponent: number, length: number): Scale => ({ exponent, length });
const SCALES = {
  thousand: scale(3, 1),
  myriad: scale(4, 1),
  million: scale(6, 2),
  tenMillion: scale(7, 2),
  hundredMillion: scale(8, 1),
  tenBillion: scale(10, 2),
  hundredBillion: scale(11, 2),
  trillion: scale(12, 2),
};

/** 万, 亿, 千万, 百万 … at `at`. */
export function scaleAt(text: string, at: number): Scale {
  const code = text.charCodeAt(at);
  if (code === MYRIAD) return text.charCodeAt(at + 1) === HUNDRED_MILLION ? SCALES.trillion : SCALES.myriad;
  if (code === HUNDRED_MILLION) return SCALES.hundredMillion;
  if (code !== THOUSAND && code !== HUNDRED) return NONE;
  const next = text.charCodeAt(at + 1);
  if (next === MYRIAD) return code === THOUSAND ? SCALES.tenMillion : SCALES.million;
  if (next === HUNDRED_MILLION) return code === THOUSAND ? SCALES.hundredBillion : SCALES.tenBillion;
  return code === THOUSAND && !AFTER_THOUSAND_UNIT.includes(text.charAt(at + 1) || " ") ? SCALES.thousand : NONE;
}
