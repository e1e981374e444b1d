import type { Section } from "../contract";
import { sectionsAround } from "./sections";

/** A place as people name it: `一、（七）“二是”`. */
export interface PlaceName {
  /** The headings' own markers, outermost first; empty before the first heading. */
  readonly markers: readonly string[];
  /** The item's marker: 二是. */
  readonly item?: string;
}

/** Names the place of an offset by the text's own markers. */
export function placeName(sections: readonly Section[], offset: number): PlaceName {
  const around = sectionsAround(sections, offset);
  const markers = around.filter((s) => s.level <= 4).map((s) => s.marker);
  const item = around.filter((s) => s.level > 4).map((s) => s.marker);
  return item.length > 0 ? { markers, item: item.join("") } : { markers };
}
