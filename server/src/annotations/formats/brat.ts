import type { Range } from "../../contract";
import { type Annotated, firstLine, type Mark } from "./layers";
import { carried, spanOf } from "./note";

/**
 * brat's standoff format (http://brat.nlplab.org/standoff.html), for a text file of the same name in UTF-8. Offsets are code points;
 * a place that crosses line breaks is written as fragments, one a line. A relation is an event, which may have any number of arguments:
 * its trigger is the result. What a person wrote is an AnnotatorNotes line; a second one carries the annotation whole.
 */
export function toBrat({ marks, text, anchors: { offsets } }: Annotated): string {
  const lines: string[] = [];
  const counts = { T: 0, E: 0, "#": 0 };
  const next = (letter: keyof typeof counts): string => `${letter}${++counts[letter]}`;
  const places = new Map<string, string>();

  function textBound(type: string, range: Range): string {
    const fragments = fragmentsOf(text, range);
    const spans = fragments.map((fragment) => spanOf(offsets, fragment).join(" ")).join(";");
    const id = next("T");
    lines.push(`${id}\t${type} ${spans}\t${fragments.map(({ start, end }) => text.slice(start, end)).join(" ")}`);
    return id;
  }
  /** An argument of an event: the claim that stands there, or a place of its own. */
  function argument(range: Range): string {
    const key = `${range.start} ${range.end}`;
    const known = places.get(key) ?? textBound("figure", range);
    places.set(key, known);
    return known;
  }
  function note(of: string, kind: string, words: string): void {
    lines.push(`${next("#")}\t${kind} ${of}\t${words.replace(/\s+/g, " ")}`);
  }

  for (const mark of marks) {
    const own = mark.members.flatMap((range) => shown(text, range));
    // What stands on no line of its own, a line break say, is shown where the report is.
    const members: Mark["members"] =
      own.length === mark.members.length ? own : mark.layer === "human" ? shown(text, firstLine(text)) : [];
    const [first, ...others] = members;
    if (!first) continue;
    const type = typeOf(mark);
    const trigger = textBound(type, first);
    if (mark.sort === "claim") places.set(`${first.start} ${first.end}`, trigger);
    let id = trigger;
    if (mark.sort === "relation") {
      const roles = new Map<string, number>();
      const args = others.map((range) => {
        const role = range.role === "base" ? "Base" : "Operand";
        const count = (roles.get(role) ?? 0) + 1;
        roles.set(role, count);
        return ` ${role}${count === 1 ? "" : count}:${argument(range)}`;
      });
      id = next("E");
      lines.push(`${id}\t${type}:${trigger}${args.join("")}`);
    }
    const words = [mark.note, mark.layer === "machine" ? mark.verdict : undefined].filter((one) => one);
    if (words.length > 0) note(id, "AnnotatorNotes", words.join(" "));
    const whole = carried({ ...mark, members }, offsets);
    if (whole) lines.push(`${next("#")}\t${WHOLE} ${id}\t${oneLine(JSON.stringify(whole))}`);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The note that carries an annotation whole. */
export const WHOLE = "Crossfoot";

/** JSON without the characters that brat, reading line by line in Python, takes for the end of one. */
const oneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** brat's types are ASCII letters, digits, - and _. */
export const typeOf = ({ sort, label }: Pick<Mark, "sort" | "label">): string =>
  `${sort === "finding" ? "finding_" : ""}${label}`.replace(/[^\w-]/g, "_");

/** The parts of a range that lie on one line each. */
function fragmentsOf(text: string, { start, end }: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(LINE), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** A place from the first character that brat shows to the last, if there is one. */
function shown<T extends Range>(text: string, range: T): T[] {
  const fragments = fragmentsOf(text, range);
  const [first] = fragments;
  const last = fragments.at(-1);
  return first && last ? [{ ...range, start: first.start, end: last.end }] : [];
}

/** What stands between two of the characters at which Python ends a line. */
const LINE = /[^\n\v\f\r\u0085\u2028\u2029]+/g;
