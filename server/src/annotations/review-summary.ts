import type { Language, Range, Report, SignOff } from "../contract";
import { visible } from "../export/visible";
import { type Message, type MessageKey, message, render } from "../l10n/message";
import type { Note } from "./notes";
import { lastSignOffs, reviewState } from "./review-state";

/** A line of the summary, and the place that it is about. */
export interface SummaryLine<P> {
  readonly text: string;
  readonly at?: P;
}

/** How far the review of a report is: what is signed, what is open, what has changed since. `notes` are what people said of it. */
export function reviewSummary(
  report: Report,
  notes: readonly Note<Range>[],
  name: string,
  language: Language,
): SummaryLine<Range>[] {
  const say = (key: MessageKey, args?: Message["args"]): string => render(message(key, args), language);
  const state = say(`cli.review.${reviewState(report.annotations)}`);
  const last = new Map(lastSignOffs(report.annotations?.signOffs ?? []).map((one) => [one.id, one]));
  const signatures = notes.flatMap((note) => {
    const signature = last.get(note.id);
    return signature ? [lineOf(note, signed(signature, say))] : [];
  });
  const part = (key: MessageKey, lines: readonly SummaryLine<Range>[]): SummaryLine<Range>[] =>
    lines.length === 0 ? [] : [{ text: "" }, { text: say(key, { count: lines.length }) }, ...lines];
  const noted = (which: (note: Note<Range>) => boolean): SummaryLine<Range>[] =>
    notes.filter(which).map((note) => lineOf(note, words(note, say)));
  const lines = [
    { text: say("review.head", { name: visible(name), state }) },
    ...part("review.signed", signatures),
    ...part(
      "review.open",
      noted(({ state: is }) => is === "open"),
    ),
    ...part(
      "review.disputed",
      noted(({ kind, state: is }) => kind === "Dispute" && is === "holds"),
    ),
    ...part("review.unconfirmed", noted(isUnconfirmed(report))),
    ...part(
      "review.findings",
      report.findings.map(({ where, message: told, start, end }) => ({
        text: `  ${visible([where, told].filter(Boolean).join(" "))}`,
        at: { start, end },
      })),
    ),
    ...part(
      "review.ignored",
      noted(({ kind, state: is }) => kind === "Ignore" && is === "holds"),
    ),
    ...part(
      "review.lost",
      noted(({ kind, state: is }) => kind !== "SignOff" && (is === "stale" || is === "orphaned")),
    ),
  ];
  return lines.length > 1 ? lines : [...lines, { text: "" }, { text: say("review.nothing") }];
}

const isUnconfirmed =
  ({ claims }: Report) =>
  ({ id, kind }: Note<Range>): boolean =>
    kind === "Supplier" && claims.some(({ supplier }) => supplier?.annotation === id && !supplier.confirmed);

function lineOf({ places: [at] }: Note<Range>, text: string): SummaryLine<Range> {
  return at ? { text: `  ${text}`, at } : { text: `  ${text}` };
}

type Say = (key: MessageKey, args?: Message["args"]) => string;

const signed = ({ creator, created, section, status }: SignOff, say: Say): string =>
  say("cli.review.signature", {
    creator: visible(creator),
    date: created.slice(0, 10),
    what: section === undefined ? say("cli.review.whole") : visible(section),
    how: say(`cli.review.status.${status}`),
  });

function words({ label, quote, creator, at, text, replies }: Note<Range>, say: Say): string {
  const said = [text, ...replies.map((reply) => `${reply.creator}：${reply.text}`)].filter(Boolean).join(" / ");
  const about = { label: visible(label), quote: visible(quote), creator: visible(creator), date: at.slice(0, 10) };
  const line = say(quote === "" ? "review.note.whole" : "review.note", about);
  return said === "" ? line : say("review.note.said", { line, said: visible(said.replace(/\s+/g, " ")) });
}
