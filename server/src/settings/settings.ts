import type { Severity, UserLexicon } from "../contract";

/** What a folder's `crossfoot.json` says; every part may be absent there. */
export interface Settings {
  /** The severity of a check's findings, by the check's id, or `off`. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  /** Words that are added to the tool's own. */
  readonly lexicon?: UserLexicon;
  /** Which reports are not checked: patterns as in `.gitignore`, relative to the folder. */
  readonly ignore?: readonly string[];
}

export type CheckSetting = Severity | "off";

export const CHECK_SETTINGS: readonly CheckSetting[] = ["error", "warning", "information", "off"];
export const NO_SETTINGS: Settings = { checks: {} };
export const SETTINGS_FILE = "crossfoot.json";

/** The lists of words that a user may add; how long a word and a list may be, which bounds what they cost. */
export const LEXICON_LISTS = ["units", "partVerbs", "wholeVerbs", "boundedRates"] as const;
/** Rates, and the words of the whole that each is of by custom. */
export const LEXICON_BASES = "customaryBases";
export const LONGEST_WORD = 20;
export const LONGEST_LIST = 200;
export const LONGEST_PATTERN = 200;
