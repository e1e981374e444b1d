import type { Severity, UserLexicon } from "../contract";

/** What a folder's `crossfoot.json` says; every part may be absent there. */
export interface Settings {
  /** The severity of a check's findings, by the check's id, or `off`. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  /** Words that are added to the tool's own. */
  readonly lexicon?: UserLexicon;
}

export type CheckSetting = Severity | "off";

export const CHECK_SETTINGS: readonly CheckSetting[] = ["error", "warning", "information", "off"];
export const NO_SETTINGS: Settings = { checks: {} };
export const SETTINGS_FILE = "crossfoot.json";

/** The lists of words that a user may add, and the longest word that is one. */
export const LEXICON_LISTS = ["units", "boundedRates"] as const;
export const LONGEST_WORD = 20;
