import type { Language } from "../contract";
import { message, render } from "../l10n/message";

/** Both 1-based; neither is known of a text. */
export interface Paper {
  readonly paragraph?: number;
  readonly page?: number;
}

/** `第3页`, `第12段`: where something stands in a document that has no lines; undefined in a text. */
export function paperPlace(place: Paper, language: Language): string | undefined {
  const { paragraph, page } = place;
  if (page !== undefined) return render(message("cli.page", { page }), language);
  return paragraph === undefined ? undefined : render(message("cli.paragraph", { paragraph }), language);
}
