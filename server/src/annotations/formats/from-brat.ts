import type { Range } from "../../contract";
import { message } from "../../l10n/message";
import type { Offsets } from "../offsets";
import type { Role } from "../types";
import { WHOLE } from "./brat";
import { type Foreign, type Misread, unlike } from "./foreign";
import { readCarried } from "./note";

/** Reads brat's standoff for a text: text-bound marks, events and relations between them, attributes and notes. Never throws. */
export function fromBrat(ann: string, { offsets, text }: { offsets: Offsets; text: string }): Foreign[] | Misread {
  const bounds = new Map<string, { type: string; range: Range }>();
  const ties = new Map<string, { type: string; members: { id: string; role?: Role }[] }>();
  const notes = new Map<string, string[]>();
  const wholes = new Map<string, string>();
  for (const [k, line] of ann
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const bound = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/.exec(line);
    const event = /^(E\d+)\t([^\s:]+):([TE]\d+)((?: [^\s:]+:[TE]\d+)*)\s*$/.exec(line);
    const tie = /^(R\d+)\t(\S+) ([^\s:]+):([TE]\d+) ([^\s:]+):([TE]\d+)\s*$/.exec(line);
    const note = /^#\d*\t(\S+) ([TERA]\d+)\t(.*)$/.exec(line);
    const attribute = /^[AM]\d+\t(\S+) ([TER]\d+)(?: (.*))?$/.exec(line);
    if (bound) {
      const [, id = "", type = "", spans = "", quote = ""] = bound;
      const fragments = spans.split(";").map((span) => rangeOf(span, offsets));
      if (fragments.map(({ start, end }) => text.slice(start, end)).join(" ") !== quote)
        return { line: k + 1, what: unlike(quote) };
      bounds.set(id, {
        type,
        range: { start: Math.min(...fragments.map((f) => f.start)), end: Math.max(...fragments.map((f) => f.end)) },
      });
    } else if (event) {
      const [, id = "", type = "", trigger = "", args = ""] = event;
      const others = Array.from(args.matchAll(/ ([^\s:]+):([TE]\d+)/g), ([, role = "", of = ""]) => ({
        id: of,
        role: /^Base\d*$/.test(role) ? ("base" as const) : ("operand" as const),
      }));
      ties.set(id, {
        type,
        members: [{ id: trigger, ...(others.length > 0 ? { role: "result" as const } : {}) }, ...others],
      });
    } else if (tie) {
      const [, id = "", type = "", , from = "", , to = ""] = tie;
      ties.set(id, { type, members: [{ id: from }, { id: to }] });
    } else if (note) {
      const [, kind = "", of = "", words = ""] = note;
      if (kind === WHOLE) wholes.set(of, words);
      else notes.set(of, [...(notes.get(of) ?? []), words]);
    } else if (attribute) {
      const [, name = "", of = "", value] = attribute;
      notes.set(of, [...(notes.get(of) ?? []), value === undefined ? name : `${name}: ${value}`]);
    } else if (!/^[*N]\S*\t/.test(line)) return { line: k + 1, what: message("annotations.import.brat-line") };
  }

  const triggers = new Set(Array.from(ties.values(), ({ members }) => members[0]?.id));
  const foreign = (id: string, label: string, members: Foreign["members"]): Foreign => {
    const whole = wholes.get(id);
    const carried = whole === undefined ? undefined : readCarried(parsed(whole));
    const note = notes.get(id)?.join("\n");
    return { label, members, ...(note ? { note } : {}), ...(carried ? { carried } : {}) };
  };
  const placeOf = (id: string): Range | undefined => bounds.get(id)?.range ?? placeOfTie(ties.get(id)?.members[0]?.id);
  const placeOfTie = (id: string | undefined): Range | undefined =>
    id === undefined ? undefined : bounds.get(id)?.range;
  return [
    ...[...bounds]
      // A trigger belongs to its event.
      .filter(([id, { type }]) => !(triggers.has(id) && [...ties.values()].some((one) => one.type === type)))
      .map(([id, { type, range }]) => foreign(id, type, [range])),
    ...[...ties].map(([id, { type, members }]) =>
      foreign(
        id,
        type,
        members.flatMap(({ id: of, role }) => {
          const place = placeOf(of);
          return place ? [{ ...place, ...(role ? { role } : {}) }] : [];
        }),
      ),
    ),
  ];
}

function rangeOf(span: string, offsets: Offsets): Range {
  const [start = 0, end = 0] = span.split(" ").map(Number);
  return { start: offsets.fromCodePoint(start), end: offsets.fromCodePoint(end) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
