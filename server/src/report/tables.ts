import type { Range } from "../contract";
import { INVISIBLE, isA } from "./characters";
import { joinLines, visibleTable } from "./compose";
import { isPageNumber } from "./furniture";
import { isNumericCell, type Line } from "./lines";
import { markerAt } from "./markers";
import type { Block } from "./types";

/** Cells are short; a longer line is text. */
const LONGEST_CELL = 24;
/** But a label with its numbers right behind it may be a sentence: 申请人无正当理由逾期不补正、…. */
const LONGEST_LABEL = 64;
const LONGEST_ROW = 400;
/** A cell-per-line table has at least so many lines, and numbers. */
const FEWEST_LINES = 6;
const FEWEST_NUMBERS = 3;
const FEWEST_SHARE = 0.25;
/** Headers before the first number, and labels between two rows. */
const MOST_HEADERS = 14;
const MOST_LABELS = 5;
/** Lines without a number, however often they repeat. */
const MOST_LINES = 80;

const CAPTION = /^(?:续?(?:表|图)(?:表)? ?\d|附[表图件]|单位：|[（(]单位|计量单位：|注：|资料来源|数据来源)/;

/** A title of a table or picture, a unit or a note: text that stands beside tables. */
export const isCaption = (text: string): boolean => CAPTION.test(text);

/** Without a block: up to `next` there is no table either. */
interface Found {
  readonly block?: Block;
  readonly next: number;
}

export interface Table {
  readonly block: Block;
  /** The line after it. */
  readonly next: number;
}

/** The tables of a text by their first lines. */
export function findTables(lines: readonly Line[]): (Table | undefined)[] {
  const tables: (Table | undefined)[] = new Array(lines.length).fill(undefined);
  let barren = 0;
  for (let i = 0; i < lines.length; ) {
    const ruled = pipes(lines, i) ?? (i < barren ? undefined : columns(lines, i));
    // Where a run of columns is no table, no later part of it is one.
    if (ruled && !ruled.block && lines[i]?.columns) barren = ruled.next;
    const { block, next } = ruled?.block ? ruled : cells(lines, i);
    if (block) tables[i] = { block, next };
    i = next;
  }
  return tables;
}

function makeTable(lines: readonly Line[], rowsOf: (line: Line) => Range[]): Block {
  const rows: Range[][] = [];
  let offset = 0;
  for (const line of lines) {
    const row = rowsOf(line).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    if (row.length > 0) rows.push(row);
    offset += line.text.length + 1;
  }
  return { kind: "table", ...visibleTable(joinLines(lines), rows) };
}

/** Under the head of a table whose rows need not begin with a pipe. */
const RULE = /^：?-+：? ?(?:\| ?：?-+：? ?)+\|?$/;

/** Markdown: two lines or more with pipes. */
function pipes(lines: readonly Line[], from: number): Found | undefined {
  const first = lines[from]?.text ?? "";
  const opening = first.startsWith("|") ? "|" : "";
  if (opening === "" && !(first.includes("|") && RULE.test(lines[from + 1]?.text ?? ""))) return undefined;
  let next = from;
  for (
    let line = lines[next];
    line && (next === from || line.gap === 0) && (opening ? line.text.startsWith(opening) : line.text.includes("|"));
    line = lines[next]
  )
    next++;
  if (next - from < 2) return undefined;
  const block = makeTable(lines.slice(from, next), ({ text }) => (/^[|：\- ]+$/.test(text) ? [] : split(text, /\|/g)));
  return { block, next };
}

/** Two rows or more of the same columns, set apart by tabs or several spaces, with numbers among them; or three with one space. */
function columns(lines: readonly Line[], from: number): Found | undefined {
  const first = lines[from];
  if (!first || (!first.columns && !endsInNumbers(first))) return undefined;
  const rowOf = first.columns ? splitColumns : splitWords;
  let next = from;
  let numbers = 0;
  for (let line = lines[next]; line; line = lines[next]) {
    if (line.width > LONGEST_ROW || line.text.includes("。") || (first.columns ? !line.columns : !endsInNumbers(line)))
      break;
    const row = rowOf(line);
    if (row.length < 2 || row.some((c) => c.end - c.start > longest(line, row))) break;
    for (const { start, end } of row) if (isNumericCell(line.text.slice(start, end))) numbers++;
    next++;
  }
  if (next - from < (first.columns ? 2 : 3) || numbers < 2) return { next };
  return { block: makeTable(lines.slice(from, next), rowOf), next };
}

/** Labels before three numbers and more may be long. */
const longest = ({ text }: Line, row: readonly Range[]): number =>
  row.filter((c) => isNumericCell(text.slice(c.start, c.end))).length >= 3 ? LONGEST_LABEL : LONGEST_CELL;

/** `居民消费价格 99.2 -0.8`: a label and then numbers only. */
const endsInNumbers = ({ text, spaced, digits, stops, commas }: Line): boolean =>
  spaced &&
  digits &&
  !stops &&
  !commas &&
  text.length <= 120 &&
  /^\S*[^\d\s，：]\S*(?: [-+]?\d[\d.,]*%?){1,12}$/.test(text);

const splitColumns = ({ text, columns = [] }: Line): Range[] => {
  const starts = [0, ...columns];
  return starts.map((start, i) => trim(text, start, starts[i + 1] ?? text.length));
};
const splitWords = ({ text }: Line): Range[] => split(text, / +/g);

/** The parts of a text between separators, without the white space around them; empty ones are left out. */
function split(text: string, separator: RegExp): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    parts.push(trim(text, start, index));
    start = index + found.length;
  }
  parts.push(trim(text, start, text.length));
  return parts.filter((p) => p.end > p.start);
}

