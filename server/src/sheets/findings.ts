import type { Failure, Finding, Language, Report } from "../contract";
import { visible } from "../export/visible";
import { checkWords } from "../l10n/catalogue/checks";
import { type MessageKey, message, render, type Words } from "../l10n/message";
import { plain } from "./cells";
import type { Cell, Column, Sheet } from "./sheet";
import { csvLine } from "./table-text";
import { workbook } from "./workbook";

/** 发现一览表: the findings of many reports, one a row, for tables and other programs. */
const COLUMNS = [
  ["sheet.number", 6, "center"],
  ["findings.path", 30, "left"],
  ["findings.line", 8, "right"],
  ["findings.column", 8, "right"],
  ["findings.paragraph", 8, "right"],
  ["sheet.place", 18, "left"],
  ["review.certainty", 12, "center"],
  ["findings.check", 20, "left"],
  ["findings.title", 22, "left"],
  ["findings.quote", 16, "left"],
  ["review.problem", 50, "left"],
  ["findings.fingerprint", 20, "left"],
] as const;

const titles: Readonly<Record<string, Words>> = checkWords;
type Field = string | number | null;

/** Invisible characters are shown, so that a cell says what the report holds. */
const shown = (text: string): string => plain(visible(text));

function findingFields({ path }: Pick<Report, "path">, finding: Finding, number: number, language: Language): Field[] {
  const { line, column, paragraph, where, severity, check, quote, message: words, fingerprint } = finding;
  return [
    number,
    shown(path),
    line,
    column,
    paragraph ?? null,
    shown(where),
    render(message(`cli.severity.${severity}`), language),
    check,
    titles[`check.${check}`]?.[language] ?? check,
    shown(quote),
    shown(words),
    fingerprint,
  ];
}

function failureFields({ path, reason }: Failure, number: number, language: Language): Field[] {
  const failed = render(message("findings.failed"), language);
  return [number, shown(path), null, null, null, null, failed, null, null, null, shown(reason), null];
}

const headers = (language: Language): string[] => COLUMNS.map(([key]) => render(message(key), language));

/** Lines of CSV, one at a time; the headers come before the first, or at the end where there is none. */
export function findingsCsv(language: Language, isMarked: boolean) {
  let number = 0;
  let begun = false;
  const head = (): string => {
    const text = begun ? "" : (isMarked ? "\uFEFF" : "") + csvLine(headers(language));
    begun = true;
    return text;
  };
  return {
    finding: (report: Report, finding: Finding): string =>
      head() + csvLine(findingFields(report, finding, ++number, language)),
    failed: (failure: Failure): string => head() + csvLine(failureFields(failure, ++number, language)),
    end: head,
  };
}

/** Rows of a sheet, kept until the file is made. */
export class FindingsSheet {
  private readonly rows: Cell[][] = [];

  constructor(private readonly language: Language) {}

  finding(report: Report, finding: Finding): void {
    this.rows.push(findingFields(report, finding, this.rows.length + 1, this.language));
  }

  failed(failure: Failure): void {
    this.rows.push(failureFields(failure, this.rows.length + 1, this.language));
  }

  bytes(): Promise<Uint8Array> {
    const words = (key: MessageKey) => render(message(key), this.language);
    const names = headers(this.language);
    const sheet: Sheet = {
      name: words("findings.name"),
      title: words("findings.sheet"),
      head: [],
      columns: COLUMNS.map(([, width, align], at): Column => ({ header: names[at] ?? "", width, align })),
      rows: this.rows,
      empty: words("review.none"),
      marks: [
        {
          columns: [COLUMNS.findIndex(([key]) => key === "review.certainty")],
          words: {
            [words("cli.severity.error")]: "bad",
            [words("cli.severity.warning")]: "doubt",
            [words("cli.severity.information")]: "hint",
            [words("findings.failed")]: "bad",
          },
        },
      ],
    };
    return workbook([sheet], this.language);
  }
}
