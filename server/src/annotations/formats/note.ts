import { isObject } from "../fields";
import type { Offsets } from "../offsets";
import type { Annotation } from "../types";
import { annotation as validated } from "../validate";
import type { Mark } from "./layers";

/** An annotation as it travels through another program, with where it was shown there (code points). */
export interface Carried {
  readonly annotation: Annotation;
  readonly at: readonly (readonly [number, number])[];
}

export const spanOf = (offsets: Offsets, { start, end }: { start: number; end: number }): [number, number] => [
  offsets.toCodePoint(start),
  offsets.toCodePoint(end),
];

export const carried = ({ annotation, members }: Mark, offsets: Offsets): Carried | undefined =>
  annotation && { annotation, at: members.map((member) => spanOf(offsets, member)) };

/** What came back, where it is whole. Never throws. */
export function readCarried(value: unknown): Carried | undefined {
  if (!isObject(value) || !Array.isArray(value.at)) return undefined;
  try {
    return { annotation: validated(value.annotation, ""), at: value.at };
  } catch {
    return undefined;
  }
}
