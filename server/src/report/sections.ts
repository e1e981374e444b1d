import type { Section } from "../contract";
import { countWhile } from "../ordered";
import { isOneOf } from "./characters";
import { toDocument } from "./place";
import type { Block, Place, Structure } from "./types";

/** A heading or an item, in the offsets of its block. */
interface Division extends Place {
  readonly isItem: boolean;
  readonly level: number;
  readonly marker: string;
  readonly title: string;
}

/** The level of the first items. */
const ITEM = 5;

/** Where the last block ends that is no furniture. */
export const contentEnd = (blocks: readonly Block[]): number =>
  blocks.findLast(({ kind }) => kind !== "furniture")?.end ?? 0;

/** The heading and the items of a block. Page furniture has none. */
export function divisionsOf(block: Block, { heading, items }: Structure): readonly Division[] {
  if (block.kind === "furniture" || (!heading && items.length === 0)) return NONE;
  const found: Division[] = [];
  if (heading) {
    const { start, end, level, marker, titleStart } = heading;
    found.push({ block, isItem: false, start, end, level, marker, title: block.text.slice(titleStart, end) });
  }
  for (const { start, end, level, marker } of items)
    found.push({
      block,
      isItem: true,
      start,
      end,
      level,
      marker,
      title: itemTitle(block.text, start + marker.length, end),
    });
  return found;
}

const NONE: readonly Division[] = [];

/**
 * The report's sections as a tree, in document offsets: headings by level, items as children of the section they stand in. A section
 * ends where the next of the same or a higher level begins, the last with the last block that is no furniture, at `to`.
 */
export function buildSections(divisions: readonly Division[], to: number): Section[] {
  const roots: Section[] = [];
  const list: Section[] = [];
  const parents: number[] = [];
  /** Places in the list of the sections that are open. */
  const open: number[] = [];
  let block: Block | undefined;
  for (const division of divisions) {
    const { isItem, level, marker, title } = division;
    // Items end with their paragraph.
    if (division.block !== block) while ((list[open.at(-1) ?? -1]?.level ?? 0) >= ITEM) open.pop();
    block = division.block;
    const { start, end } = toDocument(block, division);
    const children: Section[] = [];
    const section = { start, end: isItem ? end : Number.POSITIVE_INFINITY, level, marker, title, children };
    for (let top = list[open.at(-1) ?? -1]; top && top.level >= level; top = list[open.at(-1) ?? -1]) {
      top.end = Math.min(top.end, start);
      open.pop();
    }
    const parent = open.at(-1) ?? -1;
    (list[parent]?.children ?? roots).push(section);
    parents.push(parent);
    open.push(list.push(section) - 1);
  }
  closeAll(roots, to);
  outlines.set(roots, { sections: list, parents });
  return roots;
}

/** Sections that no later one has closed end with the content. */
function closeAll(sections: readonly Section[], contentEnd: number): void {
  for (let section = sections.at(-1); section; section = section.children.at(-1)) {
    if (section.end === Number.POSITIVE_INFINITY) section.end = Math.max(contentEnd, section.start);
  }
}

/** The first clause of an item. */
function itemTitle(text: string, from: number, to: number): string {
  let start = from;
  while (start < to && isOneOf(text, start, "，、：. ")) start++;
  let end = start;
  while (end < to && !isOneOf(text, end, "。；，：！？\n")) end++;
  return text.slice(start, end);
}

interface Outline {
  readonly sections: readonly Section[];
  readonly parents: readonly number[];
}

const outlines = new WeakMap<readonly Section[], Outline>();

/** The sections in pre-order, with the place of each one's parent (-1 at the top). */
function outlineOf(sections: readonly Section[]): Outline {
  const known = outlines.get(sections);
  if (known) return known;
  const list: Section[] = [];
  const parents: number[] = [];
  const walk = (children: readonly Section[], parent: number): void => {
    for (const section of children) {
      const place = list.push(section) - 1;
      parents.push(parent);
      walk(section.children, place);
    }
  };
  walk(sections, -1);
  const outline = { sections: list, parents };
  outlines.set(sections, outline);
  return outline;
}

/** The innermost section around an offset, as its place in the pre-order of sections; undefined before the first heading. */
export function sectionAt(sections: readonly Section[], offset: number): number | undefined {
  const { sections: list, parents } = outlineOf(sections);
  const low = countWhile(list.length, (k) => (list[k]?.start ?? 0) <= offset);
  for (let place = low - 1; place >= 0; place = parents[place] ?? -1) {
    if ((list[place]?.end ?? 0) > offset) return place;
  }
  return undefined;
}

/** The sections around an offset, outermost first. */
export function sectionsAround(sections: readonly Section[], offset: number): Section[] {
  const { sections: list, parents } = outlineOf(sections);
  const around: Section[] = [];
  for (let place = sectionAt(sections, offset) ?? -1; place >= 0; place = parents[place] ?? -1) {
    const section = list[place];
    if (section) around.unshift(section);
  }
  return around;
}
