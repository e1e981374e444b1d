import type { Language, Range, Report } from "../contract";
import { type Message, message, render } from "../l10n/message";
import type { Anchors } from "./anchor";
import { firstLine } from "./formats/layers";
import { locate } from "./places";
import { places, said } from "./said";
import { threads } from "./threads";
import { type Annotation, type ClaimFields, type Kind, kindOf, type Sidecar, says } from "./types";

/** Open: a comment that nobody settled. Holds: what is in force. Changed: a signature of a text that is another now. Stale: of a finding or number that has gone. */
export type NoteState = "open" | "resolved" | "holds" | "changed" | "stale" | "orphaned";

/** What a person said, for people to read. `P` is a place: a range of the text, or of the protocol. */
export interface Note<P> {
  readonly id: string;
  readonly kind: Kind | "Tag" | "Other";
  readonly creator: string;
  /** ISO 8601; of its last version. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly state: NoteState;
  /** The kind in words, and what it says: “Correction: 105件”. */
  readonly label: string;
  /** What was written with it. */
  readonly text?: string;
  /** The words that it was said of, as they were then. */
  readonly quote: string;
  /** Where it now stands, the result of a relation first; the first line for what is said of the whole report; none where it is lost. */
  readonly places: readonly P[];
  /** What was answered to a comment, in order. */
  readonly replies: readonly Reply[];
}

export interface Reply {
  readonly id: string;
  readonly creator: string;
  readonly at: string;
  readonly isEdited: boolean;
  readonly text: string;
}

/** All that people said of a report, in the order of the text; what is lost comes last. `report` has their statements worked in. */
export function notes(report: Report, sidecar: Sidecar, anchors: Anchors, language: Language): Note<Range>[] {
  const { found, lost } = locate(sidecar, anchors);
  const stale = new Set(report.annotations?.stale.map(({ id }) => id));
  const signed = new Map(report.annotations?.signOffs.map((one) => [one.id, one.status]));
  const threadOf = new Map(threads(sidecar).map((thread) => [thread.comment.id, thread]));
  const first = firstLine(anchors.text);
  const note = (annotation: Annotation, where: readonly Range[] | undefined): Note<Range> => {
    const thread = threadOf.get(annotation.id);
    const { quote, text } = said(annotation);
    const kind = sortOf(annotation);
    return {
      ...who(annotation),
      kind,
      state: stateOf(),
      label: labelOf(annotation, language),
      ...(text && kind !== "Tag" ? { text } : {}),
      quote,
      places: where === undefined ? [] : where.length > 0 ? where.map(({ start, end }) => ({ start, end })) : [first],
      replies: (thread?.replies ?? []).map((reply) => ({ ...who(reply), text: said(reply).text ?? "" })),
    };
    function stateOf(): NoteState {
      if (stale.has(annotation.id)) return "stale";
      if (where === undefined) return "orphaned";
      if (thread) return thread.isResolved ? "resolved" : "open";
      return signed.get(annotation.id) === "changed" ? "changed" : "holds";
    }
  };
  const placed = found
    .filter(({ annotation }) => typeof annotation.target !== "string")
    .map(({ annotation, places: where }) => note(annotation, where));
  return [
    ...placed.sort((a, b) => start(a) - start(b)),
    // An ignore is found again by its numbers, where its words were rewritten.
    ...lost.map((annotation) => note(annotation, setAside(report, annotation))),
  ];
}

const start = ({ places: [place] }: Note<Range>): number => place?.start ?? 0;

function setAside({ annotations }: Report, { id }: Annotation): readonly Range[] | undefined {
  const finding = annotations?.ignored.find((one) => one.id === id)?.finding;
  return finding && [finding];
}

const who = ({ id, creator, created, modified }: Annotation) => ({
  id,
  creator: creator.name,
  at: modified ?? created,
  isEdited: modified !== undefined && modified !== created,
});

const KINDS: readonly string[] = [
  "TextualBody",
  "Resolution",
  "Confirmation",
  "Dispute",
  "Correction",
  "AddedClaim",
  "NotAClaim",
  "Link",
  "Base",
  "Ignore",
  "Supplier",
  "SignOff",
] satisfies Kind[];

function kindIn(annotation: Annotation): Kind | "Other" {
  const kind = kindOf(annotation);
  return kind !== undefined && KINDS.includes(kind) ? (kind as Kind) : "Other"; // one of the list
}

/** What sort of statement it is, in words. */
export const kindLabel = (annotation: Annotation): Message => message(`annotations.kind.${sortOf(annotation)}`);

/** The sort of statement: the body's type, and tags apart from comments. */
function sortOf(annotation: Annotation): Note<Range>["kind"] {
  return says(annotation, "TextualBody") && annotation.body.purpose === "tagging" ? "Tag" : kindIn(annotation);
}

/** What it is, and what it says in a word or two. */
function labelOf(annotation: Annotation, language: Language): string {
  const what = kindLabel(annotation);
  const detail = detailOf(annotation);
  return render(detail === undefined ? what : message("annotations.label", { what, detail }), language);
}

function detailOf(annotation: Annotation): string | Message | undefined {
  if (says(annotation, "TextualBody")) return annotation.body.purpose === "tagging" ? annotation.body.value : undefined;
  const isOfClaim = ["Correction", "AddedClaim"].includes(kindIn(annotation));
  if (isOfClaim && "claim" in annotation.body) return claimWords(annotation.body.claim);
  if (says(annotation, "Link")) return message(`page.relation.${annotation.body.kind}`);
  if (says(annotation, "Base")) {
    const base = places(annotation.target).find(({ role }) => role === "base");
    return base && said({ ...annotation, target: base }).quote;
  }
  if (says(annotation, "Ignore")) return annotation.body.check;
  if (says(annotation, "Supplier")) {
    const { unit, confirmed } = annotation.body;
    return message(confirmed ? "annotations.supplier.confirmed" : "annotations.supplier.asked", { unit });
  }
  if (says(annotation, "SignOff")) return annotation.body.section ?? message("cli.review.whole");
  return undefined;
}

function claimWords({ text, value, unit = "", subject }: ClaimFields): string | undefined {
  return text ?? (value === undefined ? subject : `${value}${unit}`);
}
