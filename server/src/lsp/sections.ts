import type { Range, Section } from "../contract";

/** Marker and title. */
export function headingRange({ start, end, marker, title }: Section): Range {
  return { start, end: Math.min(end, start + marker.length + title.length) };
}

/** All sections, each before its children. */
export function preorder(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...preorder(section.children)]);
}
