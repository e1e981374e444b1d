import { sorted } from "./sidecar";
import { type Annotation, changedAt, type Sidecar, type Tombstone } from "./types";

/**
 * What two writers made of one sidecar. Of two versions of an annotation the later one stays; what either of them deleted stays deleted,
 * whatever the other did to it. The same whichever comes first, however often.
 */
export function mergeSidecars(a: Sidecar, b: Sidecar): Sidecar {
  const deleted = new Map<string, Tombstone>();
  for (const stone of [...a.deleted, ...b.deleted]) keep(deleted, stone, (one) => Date.parse(one.deleted));
  const annotations = new Map<string, Annotation>();
  for (const one of [...a.annotations, ...b.annotations]) if (!deleted.has(one.id)) keep(annotations, one, changedAt);
  return sorted({
    head: union(a.head, b.head),
    page: union(a.page, b.page),
    annotations: [...annotations.values()],
    deleted: [...deleted.values()],
  });
}

/** The later of two; of two at the same time, the one whose text comes later, so that everybody keeps the same. */
function keep<T extends { readonly id: string }>(into: Map<string, T>, one: T, time: (of: T) => number): void {
  const other = into.get(one.id);
  if (!other || time(one) > time(other) || (time(one) === time(other) && JSON.stringify(one) > JSON.stringify(other)))
    into.set(one.id, one);
}

/** The members of both; where they differ, the one whose text comes first. */
function union(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b))
    if (!all.has(key) || JSON.stringify(value) < JSON.stringify(all.get(key))) all.set(key, value);
  return Object.fromEntries(all);
}

/** The ids of annotations that were not there before. */
export function addedTo(before: Sidecar, { annotations }: Sidecar): string[] {
  const known = new Set(before.annotations.map(({ id }) => id));
  return annotations.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** With an annotation added, or in place of an earlier version of it. */
export const withAnnotation = (sidecar: Sidecar, annotation: Annotation): Sidecar =>
  sorted({ ...sidecar, annotations: [...sidecar.annotations.filter(({ id }) => id !== annotation.id), annotation] });

/** Without an annotation, for good. `at` is an ISO 8601 time. */
export const withoutAnnotation = (sidecar: Sidecar, id: string, at: string): Sidecar =>
  sorted({
    ...sidecar,
    annotations: sidecar.annotations.filter((one) => one.id !== id),
    deleted: [...sidecar.deleted.filter((one) => one.id !== id), { id, type: "as:Tombstone", deleted: at }],
  });
