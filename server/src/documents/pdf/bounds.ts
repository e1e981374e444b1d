import { type Filter, filtersOf, fromBase85, fromHex, lzwSize } from "./filters";

/** Bytes that one stream may be once it is unpacked; pages have kilobytes, fonts megabytes. */
const LARGEST = 128 << 20;
/** A byte stands for no more than this: 1032 in deflate (zlib's technical details), 2731 in LZW (4096 for 12 bits), 64 in runs. */
const BEST_RATIO: Readonly<Record<Filter, number>> = { flate: 1032, lzw: 2731, runs: 64, hex: 1, base85: 4 };
/** A stream's dictionary stands right before it. */
const DICTIONARY = 2000;

const STREAM = [...new TextEncoder().encode("stream")];
const END = new TextEncoder().encode("endstream");

/**
 * Is a stream in it larger than a report needs, or packed twice? The library unpacks whatever a page refers to, as a whole. Only
 * streams long enough to hold so much are looked into, and no further than the limit.
 */
export async function isBomb(bytes: Uint8Array): Promise<boolean> {
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; at = indexOf(bytes, STREAM, at)) {
    const dictionary = dictionaryBefore(bytes, at);
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 0x0d ? 2 : 1);
    const end = indexOf(bytes, END, start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (await isTooMuch(packed, filtersOf(dictionary, packed))) return true;
    at = end < 0 ? bytes.length : end + END.length;
  }
  return false;
}

async function isTooMuch(packed: Uint8Array, filters: readonly Filter[]): Promise<boolean> {
  const [first, ...others] = filters;
  if (first === undefined || packed.length * filters.reduce((ratio, one) => ratio * BEST_RATIO[one], 1) <= LARGEST)
    return false;
  // What is only written in letters is unwrapped.
  if (first === "hex") return isTooMuch(fromHex(packed), others);
  if (first === "base85") return isTooMuch(fromBase85(packed), others);
  if (others.length > 0) return true;
  if (first === "flate") return isLarge(packed);
  return first === "runs" || lzwSize(packed, LARGEST) > LARGEST;
}

function dictionaryBefore(bytes: Uint8Array, at: number): string {
  const before = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
  return before.slice(before.lastIndexOf(" obj") + 1);
}

function indexOf(bytes: Uint8Array, what: ArrayLike<number>, from: number): number {
  const [first = 0] = Array.from(what);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < what.length && bytes[at + i] === what[i]) i++;
    if (i === what.length) return at;
  }
  return -1;
}

async function isLarge(packed: Uint8Array): Promise<boolean> {
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"))
    .getReader();
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > LARGEST) return true;
    }
  } catch {
    // Broken or encrypted: the library sees to it.
  } finally {
    await reader.cancel().catch(() => {});
  }
  return false;
}
