import { digitsEnd, isDigit } from "../../numbers/signs";
import type { Block, Place } from "../../report/types";

/** A printed date that no calendar has, or a period that ends before it begins. */
export interface DateFault extends Place {
  readonly fault: "month" | "day" | "reversed" | "weekday";
  /** How many days the month has, where the day is the fault; the month, where no month has this number. */
  readonly limit?: number;
  /** The weekday as it would be printed in the same manner: 星期三, 周三. */
  readonly expected?: string;
}

interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** `2024年2月30日`, `2月30日`, `2024年13月`, `2024年`, `2024-02-30`, and the end of `5月20日至15日`, where a row of digits begins. */
const DATE =
  /(?<![.〔［[〕])(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?|(?<![.〔-])((?:19|20)\d\d)(?:年|(?=[—–~～至到-]{1,2}(?:19|20)\d\d年))|(?<![.-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])|(?<=日[至到—–～~-])(\d{1,2})日/y;
/** What stands behind the first digits of a date. */
const DATE_SIGNS = "年月日-—–~～至到";
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TO = /^(?:[至到~～]|[—–-]{1,2})$/;

/** The impossible dates of a block, in order. A date without its year may be in a leap year. */
export function findDateFaults(block: Block): DateFault[] {
  if (block.kind !== "paragraph") return [];
  const { text } = block;
  const faults: DateFault[] = [];
  let before: PrintedDate | undefined;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const end = digitsEnd(text, i);
    // Most numbers are no dates: look at what follows before looking closer.
    DATE.lastIndex = i;
    const found = DATE_SIGNS.includes(text.charAt(end) || " ") ? DATE.exec(text) : null;
    i = end - 1;
    if (!found) continue;
    const date = dateOf(found);
    i = date.end - 1;
    const fault = impossible(date);
    const range = before && TO.test(text.slice(before.end, date.start)) ? before : undefined;
    if (fault) faults.push({ block, start: date.start, end: date.end, ...fault });
    else if (range && isReversed(range, date))
      faults.push({ block, start: range.start, end: date.end, fault: "reversed" });
    else faults.push(...wrongWeekday(block, date));
    before = date;
  }
  return faults;
}

function dateOf(found: RegExpExecArray): PrintedDate {
  const [whole, year, month, day, bareYear, isoYear, isoMonth, isoDay, lastDay] = found;
  const start = found.index;
  const number = (printed: string | undefined, name: "year" | "month" | "day") =>
    printed === undefined ? {} : { [name]: Number(printed) };
  return {
    start,
    end: start + whole.length,
    ...number(year ?? bareYear ?? isoYear, "year"),
    ...number(month ?? isoMonth, "month"),
    ...number(day ?? isoDay ?? lastDay, "day"),
  };
}

function impossible({ year, month, day }: PrintedDate): Pick<DateFault, "fault" | "limit"> | undefined {
  if (month === undefined) return undefined;
  if (month < 1 || month > 12)
    return year !== undefined || day !== undefined ? { fault: "month", limit: month } : undefined;
  if (day === undefined) return undefined;
  const most = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 31);
  return day < 1 || day > most ? { fault: "day", limit: most } : undefined;
}

const WEEKDAY = /^[（(]?((?:星期|周|礼拜))([一二三四五六日天])[）)]?/;
const DAY_NAMES = "日一二三四五六";

/** `2024年5月1日（星期二）`: that day was a Wednesday. A weekday without its year is left alone. */
function wrongWeekday(block: Block, { start, end, year, month, day }: PrintedDate): DateFault[] {
  const found = WEEKDAY.exec(block.text.slice(end, end + 6));
  if (!found || year === undefined || month === undefined || day === undefined) return [];
  const [whole, word = "", name = ""] = found;
  const right = DAY_NAMES.charAt(weekdayOf(year, month, day));
  if (right === name || (right === "日" && name === "天")) return [];
  return [{ block, start, end: end + whole.length, fault: "weekday", expected: word + right }];
}

/** 0 (Sunday) to 6, by the Gregorian calendar (Sakamoto). */
function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

const isLeap = (year: number | undefined): boolean =>
  year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));

/**
 * Does the period end before it begins? What the second date leaves out it has from the first. 2023年11月至3月 runs into the next
 * year in the loose way of winters and is left alone, as are months without a year.
 */
function isReversed(from: PrintedDate, to: PrintedDate): boolean {
  if (to.year === undefined && to.month === undefined) return (to.day ?? 31) < (from.day ?? 0);
  if (from.year === undefined) return false;
  const year = to.year ?? from.year;
  if (year !== from.year) return year < from.year;
  if (from.month === undefined || to.month === undefined) return false;
  if (to.month !== from.month)
    return to.month < from.month && !(to.year === undefined && from.month >= 9 && to.month <= 5);
  return from.day !== undefined && to.day !== undefined && to.day < from.day;
}
