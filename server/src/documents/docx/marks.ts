import type { Anchor, Point } from "./anchors";
import { type Element, escapeXml } from "./xml";

/** What stands at an anchor's ends, as XML. */
export interface Marks {
  readonly anchor: Anchor;
  readonly open: string;
  readonly close: string;
  /** What refers to the comment: it stands behind the outermost of the paragraph's own children, so that no tracked change takes it for its own. */
  readonly reference: string;
}

interface Edit {
  readonly at: number;
  /** What closes stands before what opens at the same place, and that before a run that is written anew. */
  readonly rank: 0 | 1 | 2;
  readonly until: number;
  readonly text: string;
}

/** Marks inside a run: at an offset of one of its texts. */
interface Cut {
  readonly source: Element;
  readonly at: number;
  readonly rank: 0 | 1;
  readonly text: string;
}

/** A part's source with the marks in it. Runs are split where a mark falls inside, each half with the run's properties; nothing else changes. */
export function withMarks(source: string, all: readonly Marks[]): string {
  const edits: Edit[] = [];
  const cuts = new Map<Element, Cut[]>();
  const insert = (at: number, rank: 0 | 1, text: string): void => {
    edits.push({ at, rank, until: at, text });
  };
  const mark = (point: Point, rank: 0 | 1, text: string): void => {
    if ("around" in point) insert(rank === 1 ? point.around.start : point.around.end, rank, text);
    else {
      const run = point.source.parent ?? point.source;
      cuts.set(run, [...(cuts.get(run) ?? []), { source: point.source, at: point.at, rank, text }]);
    }
  };
  for (const { anchor, open, close, reference } of all) {
    if ("paragraph" in anchor) {
      insert(anchor.paragraph.innerEnd, 0, reference);
      continue;
    }
    const { first, last } = anchor;
    mark(first, 1, open);
    const own = "around" in last ? last.around : (last.source.parent ?? last.source);
    const outer = topOf(own);
    // In the paragraph itself, the reference follows the end at once.
    mark(last, 0, outer === own ? close + reference : close);
    if (outer !== own) insert(outer.end, 0, reference);
  }
  for (const [run, own] of cuts) edits.push({ at: run.start, rank: 2, until: run.end, text: split(source, run, own) });
  return applied(source, edits);
}

/** The child of the paragraph that an element is in. */
function topOf(element: Element): Element {
  let top = element;
  while (top.parent && top.parent.name !== "w:p") top = top.parent;
  return top;
}

function applied(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.at - b.at || a.rank - b.rank);
  let out = "";
  let at = 0;
  for (const edit of ordered) {
    out += source.slice(at, edit.at) + edit.text;
    at = edit.until;
  }
  return out + source.slice(at);
}

/** A run with marks in it: closed before each and opened again behind it, unless it has nothing on that side. */
function split(source: string, run: Element, cuts: readonly Cut[]): string {
  const [first] = run.children;
  const properties = first?.name === "w:rPr" ? source.slice(first.start, first.end) : "";
  const opening = source.slice(run.start, run.inner) + properties;
  const closing = source.slice(run.innerEnd, run.end);
  const contents = run.children.filter((part) => part !== first || properties === "");
  let out = "";
  let isOpen = false;
  const add = (text: string): void => {
    if (text === "") return;
    out += isOpen ? text : opening + text;
    isOpen = true;
  };
  const put = (text: string): void => {
    out += isOpen ? closing + text : text;
    isOpen = false;
  };
  for (const part of contents) {
    const own = cuts.filter((cut) => cut.source === part).sort((a, b) => a.at - b.at || a.rank - b.rank);
    const raw = source.slice(part.start, part.end);
    const { text, shift } = shown(part);
    let done = 0;
    for (const cut of own) {
      const at = Math.max(0, Math.min(text.length, cut.at - shift));
      add(piece(source, part, text, done, at, raw));
      put(cut.text);
      done = at;
    }
    add(own.length === 0 ? raw : piece(source, part, text, done, text.length, raw));
  }
  return isOpen ? out + closing : out;
}

/** A text as it is printed: white space at its ends only where it says so; `shift` of it was left out in front. */
function shown({ text, attributes }: Element): { text: string; shift: number } {
  if (attributes.space === "preserve") return { text, shift: 0 };
  const trimmed = text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
  return { text: trimmed, shift: text.indexOf(trimmed) };
}

/** Part of a text as an element of its own; the whole of it as it stands. */
function piece(source: string, part: Element, text: string, from: number, to: number, raw: string): string {
  if (from === to) return "";
  if (from === 0 && to === text.length) return raw;
  const name = /^<([^\s/>]+)/.exec(source.slice(part.start, part.inner))?.[1] ?? "w:t";
  return `<${name} xml:space="preserve">${escapeXml(text.slice(from, to))}</${name}>`;
}
