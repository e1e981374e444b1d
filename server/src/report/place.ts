import type { Range } from "../contract";
import type { Block } from "./types";

/** A range of a block's text as a range of the document. */
export function toDocument(block: Block, { start, end }: Range): Range {
  return { start: offsetIn(block, start), end: end > start ? offsetIn(block, end - 1) + 1 : offsetIn(block, start) };
}

function offsetIn({ start, offsets }: Block, at: number): number {
  return start + (offsets?.[at] ?? at);
}
