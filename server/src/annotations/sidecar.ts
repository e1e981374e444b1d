import { type ParseError, parseTree } from "jsonc-parser";
import { isTooDeep } from "../json";
import { type Message, message } from "../l10n/message";
import { Lines } from "../lines";
import { Field, FieldFault, isObject } from "./fields";
import { type Annotation, CONTEXT, type Sidecar, type Tombstone } from "./types";
import { annotation, tombstone } from "./validate";

/** Why a text is no sidecar. Such a file is never written over. */
export interface Unreadable {
  readonly fault: Message;
}

/** A file name as an IRI relative to its folder: Chinese stays readable, what an IRI may not hold is escaped. */
export const sourceIri = (name: string): string => name.replace(/[\s%#?:"<>\\^`{|}[\]/]/g, encodeURIComponent);

/** A sidecar without annotations, for the report of this file name. */
export function emptySidecar(name: string): Sidecar {
  const id = `${sourceIri(name)}.annotations.json`;
  return {
    head: { "@context": CONTEXT, id, type: "AnnotationCollection" },
    page: { id: `${id}#page`, type: "AnnotationPage", startIndex: 0 },
    annotations: [],
    deleted: [],
  };
}

/** Reads a sidecar's text. Members that are not known are kept; the first that is wrong is named. Never throws. */
export function parseSidecar(text: string): Sidecar | Unreadable {
  if (isTooDeep(text)) return { fault: message("settings.depth") };
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return { fault: message("cli.fault.at", { ...placeOfError(text), what: message("settings.syntax") }) };
  }
  try {
    return fromJson(json);
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error;
    return { fault: message("annotations.fault", { path: error.path === "" ? "/" : error.path, what: error.what }) };
  }
}

function fromJson(json: unknown): Sidecar {
  const root = new Field(json, "");
  root.member("type").oneOf(["AnnotationCollection"]);
  const first = root.member("first");
  first.member("type").oneOf(["AnnotationPage"]);
  const { first: _, deleted: __, ...head } = root.object();
  const { items: ___, ...page } = first.object();
  const annotations = first
    .member("items")
    .list()
    .map(({ value, path }) => annotation(value, path));
  const deleted = root.optional("deleted")?.list() ?? [];
  const seen = new Set<string>();
  annotations.forEach(({ id }, i) => {
    if (seen.has(id)) throw new FieldFault(`first.items[${i}].id`, message("annotations.want.unique", { id }));
    seen.add(id);
  });
  return sorted({ head, page, annotations, deleted: deleted.map(({ value, path }) => tombstone(value, path)) });
}

/** Where JSON breaks off, for a person who looks for a conflict that was left in. */
function placeOfError(text: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return new Lines(text).at(errors[0]?.offset ?? 0);
}

/** In the order in which it is written: by id, so that what two writers add seldom stands side by side, and git merges it. */
export const sorted = (sidecar: Sidecar): Sidecar => ({
  ...sidecar,
  annotations: [...sidecar.annotations].sort(byId),
  deleted: [...sidecar.deleted].sort(byId),
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The sidecar's text: one annotation a line, in the order of ids. */
export function serialiseSidecar(sidecar: Sidecar): string {
  const { head, page, annotations, deleted } = sorted(sidecar);
  const pageMembers = members(page).map((member) => `${member},`);
  const parts = [
    ...members(head),
    `"first":{${pageMembers.join("")}"items":${lines(annotations)}}`,
    ...(deleted.length > 0 ? [`"deleted":${lines(deleted)}`] : []),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

const FIRST = ["@context", "id", "type"];

/** `"key":value`, the known ones first, then by name. */
function members(of: Readonly<Record<string, unknown>>): string[] {
  const rank = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  return Object.keys(of)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(of[key])}`);
}

const lines = (elements: readonly (Annotation | Tombstone)[]): string =>
  elements.length === 0 ? "[]" : `[\n${elements.map((element) => JSON.stringify(element)).join(",\n")}\n]`;

/** Is a text read as a sidecar? */
export const isReadable = (read: Sidecar | Unreadable): read is Sidecar => isObject(read) && !("fault" in read);
