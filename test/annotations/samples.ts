import fc from "fast-check";
import { annotate, annotationId, person, type Stamp } from "../../server/src/annotations/build";
import { emptySidecar, sorted } from "../../server/src/annotations/sidecar";
import type { Annotation, Body, Sidecar, Tombstone } from "../../server/src/annotations/types";

/** Made-up people, times and annotations. */

export const stamp = (n: number, name = "张三"): Stamp => ({
  id: annotationId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`),
  creator: person(name),
  created: new Date(Date.UTC(2024, 10, 5, 9, n)).toISOString(),
});

export const comment = (n: number, value = "请核实"): Annotation =>
  annotate<Body>(
    { type: "TextualBody", purpose: "commenting", value },
    { type: "SpecificResource", source: "a.txt" },
    stamp(n),
  );

const annotations = fc.record({ n: fc.nat(6), at: fc.nat(3), words: fc.constantFrom("甲", "乙𠮷", "丙") }).map(
  ({ n, at, words }): Annotation => ({
    ...comment(n, words),
    modified: new Date(Date.UTC(2025, 0, 1, at)).toISOString(),
  }),
);
const tombstones = fc.record({ n: fc.nat(6), at: fc.nat(3) }).map(
  ({ n, at }): Tombstone => ({
    id: stamp(n).id,
    type: "as:Tombstone",
    deleted: new Date(Date.UTC(2025, 0, 2, at)).toISOString(),
  }),
);

/** Sidecars of one report, as writers who know of each other's annotations may have them. */
export const sidecars: fc.Arbitrary<Sidecar> = fc
  .record({
    annotations: fc.uniqueArray(annotations, { selector: ({ id }) => id }),
    deleted: fc.uniqueArray(tombstones, { selector: ({ id }) => id }),
    extra: fc.dictionary(fc.constantFrom("label", "note", "zz"), fc.constantFrom("1", "2")),
  })
  .map(({ annotations: all, deleted, extra }) => {
    const empty = emptySidecar("a.txt");
    const gone = new Set(deleted.map(({ id }) => id));
    return sorted({
      ...empty,
      head: { ...empty.head, ...extra },
      annotations: all.filter(({ id }) => !gone.has(id)),
      deleted,
    });
  });
