import type { Range } from "../contract";
import type { Block } from "./types";

/** A range of a block's text as a range of the document. */
export function toDocument(block: Block, { start, end }: Range): Range {
  return { start: offsetIn(block, start), end: end > start ? offsetIn(block, end - 1) + 1 : offsetIn(block, start) };
}

function offsetIn({ start, offsets }: Block, at: number): number {
  return start + (offsets?.[at] ?? at);
}

/** The offset in a block's text of a document offset inside the block: of the character that stands there, or of the next that was kept. */
export function inBlock({ start, offsets }: Block, at: number): number {
  if (!offsets) return at - start;
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < at - start) low = middle + 1;
    else high = middle;
  }
  return low;
}
