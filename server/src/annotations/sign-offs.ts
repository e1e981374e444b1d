import type { Range, Section, SignOff } from "../contract";
import { digest } from "./digest";
import type { Found, Placed } from "./places";
import { said } from "./said";
import { type Annotation, says } from "./types";

/** What a signature stands for: the text without the blank lines at its ends, so that what is written behind it changes nothing. */
export const signedDigest = (text: string, { start, end }: Range): string => digest(text.slice(start, end).trim());

/** The section whose heading stands at a place. */
export function sectionOf(sections: readonly Section[], { start, end }: Range): Section | undefined {
  for (const section of sections) {
    if (section.start < end && start <= section.start + section.marker.length) return section;
    const below = sectionOf(section.children, { start, end });
    if (below) return below;
  }
  return undefined;
}

/** Whether what was signed still reads as it did. */
export function signOffs(
  text: string,
  sections: readonly Section[],
  found: readonly Found[],
  lost: readonly Annotation[],
): SignOff[] {
  return [...found, ...lost.map((annotation) => ({ annotation, places: undefined }))]
    .flatMap(({ annotation, places }): SignOff[] => {
      if (!says(annotation, "SignOff")) return [];
      const { section } = annotation.body;
      const range = places && rangeOf(text, sections, places);
      const status = !range ? "lost" : signedDigest(text, range) === annotation.body.digest ? "valid" : "changed";
      return [{ ...said(annotation), ...(section === undefined ? {} : { section }), status }];
    })
    .sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
}

function rangeOf(text: string, sections: readonly Section[], [place]: readonly Placed[]): Range | undefined {
  return place ? sectionOf(sections, place) : { start: 0, end: text.length };
}
