import type { Range } from "../contract";
import type { List } from "./types";

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

const CLOSER: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "[": "]",
};
const OPENERS = new Set(Object.keys(CLOSER));
const CLOSERS = new Set(Object.values(CLOSER));
/** An unclosed bracket must not swallow the sentences behind it. */
const DEEPEST = 8;

export const isOpener = (c: string): boolean => OPENERS.has(c);
export const isCloser = (c: string): boolean => CLOSERS.has(c);

/** Pairs brackets and quotation marks, each with the nearest opener of its own kind. */
export function pairUp(text: string): Partners {
  const partner = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (OPENERS.has(c)) {
      open.push(i);
      if (open.length > DEEPEST) open.shift();
    } else if (CLOSERS.has(c)) {
      let k = open.length - 1;
      while (k >= 0 && CLOSER[text.charAt(open[k] ?? 0)] !== c) k--;
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
    else if (stops.includes(text.charAt(i)) && !isGrouping(text, i)) return i;
  }
  return end;
}

/** Where the run of text that ends at `end` begins: behind the last of `stops`, or inside the bracket that encloses it. */
export function seekBack(text: string, partners: Partners, end: number, stops: string, reach: number): number {
  for (let i = end - 1; i >= Math.max(0, end - reach); i--) {
    const to = partners[i] ?? -1;
    if (to > i || (to < 0 && isOpener(text.charAt(i)))) return i + 1;
    if (to >= 0) i = to;
    else if (stops.includes(text.charAt(i)) && !isGrouping(text, i)) return i + 1;
  }
  return Math.max(0, end - reach);
}

/** A comma or colon between two digits parts nothing. */
function isGrouping(text: string, at: number): boolean {
  const c = text.charAt(at);
  return (c === "," || c === ":") && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** The text from `start` to `end`, cut at each of `separators` outside brackets and quotes. */
export function cut(text: string, partners: Partners, start: number, end: number, separators: string): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const to = i < end ? (partners[i] ?? -1) : -1;
    if (to > i && to < end) i = to;
    else if (i === end || (separators.includes(text.charAt(i)) && !isGrouping(text, i))) {
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
  if (!/[”》]/.test(text.charAt(piece.end - 1))) return [piece];
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
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Words in which 和, 与, 及 join nothing. */
const NO_JOINT = /^(?:和(?:谐|平|美|睦|顺|田|县|静|林)|与(?:会|时)|及(?:时|其|以上|以下))/;
const NO_JOINT_BEFORE = /(?:呼|共|温|缓|饱|总|人|祥|调|中|参|普|涉|危|波|推|以|授|给|赋|顾|未)$/;

/** Where 和, 与, 及 or 以及 joins two things in this range, outside brackets and quotes: the range of each joint. */
export function joints(text: string, partners: Partners, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (let i = start + 1; i < end - 1; i++) {
    const to = partners[i] ?? -1;
    const c = text.charAt(i);
    if (to > i) i = to;
    else if (c === "和" || c === "与" || c === "及" || c === "暨") {
      const long = c === "及" && text.charAt(i - 1) === "以" && i - 1 > start;
      if (NO_JOINT.test(text.slice(i, i + 3)) || (!long && NO_JOINT_BEFORE.test(text.charAt(i - 1)))) continue;
      found.push({ start: long ? i - 1 : i, end: i + 1 });
    }
  }
  return found;
}

/** The items, the last of them cut at its joints (A、B和C) until there are `value` of them. */
export function unjoin(text: string, partners: Partners, items: readonly Range[], value: number): Range[] {
  const tail = items.at(-1);
  if (!tail) return [];
  const parts: Range[] = [];
  let from = tail.start;
  for (const joint of joints(text, partners, tail.start, tail.end).slice(0, Math.max(0, value - items.length))) {
    parts.push(trim(text, from, joint.start));
    from = joint.end;
  }
  return [...items.slice(0, -1), ...parts, trim(text, from, tail.end)];
}
