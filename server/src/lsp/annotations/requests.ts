import type { Connection } from "vscode-languageserver";
import { choices } from "../../annotations/choices";
import { ANNOTATION_FORMATS, annotationFiles } from "../../annotations/formats/format";
import { layersOf } from "../../annotations/formats/layers";
import { type Note, notes } from "../../annotations/notes";
import { reviewSummary } from "../../annotations/review-summary";
import type { Range } from "../../contract";
import { message, render } from "../../l10n/message";
import type { Analysed } from "../documents";
import { type AboutDocument, answer, type Session } from "../guard";
import {
  CHOICES,
  type ChoicesParams,
  EXPORT_ANNOTATIONS,
  type ExportedFile,
  type ExportParams,
  NOTES,
  REVIEW,
  type ReviewSummary,
  type ShownChoices,
  type ShownNote,
} from "./protocol";
import { nameOf } from "./sidecars";

/** Answers what clients ask about annotations. */
export function answerNotes(connection: Connection, session: Session, version: string): void {
  const about = <P extends AboutDocument, R>(method: string, empty: R, feature: (analysed: Analysed, params: P) => R) =>
    connection.onRequest(method, (params: P, token) =>
      answer(session, params, token, empty, (analysed) => feature(analysed, params)),
    );
  about<AboutDocument, ShownNote[]>(NOTES, [], shownNotes);
  about<ChoicesParams, ShownChoices | null>(CHOICES, null, shownChoices);
  about<AboutDocument, ReviewSummary | null>(REVIEW, null, summary);
  about<ExportParams, ExportedFile[]>(EXPORT_ANNOTATIONS, [], (analysed, params) =>
    exported(analysed, params, version),
  );
}

/** What people say of the document; nothing where nobody says anything. */
export const notesOf = ({ report, sidecar, anchors, language }: Analysed): Note<Range>[] =>
  sidecar ? notes(report, sidecar, anchors, language) : [];

const shownNotes = (analysed: Analysed): ShownNote[] =>
  notesOf(analysed).map((note) => ({ ...note, places: note.places.map((place) => analysed.range(place)) }));

function shownChoices(analysed: Analysed, { range }: ChoicesParams): ShownChoices {
  const { report, text, sidecar, language, offset } = analysed;
  const place = { start: offset(range.start), end: offset(range.end) };
  const { claim, numbers, relations, bases, ...others } = choices(report, text, place, sidecar, language);
  const shown = (at: Range) => analysed.range(at);
  return {
    ...others,
    ...(claim ? { claim: { ...claim, at: shown(claim.at) } } : {}),
    numbers: numbers.map((one) => ({ ...one, at: shown(one.at) })),
    relations: relations.map((one) => ({ ...one, at: one.at.map(shown) })),
    bases: bases.map((one) => ({ ...one, base: shown(one.base), parts: one.parts.map(shown) })),
  };
}

function summary(analysed: Analysed): ReviewSummary {
  const { report, uri, language, range } = analysed;
  const name = nameOf(uri);
  const lines = reviewSummary(report, notesOf(analysed), name, language);
  return {
    title: render(message("review.title", { name }), language),
    lines: lines.map(({ text, at }) => (at ? { text, at: range(at) } : { text })),
  };
}

/** Throws where the client asks for a format or a layer that there is not. */
function exported(
  { machine, text, sidecar, uri }: Analysed,
  { format, layer }: ExportParams,
  version: string,
): ExportedFile[] {
  if (!ANNOTATION_FORMATS.includes(format) || !["machine", "human", "both"].includes(layer))
    throw new TypeError(`no ${layer} layer as ${format}`);
  const name = nameOf(uri);
  return annotationFiles(layersOf({ ...machine, path: name }, text, sidecar, layer), format, name, version);
}
