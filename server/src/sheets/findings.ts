import type { Failure, Finding, Language, Report } from "../contract";
import { surroundings } from "../export/excerpt";
import { hasLines } from "../export/paper-place";
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
  ["findings.page", 8, "right"],
  ["findings.paragraph", 8, "right"],
  ["sheet.place", 18, "left"],
  ["review.certainty", 12, "center"],
  ["findings.check", 20, "left"],
  ["findings.title", 22, "left"],
  ["findings.quote", 16, "left"],
  ["sheet.quote", 40, "left"],
  ["review.problem", 50, "left"],
  ["findings.fingerprint", 20, "left"],
] as const;

const titles: Readonly<Record<string, Words>> = checkWords;
/** Columns of the sentence around the number. */
const QUOTED = 110;
type Field = string | number | null;

/** Invisible characters are shown, so that a cell says what the report holds. */
const shown = (text: string): string => plain(visible(text));

/** A report, and the text that it was made of. */
type Read = { readonly report: Pick<Report, "path" | "encoding">; readonly text: string };

/** A document has no lines: those of the text that was made of it would mislead. */
function findingFields({ report, text }: Read, finding: Finding, number: number, language: Language): Field[] {
  const { line, column, page, paragraph, where, severity, check, quote, message: words, fingerprint } = finding;
  const { lead, marked, rest } = surroundings(text, finding, QUOTED);
  return [
    number,
    shown(report.path),
    ...(hasLines(report) ? [line, column] : [null, null]),
    page ?? null,
    paragraph ?? null,
    shown(where),
    render(message(`cli.severity.${severity}`), language),
    check,
    titles[`check.${check}`]?.[language] ?? check,
    shown(quote),
    plain(lead + marked + rest),
    shown(words),
    fingerprint,
  ];
}

function failureFields({ path, reason }: Failure, number: number, language: Language): Field[] {
  const failed = render(message("findings.failed"), language);
  const fields = new Map<string, Field>([
    ["sheet.number", number],
    ["findings.path", shown(path)],
    ["review.certainty", failed],
    ["review.problem", shown(reason)],
  ]);
  return COLUMNS.map(([key]) => fields.get(key) ?? null);
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
    finding: (read: Read, finding: Finding): string =>
      head() + csvLine(findingFields(read, finding, ++number, language)),
    failed: (failure: Failure): string => head() + csvLine(failureFields(failure, ++number, language)),
    end: head,
  };
}

/** Rows of a sheet, kept until the file is made. */
export class FindingsSheet {
  private readonly rows: Cell[][] = [];

  constructor(private readonly language: Language) {}

  finding(read: Read, finding: Finding): void {
    this.rows.push(findingFields(read, finding, this.rows.length + 1, this.language));
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
