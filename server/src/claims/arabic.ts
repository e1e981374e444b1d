import { readArabic } from "../numbers/arabic";
import type { Numeral } from "../numbers/numeral";
import { add, HALF, tenTo } from "../numbers/rational";
import { digitsEnd, isDigit } from "../numbers/signs";
import { isA as isCharacter, isOneOf, LETTER } from "../report/characters";
import { takeBounds } from "./bounds";
import { type Draft, draftOf, scaleUp } from "./draft";
import { fractionAt, tenthsAt } from "./fractions";
import { readUnit, type Unit, type UnitWords } from "./units";

/** With these a row of digits is a code, an address or a formula: 5G, 1+8, GB/T 9704. */
const IN_CODES = "#@_/\\.+*×";
const isCode = (text: string, at: number): boolean =>
  isCharacter(text.charCodeAt(at), LETTER) || isOneOf(text, at, IN_CODES);
/** Behind these a minus is a dash. */
const BEFORE_DASH = "）%亿万元年月";
const RANGE = "-—–~～至到";
/** What says at once that a number is a date, a time, a fraction or tenths. */
const BEHIND = "年月日时点分成";

/** Reads the quantity whose Arabic digits begin at `at` into the drafts; gives where reading goes on. */
export function readArabicQuantity(text: string, at: number, drafts: Draft[], units: UnitWords): number {
  const numeral = readArabic(text, at);
  if (!numeral) return digitsEnd(text, at);
  if (isCode(text, at - 1) || isOneOf(text, at - 1, "〔［")) return codeEnd(text, numeral.end);
  const minus = isOneOf(text, at - 1, "-−负");
  if (minus && isOneOf(text, at - 1, "-") && isDash(text, at - 2)) return numeral.end;
  const range = rangeOf(text, numeral);
  const last = range ?? numeral;
  const next = pastSpaces(text, last.end);
  const sign = isOneOf(text, next, BEHIND) ? text.charAt(next) : "";
  const minutes = sign === "时" || sign === "点" ? minutesEnd(text, next + 1) : 0;
  if (minutes > 0 || sign === "时") return Math.max(minutes, last.end);
  if (sign === "年" || sign === "月") return last.end;
  if (sign === "日" && !isDuration(text, minus ? at - 1 : at, next)) return last.end;
  const fraction = sign === "分" && !range ? fractionAt(text, at, numeral.end) : undefined;
  if (fraction) {
    drafts.push(fraction);
    return fraction.end;
  }
  const unit: Unit | undefined =
    sign === "日" ? { text: "日", kind: "measure", end: next + 1 } : readUnit(text, next, units);
  if (!unit && isCode(text, last.end)) return codeEnd(text, last.end);
  if (sign === "成") {
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
  (isDigit(text.charCodeAt(at)) || isCharacter(text.charCodeAt(at), LETTER) || isOneOf(text, at, BEFORE_DASH));

/** `3至5个`, `3—5`, `3-5`, where both ends share the unit. */
function rangeOf(text: string, first: Numeral): Numeral | undefined {
  if (!isOneOf(text, first.end, RANGE)) return undefined;
  let at = first.end + 1;
  if (text.startsWith("——", first.end)) at++;
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at) : undefined;
}

function takeRange(draft: Draft, range: Numeral): void {
  // 3—5万人
  if (draft.scale === 0 && range.scale > 0) scaleUp(draft, tenTo(range.scale), range.scale);
  draft.rangeEnd = range.value;
}

/** `3个多月`, `2个半小时`: 多 or 半 inside the unit. */
function takeMoreOfMonths(text: string, draft: Draft): void {
  if (draft.unit?.text !== "个" || !isOneOf(text, draft.end, "多余半")) return;
  const half = isOneOf(text, draft.end, "半");
  const whole = readUnit(`个${text.slice(draft.end + 1, draft.end + 4)}`, 0);
  if (whole?.kind !== "measure") return;
  const end = draft.end + whole.end;
  draft.unit = { ...whole, end };
  draft.end = end;
  draft.kind = "measure";
  if (half) {
    draft.value = add(draft.value, HALF);
    draft.ulp = HALF;
    draft.grain = HALF;
    draft.rounded = true;
  } else draft.reach = "excess";
}

function pastSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && text.charCodeAt(end) === 0x20) end++;
  return end;
}

/** Behind the minutes at `at` in 9时30分, 9点30分; 0 where there are none. */
function minutesEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  return end > at && end - at <= 2 && isOneOf(text, end, "分") ? end + 1 : 0;
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
  while (isDigit(text.charCodeAt(end)) || isCharacter(text.charCodeAt(end), LETTER) || isOneOf(text, end, "+-.")) end++;
  return end;
}
