import type { Block } from "../report/types";
import { Blocks } from "./blocks";
import { readBlock } from "./read";
import type { BlockReading } from "./types";
import type { Words } from "./words";

/** The readings of these blocks: those of the version before, moved to where the blocks stand now, and new ones for what changed. */
export function readAgain(blocks: readonly Block[], before: Blocks, words: Words): Blocks {
  const known = before.all;
  const readings = new Array<BlockReading>(blocks.length);
  const most = Math.min(blocks.length, known.length);
  let from = 0;
  for (let block = blocks[0]; from < most && block; block = blocks[++from]) {
    const reading = stillOf(known[from], block);
    if (!reading) break;
    readings[from] = reading;
  }
  let same = 0;
  for (; same < most - from; same++) {
    const block = blocks[blocks.length - 1 - same];
    const reading = block && stillOf(known[known.length - 1 - same], block);
    if (!reading) break;
    readings[blocks.length - 1 - same] = reading;
  }
  const behind = blocks.length - same;
  const others = from < behind ? byText(known.slice(from, known.length - same)) : undefined;
  for (let at = from; at < behind; at++) {
    const block = blocks[at];
    if (block) readings[at] = moved(others?.get(block.text)?.pop(), block) ?? readBlock(block, words);
  }
  return new Blocks(readings, before);
}

/** The reading of the version before, if the block is as it was. */
const stillOf = (reading: BlockReading | undefined, block: Block): BlockReading | undefined =>
  reading?.block === block ? reading : reading?.block.text === block.text ? moved(reading, block) : undefined;

/** A reading of the same text, where the block stands now. */
function moved(reading: BlockReading | undefined, block: Block): BlockReading | undefined {
  if (!reading || !sameForm(reading.block, block)) return undefined;
  reading.block.start = block.start;
  reading.block.end = block.end;
  return reading;
}

/** Readings by the text of their blocks, last first: each is used once. */
function byText(readings: readonly BlockReading[]): Map<string, BlockReading[]> {
  const found = new Map<string, BlockReading[]>();
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i];
    if (!reading) continue;
    const same = found.get(reading.block.text);
    if (same) same.push(reading);
    else found.set(reading.block.text, [reading]);
  }
  return found;
}

const sameForm = (a: Block, b: Block): boolean => a.kind === b.kind && sameOffsets(a, b) && sameRows(a, b);

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
