import { STANDARD_UNITS, type UnitWords, unitsWith } from "../claims/units";
import type { UserLexicon } from "../contract";

/** A user's words, as the reading asks for them: literals, beside the tool's own. */
export interface Words {
  readonly units: UnitWords;
  /** What is done with what came in: 办讫, as 办结. */
  readonly done: readonly string[];
  /** What comes in: 承接, as 受理. */
  readonly taken: readonly string[];
  /** A rate's name, and what the whole is called that it is of by custom. */
  readonly bases: readonly (readonly [rate: string, whole: readonly string[]])[];
}

export const STANDARD_WORDS: Words = { units: STANDARD_UNITS, done: [], taken: [], bases: [] };

export function wordsWith(lexicon?: UserLexicon): Words {
  if (!lexicon) return STANDARD_WORDS;
  const { units, partVerbs = [], wholeVerbs = [], customaryBases = {} } = lexicon;
  return { units: unitsWith(units), done: partVerbs, taken: wholeVerbs, bases: Object.entries(customaryBases) };
}

/** Does the text hold one of the words? */
export const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** What was not done yet: 未办讫, 尚未办讫, 待办讫. */
const NOT_YET = /[未待应]$/;

/** Does the text say that one of these was done? */
export const saysDone = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word) && !NOT_YET.test(text.slice(0, text.indexOf(word))));

/** Does the text say that one of these is still to be done? */
export const saysPending = (text: string, words: readonly string[]): boolean =>
  holds(text, words) && !saysDone(text, words);
