import { checks } from "../checks/registry";
import type { Language, Range, Severity } from "../contract";
import { type Message, type MessageKey, message, render } from "../l10n/message";
import { countWhile } from "../ordered";

/**
 * What a report is expected to give, written into it: `共计110个【疑误 sum-mismatch：相差5个】`. A mark stands right behind the number
 * that a finding is about, and is taken out before the analysis. docs/fixtures.md describes the notation.
 */
export interface Mark extends Range {
  /** Where the marked number ends, in the text without marks; `start` and `end` are places in the text as written. */
  readonly at: number;
  readonly outcome: Outcome;
  /** Id of the check; any where none is named. */
  readonly check?: string;
  /** A part of the message; for a relation that holds, the numbers that it is computed from. */
  readonly words?: string;
}

export type Outcome = Severity | "consistent";

/** A mark that cannot be understood, at a place in the text as written. */
export interface MarkFault {
  readonly at: number;
  readonly what: Message;
}

export interface Fixture {
  /** The report itself. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly faults: readonly MarkFault[];
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const KEYS: readonly (readonly [MessageKey, Outcome])[] = [
  ["cli.severity.error", "error"],
  ["cli.severity.warning", "warning"],
  ["cli.severity.information", "information"],
  ["mark.consistent", "consistent"],
];
/** Every word that a mark may begin with, in either language. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  LANGUAGES.flatMap((language) => KEYS.map(([key, outcome]) => [render(message(key), language), outcome] as const)),
);
const CHECKS: ReadonlySet<string> = new Set(checks.map(({ id }) => id));
const BRACKET = /【([^【】\r\n]*)(】?)/g;

export const outcomeWord = (outcome: Outcome, language: Language): string =>
  render(message(outcome === "consistent" ? "mark.consistent" : `cli.severity.${outcome}`), language);

/** Takes the marks out of a text. Brackets that are no marks (【打印本页】) are text. Cost is linear. */
export function readMarks(written: string): Fixture {
  const marks: Mark[] = [];
  const faults: MarkFault[] = [];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  let at = 0;
  for (const bracket of written.matchAll(BRACKET)) {
    const [whole, content = "", close = ""] = bracket;
    const read = readMark(content, close !== "");
    if (!read) continue;
    const start = bracket.index;
    const bare = behindNumber(written, from, start);
    // Nothing but white space since the mark before: both belong to one number.
    if (bare > from || marks.length === 0) at = length + bare - from;
    pieces.push(written.slice(from, start));
    length += start - from;
    from = start + whole.length;
    if ("key" in read) faults.push({ at: start, what: read });
    else marks.push({ ...read, start, end: from, at });
  }
  return { text: pieces.join("") + written.slice(from), marks, faults };
}

/** A space between the number and its mark is the writer's, and stays in the text. */
function behindNumber(written: string, from: number, mark: number): number {
  let at = mark;
  while (at > from && /[ \t\u3000]/.test(written.charAt(at - 1))) at--;
  return at;
}

/** How much of a mark that is not closed is shown, in UTF-16 units. */
const SHOWN = 40;

type Read = Pick<Mark, "outcome" | "check" | "words">;

/** `疑误 sum-mismatch：相差5个`; undefined where the bracket is none of ours. */
function readMark(content: string, closed: boolean): Read | Message | undefined {
  const [, head = "", tail] = /^([^：:]*)(?:[：:](.*))?$/s.exec(content) ?? [];
  const [word = "", check, ...more] = head.trim().split(/[\s，、；。]+/);
  const outcome = OUTCOMES.get(word);
  if (!outcome && !CHECKS.has(word) && !(check && CHECKS.has(check))) return undefined;
  const mark = `【${content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content}`;
  if (!closed) return message("mark.unclosed", { mark });
  if (!outcome) return message("mark.word", { mark: `${mark}】`, words: [...OUTCOMES.keys()].join(" ") });
  if (check !== undefined && !CHECKS.has(check))
    return message("cli.explain.unknown", { check, checks: [...CHECKS].join(", ") });
  if (more.length > 0) return message("mark.excess", { mark: `${mark}】`, excess: more.join(" ") });
  const words = tail?.trim();
  return { outcome, ...(check ? { check } : {}), ...(words ? { words } : {}) };
}

/** Finds offsets of the text without marks in the text as written. */
export function writtenOffsets({ marks }: Pick<Fixture, "marks">): (offset: number) => number {
  let shift = 0;
  const shifts = marks.map(({ start, end }) => {
    const from = start - shift;
    shift += end - start;
    return { from, shift };
  });
  return (offset) => {
    const low = countWhile(shifts.length, (k) => (shifts[k]?.from ?? 0) <= offset);
    return offset + (shifts[low - 1]?.shift ?? 0);
  };
}

/** A mark as one would write it. */
export function writeMark({ outcome, check, words }: Read, language: Language): string {
  const head = [outcomeWord(outcome, language), check].filter((part) => part !== undefined).join(" ");
  return `【${head}${words === undefined ? "" : `${language === "en" ? ": " : "："}${words}`}】`;
}
