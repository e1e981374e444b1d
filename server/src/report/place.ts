import type { Range } from "../contract";
import { countWhile } from "../ordered";
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
  return countWhile(offsets.length - 1, (k) => (offsets[k] ?? 0) < at - start);
}
