import type { Section } from "../contract";
import { isOneOf } from "./characters";
import { toDocument } from "./place";
import type { Block, Structure } from "./types";

/**
 * The report's sections as a tree, in document offsets: headings by level, items (level 5 and above) as children of the
 * section they stand in. A section ends where the next of the same or a higher level begins, the last with the last block
 * that is no furniture. `structures[i]` belongs to `blocks[i]`.
 */
export function buildSections(blocks: readonly Block[], structures: readonly Structure[]): Section[] {
  const roots: Section[] = [];
  const open: Section[] = [];
  let contentEnd = 0;
  const place = (section: Section): void => {
    for (let top = open.at(-1); top && top.level >= section.level; top = open.at(-1)) {
      top.end = Math.min(top.end, section.start);
      open.pop();
    }
    (open.at(-1)?.children ?? roots).push(section);
    open.push(section);
  };
  blocks.forEach((block, i) => {
    if (block.kind === "furniture") return;
    contentEnd = block.end;
    const structure = structures[i];
    if (!structure) return;
    const { heading, items } = structure;
    if (heading) {
      const { start } = toDocument(block, heading);
      const title = block.text.slice(heading.titleStart, heading.end);
      place({
        start,
        end: Number.POSITIVE_INFINITY,
        level: heading.level,
        marker: heading.marker,
        title,
        children: [],
      });
    }
    for (const item of items) {
      const { start, end } = toDocument(block, item);
      const title = itemTitle(block.text, item.start + item.marker.length, item.end);
      place({ start, end, level: item.level, marker: item.marker, title, children: [] });
    }
    // Items end with their paragraph.
    while ((open.at(-1)?.level ?? 0) > 4) open.pop();
  });
  closeAll(roots, contentEnd);
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
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
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
