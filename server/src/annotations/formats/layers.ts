import type { Range, Report } from "../../contract";
import { rangesIn } from "../../export/members";
import { Anchors } from "../anchor";
import { locate } from "../places";
import { places as targetsOf } from "../said";
import { type Annotation, kindOf, type Role, type Sidecar, says } from "../types";

export type Layer = "machine" | "human" | "both";

/** A part of what is exported: a marked place, or several that stand in a relation. */
export interface Mark {
  /** Unique within the report. */
  readonly id: string;
  readonly layer: "machine" | "human";
  /** The kind of claim, relation or statement; a finding's check. */
  readonly label: string;
  readonly sort: "claim" | "relation" | "finding" | "statement";
  /** The place, or the members of the relation, the result first. UTF-16. */
  readonly members: readonly (Range & { readonly role?: Role })[];
  /** What is written of it. */
  readonly note?: string;
  /** The machine's verdict or value, or who says it and when. */
  readonly value?: string;
  readonly unit?: string;
  readonly verdict?: string;
  readonly annotation?: Annotation;
  /** The place in the text is not the annotation's own: it speaks of the report or of another annotation, or its place is lost. */
  readonly isPlaced: boolean;
}

/** A report with everything that is said of it. */
export interface Annotated {
  readonly report: Report;
  readonly text: string;
  readonly anchors: Anchors;
  readonly sidecar: Sidecar | undefined;
  readonly marks: readonly Mark[];
}

/** What the machine and people say of a report, as marks: `report` is the machine's, before people's statements were worked into it. */
export function layersOf(report: Report, text: string, sidecar: Sidecar | undefined, layer: Layer): Annotated {
  const anchors = new Anchors(text);
  return {
    report,
    text,
    anchors,
    sidecar: layer === "machine" ? undefined : sidecar,
    marks: [
      ...(layer === "human" ? [] : machineMarks(report)),
      ...(layer === "machine" || !sidecar ? [] : humanMarks(text, sidecar, anchors)),
    ],
  };
}

function machineMarks(report: Report): Mark[] {
  const own = { layer: "machine", isPlaced: true } as const;
  const range = rangesIn(report);
  return [
    ...report.claims.map(
      ({ id, kind, start, end, value, unit }): Mark => ({
        ...own,
        id,
        sort: "claim",
        label: kind,
        members: [{ start, end }],
        value,
        unit,
      }),
    ),
    ...report.relations.map(({ id, kind, verdict, result, operands }): Mark => {
      const members = [result, ...operands].flatMap((member, k): Mark["members"][number][] => {
        const place = range(member);
        return place ? [{ start: place.start, end: place.end, role: k === 0 ? "result" : "operand" }] : [];
      });
      return { ...own, id, sort: "relation", label: kind, members, verdict };
    }),
    ...report.findings.map(
      ({ check, fingerprint, severity, message, start, end }): Mark => ({
        ...own,
        id: `f${fingerprint}`,
        sort: "finding",
        label: check,
        members: [{ start, end }],
        note: message,
        verdict: severity,
      }),
    ),
  ];
}

function humanMarks(text: string, sidecar: Sidecar, anchors: Anchors): Mark[] {
  const { found, lost } = locate(sidecar, anchors);
  const placed = new Map(found.filter(({ places }) => places.length > 0).map((one) => [one.annotation.id, one.places]));
  const first = firstLine(text);
  return [...found.map(({ annotation }) => annotation), ...lost].map((annotation): Mark => {
    const { id, target, body } = annotation;
    const members = placed.get(id);
    const about = typeof target === "string" ? placed.get(target) : undefined;
    const note = kindOf(annotation) !== undefined && "value" in body ? body.value : undefined;
    return {
      id,
      layer: "human",
      sort: targetsOf(target).length > 1 ? "relation" : "statement",
      label: labelOf(annotation),
      members: members ?? about?.slice(0, 1) ?? [first],
      annotation,
      isPlaced: members !== undefined,
      ...(note ? { note } : {}),
      ...statedBy(annotation),
    };
  });
}

/** The number that a person puts in the place of another, or the unit that supplied it. */
function statedBy(annotation: Annotation): Pick<Mark, "value" | "unit"> {
  const { body } = annotation;
  if (says(annotation, "Supplier")) return { value: annotation.body.unit };
  if (kindOf(annotation) === undefined || !("claim" in body)) return {};
  const { text, value = text, unit } = body.claim;
  return { ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) };
}

/** `commenting` for a comment, `Link_sum` for a link, else the body's type. */
export function labelOf(annotation: Annotation): string {
  const { body } = annotation;
  const kind = kindOf(annotation);
  if (kind === undefined) return "Other";
  if (body.type === "TextualBody") return body.purpose ?? "commenting";
  return body.type === "Link" ? `Link_${body.kind}` : kind;
}

/** Where what is said of the report as a whole is shown. */
export function firstLine(text: string): Range {
  const start = Math.max(0, text.search(/\S/));
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}
