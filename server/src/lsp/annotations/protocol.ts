/** What clients and the server say to each other of annotations, beside the protocol's own requests. Names and shapes only: the client takes them from here. */
import type { Range } from "vscode-languageserver";
import type { Change } from "../../annotations/change";
import type { Choices } from "../../annotations/choices";
import type { AnnotationFormat } from "../../annotations/formats/format";
import type { Layer } from "../../annotations/formats/layers";
import type { Note } from "../../annotations/notes";
import type { SummaryLine } from "../../annotations/review-summary";

/** Server to client: the text of the annotations beside a document, `SidecarParams` → `SidecarText`. */
export const SIDECAR = "crossfoot/sidecar";
/** Server to client, a notification: what people say of a document has changed, `AnnotatedParams`. */
export const ANNOTATED = "crossfoot/annotated";
/** What people say of a document: `AboutDocument` → `ShownNote[]`. */
export const NOTES = "crossfoot/notes";
/** What can be said at a place: `ChoicesParams` → `ShownChoices | null`. */
export const CHOICES = "crossfoot/choices";
/** How far the review of a document is: `AboutDocument` → `ReviewSummary | null`. */
export const REVIEW = "crossfoot/review";
/** A document's annotations for another program: `ExportParams` → `ExportedFile[]`. */
export const EXPORT_ANNOTATIONS = "crossfoot/exportAnnotations";

/** `workspace/executeCommand`, `ChangeParams` → `NewSidecar`: says, edits, removes or restores; the client writes the answer. */
export const CHANGE_COMMAND = "crossfoot.server.annotate";
/** `MergeParams` → `NewSidecar`: what could not be written, with what is there by now. */
export const MERGE_COMMAND = "crossfoot.server.merge";
/** `ImportParams` → `NewSidecar`: annotations from brat or Label Studio. */
export const IMPORT_COMMAND = "crossfoot.server.import";
/** `IgnoreParams` → `NewSidecar`: a finding set aside, the short form of `CHANGE_COMMAND`. */
export const IGNORE_COMMAND = "crossfoot.server.ignore";
/** The client's command behind “Ignore with a Reason…”: `[{uri, fingerprint}]`. */
export const CLIENT_IGNORE = "crossfoot.ignore";

export interface SidecarParams {
  /** Of the annotations, not of the report. */
  readonly uri: string;
}
export interface SidecarText {
  /** Null where there is no such file. */
  readonly text: string | null;
  /** What the client could not write so far: whole texts. */
  readonly unsaved?: readonly string[];
  /** Why the file cannot be read, as a code, where it is there and cannot; `text` is null then. */
  readonly fault?: string;
}

export interface AnnotatedParams {
  readonly uri: string;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export type ShownNote = Note<Range>;
export type ShownChoices = Choices<Range>;
export type ShownChange = Change<Range>;

export interface ChoicesParams extends AboutDocument {
  readonly range: Range;
}

export interface ReviewSummary {
  readonly title: string;
  readonly lines: readonly SummaryLine<Range>[];
}

export interface ExportParams extends AboutDocument {
  readonly format: AnnotationFormat;
  readonly layer: Layer;
}
export interface ExportedFile {
  /** What the file may be called. */
  readonly name: string;
  readonly text: string;
}

export interface ChangeParams {
  readonly uri: string;
  readonly change: ShownChange;
  readonly creator: string;
  /** Of the document that its places belong to; whichever is open, where it is left out. */
  readonly version?: number;
}
export interface IgnoreParams {
  readonly uri: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly creator: string;
}
export interface MergeParams {
  readonly uri: string;
  readonly text: string;
}
export interface ImportParams {
  readonly uri: string;
  /** The file's name tells its format: `.ann` is brat's. */
  readonly name: string;
  readonly text: string;
  /** Who says what carries no name in the file. */
  readonly creator: string;
}

/** What is to be written beside a document. */
export interface NewSidecar {
  readonly uri: string;
  readonly text: string;
  /** What the file held when this was made; null where there was none. If it holds something else by now, it is to be merged first. */
  readonly before: string | null;
  /** The file cannot be read, and why: it must not be written over. The client keeps the text until it can be merged. */
  readonly fault?: string;
  /** What was said, edited, removed or restored. */
  readonly ids: readonly string[];
  /** What takes the change back. */
  readonly undo?: ShownChange;
}
