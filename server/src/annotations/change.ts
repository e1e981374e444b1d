import type { Range } from "../contract";
import { type Message, message } from "../l10n/message";
import type { Stamp } from "./build";
import { type About, make } from "./make";
import { withAnnotation, withoutAnnotation } from "./merge";
import type { Statement } from "./statement";
import { type Annotation, type Body, changedAt, type Sidecar } from "./types";

/** What a person does to the annotations of a report. */
export type Change<P> =
  | { readonly say: Statement<P> }
  /** Other words in an annotation of one's own: a comment, a reason. */
  | { readonly edit: string; readonly value: string }
  /** With all that was said of it. */
  | { readonly remove: string }
  /** What was removed, under new ids: the old ones stay deleted. */
  | { readonly restore: readonly Annotation[] };

export interface Changed {
  readonly sidecar: Sidecar;
  /** What was said, edited, removed or restored. */
  readonly ids: readonly string[];
  /** What takes the change back. */
  readonly undo: Change<Range>;
}

/** Carries out a change, or says why it cannot be. `stamp` gives a new id each time. */
export function change(what: Change<Range>, about: About, stamp: () => Stamp): Changed | Message {
  const { sidecar } = about;
  if ("say" in what) {
    const said = make(what.say, about, stamp());
    if (!("body" in said)) return said;
    return { sidecar: withAnnotation(sidecar, said), ids: [said.id], undo: { remove: said.id } };
  }
  if ("edit" in what) return edit(what.edit, what.value, sidecar, stamp());
  if ("remove" in what) return remove(what.remove, sidecar, stamp());
  return restore(what.restore, sidecar, stamp);
}

function edit(id: string, value: string, sidecar: Sidecar, { creator, created }: Stamp): Changed | Message {
  const before = sidecar.annotations.find((one) => one.id === id);
  const body = before && reworded(before.body, value);
  if (!before || !body) return message("annotations.say.gone");
  if (before.creator.name !== creator.name) return message("annotations.say.others", { creator: before.creator.name });
  if (NEEDS_WORDS.includes(body.type) && value.trim() === "") return message("annotations.say.words");
  // Later than what it replaces, whatever the clocks say.
  const modified = new Date(Math.max(Date.parse(created), changedAt(before) + 1)).toISOString();
  const undo = { edit: id, value: "value" in before.body ? (before.body.value ?? "") : "" };
  return { sidecar: withAnnotation(sidecar, { ...before, body, modified }), ids: [id], undo };
}

const NEEDS_WORDS: readonly string[] = ["TextualBody", "Ignore"];

/** The body with other words; undefined for bodies that hold none. */
function reworded(body: Body, value: string): Body | undefined {
  if (typeof body !== "object" || body === null || body.type === "Resolution") return undefined;
  if (value.trim() !== "" || body.type === "TextualBody" || body.type === "Ignore") return { ...body, value };
  const { value: _, ...rest } = body;
  return rest;
}

function remove(id: string, sidecar: Sidecar, { created }: Stamp): Changed | Message {
  const own = sidecar.annotations.filter((one) => one.id === id || one.target === id);
  if (!own.some((one) => one.id === id)) return message("annotations.say.gone");
  const without = own.reduce((rest, one) => withoutAnnotation(rest, one.id, created), sidecar);
  return { sidecar: without, ids: own.map((one) => one.id), undo: { restore: own } };
}

function restore(gone: readonly Annotation[], sidecar: Sidecar, stamp: () => Stamp): Changed {
  const ids = new Map(gone.map(({ id }) => [id, stamp().id]));
  const back = gone.map(({ target, ...one }): Annotation => {
    const about = typeof target === "string" ? (ids.get(target) ?? target) : target;
    return { ...one, id: ids.get(one.id) ?? one.id, target: about };
  });
  const [first] = back;
  return {
    sidecar: back.reduce(withAnnotation, sidecar),
    ids: back.map(({ id }) => id),
    undo: first ? { remove: first.id } : { restore: [] },
  };
}
