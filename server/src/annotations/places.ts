import type { Range } from "../contract";
import type { Anchors } from "./anchor";
import { places } from "./said";
import { type Annotation, changedAt, type Role, type Sidecar } from "./types";

/** A member of what an annotation is about, where it now stands. */
export interface Placed extends Range {
  readonly role?: Role;
  readonly sign?: 1 | -1;
}

/** An annotation whose places were all found. */
export interface Found {
  readonly annotation: Annotation;
  /** In the order of its targets; empty for what is said of the report or of another annotation. */
  readonly places: readonly Placed[];
}

/** All annotations in the order in which they were made, so that the last word counts; and those whose place is lost. */
export function locate({ annotations }: Sidecar, anchors: Anchors): { found: Found[]; lost: Annotation[] } {
  const found: Found[] = [];
  const lost: Annotation[] = [];
  for (const annotation of [...annotations].sort(byTime)) {
    const own = places(annotation.target);
    const placed = own.flatMap((target): Placed[] => {
      const range = anchors.find(target);
      const { role, sign } = target;
      return range ? [{ ...range, ...(role ? { role } : {}), ...(sign ? { sign } : {}) }] : [];
    });
    if (placed.length === own.length) found.push({ annotation, places: placed });
    else lost.push(annotation);
  }
  return { found, lost };
}

const byTime = (a: Annotation, b: Annotation): number => changedAt(a) - changedAt(b) || (a.id < b.id ? -1 : 1);
