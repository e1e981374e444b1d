import type { Section } from "../contract";

/** All sections, each before its children. */
export function preorder(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...preorder(section.children)]);
}

/** `marker` and `title` as they stand in the text; never empty. */
export const sectionName = ({ marker, title }: Section): string => `${marker}${title}`.trim() || "…";

/** The name of each section in pre-order, with the markers of those around it: 四、三是推进调解. */
export function sectionNames(sections: readonly Section[], around = ""): string[] {
  return sections.flatMap((section) => [
    `${around}${sectionName(section)}`,
    ...sectionNames(section.children, `${around}${section.marker.trim()}`),
  ]);
}
