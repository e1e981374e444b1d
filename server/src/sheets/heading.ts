import type { Language, Report } from "../contract";
import { closingLine } from "../export/closing";
import { NO_TALLY, plusTally, tally } from "../export/tally";
import { type MessageKey, message, render } from "../l10n/message";
import { plain } from "./cells";
import type { Cell, Column } from "./sheet";

/** A report and the text that it was made of. */
export interface Checked {
  readonly report: Report;
  readonly text: string;
}

export interface SheetOptions {
  readonly language: Language;
  /** The day that is printed on the sheet. */
  readonly date: Date;
}

/** What the reader calls a report: its title, else its file's name. */
export const reportName = ({ title, path }: Report): string =>
  plain(title ?? (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, ""));

/** The columns that every sheet of reports begins with: number, report (where there are several), place. */
export const headColumns = (checked: readonly Checked[], language: Language): Column[] => [
  { header: render(message("sheet.number"), language), width: 6, align: "center" },
  ...(checked.length > 1 ? [{ header: render(message("sheet.report"), language), width: 18 }] : []),
  { header: render(message("sheet.place"), language), width: 18 },
];

/** The cells below them. */
export const headCells = (checked: readonly Checked[], number: number, report: Report, place: string): Cell[] => [
  number,
  ...(checked.length > 1 ? [reportName(report)] : []),
  plain(place),
];

/** 《…报告》校核意见表 */
export function titleOf(checked: readonly Checked[], sheet: MessageKey, language: Language): string {
  const [only, more] = checked;
  const name = message(sheet);
  const title =
    only && !more
      ? message("sheet.title.of", { title: reportName(only.report), sheet: name })
      : message("sheet.title.several", { count: checked.length, sheet: name });
  return render(title, language);
}

/** The date, and the line that says how much was checked and that the rest was not judged. */
export function headOf(checked: readonly Checked[], { language, date }: SheetOptions): string {
  const figures = checked.map(({ report }) => tally(report)).reduce(plusTally, NO_TALLY);
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(date);
  const args = { date: message("sheet.date", { date: day }), closing: closingLine(figures, language) };
  return render(message("sheet.head", args), language);
}
