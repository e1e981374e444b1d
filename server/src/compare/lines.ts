import type { Language, Range, Verdict } from "../contract";
import { excerpt } from "../export/excerpt";
import { visible } from "../export/visible";
import { type Message, message, render } from "../l10n/message";
import type { Alone, Changed, Comparison, Conflict, Membership, Placed, Unfollowed } from "./types";

export type Tint = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** How text is laid out where it is shown. */
export interface Layout {
  readonly language: Language;
  /** Of the quotes. */
  readonly columns: number;
  wrap(text: string, columns: number): string[];
  paint(tint: Tint, text: string): string;
  /** Entries of one list that are shown; the others are counted. */
  readonly listed: number;
}

/** A line of the comparison, and the place that it is about, where it is about one. */
export interface Line {
  readonly text: string;
  readonly about?: { readonly side: "old" | "new"; readonly line: number; readonly column: number };
}

const INDENT = "  ";
const MARKS: Readonly<Record<Verdict, string>> = { consistent: "✓", inconsistent: "✗", suspect: "?" };

/** A comparison for people: what did not follow or differs with its sentence and arithmetic, then what changed, and a closing line. */
export function* comparisonLines(comparison: Comparison, newText: string, layout: Layout): Iterable<Line> {
  const { mode, old, new: young, unfollowed, conflicts } = comparison;
  const paths = { old: visible(old.path), new: visible(young.path) };
  yield* wrapped(layout.paint("bold", say(layout, message(`compare.heading.${mode}`, paths))), 0, layout);
  yield { text: "" };
  for (const row of [...unfollowed, ...conflicts]) {
    yield* question(row, young.path, newText, layout);
    yield { text: "" };
  }
  yield* lists(comparison, layout);
  yield* wrapped(say(layout, closing(comparison)), 0, layout);
}

const say = ({ language }: Layout, what: Message): string => render(what, language);

function* wrapped(text: string, indent: number, { wrap, columns }: Layout, about?: Line["about"]): Iterable<Line> {
  for (const line of wrap(text, columns - indent))
    yield { text: " ".repeat(indent) + line, ...(about ? { about } : {}) };
}

function* question(row: Unfollowed | Conflict, path: string, text: string, layout: Layout): Iterable<Line> {
  const { paint, columns } = layout;
  const kind = "severity" in row ? row.severity : "unfollowed";
  const tint = kind === "information" ? "cyan" : kind === "warning" ? "yellow" : "red";
  const about = { side: "new" as const, line: row.line, column: row.column };
  const heading = message("compare.row", {
    place: paint("bold", visible(`${path}:${row.line}:${row.column}`)),
    what: paint(tint, say(layout, message(`compare.what.${kind}`))),
    where: visible(row.where),
  });
  const { quote, carets } = excerpt(text, row satisfies Range, columns - 2 * INDENT.length, 0.7);
  yield { text: say(layout, heading).trimEnd(), about };
  yield { text: INDENT + quote };
  yield { text: INDENT + paint(tint, carets) };
  yield* wrapped(visible(row.message), INDENT.length, layout, about);
}

function* lists({ mode, changed, appeared, vanished }: Comparison, layout: Layout): Iterable<Line> {
  const suffix = mode === "years" ? "-years" : "";
  const head = (key: "changed" | "appeared" | "vanished", count: number): string =>
    layout.paint("bold", say(layout, message(`compare.list.${key}${suffix}`, { count })));
  yield* list(head("changed", changed.length), changed, layout, (one) => changedLines(one, layout));
  yield* list(head("appeared", appeared.length), appeared, layout, (one) => aloneLines("+", one, "new", layout));
  yield* list(head("vanished", vanished.length), vanished, layout, (one) => aloneLines("−", one, "old", layout));
}

function* list<T>(
  head: string,
  entries: readonly T[],
  layout: Layout,
  lines: (one: T) => Iterable<Line>,
): Iterable<Line> {
  if (entries.length === 0) return;
  yield { text: head };
  for (const entry of entries.slice(0, layout.listed)) yield* lines(entry);
  const left = entries.length - layout.listed;
  if (left > 0) yield* wrapped(say(layout, message("compare.list.more", { count: left })), INDENT.length, layout);
  yield { text: "" };
}

function* changedLines({ old, new: young, relations }: Changed, layout: Layout): Iterable<Line> {
  const { paint } = layout;
  const numbers = `${paint("red", numberOf(old))} → ${paint("green", numberOf(young))}`;
  const about = { side: "new" as const, line: young.line, column: young.column };
  yield { text: `${INDENT}${young.line}:${young.column} ${visible(young.where)} ${numbers}`, about };
  yield* context(young, relations, layout);
}

function* aloneLines(
  mark: string,
  { claim, relations, ambiguous }: Alone,
  side: "old" | "new",
  layout: Layout,
): Iterable<Line> {
  const number = layout.paint(side === "new" ? "green" : "red", `${mark} ${numberOf(claim)}`);
  const doubt = ambiguous ? say(layout, message("compare.ambiguous")) : "";
  const about = { side, line: claim.line, column: claim.column };
  yield { text: `${INDENT}${claim.line}:${claim.column} ${visible(claim.where)} ${number}${doubt}`, about };
  yield* context(claim, relations, layout);
}

function* context({ context }: Placed, relations: readonly Membership[], layout: Layout): Iterable<Line> {
  const members = relations.length === 0 ? "" : ` ［${relationWords(relations, layout.language)}］`;
  for (const line of layout.wrap(visible(context) + members, layout.columns - 3 * INDENT.length))
    yield { text: INDENT + INDENT + layout.paint("dim", line) };
}

const numberOf = ({ text }: Placed): string => visible(text.replace(/\s+/g, ""));

/** 勾稽：比率 ✓→✗、合计 ✓ */
export function relationWords(relations: readonly Membership[], language: Language): string {
  const words = relations.map(({ kind, old, new: young }) => {
    const [before, after] = [old && MARKS[old.verdict], young && MARKS[young.verdict]];
    const verdicts = before === after || !old ? after : `${before ?? "–"}→${after ?? "–"}`;
    return `${render(message(`compare.kind.${kind}`), language)} ${verdicts}`;
  });
  const joined = [...new Set(words)].join(render(message("compare.and"), language));
  return render(message("compare.relations", { relations: joined }), language);
}

/** What was compared, and what came of it. */
export function closing(comparison: Comparison): Message {
  const { mode, changed, appeared, vanished, stayed, agreed, unfollowed, conflicts } = comparison;
  const counts = {
    changed: changed.length,
    appeared: appeared.length,
    vanished: vanished.length,
    stayed: stayed.length,
  };
  if (mode === "drafts") {
    if (counts.changed + counts.appeared + counts.vanished === 0) return message("compare.same");
    return message("compare.closing.drafts", {
      ...counts,
      agreed,
      unfollowed: unfollowed.length,
      checked: agreed + unfollowed.length,
    });
  }
  const near = conflicts.filter(({ severity }) => severity === "information").length;
  return message("compare.closing.years", {
    ...counts,
    both: counts.changed + counts.stayed,
    agreed,
    near,
    conflicts: conflicts.length - near,
    checked: agreed + conflicts.length,
  });
}
