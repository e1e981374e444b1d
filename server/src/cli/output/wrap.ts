import { characterWidth, width } from "../../export/width";

/** Words and numbers stay whole, Chinese may break anywhere. */
const PIECE = /[!-~]+|\s+|./gsu;
/** No line starts with these, no line ends with those (GB/T 15834-2011, 5.1; W3C CLREQ); an equation breaks after its signs. */
const CLOSING = /^[、，。．；：？！）》〉」』】〕”’…—～·‰％℃＋－×÷＝,.;:?!)\]}%]/u;
const OPENING = /[（《〈「『【〔“‘([{]$/u;

/**
 * Lines of at most `columns` columns by Chinese line breaking. Existing line breaks stay; the space at a break goes. Only what cannot
 * be broken otherwise (a long word, a row of punctuation) is cut where the line is full.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => fill(unbreakable(line), columns));
}

/** Pieces glued to what they must stand beside. */
function unbreakable(line: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of line.matchAll(PIECE)) {
    const last = pieces.at(-1);
    const glued = last !== undefined && !/^\s|\s$/u.test(last + piece) && (CLOSING.test(piece) || OPENING.test(last));
    if (glued) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function fill(pieces: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    const size = width(piece);
    if (used + size > columns && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
      if (piece.trim() === "") continue;
    }
    if (size <= columns) {
      line += piece;
      used += size;
      continue;
    }
    for (const character of piece) {
      if (used + characterWidth(character) > columns) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += character;
      used += characterWidth(character);
    }
  }
  return [...lines, line.trimEnd()];
}
