/** A file's bytes as text: offsets of everything else count from the first character after the byte-order mark. */
export interface Decoded {
  readonly text: string;
  /** The WHATWG name: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; `docx`, `html`, `pdf` for the text of such a document. */
  readonly encoding: string;
}

/**
 * Why bytes are no text: `binary` (zero bytes, mostly control characters), `damaged` (UTF-8 or UTF-16 with broken bytes), `unknown`
 * (no encoding fits), `doubtful` (GB 18030 fits, but gives what nobody writes: Big5, Western letters, or two encodings in one file).
 */
export interface Undecodable {
  readonly fault: "binary" | "damaged" | "unknown" | "doubtful";
  /** For `damaged` UTF-8: 0-based place of the first byte that does not fit. */
  readonly at?: number;
}

const REPLACEMENT = "\uFFFD";
/** Text in which more than this share of the characters are control characters is not written for people. */
const CONTROL_SHARE = 0.1;

/** Rare characters that a text in GB 18030 may have without a doubt: this many, and this share of those that are not ASCII. */
const RARE = 2;
const RARE_SHARE = 0.2;
/** Share of the characters of UTF-16 that are such as Chinese reports are written in. */
const USUAL_SHARE = 0.9;

/**
 * Decodes by byte-order mark, then as UTF-16 without one, as strict UTF-8, and as GB 18030 (which GBK and GB 2312 are part of). Cost is
 * linear. Never guesses: bytes that break the encoding they are evidently in are reported, for a lost byte may be a lost digit, and
 * so is text that one encoding fits by chance.
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = strictly(marked, bytes);
    return text === undefined ? damaged(marked, bytes) : readable(text, marked);
  }
  const hasZeros = bytes.includes(0);
  const utf8 = hasZeros ? undefined : strictly("utf-8", bytes);
  if (utf8 !== undefined) return readable(utf8, "utf-8");
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return utf16;
  if (hasZeros) return { fault: "binary" };
  if (isDamagedUtf8(bytes)) return damaged("utf-8", bytes);
  const gb18030 = strictly("gb18030", bytes);
  if (gb18030 === undefined) return { fault: "unknown" };
  const decoded = readable(gb18030, "gb18030");
  return "fault" in decoded || !(isDoubtful(bytes) || holdsUtf8(bytes)) ? decoded : { fault: "doubtful" };
}

/** Decodes by a name that the document itself gives, where that is an encoding that its bytes fit; else undefined. */
export function decodeAs(label: string, bytes: Uint8Array): Decoded | undefined {
  let encoding: string;
  try {
    ({ encoding } = new TextDecoder(label));
  } catch {
    return undefined;
  }
  const text = strictly(encoding, bytes);
  const decoded = text === undefined ? undefined : readable(text, encoding === "gbk" ? "gb18030" : encoding);
  return decoded && "text" in decoded ? decoded : undefined;
}

/** UTF-16 without a byte-order mark: in one order of the bytes nearly all is Chinese or ASCII, in the other it is not. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | Undecodable | undefined {
  const [little, big] = [usualShare(bytes, 0), usualShare(bytes, 1)];
  const encoding = little > big ? "utf-16le" : "utf-16be";
  if (Math.max(little, big) < USUAL_SHARE || Math.min(little, big) > USUAL_SHARE / 2) return undefined;
  if (bytes.length % 2 > 0) return { fault: "damaged" };
  const text = strictly(encoding, bytes);
  return text === undefined ? { fault: "damaged" } : readable(text, encoding);
}

/** Share of UTF-16 units that are Han, ASCII, or punctuation of either; `first`: which byte of a unit is the lower one. */
function usualShare(bytes: Uint8Array, first: 0 | 1): number {
  const units = bytes.length >> 1;
  let usual = 0;
  for (let i = 0; i < units; i++) {
    const low = bytes[2 * i + first] ?? 0;
    const high = bytes[2 * i + 1 - first] ?? 0;
    if (high === 0) usual += (low >= 0x20 && low < 0x7f) || (low >= 0x09 && low <= 0x0d) ? 1 : 0;
    else if ((high >= 0x4e && high <= 0x9f) || high === 0x20 || high === 0x30 || high === 0xff) usual++;
  }
  return units === 0 ? 0 : usual / units;
}

/**
 * Does what was read as GB 18030 consist of characters that are hardly ever written? GB 2312 orders its Han characters by use: those
 * of its first level (rows 16 to 55) are more than nine in ten of any modern text, and its punctuation stands in rows 1 and 3. Big5
 * and Western letters, read so, fall outside of them.
 */
function isDoubtful(bytes: Uint8Array): boolean {
  let all = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    all++;
    const isUsual = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
    if (!isUsual) rare++;
    // Four bytes have a digit for the second.
    i += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return rare > RARE && rare > all * RARE_SHARE;
}

/** Three Han characters of UTF-8 in a row, nine bytes that GB 18030 has together only by the rarest chance: text of two encodings was put together. */
function holdsUtf8(bytes: Uint8Array): boolean {
  let run = 0;
  for (let i = 0; i + 2 < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const isHan = lead >= 0xe4 && lead <= 0xe9 && isTail(bytes[i + 1]) && isTail(bytes[i + 2]);
    run = isHan ? run + 1 : 0;
    if (run === 3) return true;
    i += isHan ? 3 : 1;
  }
  return false;
}

const isTail = (byte = 0): boolean => byte >= 0x80 && byte <= 0xbf;

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** The text without its byte-order mark, or undefined where a byte does not fit. Throws a RangeError where the text is too long for a string. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function readable(text: string, encoding: string): Decoded | Undecodable {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls++;
  }
  return controls > text.length * CONTROL_SHARE ? { fault: "binary" } : { text, encoding };
}

/**
 * GB 18030 accepts most broken UTF-8 and turns it into nonsense, so this is asked first. Characters of three bytes, as Chinese has
 * in UTF-8, hardly ever come about by chance in GB 18030.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let whole = 0;
  for (const character of new TextDecoder("utf-8").decode(bytes)) {
    if (character === REPLACEMENT) broken++;
    else if (character >= "\u0800") whole++;
  }
  return broken < whole;
}

function damaged(encoding: string, bytes: Uint8Array): Undecodable {
  if (encoding !== "utf-8") return { fault: "damaged" };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // A replacement character that the file itself holds is a valid one, so this is the first suspicious place, not always the first broken one.
  const before = text.slice(0, text.indexOf(REPLACEMENT));
  return { fault: "damaged", at: new TextEncoder().encode(before).length };
}
