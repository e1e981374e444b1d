import { DIGIT, HAN, isA, MARKER } from "./characters";

/** How a heading is numbered; siblings share a style. */
export type MarkerStyle = "part" | "han" | "han-bracket" | "arabic" | "arabic-bracket" | "circle" | "bare";

export interface Marker {
  readonly style: MarkerStyle;
  /** 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`. */
  readonly level: number;
  readonly ordinal: number;
  /** Range of the marker in the text, and where what it marks begins. */
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
}

const LEVELS: Readonly<Record<MarkerStyle, number>> = {
  part: 1,
  han: 1,
  bare: 1,
  "han-bracket": 2,
  arabic: 3,
  "arabic-bracket": 4,
  circle: 4,
};

const HAN_DIGITS = "一二三四五六七八九";

/** A Han numeral from 一 to 九十九 at `at`: its value and end, or undefined. */
export function hanNumeral(text: string, at: number): { value: number; end: number } | undefined {
  const first = HAN_DIGITS.indexOf(text.charAt(at)) + 1;
  if (first > 0) {
    if (text.charAt(at + 1) !== "十") return { value: first, end: at + 1 };
    const last = text.charAt(at + 2) === "" ? 0 : HAN_DIGITS.indexOf(text.charAt(at + 2)) + 1;
    return { value: first * 10 + last, end: at + (last > 0 ? 3 : 2) };
  }
  if (text.charAt(at) !== "十") return undefined;
  const last = text.charAt(at + 1) === "" ? 0 : HAN_DIGITS.indexOf(text.charAt(at + 1)) + 1;
  return { value: 10 + last, end: at + (last > 0 ? 2 : 1) };
}

/** 1 to 99, without a leading zero. */
function arabicNumeral(text: string, at: number): { value: number; end: number } | undefined {
  let end = at;
  while (end < at + 3 && isA(text.charCodeAt(end), DIGIT)) end++;
  if (end === at || end === at + 3 || text.charAt(at) === "0") return undefined;
  return { value: Number(text.slice(at, end)), end };
}

const past = (text: string, at: number): number => {
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x0a) at++;
  return at;
};

/** The heading marker that begins at `at` in folded text, if there is one. It is only a form: whether it opens a heading depends on its place. */
export function markerAt(text: string, at: number): Marker | undefined {
  const code = text.charCodeAt(at);
  if (!isA(code, MARKER)) return undefined;
  if (code === 0xff08) return bracketed(text, at);
  if (isA(code, DIGIT)) return code === 0x30 ? bare(text, at) : arabic(text, at);
  if (code === 0x7b2c) return part(text, at);
  if (isA(code, HAN)) return han(text, at);
  return single(text, at, code);
}

function marked(text: string, style: MarkerStyle, ordinal: number, start: number, end: number): Marker | undefined {
  const titleStart = past(text, end);
  return titleStart < text.length ? { style, level: LEVELS[style], ordinal, start, end, titleStart } : undefined;
}

/** `（一）`, `（1）`. */
function bracketed(text: string, at: number): Marker | undefined {
  const inside = past(text, at + 1);
  const number = hanNumeral(text, inside) ?? arabicNumeral(text, inside);
  if (!number) return undefined;
  const close = past(text, number.end);
  if (text.charAt(close) !== "）") return undefined;
  const isHan = isA(text.charCodeAt(inside), HAN);
  const found = marked(text, isHan ? "han-bracket" : "arabic-bracket", number.value, at, close + 1);
  // （一）（二）项, （一）至（三）: a reference to headings.
  return found && /[（至、和）]/.test(text.charAt(found.titleStart)) ? undefined : found;
}

/** `1.`, `1．`, `1、`, `1）`; no decimal, no `1、2号`. */
function arabic(text: string, at: number): Marker | undefined {
  const number = arabicNumeral(text, at);
  if (!number) return undefined;
  if (text.charAt(number.end) === "\n") return marked(text, "bare", number.value, at, number.end);
  const sign = past(text, number.end);
  const mark = text.charAt(sign);
  if (mark === "）") return marked(text, "arabic-bracket", number.value, at, sign + 1);
  if (mark !== "." && mark !== "．" && mark !== "、") return undefined;
  const found = marked(text, "arabic", number.value, at, sign + 1);
  if (!found || !isA(text.charCodeAt(found.titleStart), DIGIT)) return found;
  // 1.2024年预算 begins a heading, 1.2亿元 does not.
  return /^(?:19|20)\d\d ?(?:年|[-—－~～至])/.test(text.slice(found.titleStart, found.titleStart + 7))
    ? found
    : undefined;
}

/** `01 综合`, or a number on a line of its own, as web editions number their chapters. */
function bare(text: string, at: number): Marker | undefined {
  const ordinal = text.charCodeAt(at + 1) - 0x30;
  if (!(ordinal >= 1 && ordinal <= 9)) return undefined;
  const found = marked(text, "bare", ordinal, at, at + 2);
  return found && isA(text.charCodeAt(found.titleStart), HAN) ? found : undefined;
}

/** `一、`, `一．`, `一 综合`; not 一、二、三产业 or 二、三季度. */
function han(text: string, at: number): Marker | undefined {
  const number = hanNumeral(text, at);
  if (!number) return undefined;
  const sign = past(text, number.end);
  const mark = text.charAt(sign);
  const signed = mark === "、" || mark === "．" || mark === ".";
  if (!signed && sign === number.end) return undefined;
  const found = marked(text, "han", number.value, at, signed ? sign + 1 : number.end);
  if (!found) return undefined;
  const next = hanNumeral(text, found.titleStart);
  if (next && next.value === number.value + 1 && /[、和季产级类线等期批度楼区月]/.test(text.charAt(next.end)))
    return undefined;
  return found;
}

/** `第一部分`, `第一章`. */
function part(text: string, at: number): Marker | undefined {
  const number = hanNumeral(text, at + 1);
  if (!number) return undefined;
  const unit = text.startsWith("部分", number.end) ? 2 : /[章篇编节]/.test(text.charAt(number.end)) ? 1 : 0;
  if (unit === 0) return undefined;
  const end = number.end + unit;
  const colon = /[：、]/.test(text.charAt(past(text, end))) ? past(text, end) + 1 : end;
  return marked(text, "part", number.value, at, colon);
}

/** Markers of one character: `㈠ ⒈ ⑴ ①`. */
function single(text: string, at: number, code: number): Marker | undefined {
  if (code >= 0x3220 && code <= 0x3229) return marked(text, "han-bracket", code - 0x321f, at, at + 1);
  if (code >= 0x2488 && code <= 0x249b) return marked(text, "arabic", code - 0x2487, at, at + 1);
  if (code >= 0x2474 && code <= 0x2487) return marked(text, "arabic-bracket", code - 0x2473, at, at + 1);
  if (code >= 0x2460 && code <= 0x2473) return marked(text, "circle", code - 0x245f, at, at + 1);
  return undefined;
}
