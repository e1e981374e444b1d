import type { Range } from "../../contract";
import { isDigit } from "../../numbers/signs";
import { isOneOf } from "../../report/characters";
import type { List } from "../types";

/** The things that a number may count, as one place of the text gives them. */
export interface Found {
  readonly items: readonly Range[];
  readonly closed: List["closed"];
  readonly certainty: List["certainty"];
  /** Where it is neither what stands before the number nor what stands after it. */
  readonly form?: List["form"];
}

/** For every bracket or quotation mark the place of its partner, else -1. An opener without a closer, or the reverse, is ignored. */
export type Partners = Int32Array;

const PAIRS = "“”‘’「」『』（）()《》〈〉【】〔〕[]";
/** For each character that opens or closes its place in the pairs, from one on; 0 for all others. */
const BRACKETS = new Uint8Array(0x10000);
for (let i = 0; i < PAIRS.length; i++) BRACKETS[PAIRS.charCodeAt(i)] = i + 1;
const bracketAt = (text: string, at: number): number => BRACKETS[text.charCodeAt(at) | 0] ?? 0;
/** An unclosed bracket must not swallow the sentences behind it. */
const DEEPEST = 8;

export const isOpener = (text: string, at: number): boolean => bracketAt(text, at) % 2 === 1;
export const isBracket = (text: string, at: number): boolean => bracketAt(text, at) > 0;

/** Pairs brackets and quotation marks, each with the nearest opener of its own kind. */
export function pairUp(text: string): Partners {
  const partner = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const bracket = BRACKETS[code] ?? 0;
    if (bracket === 0) continue;
    if (bracket % 2 === 1) {
      open.push(i);
      if (open.length > DEEPEST) open.shift();
    } else {
      let k = open.length - 1;
      while (k >= 0 && bracketAt(text, open[k] ?? 0) !== bracket - 1) k--;
      const at = open[k];
      if (at === undefined) continue;
      partner[at] = i;
      partner[i] = at;
      open.length = k;
    }
  }
  return partner;
}

/** The first place from `start` on, outside brackets and quotes, whose character is one of `stops`; `end` where there is none. */
export function seek(text: string, partners: Partners, start: number, end: number, stops: string): number {
  for (let i = start; i < end; i++) {
    const to = partners[i] ?? -1;
    if (to > i) i = to;
    else if (isOneOf(text, i, stops) && !isGrouping(text, i)) return i;
  }
  return end;
}

/** Where the run of text that ends at `end` begins: behind the last of `stops`, or inside the bracket that encloses it. */
export function seekBack(text: string, partners: Partners, end: number, stops: string, reach: number): number {
  for (let i = end - 1; i >= Math.max(0, end - reach); i--) {
    const to = partners[i] ?? -1;
    if (to > i || (to < 0 && isOpener(text, i))) return i + 1;
    if (to >= 0) i = to;
    else if (isOneOf(text, i, stops) && !isGrouping(text, i)) return i + 1;
  }
  return Math.max(0, end - reach);
}

/** A comma or colon between two digits parts nothing. */
function isGrouping(text: string, at: number): boolean {
  return isOneOf(text, at, ",:") && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** The text from `start` to `end`, cut at each of `separators` outside brackets and quotes. */
export function cut(text: string, partners: Partners, start: number, end: number, separators: string): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const to = i < end ? (partners[i] ?? -1) : -1;
    if (to > i && to < end) i = to;
    else if (i === end || (isOneOf(text, i, separators) && !isGrouping(text, i))) {
      const piece = trim(text, from, i);
      if (piece.end > piece.start) pieces.push(piece);
      from = i + 1;
    }
  }
  return pieces;
}

/** The things of a list, cut at 、; quotes and titles that adjoin without one (`“A”“B”`, `《A》《B》`) are each a thing. */
export function things(text: string, partners: Partners, start: number, end: number): Range[] {
  return cut(text, partners, start, end, "、").flatMap((piece, i) => adjoining(text, partners, piece, i === 0));
}

/** Words may lead in the first piece only: 开展“A”“B”. */
function adjoining(text: string, partners: Partners, piece: Range, lead: boolean): Range[] {
  if (!isOneOf(text, piece.end - 1, "”》")) return [piece];
  const parts: Range[] = [];
  for (let { end } = piece; end > piece.start; ) {
    const opener = partners[end - 1] ?? -1;
    if (opener < piece.start || opener >= end) {
      if (!lead) return [piece];
      break;
    }
    parts.unshift({ start: opener, end });
    end = opener;
  }
  return parts.length > 1 ? parts : [piece];
}

export function trim(text: string, start: number, end: number): Range {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Folded text knows the plain space and the line break only. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a;

/** Words that turn an item into a clause of its own, so that its comma may part more than a list; not inside 对象, 存在, 从业, 行为. */
const CLAUSE =
  /的|(?<![存现潜所内正])在(?![线校建职岗])|对(?![象外口接比标策话账])|[将把按被]|向(?!导)|(?<![服遵随])从(?![业严优重轻])|以(?![上下来内])|(?<![行作认因成])为(?!民)|实现|推动|通过|一律/;

export const isClause = (words: string): boolean => CLAUSE.test(words);
