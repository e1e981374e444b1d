import { readArabic } from "../numbers/arabic";
import type { Numeral } from "../numbers/numeral";
import { add, HALF, tenTo } from "../numbers/rational";
import { digitsEnd, isDigit } from "../numbers/signs";
import { isA as isCharacter, LETTER } from "../report/characters";
import { takeBounds } from "./bounds";
import { type Draft, draftOf, scaleUp } from "./draft";
import { fractionAt, tenthsAt } from "./fractions";
import { readUnit, type Unit, type UnitWords } from "./units";

/** With these a row of digits is a code, an address or a formula: 5G, 1+8, GB/T 9704. */
const IN_CODES = "#@_/\\.+*×";
const isCode = (text: string, at: number): boolean =>
  isCharacter(text.charCodeAt(at), LETTER) || (at >= 0 && at < text.length && IN_CODES.includes(text.charAt(at)));
/** Behind these a minus is a dash. */
const BEFORE_DASH = "）%亿万元年月";
const RANGE = "-—–~～至到";

/** Reads the quantity whose Arabic digits begin at `at` into the drafts; gives where reading goes on. */
export function readArabicQuantity(text: string, at: number, drafts: Draft[], units: UnitWords): number {
  const numeral = readArabic(text, at);
  if (!numeral) return digitsEnd(text, at);
  const before = text.charAt(at - 1);
  if (isCode(text, at - 1) || before === "〔" || before === "［") return codeEnd(text, numeral.end);
  const minus = before === "-" || before === "−" || before === "负";
  if (before === "-" && isDash(text, at - 2)) return numeral.end;
  const range = rangeOf(text, numeral);
  const last = range ?? numeral;
  const next = pastSpaces(text, last.end);
  const c = text.charAt(next);
  const minutes = c === "时" || c === "点" ? minutesEnd(text, next + 1) : 0;
  if (minutes > 0 || c === "时") return Math.max(minutes, last.end);
  if (c === "年" || c === "月" || (c === "日" && !isDuration(text, minus ? at - 1 : at, next))) return last.end;
  const fraction = c === "分" && !range ? fractionAt(text, at, numeral.end) : undefined;
  if (fraction) {
    drafts.push(fraction);
    return fraction.end;
  }
  const unit: Unit | undefined =
    c === "日" ? { text: "日", kind: "measure", end: next + 1 } : readUnit(text, next, units);
  if (!unit && isCode(text, last.end)) return codeEnd(text, last.end);
  if (c === "成") {
    const tenths = tenthsAt(text, numeral, next, range);
    if (tenths) drafts.push(tenths);
    return tenths?.end ?? next + 1;
  }
  const draft = draftOf(numeral, unit);
  if (!unit) draft.end = last.end;
  if (minus) {
    draft.start = at - 1;
    draft.negative = true;
  }
  if (range) takeRange(draft, range);
  takeMoreOfMonths(text, draft);
  takeBounds(text, draft);
  if (unit || draft.reach !== "excess") drafts.push(draft);
  return draft.end;
}

const isDash = (text: string, at: number): boolean =>
  at >= 0 &&
  (isDigit(text.charCodeAt(at)) || isCharacter(text.charCodeAt(at), LETTER) || BEFORE_DASH.includes(text.charAt(at)));

/** `3至5个`, `3—5`, `3-5`, where both ends share the unit. */
function rangeOf(text: string, first: Numeral): Numeral | undefined {
  const c = text.charAt(first.end);
  if (c === "" || !RANGE.includes(c)) return undefined;
  let at = first.end + 1;
  if (c === "—" && text.charAt(at) === "—") at++;
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at) : undefined;
}

function takeRange(draft: Draft, range: Numeral): void {
  // 3—5万人
  if (draft.scale === 0 && range.scale > 0) scaleUp(draft, tenTo(range.scale), range.scale);
  draft.rangeEnd = range.value;
}

/** `3个多月`, `2个半小时`: 多 or 半 inside the unit. */
function takeMoreOfMonths(text: string, draft: Draft): void {
  const more = text.charAt(draft.end);
  if (draft.unit?.text !== "个" || (more !== "多" && more !== "余" && more !== "半")) return;
  const whole = readUnit(`个${text.slice(draft.end + 1, draft.end + 4)}`, 0);
  if (whole?.kind !== "measure") return;
  const end = draft.end + whole.end;
  draft.unit = { ...whole, end };
  draft.end = end;
  draft.kind = "measure";
  if (more === "半") {
    draft.value = add(draft.value, HALF);
    draft.ulp = HALF;
    draft.grain = HALF;
    draft.rounded = true;
  } else draft.reach = "excess";
}

function pastSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && text.charAt(end) === " ") end++;
  return end;
}

/** Behind the minutes at `at` in 9时30分, 9点30分; 0 where there are none. */
function minutesEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  return end > at && end - at <= 2 && text.charAt(end) === "分" ? end + 1 : 0;
}

/** `15日` is a duration only where something is shortened or limited to it. */
function isDuration(text: string, start: number, day: number): boolean {
  return (
    /(?:由|从|至|到|压缩|缩短|时限|期限|提前|减少|不超过)$/.test(text.slice(Math.max(0, start - 3), start)) &&
    !/[月]/.test(text.slice(Math.max(0, start - 4), start)) &&
    !/[起至到前晚上下]/.test(text.charAt(day + 1))
  );
}

/** Behind what makes one word with a row of digits. */
export function codeEnd(text: string, at: number): number {
  let end = at;
  while (
    isDigit(text.charCodeAt(end)) ||
    isCharacter(text.charCodeAt(end), LETTER) ||
    (end < text.length && "+-.".includes(text.charAt(end)))
  )
    end++;
  return end;
}
