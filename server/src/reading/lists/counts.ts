import { Lexicon } from "../../claims/trie";
import type { Range } from "../../contract";
import { readArabic } from "../../numbers/arabic";
import { readHan } from "../../numbers/han";
import { isA, isDigit, NUMERAL, numeralEnd } from "../../numbers/signs";
import { isOneOf } from "../../report/characters";

/** A small whole number with the word that it counts by: `三个`, `9大`, `五方面`; the range is tight on both. */
export interface Count extends Range {
  readonly value: number;
  /** Where the counting word begins. */
  readonly unit: number;
}

/** Words by which a report counts what it names. */
const UNITS = new Lexicon(
  "个方面 方面 部门 领域 大类 个 项 大 类 种 张 条 件 家 级 层 支 篇 部 样 点 环 县 市 州 区 旗 国 省 镇 乡 村 所 名 门 步 维 端 库 套"
    .split(" ")
    .map((word): [string, true] => [word, true]),
);
/** Numbers behind these are no counts of named things: ordinals, bounds, periods. */
const NO_COUNT_BEFORE = "第每近约超逾前数几达各余多.．,，—–-~〔+＋×";
/** 两个百分点, 三个月, 5个以上. */
const NO_COUNT_AFTER = /^(?:百分|千分|以上|以下|以内|以外|左右|多|余|月|季度|小时|工作日|学时)/;
/** 党的二十大, 十八大以来: congresses, not counts. */
const CONGRESS = /^(?:十[六七八九]|二十[一二]?)$/;
const MOST = 60;
const ONE = 0x4e00;

/** The exact whole number printed at `at`, in digits or Han numerals; undefined for 十余, 1.5, 3万 and where none begins. */
export function wholeNumber(text: string, at: number): { value: number; end: number } | undefined {
  const code = text.charCodeAt(at);
  const numeral = isDigit(code) ? readArabic(text, at) : isA(code, NUMERAL) ? readHan(text, at) : undefined;
  if (!numeral || numeral.excess || numeral.rounded || numeral.value.n % numeral.value.d !== 0n) return undefined;
  return { value: Number(numeral.value.n / numeral.value.d), end: numeral.end };
}

/** The counts of a text, in order. One is no count (一项), nor is what is not told to the last unit (十余个). */
export function findCounts(text: string): Count[] {
  const counts: Count[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isA(code, NUMERAL)) continue;
    const end = numeralEnd(text, i);
    const unit = text.charCodeAt(end) === 0x20 ? end + 1 : end;
    // Most numerals count nothing that a list could name.
    const count =
      UNITS.starts(text.charCodeAt(unit)) && !(code === ONE && end === i + 1) ? countAt(text, i, end, unit) : undefined;
    if (count) counts.push(count);
    // 3万 is one numeral.
    i = end;
    while (isA(text.charCodeAt(i), NUMERAL)) i++;
  }
  return counts;
}

function countAt(text: string, start: number, end: number, unit: number): Count | undefined {
  if (isOneOf(text, start - 1, NO_COUNT_BEFORE)) return undefined;
  const number = wholeNumber(text, start);
  if (number?.end !== end || number.value < 2 || number.value > MOST) return undefined;
  const word = UNITS.match(text, unit)?.word;
  if (word === undefined) return undefined;
  const close = unit + word.length;
  if (NO_COUNT_AFTER.test(text.slice(close, close + 3))) return undefined;
  if (word === "大" && CONGRESS.test(text.slice(start, end))) return undefined;
  return { start, end: close, value: number.value, unit };
}
