import { classOf, DASH, DIGIT, HAN, INVISIBLE, MARK, NEWLINE, SPACE, STOP } from "./characters";
import { fold } from "./fold";
import type { Block } from "./types";

/**
 * A line with something on it. `start`, `end` are document offsets without the white space around it, the only ones that move when text
 * elsewhere changes.
 */
export interface Line {
  start: number;
  end: number;
  /** Folded. */
  readonly text: string;
  /** Printed width without spaces; Han characters count two. */
  readonly width: number;
  /** Width of the white space before it; Han spaces count two. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Has white space or invisible characters inside that may have to be taken out. */
  readonly spaced: boolean;
  /** Where parts begin that a tab or several spaces set apart, in `text`: it may be a row of columns. */
  readonly columns?: readonly number[];
  /** Has `。！？；` */
  readonly stops: boolean;
  /** Has `，` */
  readonly commas: boolean;
  readonly digits: boolean;
  readonly dashes: boolean;
  /** Its paragraphs, once they are known, where it is no part of a longer one. They move with it. */
  blocks: readonly Block[] | undefined;
  /** Is it page furniture? Once that is known. */
  furniture: boolean | undefined;
}

const WIDE = HAN | MARK;
const BLANK = SPACE | INVISIBLE;

/** The lines of a text, or of [from, to) of it, in document order, blank ones left out. Every kind of line end counts. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = from; at < to; ) {
    let start = -1;
    let end = at;
    let width = 0;
    let indent = 0;
    let seen = 0;
    let spaced = false;
    let commas = false;
    let columns: number[] | undefined;
    let blank = 0;
    let i = at;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      const bits = classOf(code);
      if (bits & NEWLINE) break;
      if (bits & BLANK) {
        if (start < 0) indent += code === 0x3000 ? 2 : bits & SPACE ? 1 : 0;
        else blank += code === 0x09 ? 2 : bits & SPACE ? 1 : 0;
        continue;
      }
      if (start < 0) start = i;
      else if (i > end) {
        spaced = true;
        if (blank > 1) {
          columns ??= [];
          columns.push(i - start);
        }
      }
      blank = 0;
      end = i + 1;
      width += bits & WIDE ? 2 : 1;
      seen |= bits;
      commas ||= code === 0xff0c || code === 0x2c;
    }
    at = i + 1;
    if (text.charCodeAt(i) === 0x0d && text.charCodeAt(at) === 0x0a) at++;
    if (start < 0) {
      gap++;
      continue;
    }
    lines.push({
      start,
      end,
      text: fold(text, start, end),
      width,
      indent,
      gap,
      spaced,
      ...(columns ? { columns } : undefined),
      stops: (seen & STOP) !== 0,
      commas,
      digits: (seen & DIGIT) !== 0,
      dashes: (seen & DASH) !== 0,
      blocks: undefined,
      furniture: undefined,
    });
    gap = 0;
  }
  return lines;
}

/** A number alone, with the signs a table puts round it, or the dash or slash of an empty cell. */
export const isNumericCell = (text: string): boolean =>
  text.length <= 24 && /^(?:[-+±(（]? ?\d[\d,. ]*(?:[%‰)）*]| ?倍)?(?:\[\d\])?|[-—–－/…—]{1,4})$/.test(text);