function trim(text: string, start: number, end: number): Range {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBlank = (code: number): boolean => code === 0x20 || isA(code, INVISIBLE);

const isCell = ({ text }: Line): boolean =>
  text.length <= LONGEST_CELL && !/[。；！？，]/.test(text) && !isCaption(text) && !isPageNumber(text);

const isLongLabel = ({ text }: Line, next: Line | undefined): boolean =>
  text.length <= LONGEST_LABEL &&
  !/[。；！？]/.test(text) &&
  !isCaption(text) &&
  next !== undefined &&
  isNumericCell(next.text) &&
  !isPageNumber(next.text);

/** One cell to a line, as tables come out of web pages: headers, then labels each followed by its numbers. */
function cells(lines: readonly Line[], from: number): Found {
  let numbers = 0;
  let end = from;
  // Headers that repeat under several groups of columns count once.
  const labels = new Set<string>();
  for (let i = from; ; i++) {
    const line = lines[i];
    if (!line || !(isCell(line) || (numbers > 0 && isLongLabel(line, lines[i + 1]))) || isSectionHeading(lines, i))
      break;
    if (isNumericCell(line.text)) {
      numbers++;
      labels.clear();
      end = i + 1;
    } else if (labels.add(line.text).size > (numbers === 0 ? MOST_HEADERS : MOST_LABELS)) break;
    if (i - end > MOST_LINES) break;
  }
  const isTable = end - from >= FEWEST_LINES && numbers >= FEWEST_NUMBERS && numbers >= (end - from) * FEWEST_SHARE;
  if (!isTable) return { next: Math.max(end, from + 1) };
  const run = lines.slice(from, end);
  return { block: { kind: "table", ...joinLines(run), rows: inferRows(run) }, next: end };
}

/** `二、农业` is a heading of the report unless numbers follow it at once: then it labels a row. */
function isSectionHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || !markerAt(line.text, 0)) return false;
  return ![1, 2].some((k) => isNumericCell(lines[at + k]?.text ?? ""));
}

/** Rows from the run of labels and numbers: `a` labels and `b` numbers make a row where most of the table is so. */
function inferRows(lines: readonly Line[]): Range[][] {
  const ranges: Range[] = [];
  const numeric: boolean[] = [];
  let offset = 0;
  for (const { text } of lines) {
    ranges.push({ start: offset, end: offset + text.length });
    numeric.push(isNumericCell(text));
    offset += text.length + 1;
  }
  // Groups of labels and the numbers that follow them.
  const groups: { start: number; labels: number; end: number }[] = [];
  for (let i = 0; i < ranges.length; ) {
    const start = i;
    while (i < ranges.length && !numeric[i]) i++;
    const labels = i - start;
    while (i < ranges.length && numeric[i]) i++;
    groups.push({ start, labels, end: i });
  }
  const inner = groups.slice(1);
  const usualLabels = Math.max(1, mode(inner.map((g) => g.labels)));
  const usualNumbers = mode(groups.map((g) => g.end - g.start - g.labels));
  const rows: Range[][] = [];
  groups.forEach(({ start, labels, end }, index) => {
    const firstNumber = start + labels;
    const isRow = end - firstNumber <= usualNumbers || groups.length < 3;
    const rowStart = Math.max(start, firstNumber - (isRow ? usualLabels : 0));
    // What stands above the first row is the header; elsewhere a label without numbers is a row of its own.
    if (index === 0 && rowStart > start) rows.push(ranges.slice(start, rowStart));
    else for (let i = start; i < rowStart; i++) rows.push(ranges.slice(i, i + 1));
    if (end > rowStart) rows.push(ranges.slice(rowStart, end));
  });
  return rows;
}

/** The commonest value; 1 for none. */
function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 1;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}
