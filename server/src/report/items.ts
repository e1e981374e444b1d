import { isA, MARKER } from "./characters";
import { hanNumeral, markerAt } from "./markers";
import type { Item, Sentence } from "./types";

type ItemStyle = "是" | "要" | "第" | "其" | "首先" | "bracket" | "arabic";

interface Mark {
  readonly style: ItemStyle;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

const SEQUENCE = ["首先", "其次", "再次", "最后"];
/** Styles that enumerate by their form alone; the others only as a sequence that begins at one. */
const ALONE: ReadonlySet<ItemStyle> = new Set(["是"]);

/**
 * `一是…二是…`, `第一，…`, `首先，…`, `（1）…；（2）…` inside a paragraph, from each marker to the next one or the end. Another
 * style inside an item is a level deeper. Items of a heading's own numbering are headings and not listed.
 */
export function itemsOf(text: string, sentences: readonly Sentence[]): Item[] {
  const marks = marksOf(text, sentences);
  if (marks.length === 0) return [];
  const items: (Item & { end: number })[] = [];
  const open: { style: ItemStyle; index: number }[] = [];
  for (const mark of marks) {
    const depth = open.findIndex((o) => o.style === mark.style);
    const closing = depth >= 0 ? open.splice(depth) : [];
    for (const { index } of closing) {
      const item = items[index];
      if (item) item.end = mark.start;
    }
    open.push({ style: mark.style, index: items.length });
    const marker = text.slice(mark.start, mark.end);
    items.push({ level: 4 + open.length, marker, ordinal: mark.ordinal, start: mark.start, end: text.length });
  }
  for (const item of items) while (item.end > item.start && text.charCodeAt(item.end - 1) <= 0x20) item.end--;
  return items;
}

/** Item markers at the beginning of clauses, in order, without those that belong to no sequence. */
function marksOf(text: string, sentences: readonly Sentence[]): Mark[] {
  const found: Mark[] = [];
  let announced = 0;
  let counted = false;
  for (const sentence of sentences) {
    for (let k = 0; k < sentence.clauses.length; k += 2) {
      const start = sentence.clauses[k] ?? 0;
      const mark = markAt(text, start, announced);
      if (!mark) continue;
      if (mark.style === "首先") announced = mark.ordinal;
      if (mark.style === "是" && !counted) {
        const first = mark.ordinal === 2 ? unpunctuatedFirst(text, start) : undefined;
        if (first) insert(found, first);
        counted = true;
      }
      found.push(mark);
    }
  }
  if (found.length === 0) return found;
  const counts = new Map<ItemStyle, { count: number; first: number }>();
  for (const { style, ordinal } of found) {
    const entry = counts.get(style);
    if (entry) entry.count++;
    else counts.set(style, { count: 1, first: ordinal });
  }
  return found.filter(({ style, start }) => {
    const entry = counts.get(style);
    return ALONE.has(style) || start === 0 || (entry !== undefined && entry.count >= 2 && entry.first === 1);
  });
}

/** `announced`: the last ordinal of 首先/其次/再次 so far. */
function markAt(text: string, at: number, announced: number): Mark | undefined {
  if (!isA(text.charCodeAt(at), MARKER)) return undefined;
  const head = text.charAt(at);
  switch (head) {
    case "第":
    case "其": {
      const number = hanNumeral(text, at + 1);
      // 第一、二、三产业 counts nothing off.
      if (
        number &&
        /[，、：是]/.test(text.charAt(number.end)) &&
        !hanNumeral(text, number.end + 1) &&
        text.charAt(number.end + 1) !== "第"
      )
        return { style: head, ordinal: number.value, start: at, end: number.end };
      return head === "其" ? adverb(text, at, announced) : undefined;
    }
    case "首":
    case "再":
    case "最":
      return adverb(text, at, announced);
    default: {
      const number = hanNumeral(text, at);
      const verb = number ? text.charAt(number.end) : "";
      if (number && (verb === "是" || (verb === "要" && !/[素点求件职]/.test(text.charAt(number.end + 1)))))
        return { style: verb, ordinal: number.value, start: at, end: number.end + 1 };
      const marker = at > 0 ? markerAt(text, at) : undefined;
      if (!marker || marker.level < 2) return undefined;
      const style = marker.style === "arabic" ? "arabic" : "bracket";
      return { style, ordinal: marker.ordinal, start: at, end: marker.end };
    }
  }
}

/** 首先 … 其次 … 再次 … 最后, where a comma follows. */
function adverb(text: string, at: number, announced: number): Mark | undefined {
  if (text.charAt(at + 2) !== "，") return undefined;
  const place = SEQUENCE.indexOf(text.slice(at, at + 2));
  if (place < 0 || (place > 0 && announced === 0)) return undefined;
  const ordinal = place === 0 ? 1 : announced + 1;
  return { style: "首先", ordinal, start: at, end: at + 2 };
}

/** Where it stands in the text: other markers may have been found between it and the second. */
function insert(marks: Mark[], mark: Mark): void {
  const next = marks.findIndex(({ start }) => start > mark.start);
  marks.splice(next < 0 ? marks.length : next, 0, mark);
}

/** `主要问题一是…；二是…`: no punctuation before the first. */
function unpunctuatedFirst(text: string, before: number): Mark | undefined {
  const at = text.lastIndexOf("一是", before);
  if (at < 1 || /[唯统之第其单万]/.test(text.charAt(at - 1))) return undefined;
  return { style: "是", ordinal: 1, start: at, end: at + 2 };
}
