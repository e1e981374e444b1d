import { message } from "../../l10n/message";
import { isObject } from "../fields";
import { isReadable, parseSidecar } from "../sidecar";
import { type Annotation, changedAt, type Sidecar } from "../types";
import { annotation as validated } from "../validate";
import { type Foreign, faultAt, fromForeign, type Importing, type Misread } from "./foreign";
import { fromBrat } from "./from-brat";
import { fromLabelStudio } from "./from-label-studio";

/** What people say in another program's file, to be merged with what is there. */
export type Imported = Pick<Sidecar, "annotations" | "deleted">;

/**
 * Reads a file of annotations of a report: brat's (`.ann`), our JSON Lines (`.jsonl`), a Web Annotation collection (an export, or the
 * sidecar of another copy of the report), else Label Studio's JSON. Never throws.
 */
export function imported(name: string, file: string, importing: Importing): Imported | Misread {
  const text = file.replace(/^\uFEFF/, "");
  if (/\.jsonl$/i.test(name)) return fromJsonLines(text);
  if (/\.ann$/i.test(name)) return ofMarks(fromBrat(text, importing.anchors), importing);
  return fromCollection(text) ?? ofMarks(fromLabelStudio(text, importing.anchors), importing);
}

const ofMarks = (marks: Foreign[] | Misread, importing: Importing): Imported | Misread =>
  "what" in marks ? marks : { annotations: fromForeign(marks, importing), deleted: [] };

/** Undefined for JSON that is no such collection. What the machine says in it has no creator, and is made anew. */
function fromCollection(text: string): Imported | Misread | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json.type !== "AnnotationCollection") return undefined;
  const { first } = json;
  const items = isObject(first) && Array.isArray(first.items) ? first.items.filter((one) => !isMachine(one)) : [];
  const people = isObject(first) ? JSON.stringify({ ...json, first: { ...first, items } }) : text;
  const read = parseSidecar(people);
  if (!isReadable(read)) return { what: read.fault };
  const { annotations, deleted } = read;
  return { annotations, deleted };
}

const isMachine = (item: unknown): boolean => isObject(item) && item.creator === undefined && isObject(item.generator);

/** A line of ours holds a person's annotation whole. */
function fromJsonLines(text: string): Imported | Misread {
  const annotations = new Map<string, Annotation>();
  for (const [k, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const row: unknown = JSON.parse(line);
      if (!isObject(row) || row.annotation === undefined) continue;
      const one = validated(row.annotation, "annotation");
      const other = annotations.get(one.id);
      if (!other || changedAt(one) >= changedAt(other)) annotations.set(one.id, one);
    } catch (error) {
      return { line: k + 1, what: faultAt(error) ?? message("settings.syntax") };
    }
  }
  return { annotations: [...annotations.values()], deleted: [] };
}
