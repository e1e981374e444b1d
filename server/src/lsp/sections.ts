import type { Range, Section } from "../contract";

export { preorder } from "../export/sections";

/** Marker and title. */
export function headingRange({ start, end, marker, title }: Section): Range {
  return { start, end: Math.min(end, start + marker.length + title.length) };
}
