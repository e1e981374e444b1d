import { countWhile } from "../ordered";

/**
 * The one place where offsets change their unit. Inside, offsets are UTF-16 code units; the sidecar, brat and Label Studio count code
 * points; quotes are compared in a text whose line breaks are all \n. Offsets outside the text are clamped, one inside a surrogate pair
 * or between \r and \n moves before it.
 */
export class Offsets {
  /** The text with \n for every \r\n. */
  readonly unified: string;
  /** Where low surrogates stand, and where the \n of \r\n stand. */
  private readonly pairs: number[] = [];
  private readonly breaks: number[] = [];

  constructor(readonly text: string) {
    for (let i = 1; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 && text.charCodeAt(i - 1) === 13) this.breaks.push(i);
      else if (isLow(code) && isHigh(text.charCodeAt(i - 1))) this.pairs.push(i);
    }
    this.unified = this.breaks.length > 0 ? text.replaceAll("\r\n", "\n") : text;
  }

  toCodePoint(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    return at - below(this.pairs, at + 1);
  }

  fromCodePoint(point: number): number {
    return this.expand(this.pairs, Math.max(0, point));
  }

  /** Into `unified`. */
  toUnified(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    return at - below(this.breaks, at + 1);
  }

  fromUnified(at: number): number {
    return this.expand(this.breaks, Math.max(0, at));
  }

  /** The offset before which so many characters stand, when those in `dropped` are not counted. */
  private expand(dropped: readonly number[], at: number): number {
    // dropped[k] − k is how many characters are counted up to the one that is dropped.
    const low = countWhile(dropped.length, (k) => (dropped[k] ?? 0) - k <= at);
    return Math.min(at + low, this.text.length);
  }
}

/** How many of the ascending numbers are below `limit`. */
function below(ascending: readonly number[], limit: number): number {
  return countWhile(ascending.length, (k) => (ascending[k] ?? 0) < limit);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** The offset, moved out of a surrogate pair. */
export const outsidePair = (text: string, at: number): number =>
  isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at;

/** The offset, moved behind a surrogate pair that it is in. */
export const behindPair = (text: string, at: number): number => (outsidePair(text, at) < at ? at + 1 : at);

/** The offset, moved behind a \r\n that it is in. */
export const behindBreak = (text: string, at: number): number =>
  text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10 ? at + 1 : at;
