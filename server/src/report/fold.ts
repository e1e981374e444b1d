import { DIGIT, isA, LETTER, stringOf } from "./characters";

/** Folding that depends on the neighbours. */
const CONTEXT = 0;

const table = new Uint16Array(65536);
for (let code = 0; code < table.length; code++) table[code] = code;
for (let code = 0xff10; code <= 0xff5a; code++) if (isA(code, DIGIT | LETTER)) table[code] = code - 0xfee0;
const map = (from: string, to: string): void => {
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(to.length === 1 ? 0 : i);
};
map("％﹪＋－−﹣＝／＊＃＆｜＜＞", "%%+---=/*#&|<>");
map("∶︰﹕", "：");
map(";()!", "；（）！");
map("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ");
for (const c of ",:?．") table[c.charCodeAt(0)] = CONTEXT;

const CHUNK = 4096;
const buffer = new Uint16Array(CHUNK);

/**
 * The text with one way of writing each character, so that everything downstream matches one form: full-width digits, letters
 * and `％＋－` become half-width, half-width `,;:()?!` full-width; but `,` and `:` between digits, `://` and a `?` inside an
 * address stay. White space becomes a plain space. Always as long as the source, in UTF-16 code units.
 */
export function fold(text: string, from = 0, to = text.length): string {
  let result = "";
  for (let i = from; i < to; ) {
    const stop = Math.min(to, i + CHUNK);
    let n = 0;
    for (; i < stop; i++) {
      const code = text.charCodeAt(i);
      const folded = table[code] ?? code;
      buffer[n++] = folded === CONTEXT && code !== 0 ? inContext(text, i, code) : folded;
    }
    result += stringOf(buffer, n);
  }
  return result;
}

function inContext(text: string, at: number, code: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const inNumber = isA(before, DIGIT) && isA(after, DIGIT);
  switch (code) {
    case 0x2c: // ,
      return inNumber ? code : 0xff0c;
    case 0x3a: // :
      return inNumber || after === 0x2f ? code : 0xff1a;
    case 0x3f: // ?
      return isA(before, LETTER | DIGIT) && isA(after, LETTER | DIGIT) ? code : 0xff1f;
    default: // ．
      return inNumber ? 0x2e : code;
  }
}
