import { emptySidecar, serialiseSidecar, sourceIri } from "../sidecar";
import type { Annotation, TextTarget } from "../types";
import type { Annotated, Mark } from "./layers";

/** A W3C Web Annotation collection: people's annotations as they are, the machine's with the program as their generator. */
export function toWebAnnotation({ marks, anchors, sidecar, report }: Annotated, name: string): string {
  const source = sourceIri(name);
  const own = sidecar ?? emptySidecar(name);
  const machine = marks.filter(({ layer }) => layer === "machine").map((mark) => machineAnnotation(mark));

  function machineAnnotation({ id, sort, label, members, note, value, unit, verdict }: Mark): object {
    const targets = members.map(
      (range): TextTarget =>
        anchors.target(range, source, members.length > 1 && range.role ? { role: range.role } : {}),
    );
    return {
      id: `${source}#${id}`,
      type: "Annotation",
      motivation: MOTIVATIONS[sort],
      generator: { type: "Software", name: "Crossfoot" },
      body: {
        type: TYPES[sort],
        [sort === "finding" ? "check" : "kind"]: label,
        ...(note === undefined ? {} : { value: note }),
        ...(value === undefined ? {} : { claim: { value, unit } }),
        ...(verdict === undefined ? {} : { verdict }),
      },
      target: targets.length === 1 ? targets[0] : targets,
    };
  }

  // The writer keeps whatever an annotation holds; the machine's have a generator in place of a creator.
  const all = [...own.annotations, ...(machine as Annotation[])];
  return serialiseSidecar({ ...own, head: { ...own.head, label: report.title ?? name }, annotations: all });
}

const MOTIVATIONS = {
  claim: "identifying",
  relation: "linking",
  finding: "assessing",
  statement: "commenting",
} as const;
const TYPES = { claim: "Claim", relation: "Relation", finding: "Finding", statement: "Statement" } as const;
