import type { Language } from "../contract";
import { annotationWords } from "./catalogue/annotations";
import { batchWords } from "./catalogue/batch";
import { checkWords } from "./catalogue/checks";
import { cliWords } from "./catalogue/cli";
import { compareWords } from "./catalogue/compare";
import { editorWords } from "./catalogue/editor";
import { findingWords } from "./catalogue/findings";
import { noteWords } from "./catalogue/notes";
import { offlineWords } from "./catalogue/offline";
import { overviewWords } from "./catalogue/overview";
import { pageWords } from "./catalogue/page";
import { sheetWords } from "./catalogue/sheets";

const catalogue = {
  ...checkWords,
  ...findingWords,
  ...cliWords,
  ...compareWords,
  ...editorWords,
  ...annotationWords,
  ...overviewWords,
  ...noteWords,
  ...offlineWords,
  ...pageWords,
  ...sheetWords,
  ...batchWords,
};

export type MessageKey = keyof typeof catalogue;
/** One entry of the catalogue: both languages side by side, so that neither can be missing. `{name}` is filled from the arguments. */
export type Words = Readonly<Record<Language, string>>;

/** A sentence for people: a key of the catalogue and what fills its blanks. */
export interface Message {
  readonly key: MessageKey;
  readonly args?: Readonly<Record<string, string | number | Message>>;
}

export const message = (key: MessageKey, args?: Message["args"]): Message => (args ? { key, args } : { key });

/** The message in words; a blank without an argument stays as it is. */
export function render(what: Message, language: Language): string {
  const { args } = what;
  const template = catalogue[what.key][language];
  if (!args) return template;
  return template.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = args[name];
    return value === undefined ? blank : typeof value === "object" ? render(value, language) : String(value);
  });
}

/** Names one after the other, as each language lists them. */
export const listed = (names: readonly string[], language: Language): string =>
  names.join(language === "en" ? ", " : "、");
