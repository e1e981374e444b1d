import type { Range } from "../../contract";
import { countWhile } from "../../ordered";
import type { Item } from "../../report/types";
import { wholeNumber } from "./counts";

export interface Enumeration {
  /** From each marker to the next. */
  readonly items: Range[];
  /** A number was left out or came twice. */
  readonly broken: boolean;
}

/**
 * The numbered things whose first marker stands at `start` (white space and an opening quote apart): 一是…二是…, （一）…（二）…, 第1个…第2个….
 * `from` is the number that comes first: 1, or more where the numbering goes on from an earlier paragraph.
 */
export function enumerate(text: string, items: readonly Item[], start: number, from = 1): Enumeration | undefined {
  while (/[\s“]/.test(text.charAt(start))) start++;
  const at = itemsBefore(items, start);
  const first = items[at];
  if (first?.start !== start) return from === 1 ? pieces(text, start) : undefined;
  if (first.ordinal !== from) return undefined;
  const found: Range[] = [];
  let broken = false;
  let next = from;
  for (let i = at; i < items.length; i++) {
    const item = items[i];
    if (!item || item.level < first.level) break;
    if (item.level > first.level) continue;
    if (item.ordinal < next) break;
    if (item.ordinal > next) broken = true;
    found.push({ start: item.start, end: item.end });
    next = item.ordinal + 1;
  }
  return { items: found, broken };
}

/** How many items begin before this place. */
export function itemsBefore(items: readonly Item[], place: number): number {
  return countWhile(items.length, (k) => (items[k]?.start ?? 0) < place);
}

const PIECE = /第(\d{1,2}|[一二三四五六七八九十]{1,3})(个|批|项|类|条|步|阶段)/g;
/** Characters between one ordinal and the next, at most. */
const LONGEST_PIECE = 2000;

/** 第1个…；第2个…: ordinals with a counting word. */
function pieces(text: string, start: number): Enumeration | undefined {
  if (text.charAt(start) !== "第") return undefined;
  const starts: number[] = [];
  let word = "";
  PIECE.lastIndex = start;
  for (let mark = PIECE.exec(text); mark; mark = PIECE.exec(text)) {
    const [, printed = "", unit = ""] = mark;
    const ordinal = wholeNumber(printed, 0)?.value ?? 0;
    if (starts.length === 0 && (mark.index !== start || ordinal !== 1)) return undefined;
    // Too far, or a new enumeration
    if (mark.index - (starts.at(-1) ?? start) > LONGEST_PIECE || (starts.length > 0 && ordinal === 1 && unit === word))
      break;
    if (
      starts.length > 0 &&
      (unit !== word || ordinal !== starts.length + 1 || !/[，。；、]/.test(text.charAt(mark.index - 1)))
    )
      continue;
    word = unit;
    starts.push(mark.index);
  }
  if (starts.length < 2) return undefined;
  return { items: starts.map((at, i) => ({ start: at, end: starts[i + 1] ?? text.length })), broken: false };
}
