import { message } from "../../l10n/message";
import { Field } from "../fields";
import type { Offsets } from "../offsets";
import type { Role } from "../types";
import { type Foreign, faultAt, type Misread, unlike } from "./foreign";
import { readCarried } from "./note";

/** Reads the annotations of one report out of Label Studio's JSON: the task with its text, or the only task. Never throws. */
export function fromLabelStudio(
  json: string,
  { offsets, text }: { offsets: Offsets; text: string },
): Foreign[] | Misread {
  let root: unknown;
  try {
    root = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return { what: message("settings.syntax") };
  }
  try {
    const tasks = Array.isArray(root) ? new Field(root, "").list() : [new Field(root, "")];
    const own = tasks.filter((task) => task.optional("data")?.member("text").value === text);
    const [task] = own.length > 0 ? own : tasks;
    if (!task || (own.length === 0 && tasks.length > 1)) return { what: message("annotations.import.no-task") };
    return (task.optional("annotations")?.list() ?? []).flatMap((annotation) =>
      regionsOf(annotation.member("result").list(), nameOf(annotation.optional("completed_by")), offsets, text),
    );
  } catch (error) {
    if (error instanceof Unlike) return { what: unlike(error.message) };
    const what = faultAt(error);
    if (what) return { what };
    throw error;
  }
}

class Unlike extends Error {}

function regionsOf(result: readonly Field[], creator: string | undefined, offsets: Offsets, text: string): Foreign[] {
  const regions = new Map<string, Foreign & { readonly members: Foreign["members"] }>();
  const ends = new Set<string>();
  for (const field of result) {
    if (field.member("type").value !== "labels") continue;
    const value = field.member("value");
    const place = {
      start: offsets.fromCodePoint(value.member("start").offset()),
      end: offsets.fromCodePoint(value.member("end").offset()),
    };
    const quote = value.optional("text")?.text();
    if (quote !== undefined && quote !== text.slice(place.start, place.end)) throw new Unlike(quote);
    const meta = field.optional("meta");
    const carried = readCarried(meta?.optional("crossfoot")?.value);
    const note = meta
      ?.optional("text")
      ?.list()
      .map((one) => one.text())
      .join("\n");
    regions.set(field.member("id").text(), {
      label: value.optional("labels")?.list()[0]?.text() ?? "commenting",
      members: [place],
      ...(note ? { note } : {}),
      ...(creator === undefined ? {} : { creator }),
      ...(carried ? { carried } : {}),
    });
  }
  for (const field of result) {
    if (field.member("type").value !== "relation") continue;
    const from = field.member("from_id").text();
    const to = field.member("to_id").text();
    const [head, end] = [regions.get(from), regions.get(to)];
    if (!head || !end) continue;
    const named = field.optional("labels")?.list()[0]?.text();
    const role: Role = named === "base" ? "base" : "operand";
    const [first, ...others] = head.members;
    if (!first) continue;
    regions.set(from, {
      ...head,
      members: [
        { ...first, role: "result" },
        ...others,
        ...end.members.slice(0, 1).map((place) => ({ ...place, role })),
      ],
    });
    if (end.label === "figure") ends.add(to);
  }
  return [...regions].filter(([id]) => !ends.has(id)).map(([, region]) => region);
}

/** Label Studio gives a number, or a person with an address and a name. */
function nameOf(field: Field | undefined): string | undefined {
  if (field === undefined || typeof field.value !== "object" || field.value === null) return undefined;
  for (const name of ["email", "username", "first_name"]) {
    const value = field.optional(name)?.value;
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}
