import type { Range } from "../contract";
import { readArabic } from "../numbers/arabic";
import { readHan } from "../numbers/han";
import { isDigit, isHanNumeral } from "../numbers/signs";

/** A small whole number with the word that it counts by: `三个`, `9大`, `五方面`; the range is tight on both. */
export interface Count extends Range {
  readonly value: number;
  /** Where the counting word begins. */
  readonly unit: number;
}

/** Words by which a report counts what it names. Longer ones first. */
const UNITS =
  "个方面 方面 部门 领域 大类 个 项 大 类 种 张 条 件 家 级 层 支 篇 部 样 点 环 县 市 州 区 旗 国 省 镇 乡 村 所 名 门 步 维 端 库 套".split(
    " ",
  );
/** Numbers behind these are no counts of named things: ordinals, bounds, periods. */
const NO_COUNT_BEFORE = /[第每近约超逾前数几达各余多.．,，\d—–\-~〔+＋×]$/;
/** 两个百分点, 三个月, 5个以上. */
const NO_COUNT_AFTER = /^(?:百分|千分|以上|以下|以内|以外|左右|多|余|月|季度|小时|工作日|学时)/;
/** 党的二十大, 十八大以来: congresses, not counts. */
const CONGRESS = /^(?:十[六七八九]|二十[一二]?)$/;
const MOST = 60;

/** The exact whole number printed at `at`, in digits or Han numerals; undefined for 十余, 1.5, 3万 and where none begins. */
export function wholeNumber(text: string, at: number): { value: number; end: number } | undefined {
  const numeral = isDigit(text.charCodeAt(at))
    ? readArabic(text, at)
    : isHanNumeral(text.charCodeAt(at))
      ? readHan(text, at)
      : undefined;
  if (!numeral || numeral.excess || numeral.rounded || numeral.value.n % numeral.value.d !== 0n) return undefined;
  return { value: Number(numeral.value.n / numeral.value.d), end: numeral.end };
}

const NUMERALS = /[\d零〇一二三四五六七八九十百千万亿两兩]+/g;

/** The counts of a text, in order. One is no count (一项), nor is what is not told to the last unit (十余个). */
export function findCounts(text: string): Count[] {
  const counts: Count[] = [];
  for (const { index } of text.matchAll(NUMERALS)) {
    const number = wholeNumber(text, index);
    const count = number && countAt(text, index, number);
    if (count) counts.push(count);
  }
  return counts;
}

function countAt(text: string, start: number, { value, end }: { value: number; end: number }): Count | undefined {
  if (value < 2 || value > MOST || NO_COUNT_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const at = text.charAt(end) === " " ? end + 1 : end;
  const word = UNITS.find((unit) => text.startsWith(unit, at));
  if (word === undefined || NO_COUNT_AFTER.test(text.slice(at + word.length, at + word.length + 3))) return undefined;
  if (word === "大" && CONGRESS.test(text.slice(start, end))) return undefined;
  return { start, end: at + word.length, value, unit: at };
}
