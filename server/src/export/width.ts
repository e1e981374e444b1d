/**
 * Columns that text takes on a terminal: Unicode's East Asian Width (UAX #11), wide and fullwidth characters two, the rest one,
 * combining marks none. Ambiguous characters (“ ” … × ①) take one, as terminals show them unless told otherwise.
 */

/** Wide and fullwidth ranges, first and last, ascending; emoji are asked of the engine instead. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2fb],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f320],
  [0x20000, 0x3fffd],
];
/** What most of a report is: no need to look further. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;

/** Columns of one character (a code point, or a lone surrogate): 0, 1 or 2. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (code >= FIRST_HAN && code <= LAST_HAN) return 2;
  for (const [first, last] of WIDE) {
    if (code < first) break;
    if (code <= last) return ZERO.test(character) ? 0 : 2;
  }
  if (ZERO.test(character)) return 0;
  return EMOJI.test(character) ? 2 : 1;
}

/** Columns of a line of text, which should hold no control characters. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += characterWidth(character);
  return columns;
}
