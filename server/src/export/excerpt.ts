import type { Range } from "../contract";
import { visible } from "./visible";
import { width } from "./width";

/** One line of the report around a range, and the line of carets that stands under it. */
export interface Excerpt {
  readonly quote: string;
  readonly carets: string;
}

/** How far a sentence is followed from the range, in UTF-16 units: more than a line can show. */
const REACH = 200;
const SENTENCE_END = /[。！？\n\r\u2028\u2029]/u;
const NUMERAL = /[\d.,，%％０-９．]/u;
const ELLIPSIS = "…";

/** What stands around a range in its sentence. */
export interface Surroundings {
  readonly lead: string;
  readonly marked: string;
  readonly rest: string;
}

/**
 * The sentence that the range stands in, cut to `columns` columns around it; a cut never falls inside a number. Where both sides must
 * be cut, the text before the range gets `leadShare` (0 to 1) of the room.
 */
export function surroundings(text: string, range: Range, columns: number, leadShare = 0.5): Surroundings {
  const marked = beginning(text.slice(range.start, range.end), columns - 2 * width(ELLIPSIS));
  const before = characters(text.slice(sentenceStart(text, range.start), range.start)).reverse();
  const after = characters(text.slice(range.end, sentenceEnd(text, range.end)));
  dropLeadingSpace(before);

  const room = columns - total(marked);
  const leadRoom = Math.floor(room * leadShare);
  const [wantedLeft, wantedRight] = [total(before), total(after)];
  const left = nearestThatFit(before, Math.max(leadRoom, room - wantedRight));
  const right = nearestThatFit(after, room - Math.min(wantedLeft, total(left)));
  return { lead: left.reverse().join(""), marked: marked.join(""), rest: right.join("").trimEnd() };
}

/** The same as one line with its carets. */
export function excerpt(text: string, range: Range, columns: number, leadShare?: number): Excerpt {
  const { lead, marked, rest } = surroundings(text, range, columns, leadShare);
  const carets = " ".repeat(width(lead)) + "^".repeat(Math.max(1, width(marked)));
  return { quote: (lead + marked + rest).trimEnd(), carets };
}

/** Text made visible, cut to `columns` columns. */
export const shorten = (text: string, columns: number): string => beginning(text, columns).join("");

const characters = (text: string): string[] => Array.from(text, visible);
const total = (shown: readonly string[]): number => shown.reduce((sum, character) => sum + width(character), 0);

/** The sentence that a range stands in, as far as a line of it can show. */
export const sentenceAround = (text: string, { start, end }: Range): Range => ({
  start: sentenceStart(text, start),
  end: sentenceEnd(text, end),
});

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - REACH);
  let at = from;
  while (at > floor && !SENTENCE_END.test(text.charAt(at - 1))) at--;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function sentenceEnd(text: string, from: number): number {
  const ceiling = Math.min(text.length, from + REACH);
  for (let at = from; at < ceiling; at++) {
    const character = text.charAt(at);
    if (/[\n\r\u2028\u2029]/u.test(character)) return at;
    if (SENTENCE_END.test(character)) return at + 1;
  }
  return isLowSurrogate(text, ceiling) ? ceiling - 1 : ceiling;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** `nearest` runs away from the range, so its end is the sentence's beginning. */
function dropLeadingSpace(nearest: string[]): void {
  while (nearest.at(-1)?.trim() === "") nearest.pop();
}

/** The characters nearest the range that fit into `room` columns, with an ellipsis where some are left out. */
function nearestThatFit(nearest: readonly string[], room: number): string[] {
  if (total(nearest) <= room) return [...nearest];
  let used = width(ELLIPSIS);
  let count = 0;
  for (const character of nearest) {
    if (used + width(character) > room) break;
    used += width(character);
    count++;
  }
  const isNumeral = (at: number): boolean => NUMERAL.test(nearest[at] ?? "");
  let kept = count;
  while (kept > 0 && isNumeral(kept - 1) && isNumeral(kept)) kept--;
  return [...nearest.slice(0, kept), ELLIPSIS];
}

const beginning = (text: string, room: number): string[] => nearestThatFit(characters(text.slice(0, REACH)), room);
