import type { Finding, Range } from "../contract";
import type { Anchors } from "./anchor";
import type { Annotation, Body, BodyOf, Kind, Motivation, Person, Target, TextTarget } from "./types";

/** Who says something, when, and under which id. */
export interface Stamp {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly creator: Person;
  /** ISO 8601 with a zone. */
  readonly created: string;
}

export const person = (name: string): Person => ({ type: "Person", name });
/** The id of an annotation, of a UUID. */
export const annotationId = (uuid: string): string => `urn:uuid:${uuid}`;

/** The standard's motivation that comes nearest to each statement (Web Annotation Vocabulary, 3.4). */
const MOTIVATIONS: Readonly<Record<Exclude<Kind, "TextualBody">, Motivation>> = {
  Resolution: "moderating",
  Confirmation: "assessing",
  Dispute: "assessing",
  Correction: "editing",
  AddedClaim: "identifying",
  NotAClaim: "classifying",
  Link: "linking",
  Base: "linking",
  Ignore: "moderating",
  Supplier: "describing",
  SignOff: "assessing",
};

const motivationOf = (body: Body): Motivation => (body.type === "TextualBody" ? body.purpose : MOTIVATIONS[body.type]);

/** One statement as an annotation. */
export function annotate<B extends Body>(body: B, target: Target, { id, creator, created }: Stamp): Annotation<B> {
  return { id, type: "Annotation", motivation: motivationOf(body), creator, created, body, target };
}

/** A person sets a finding aside, with the reason: it stays quiet while its numbers stand where they are. */
export function ignoreFinding(
  finding: Finding,
  reason: string,
  { anchors, source }: Place,
  stamp: Stamp,
): Annotation<BodyOf<"Ignore">> {
  const { check, fingerprint } = finding;
  return annotate({ type: "Ignore", check, fingerprint, value: reason }, anchors.target(finding, source), stamp);
}

/** Where targets are made: the text, and the report's file name as an IRI (`sourceIri`). */
export interface Place {
  readonly anchors: Anchors;
  readonly source: string;
}

/** The members of a relation, as targets: the result first, its operands in their order. */
export function memberTargets(
  result: Range,
  operands: readonly (Range & { readonly sign?: 1 | -1 })[],
  { anchors, source }: Place,
): TextTarget[] {
  return [
    anchors.target(result, source, { role: "result" }),
    ...operands.map((range) =>
      anchors.target(range, source, { role: "operand", ...(range.sign === -1 ? { sign: -1 as const } : {}) }),
    ),
  ];
}
