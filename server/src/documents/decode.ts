/** A file's bytes as text: offsets of everything else count from the first character after the byte-order mark. */
export interface Decoded {
  readonly text: string;
  /** The WHATWG name: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; `docx` for the text of a Word document. */
  readonly encoding: string;
}

/** Why bytes are no text: `binary` (zero bytes, mostly control characters), `damaged` (UTF-8 or UTF-16 with broken bytes), `unknown` (no encoding fits). */
export interface Undecodable {
  readonly fault: "binary" | "damaged" | "unknown";
  /** For `damaged` UTF-8: 0-based place of the first byte that does not fit. */
  readonly at?: number;
}

const REPLACEMENT = "\uFFFD";
/** Text in which more than this share of the characters are control characters is not written for people. */
const CONTROL_SHARE = 0.1;

/**
 * Decodes by byte-order mark, then as strict UTF-8, then as GB 18030 (which GBK and GB 2312 are part of). Cost is linear.
 * Never guesses: bytes that break the encoding they are evidently in are reported, for a lost byte may be a lost digit.
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = strictly(marked, bytes);
    return text === undefined ? damaged(marked, bytes) : readable(text, marked);
  }
  if (bytes.includes(0)) return { fault: "binary" };
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== undefined) return readable(utf8, "utf-8");
  if (isDamagedUtf8(bytes)) return damaged("utf-8", bytes);
  const gb18030 = strictly("gb18030", bytes);
  return gb18030 === undefined ? { fault: "unknown" } : readable(gb18030, "gb18030");
}

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
