import { countWhile } from "../ordered";
import { classOf, NEWLINE } from "./characters";
import { type Line, linesOf } from "./lines";

/** Texts are compared in pieces of so many code units, each of which the engine compares at once; the smaller find the place in the last. */
const PIECES = [4096, 64, 1];

/** The lines of versions of one text: what an edit leaves as it was keeps its lines, which only move. */
export class Versions {
  private text = "";
  private lines: readonly Line[] = [];

  linesOf(text: string): readonly Line[] {
    this.lines = relined(this.text, this.lines, text);
    this.text = text;
    return this.lines;
  }
}

function relined(before: string, lines: readonly Line[], text: string): readonly Line[] {
  const same = sameStart(before, text);
  if (same === before.length && same === text.length) return lines;
  // A line is as it was where the next begins before the edit, or the one before it behind the edit: so do the line breaks between.
  let kept = placeOf(lines, same) - 1;
  if (kept < 0) kept = 0;
  const rest = before.length - sameEnd(before, text, Math.min(before.length, text.length) - same);
  const behind = Math.max(kept, placeOf(lines, rest)) + 1;
  const shift = text.length - before.length;
  const from = kept === 0 ? 0 : nextLine(text, lines[kept - 1]?.end ?? 0);
  const last = lines[behind - 1];
  const to = last && behind < lines.length ? last.end + shift : text.length;
  const moved = lines.slice(behind);
  if (shift !== 0) for (const line of moved) move(line, shift);
  return [...lines.slice(0, kept), ...linesOf(text, from, to), ...moved];
}

/** How many lines begin before this place. */
function placeOf(lines: readonly Line[], place: number): number {
  return countWhile(lines.length, (k) => (lines[k]?.start ?? 0) < place);
}

/** Behind the line break that follows a place. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !(classOf(text.charCodeAt(at)) & NEWLINE)) at++;
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
}

function move(line: Line, shift: number): void {
  line.start += shift;
  line.end += shift;
  for (const block of line.blocks ?? []) {
    block.start += shift;
    block.end += shift;
  }
}

/** How many code units two texts begin with alike. */
function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const piece of PIECES)
    while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  return at;
}

/** How many they end with alike, at most so many. */
function sameEnd(a: string, b: string, most: number): number {
  let n = 0;
  for (const piece of PIECES) while (n + piece <= most && endOf(a, n, piece) === endOf(b, n, piece)) n += piece;
  return n;
}

const endOf = (text: string, n: number, piece: number): string => text.slice(text.length - n - piece, text.length - n);
