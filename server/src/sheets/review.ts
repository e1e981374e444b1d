import type { Finding, Severity } from "../contract";
import { opinionOf } from "../export/advice";
import { surroundings } from "../export/excerpt";
import { paperPlace } from "../export/paper-place";
import { type MessageKey, message, render } from "../l10n/message";
import { plain } from "./cells";
import { type Checked, headColumns, headOf, reportName, type SheetOptions, titleOf } from "./heading";
import { keyOf } from "./key";
import type { Cell, Colour, Column, Sheet } from "./sheet";

/** What people may decide on a finding. */
export const DECISIONS = ["adopted", "declined", "pending", "other-scope"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Columns of the sentence around the number. */
const QUOTED = 110;
export const CERTAINTY_COLOURS: Readonly<Record<Severity, Colour>> = {
  error: "bad",
  warning: "doubt",
  information: "hint",
};

/** 校核意见表: one row a finding, with room for what the unit that supplied the number answers. */
export function reviewSheet(checked: readonly Checked[], options: SheetOptions): Sheet {
  const { language } = options;
  const words = (key: MessageKey) => render(message(key), language);
  const several = checked.length > 1;
  const columns: Column[] = [
    ...headColumns(checked, language),
    { header: words("sheet.quote"), width: 38 },
    { header: words("review.problem"), width: 36 },
    { header: words("review.advice"), width: 30 },
    { header: words("review.certainty"), width: 12, align: "center" },
    { header: words("review.unit"), width: 14 },
    {
      header: words("review.decision"),
      width: 13,
      align: "center",
      choices: {
        values: DECISIONS.map((decision) => words(`review.${decision}`)),
        title: words("review.choose.title"),
        prompt: words("review.choose"),
      },
    },
    { header: words("review.handler"), width: 11, align: "center" },
    { header: words("review.key"), width: 20, hidden: true },
  ];
  const entries = opinions(checked, options);
  const certainties = Object.entries(CERTAINTY_COLOURS) as [Severity, Colour][];
  return {
    name: words("review.name"),
    title: titleOf(checked, "review.name", language),
    head: [headOf(checked, options)],
    columns,
    rows: entries.map(({ report, place, quote, problem, advice, certainty, key }, index): Cell[] => [
      index + 1,
      ...(several ? [report] : []),
      place,
      quote,
      problem,
      advice,
      certainty,
      null,
      null,
      null,
      key,
    ]),
    empty: words("review.none"),
    foot: words("sheet.signed"),
    marks: [
      {
        columns: [several ? 6 : 5],
        words: Object.fromEntries(certainties.map(([severity, colour]) => [words(`cli.severity.${severity}`), colour])),
      },
    ],
  };
}

/** A row of the sheet, in the file that it is written to. */
export interface Entry {
  readonly report: string;
  readonly place: string;
  readonly quote: { readonly lead: string; readonly marked: string; readonly rest: string };
  readonly problem: string;
  readonly advice: string;
  readonly severity: Severity;
  readonly certainty: string;
  readonly key: string;
}

export function opinions(checked: readonly Checked[], { language }: SheetOptions): Entry[] {
  return checked.flatMap(({ report, text }) =>
    report.findings.map((finding): Entry => {
      const { problem, advice } = opinionOf(finding, language);
      return {
        report: reportName(report),
        place: plain([paperPlace(finding, language), finding.where].filter(Boolean).join(" ")),
        quote: surroundings(text, finding, QUOTED, leadShare(finding)),
        problem: plain(problem),
        advice: advice.split("\n").map(plain).join("\n"),
        severity: finding.severity,
        certainty: render(message(`cli.severity.${finding.severity}`), language),
        key: keyOf(report.path, finding.fingerprint),
      };
    }),
  );
}

/** The quotation leans towards the numbers that the finding is about. */
function leadShare({ start, related }: Finding): number {
  if (related.length === 0) return 0.5;
  return 0.25 + (0.5 * related.filter((place) => place.start < start).length) / related.length;
}
