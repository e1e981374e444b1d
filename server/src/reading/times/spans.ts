import { isDigit, isHanNumeral } from "../../numbers/signs";
import type { Block } from "../../report/types";
import { wholeNumber } from "../lists/counts";
import type { Span } from "../types";

/** `2023—2025年`, `2023年7月至2026年6月`, `2023.7-2026.6`. */
const RANGE =
  /(?:自|从)?((?:19|20)\d\d)(?:年(?:(\d{1,2})月(?:份)?(?:\d{1,2}日)?)?|\.(\d{1,2}))?(?:—{1,2}|–|-|－|~|～|至|到)((?:19|20)\d\d)(?:年(?:(\d{1,2})月(?:份)?(?:\d{1,2}日)?)?|\.(\d{1,2}))?/y;
/** Between the number of years and its range: 三年行动计划》（. No stop, no other number. */
const BETWEEN = /^[^，。；：、\d（(\n]{0,24}[（(]/;
/** Between a range and its number of years: 2023—2025年三年行动. */
const AFTER = /^年?(?:的|这|共)?$/;
/** 自2021年3月至2024年2月，历时三年: the wording makes the number that of the range. */
const LASTED = /^[年月日]?(?:底|末|初)?，?(?:历时|为期)$/;
/** What lasts the years, behind the number: 三年行动, 五年规划; or the bracket itself. */
const LASTING =
  /^[”"]?的?(?:专项|集中|综合)?(?:行动|计划|规划|方案|攻坚|提升|改革|工作|任务|建设|工程|整治|战役|治理|倍增|规划期|来|期间|[（(])/;
const NO_YEARS_BEFORE = /[第每近\d.,，〇○]$/;

/** Every number of years with the first and last of them printed beside it. */
export function readSpans(block: Block): Span[] {
  if (block.kind !== "paragraph") return [];
  const { text } = block;
  const spans: Span[] = [];
  for (let i = text.indexOf("年"); i >= 0; i = text.indexOf("年", i + 1)) {
    const count = yearsBefore(text, i);
    if (!count) continue;
    const between = BETWEEN.exec(text.slice(i + 1, i + 28));
    const direct = between !== null && LASTING.test(text.slice(i + 1));
    const range = direct ? rangeAt(text, i + 1 + between[0].length) : undefined;
    const behind = range ?? rangeBefore(text, count.start);
    if (
      !behind ||
      (!range && !lasted(text, count, i + 1, behind) && !/^[”"]?(?:行动|计划|规划|方案|攻坚)/.test(text.slice(i + 1)))
    )
      continue;
    spans.push({
      count: { block, start: count.start, end: i + 1 },
      years: count.value,
      from: { block, ...behind.from },
      to: { block, ...behind.to },
    });
  }
  return spans;
}

/** ，历时三年，behind a range of months. Whoever says how long a work took rounds: half a year more or less says nothing. */
function lasted(
  text: string,
  count: { start: number; value: number },
  end: number,
  { from, to }: { from: YearPlace; to: YearPlace },
): boolean {
  if (!/历时|为期/.test(text.slice(Math.max(0, count.start - 2), count.start)) || !/^[，。；的]/.test(text.slice(end)))
    return false;
  if (from.month === undefined || to.month === undefined) return false;
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const off = Math.abs(months - 12 * count.value);
  return off <= 1 || off > 6;
}

function yearsBefore(text: string, at: number): { start: number; value: number } | undefined {
  let start = at;
  while (start > at - 3 && (isDigit(text.charCodeAt(start - 1)) || isHanNumeral(text.charCodeAt(start - 1)))) start--;
  if (start === at) return undefined;
  if (NO_YEARS_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && text.charAt(start - 1) !== "近")
    return undefined;
  const number = wholeNumber(text, start);
  return number && number.end === at && number.value >= 2 && number.value <= 50
    ? { start, value: number.value }
    : undefined;
}

interface YearPlace {
  start: number;
  end: number;
  year: number;
  month?: number;
}

function rangeAt(text: string, at: number): { from: YearPlace; to: YearPlace; end: number } | undefined {
  RANGE.lastIndex = at;
  const found = RANGE.exec(text);
  if (!found) return undefined;
  const [whole, first = "", firstMonth, firstDotted, last = "", lastMonth, lastDotted] = found;
  const end = at + whole.length;
  if (isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end))) return undefined;
  const lead = /^[自从]/.test(whole) ? 1 : 0;
  const second = whole.lastIndexOf(last);
  const months = [firstMonth ?? firstDotted, lastMonth ?? lastDotted].map((m) =>
    m === undefined ? undefined : Number(m),
  );
  if (months.some((m) => m !== undefined && (m < 1 || m > 12))) return undefined;
  return { from: place(at + lead, first, months[0]), to: place(at + second, last, months[1]), end };
}

const place = (start: number, year: string, month: number | undefined): YearPlace => ({
  start,
  end: start + 4,
  year: Number(year),
  ...(month === undefined ? {} : { month }),
});

/** A range that ends right before the number of years. */
function rangeBefore(text: string, at: number): { from: YearPlace; to: YearPlace } | undefined {
  for (let start = Math.max(0, at - 28); start < at - 8; start++) {
    if (!isDigit(text.charCodeAt(start)) || isDigit(text.charCodeAt(start - 1))) continue;
    const range = rangeAt(text, start);
    if (range && range.end <= at && (AFTER.test(text.slice(range.end, at)) || LASTED.test(text.slice(range.end, at))))
      return range;
  }
  return undefined;
}
