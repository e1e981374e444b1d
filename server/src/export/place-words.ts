import type { Language, Section } from "../contract";
import { message, render } from "../l10n/message";
import { placeName } from "../report/where";

/** The place of an offset as people name it, with the text's own markers: 一、（七）“二是”. */
export function placeWords(sections: readonly Section[], offset: number, language: Language): string {
  const { markers, item } = placeName(sections, offset);
  if (markers.length === 0 && item === undefined) return render(message("where.opening"), language);
  return markers.join("") + (item === undefined ? "" : `“${item}”`);
}
