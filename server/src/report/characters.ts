/** What a UTF-16 code unit is, as bits: one look-up per character wherever text is scanned. */
export const SPACE = 1;
/** Zero-width characters and soft hyphens: copied along from web pages, never read. */
export const INVISIBLE = 2;
export const HAN = 4;
export const DIGIT = 8;
/** Ends a sentence: 。！？ and `；`, which may end a line in the middle of one. */
export const STOP = 16;
/** Never ends a paragraph: ，、 and the like. */
export const COMMA = 32;
export const NEWLINE = 64;
/** Half-width letters. */
export const LETTER = 128;
/** Full-width punctuation. */
export const MARK = 256;
export const OPENER = 512;
export const CLOSER = 1024;
export const DASH = 2048;
/** May begin the marker of a heading or an item. */
export const MARKER = 4096;

const classes = new Uint16Array(65536);

function assign(bits: number, ...characters: (string | readonly [number, number])[]): void {
  for (const c of characters) {
    if (typeof c === "string") for (let i = 0; i < c.length; i++) add(c.charCodeAt(i), bits);
    else for (let code = c[0]; code <= c[1]; code++) add(code, bits);
  }
}
function add(code: number, bits: number): void {
  classes[code] = (classes[code] ?? 0) | bits;
}

assign(SPACE, " \t\u00a0\u1680\u202f\u205f\u3000", [0x2000, 0x200a]);
assign(INVISIBLE, "\u00ad\u2060\ufeff", [0x200b, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069], [0xfe00, 0xfe0f]);
assign(HAN, "〇々", [0x4e00, 0x9fff], [0x3400, 0x4dbf], [0xf900, 0xfaff]);
assign(DIGIT, [0x30, 0x39], [0xff10, 0xff19]);
assign(STOP, "。！？；!?;");
assign(COMMA, "，、,");
assign(NEWLINE, "\n\r\v\f\u0085\u2028\u2029");
assign(LETTER, [0x41, 0x5a], [0x61, 0x7a], [0xff21, 0xff3a], [0xff41, 0xff5a]);
assign(MARK, "，、。；：！？（）《》〈〉“”‘’【】「」『』〔〕…％");
assign(OPENER, "（《〈“‘【「『〔([");
assign(CLOSER, "）》〉”’】」』〕)]");
assign(DASH, "—–-－");
assign(MARKER, "一二三四五六七八九十第其首再最（(", [0x30, 0x39], [0xff10, 0xff19], [0x2460, 0x249b], [0x3220, 0x3229]);

/** The bits of a code unit; 0 for NaN (past the end of the text). */
export const classOf = (code: number): number => classes[code] ?? 0;
export const isA = (code: number, bits: number): boolean => ((classes[code] ?? 0) & bits) !== 0;

/** Is the character at `at` one of these? Never outside of the text. No string is made for it, as charAt does for every Han character. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  const code = text.charCodeAt(at);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}

const CHUNK = 8192;

/** The first n code units as a string of its own, which keeps no other text alive. */
export function stringOf(units: Uint16Array, n: number): string {
  if (n <= CHUNK) return decode(units.subarray(0, n));
  let text = "";
  for (let i = 0; i < n; i += CHUNK) text += decode(units.subarray(i, Math.min(n, i + CHUNK)));
  return text;
}

// `apply` takes whatever has a length; its type asks for an array.
const decode = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);
