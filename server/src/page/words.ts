import type { Language } from "../contract";
import { type Message, type MessageKey, message, render } from "../l10n/message";

export type Say = (key: MessageKey, args?: Message["args"]) => string;

/** Says the catalogue's words in one language. */
export const saying =
  (language: Language): Say =>
  (key, args) =>
    render(message(key, args), language);
