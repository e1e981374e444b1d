/** Bytes that one stream may be once it is unpacked; pages have kilobytes, fonts megabytes. */
const LARGEST = 128 << 20;
/** Deflate packs no better than this (zlib's technical details). */
const BEST_RATIO = 1032;
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
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0;
    if (filters > 1 || (filters === 1 && packed.length * BEST_RATIO > LARGEST && (await isLarge(packed)))) return true;
    at = end < 0 ? bytes.length : end + END.length;
  }
  return false;
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
