/** How streams of a PDF are packed (ISO 32000-1, 7.4), as far as it matters for how large they become. */

const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: "flate",
  Fl: "flate",
  LZWDecode: "lzw",
  LZW: "lzw",
  ASCIIHexDecode: "hex",
  AHx: "hex",
  ASCII85Decode: "base85",
  A85: "base85",
  RunLengthDecode: "runs",
  RL: "runs",
};
export type Filter = "flate" | "lzw" | "hex" | "base85" | "runs";

/** The filters that a stream's dictionary names, in their order; where it only says where they are named, `flate` for what looks like it. */
export function filtersOf(dictionary: string, packed: Uint8Array): Filter[] {
  const plain = dictionary.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const isElsewhere = /\/(?:Filter|F)\s+\d+\s+\d+\s+R\b/.test(plain);
  if (isElsewhere) return isZlib(packed) ? ["flate"] : [];
  return Array.from(plain.matchAll(/\/(\w+)/g)).flatMap(([, name = ""]) =>
    Object.hasOwn(FILTERS, name) ? [FILTERS[name] ?? "flate"] : [],
  );
}

const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 15) === 8 && (first * 256 + second) % 31 === 0;

/** Digits of sixteen; what is none is passed over. */
export function fromHex(packed: Uint8Array): Uint8Array {
  const out = new Uint8Array((packed.length >> 1) + 1);
  let digits = 0;
  for (const code of packed) {
    const digit = Number.parseInt(String.fromCharCode(code), 16);
    if (code === 0x3e) break;
    if (Number.isNaN(digit)) continue;
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digit << (digits % 2 === 0 ? 4 : 0));
    digits++;
  }
  return out.subarray(0, (digits + 1) >> 1);
}

/** Five digits of eighty-five for four bytes, `z` for four of nought. */
export function fromBase85(packed: Uint8Array): Uint8Array {
  const out: number[] = [];
  let [value, digits] = [0, 0];
  const put = (count: number) => {
    for (let k = 0; k < count; k++) out.push(Math.floor(value / 256 ** (3 - k)) % 256);
    [value, digits] = [0, 0];
  };
  for (const code of packed) {
    if (code === 0x7e) break;
    if (code === 0x7a && digits === 0) out.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + code - 0x21;
    if (++digits === 5) put(4);
  }
  if (digits > 1) {
    const count = digits - 1;
    for (; digits < 5; digits++) value = value * 85 + 84;
    put(count);
  }
  return Uint8Array.from(out);
}

/** How many bytes LZW unpacks to; it stops beyond `limit`, and at what is no code. */
export function lzwSize(packed: Uint8Array, limit: number): number {
  const lengths = new Int32Array(4097);
  const [CLEAR, END] = [256, 257];
  let [size, next, width, last] = [0, 258, 9, 0];
  let [bits, held] = [0, 0];
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END || code > next) break;
    if (code === CLEAR) {
      [next, width, last] = [258, 9, 0];
      continue;
    }
    const length = code < 256 ? 1 : code === next ? last + 1 : (lengths[code] ?? 0);
    size += length;
    if (size > limit) break;
    if (last > 0 && next < 4096) lengths[next++] = last + 1;
    last = length;
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
  }
  return size;
}
