import { closing, relationWords } from "../compare/lines";
import type { Comparison, Conflict, Membership, Placed, Unfollowed } from "../compare/types";
import { type MessageKey, message, render } from "../l10n/message";
import { plain } from "./cells";
import type { SheetOptions } from "./heading";
import type { Cell, Column, Sheet } from "./sheet";
import { workbook } from "./workbook";

/** A comparison of reports as a workbook: what to ask about, what changed, and what stands in one report alone. */
export const comparisonFile = (comparisons: readonly Comparison[], options: SheetOptions): Promise<Uint8Array> =>
  workbook(
    [questionsSheet, changesSheet, aloneSheet].map((sheet) => sheet(comparisons, options)),
    options.language,
  );

type Width = readonly [key: MessageKey, width: number, align?: Column["align"]];

/** The comparison's sheets are alike but for their columns and rows. */
function sheetOf(
  name: MessageKey,
  comparisons: readonly Comparison[],
  { language, date }: SheetOptions,
  columns: readonly Width[],
  rowsOf: (comparison: Comparison) => readonly (readonly Cell[])[],
): Sheet {
  const words = (key: MessageKey): string => render(message(key), language);
  const several = comparisons.length > 1;
  const rows = comparisons.flatMap((comparison) =>
    rowsOf(comparison).map((row) => (several ? [reportName(comparison), ...row] : row)),
  );
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(date);
  const heads = comparisons.flatMap(({ mode, old, new: young, ...rest }) => [
    plain(render(message(`compare.heading.${mode}`, { old: old.path, new: young.path }), language)),
    render(closing({ mode, old, new: young, ...rest }), language),
  ]);
  const all: readonly Width[] = [
    ["sheet.number", 6, "center"],
    ...(several ? [["sheet.report", 20] as const] : []),
    ...columns,
  ];
  return {
    name: words(name),
    title: words(name),
    head: [render(message("sheet.date", { date: day }), language), ...heads.slice(0, MOST_HEADS)],
    columns: all.map(([key, width, align]) => ({ header: words(key), width, ...(align ? { align } : {}) })),
    rows: rows.map((row, index) => [index + 1, ...row]),
    empty: words("compare.sheet.none"),
  };
}

/** Lines above a table; of many pairs only the first few are told there. */
const MOST_HEADS = 10;

const reportName = ({ new: young }: Comparison): string =>
  plain(young.title ?? young.path.split("/").at(-1) ?? young.path);

const questionsSheet = (comparisons: readonly Comparison[], options: SheetOptions): Sheet =>
  sheetOf(
    "compare.sheet.questions",
    comparisons,
    options,
    [
      ["sheet.place", 18],
      ["compare.column.what", 16, "center"],
      ["sheet.quote", 40],
      ["review.problem", 60],
      ["review.decision", 12, "center"],
      ["review.handler", 12],
    ],
    ({ unfollowed, conflicts }) =>
      [...unfollowed, ...conflicts].map((row) => [
        plain(row.where),
        render(message(`compare.what.${"severity" in row ? row.severity : "unfollowed"}`), options.language),
        quote(aboutOf(row)),
        plain(row.message),
        null,
        null,
      ]),
  );

/** The number that a row is told at. */
const aboutOf = (row: Unfollowed | Conflict): Placed | undefined =>
  "severity" in row ? row.new.at(-1) : (row.kept[0] ?? row.changed.at(-1)?.new);

const changesSheet = (comparisons: readonly Comparison[], options: SheetOptions): Sheet =>
  sheetOf(
    "compare.sheet.changes",
    comparisons,
    options,
    [
      ["sheet.place", 18],
      ["compare.column.old", 14, "center"],
      ["compare.column.new", 14, "center"],
      ["sheet.quote", 60],
      ["compare.column.relations", 24],
    ],
    ({ changed }) =>
      changed.map(({ old, new: young, relations }) => [
        plain(young.where),
        plain(old.text),
        plain(young.text),
        quote(young),
        relationsCell(relations, options),
      ]),
  );

const aloneSheet = (comparisons: readonly Comparison[], options: SheetOptions): Sheet =>
  sheetOf(
    "compare.sheet.alone",
    comparisons,
    options,
    [
      ["compare.column.side", 10, "center"],
      ["sheet.place", 18],
      ["compare.column.number", 14, "center"],
      ["sheet.quote", 60],
      ["sheet.remark", 24],
    ],
    ({ appeared, vanished }) =>
      [["new", appeared] as const, ["old", vanished] as const].flatMap(([side, list]) =>
        list.map(({ claim, ambiguous }) => [
          render(message(`compare.column.${side}`), options.language),
          plain(claim.where),
          plain(claim.text),
          quote(claim),
          ambiguous ? render(message("compare.ambiguous"), options.language) : null,
        ]),
      ),
  );

const relationsCell = (relations: readonly Membership[], { language }: SheetOptions): Cell =>
  relations.length === 0 ? null : relationWords(relations, language);

/** The wording around a number, with the number marked. */
function quote(placed: Placed | undefined): Cell {
  if (!placed) return null;
  const [context, text] = [plain(placed.context), plain(placed.text)];
  const at = context.indexOf(text);
  if (at < 0) return context;
  return { lead: context.slice(0, at), marked: text, rest: context.slice(at + text.length) };
}
