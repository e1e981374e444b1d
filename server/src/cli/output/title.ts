import type { Language } from "../../contract";
import { checkWords } from "../../l10n/catalogue/checks";
import type { Words } from "../../l10n/message";

const titles: Readonly<Record<string, Words>> = checkWords;

/** A check's title; its id where the catalogue has none. */
export const checkTitle = (id: string, language: Language): string => titles[`check.${id}`]?.[language] ?? id;
