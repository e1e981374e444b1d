import type { Block } from "../report/types";
import { readBlock } from "./read";
import type { BlockReading } from "./types";
import type { Words } from "./words";

/** The reading of each block of a version, in the order of the text. */
export type Readings = ReadonlyMap<Block, BlockReading>;

/** The readings of these blocks: those of the version before, moved to where the blocks stand now, and new ones for what changed. */
export function readAgain(blocks: readonly Block[], before: Readings, words: Words): Readings {
  const readings = new Map<Block, BlockReading>();
  let others: Map<string, BlockReading[]> | undefined;
  for (const block of blocks) {
    let reading = before.get(block);
    if (!reading) {
      others ??= byText(before, blocks);
      reading = reuse(others, block) ?? readBlock(block, words);
    }
    reading.block.start = block.start;
    reading.block.end = block.end;
    readings.set(block, reading);
  }
  return readings;
}

/** Readings by the text of their blocks, last first, without those whose block is still there. */
function byText(before: Readings, blocks: readonly Block[]): Map<string, BlockReading[]> {
  const still = new Set(blocks);
  const found = new Map<string, BlockReading[]>();
  for (const [block, reading] of [...before].reverse()) {
    if (still.has(block)) continue;
    const same = found.get(block.text);
    if (same) same.push(reading);
    else found.set(block.text, [reading]);
  }
  return found;
}

/** The first reading of the same text. Each is used once. */
function reuse(known: ReadonlyMap<string, BlockReading[]>, block: Block): BlockReading | undefined {
  const found = known.get(block.text)?.pop();
  if (!found || found.block.kind !== block.kind || !sameOffsets(found.block, block) || !sameRows(found.block, block))
    return undefined;
  return found;
}

function sameOffsets(a: Block, b: Block): boolean {
  if (a.offsets === b.offsets) return true;
  return (
    a.offsets !== undefined &&
    b.offsets !== undefined &&
    a.offsets.length === b.offsets.length &&
    a.offsets.every((offset, i) => offset === b.offsets?.[i])
  );
}

/** A tab and a space part other cells and read alike. */
function sameRows({ rows: a = [] }: Block, { rows: b = [] }: Block): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => row.length === b[i]?.length && row.every((cell, k) => cell.start === b[i]?.[k]?.start))
  );
}
