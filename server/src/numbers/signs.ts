/** What a character is to a numeral, as bits: one look-up a character wherever text is scanned for numbers. */
export const DIGIT = 1;
/** 〇 to 九, 两 */
export const HAN_DIGIT = 2;
/** 十, 百, 千 */
export const TENS = 4;
/** 万, 亿 */
export const SCALE = 8;
/** 余, 多, 几 */
export const EXCESS = 16;
export const HAN_NUMERAL = HAN_DIGIT | TENS | SCALE;
export const NUMERAL = DIGIT | HAN_NUMERAL;

const signs = new Uint8Array(0x10000);
/** The value of a digit, the exponent of a unit: 2 for 百, 8 for 亿. */
const values = new Uint8Array(0x10000);

function assign(sign: number, characters: string, value: (place: number) => number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    signs[code] = sign;
    values[code] = value(i);
  }
}
assign(DIGIT, "0123456789", (i) => i);
assign(HAN_DIGIT, "零一二三四五六七八九", (i) => i);
assign(HAN_DIGIT, "〇两兩", (i) => (i === 0 ? 0 : 2));
assign(TENS, "十百千", (i) => i + 1);
assign(SCALE, "万亿", (i) => (i + 1) * 4);
assign(EXCESS, "余多几", () => 0);

/** The bits of a code unit; 0 past the end of a text, where charCodeAt gives NaN. */
export const signOf = (code: number): number => signs[code | 0] ?? 0;
export const isA = (code: number, bits: number): boolean => ((signs[code | 0] ?? 0) & bits) !== 0;
export const numberOf = (code: number): number => values[code | 0] ?? 0;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Could a Han numeral begin with this code unit? */
export const isHanNumeral = (code: number): boolean => isA(code, HAN_NUMERAL);
/** Behind the digits that begin at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}
/** Behind the numeral characters of one kind that begin at `at`: Arabic digits, or Han ones with their units. */
export function numeralEnd(text: string, at: number): number {
  if (isDigit(text.charCodeAt(at))) return digitsEnd(text, at);
  let end = at;
  while (isA(text.charCodeAt(end), HAN_NUMERAL)) end++;
  return end;
}
