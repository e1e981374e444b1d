import type { Range } from "../contract";
import { classOf, DIGIT, HAN, INVISIBLE, isA, LETTER, MARK, stringOf } from "./characters";
import type { Line } from "./lines";
import type { Block } from "./types";

interface Composed {
  start: number;
  end: number;
  readonly text: string;
  readonly offsets?: Int32Array;
}

/** `—8—`, `- 8 -`: a page number that a page break left inside a sentence. */
const PAGE_NUMBER = /(?<!\d)[—–]{1,2} ?\d{1,3} ?[—–]{1,2}|(?<=[^\d\s] |\n)- ?\d{1,3} ?-(?=[ \n])/g;
const MAYBE_PAGE_NUMBER = /[—–-] ?\d{1,3} ?[—–-]/;
/** Han characters set apart by single spaces, four in a row: justified type, not words. */
const LETTER_SPACED = /(?:[㐀-鿿，、。；：] ){4}/;

/**
 * One paragraph from its line, or from the lines that a page layout broke it into. Line breaks, page numbers between them,
 * spaces between Han characters and digits, and invisible characters are taken out.
 */
export function paragraph(lines: readonly Line[]): Block {
  const joined = joinLines(lines);
  const clean =
    lines.length === 1 && lines[0]?.spaced === false && !(lines[0].dashes && MAYBE_PAGE_NUMBER.test(joined.text));
  return { kind: "paragraph", ...(clean ? joined : tidy(joined, lines.length > 1)) };
}

/** The lines as they stand, one `\n` between them; blank lines are left out. */
export function joinLines(lines: readonly Line[]): Composed {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return { start: 0, end: 0, text: "" };
  const { start } = first;
  const { end } = last;
  if (lines.length === 1) return { start, end, text: first.text };
  const text = lines.map((l) => l.text).join("\n");
  if (text.length === end - start) return { start, end, text };
  const offsets = new Int32Array(text.length + 1);
  let n = 0;
  for (const line of lines) {
    if (n > 0) offsets[n++] = line.start - 1 - start;
    for (let i = line.start; i < line.end; i++) offsets[n++] = i - start;
  }
  offsets[n] = end - start;
  return { start, end, text, offsets };
}

/** As the class of characters has them. */
const INVISIBLES = /[\u00ad\u2060\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f]/;

/** A table without the invisible characters inside its cells; its cells move with it. */
export function visibleTable(source: Composed, rows: Range[][]): Composed & { rows: Range[][] } {
  const { start, end, text, offsets } = source;
  if (!INVISIBLES.test(text)) return { ...source, rows };
  const kept: number[] = [];
  /** Where each character has come to stand. */
  const moved = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    moved[i] = kept.length;
    if (!isA(text.charCodeAt(i), INVISIBLE)) kept.push(i);
  }
  moved[text.length] = kept.length;
  const place = (at: number): number => moved[at] ?? 0;
  return {
    start,
    end,
    text: kept.map((at) => text.charAt(at)).join(""),
    offsets: Int32Array.from([...kept, text.length], (at) => offsets?.[at] ?? at),
    rows: rows.map((row) => row.map((cell) => ({ start: place(cell.start), end: place(cell.end) }))),
  };
}

/** Characters and where each stands, while a paragraph is put together. */
let codes = new Uint16Array(1024);
let places = new Int32Array(1025);

/** `wrapped`: the text was broken into lines by a page layout, so that spaces between Han characters mean nothing either. */
function tidy(source: Composed, wrapped: boolean): Composed {
  const { text } = source;
  if (codes.length < text.length) {
    codes = new Uint16Array(text.length * 2);
    places = new Int32Array(text.length * 2 + 1);
  }
  const loose = wrapped || LETTER_SPACED.test(text);
  const holes = MAYBE_PAGE_NUMBER.test(text) ? pageNumbers(text) : [];
  let between = NOTHING;
  let betweenAt = 0;
  let hole = holes[0] ?? text.length;
  let holeIndex = 0;
  let last = 0;
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (i === hole) {
      if (between === NOTHING) betweenAt = i;
      between = BREAK;
      i = (holes[holeIndex + 1] ?? text.length) - 1;
      holeIndex += 2;
      hole = holes[holeIndex] ?? text.length;
      continue;
    }
    if (code === 0x20 || code === 0x0a) {
      if (between === NOTHING) betweenAt = i;
      if (between !== BREAK) between = code === 0x0a ? BREAK : GAP;
      continue;
    }
    if (isA(code, INVISIBLE)) continue;
    if (between !== NOTHING) {
      if (n === 0) betweenAt = i;
      else if (between === BREAK ? isA(last, LETTER) && isA(code, LETTER) : keepsSpace(last, code, loose)) {
        codes[n] = 0x20;
        places[n++] = betweenAt;
      } else if (last === 0xff0c && continuesNumber(n, text, i, between === BREAK)) {
        codes[n - 1] = 0x2c;
      }
      between = NOTHING;
    }
    codes[n] = code;
    places[n++] = i;
    last = code;
  }
  if (n === text.length) return source;
  places[n] = text.length;
  const { offsets, start, end } = source;
  const kept = places.slice(0, n + 1);
  if (offsets) for (let i = 0; i <= n; i++) kept[i] = offsets[kept[i] ?? 0] ?? 0;
  return { start, end, text: stringOf(codes, n), offsets: kept };
}

const NOTHING = 0;
const GAP = 1;
const BREAK = 2;
/** Starts and ends of page numbers, one after the other. */
function pageNumbers(text: string): number[] {
  const holes: number[] = [];
  for (const { index, 0: found } of text.matchAll(PAGE_NUMBER)) holes.push(index, index + found.length);
  return holes;
}

/** Does a space between these two part anything? Between words and inside numbers it may; between a Han character and a digit it is type. */
function keepsSpace(before: number, after: number, loose: boolean): boolean {
  const a = classOf(before);
  const b = classOf(after);
  if ((a | b) & MARK) return false;
  if (a & HAN && b & HAN) return !loose;
  if (a & HAN) return !(b & (DIGIT | LETTER));
  if (b & HAN) return !(a & (DIGIT | LETTER) || before === 0x25 || before === 0x2030 || before === 0x2e);
  return !(a & DIGIT && (after === 0x25 || after === 0x2030));
}

/** `3，|156` over a line break and `3， 156,077` are one number. `n`: characters so far, the last one the comma. */
function continuesNumber(n: number, text: string, at: number, broken: boolean): boolean {
  let digits = 0;
  while (digits < 4 && isA(codes[n - 2 - digits] ?? 0, DIGIT)) digits++;
  if (digits === 0 || digits > 3) return false;
  return (broken ? /^\d{3}(?!\d)/ : /^\d{3},\d{3}(?!\d)/).test(text.slice(at, at + 8));
}
