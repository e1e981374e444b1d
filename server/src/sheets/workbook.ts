import type { Cell as CellData, CellStyle, ConditionalRule, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import type { Language } from "../contract";
import { width } from "../export/width";
import { message, render } from "../l10n/message";
import { looksLikeFormula } from "./cells";
import { BORDER, COLOURS, fonts } from "./looks";

type FontStyle = NonNullable<CellStyle["font"]>;

/** A cell: text, a number, a formula with what it gives, or a quotation with its number marked. */
export type Cell =
  | string
  | number
  | null
  | { readonly formula: string; readonly value?: string | number; readonly format?: string }
  | { readonly number: number; readonly format: string }
  | { readonly lead: string; readonly marked: string; readonly rest: string };

export interface Column {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  readonly hidden?: true;
  /** Stands beside the sheet that is printed, for the formulas. */
  readonly helper?: true;
  /** What may be chosen here. */
  readonly choices?: { readonly values: readonly string[]; readonly prompt: string; readonly title: string };
}

export interface Sheet {
  /** Letters only: a name with spaces needs quotation marks in the file's defined names, which the library does not set. */
  readonly name: string;
  readonly title: string;
  /** Between the title and the table, one a line. */
  readonly head: readonly Cell[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said where there are no rows. */
  readonly empty: string;
  /** Under the table, where people sign. */
  readonly foot?: string;
  /** Colours of whole words, in these columns. */
  readonly marks?: readonly { readonly columns: readonly number[]; readonly words: Readonly<Record<string, Colour>> }[];
}
export type Colour = "good" | "bad" | "doubt" | "hint";

/** The row, from 1, of the first of a sheet's rows; the header stands above it. */
export const firstRow = ({ head }: Pick<Sheet, "head">): number => head.length + 3;

/** `A`, `B` … `AA` of a column counted from 0. */
export function letters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : letters((column - rest) / 26 - 1) + letter;
}

/** Sheets to print on A4 across, as the bytes of an .xlsx file. */
export function workbook(sheets: readonly Sheet[], language: Language): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => write(sheet, language)),
    defaultFont: { name: fonts[language].body, size: 10 },
    properties: { creator: "Crossfoot 勾稽" },
  });
}

function write(sheet: Sheet, language: Language): WriteSheet {
  const { columns, rows, head, title, foot } = sheet;
  const top = firstRow(sheet);
  const printed = columns.filter(({ helper, hidden }) => !helper && !hidden).length;
  const [last, lastPrinted] = [letters(columns.length - 1), letters(printed - 1)];
  const body: readonly (readonly Cell[])[] = rows.length > 0 ? rows : [[null, sheet.empty]];
  const bottom = top + body.length - 1;
  const cells = new Map<string, Partial<CellData>>();
  const heights = new Map<number, { height: number }>();
  const merges = [];
  const across = columns.slice(0, printed).reduce((sum, { width }) => sum + width, 0);
  const looks = stylesFor(language);
  const base = { name: fonts[language].body, size: 10 };

  cells.set("0,0", { ...cellOf(title, base), style: looks.title });
  heights.set(0, { height: 30 * linesOf(title, across / 1.7) });
  head.forEach((line, index) => {
    cells.set(`${index + 1},0`, { ...cellOf(line, base), style: looks.head });
    heights.set(index + 1, { height: 15 * linesOf(textOf(line), across) + 3 });
  });
  for (let row = 0; row <= head.length; row++)
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: printed - 1 });
  columns.forEach(({ header, helper }, column) => {
    cells.set(`${top - 2},${column}`, { ...cellOf(header, base), style: helper ? looks.helperHeader : looks.header });
  });
  heights.set(top - 2, { height: headerHeight(columns) });
  body.forEach((cellsOfRow, index) => {
    columns.forEach((column, at) => {
      const cell = cellsOfRow[at] ?? null;
      cells.set(`${top - 1 + index},${at}`, { ...cellOf(cell, base), style: looks.body(column, cell) });
    });
    heights.set(top - 1 + index, { height: rowHeight(cellsOfRow, columns) });
  });
  if (rows.length === 0) merges.push({ startRow: top - 1, startCol: 1, endRow: top - 1, endCol: printed - 1 });
  if (foot !== undefined) {
    cells.set(`${bottom + 1},0`, { ...cellOf(foot, base), style: looks.foot });
    heights.set(bottom + 1, { height: 36 });
    merges.push({ startRow: bottom + 1, startCol: 0, endRow: bottom + 1, endCol: printed - 1 });
  }
  return {
    name: sheet.name,
    rows: Array.from({ length: foot === undefined ? bottom : bottom + 1 }, () => []),
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    cells,
    merges,
    rowDefs: heights,
    dataValidations: columns.flatMap(({ choices }, at) =>
      choices
        ? [
            {
              type: "list" as const,
              values: [...choices.values],
              range: `${letters(at)}${top}:${letters(at)}${bottom}`,
              allowBlank: true,
              showInputMessage: true,
              inputTitle: choices.title,
              inputMessage: choices.prompt,
              // A reason may follow the choice.
              showErrorMessage: false,
            },
          ]
        : [],
    ),
    conditionalRules: rules(sheet, top, bottom),
    autoFilter: { range: `A${top - 1}:${last}${bottom}` },
    freezePane: { rows: top - 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${lastPrinted}$${foot === undefined ? bottom : bottom + 1}`,
      printTitlesRow: `$${top - 1}:$${top - 1}`,
    },
    headerFooter: { oddFooter: `&C${render(message("sheet.pages"), language)}&R&A` },
  };
}

function cellOf(cell: Cell, font: FontStyle): Partial<CellData> {
  if (cell === null) return { value: null, type: "empty" };
  if (typeof cell === "number") return { value: cell, type: "number" };
  if (typeof cell === "string") return { value: cell, type: "string" };
  if ("number" in cell) return { value: cell.number, type: "number" };
  if ("formula" in cell) {
    const { formula, value } = cell;
    return { value: value ?? null, type: "formula", formula, ...(value === undefined ? {} : { formulaResult: value }) };
  }
  const { lead, marked, rest } = cell;
  // A run without a font would have the program's own.
  const runs = [
    { text: lead, font },
    { text: marked, font: { ...font, bold: true, color: { rgb: COLOURS.mark } } },
    { text: rest, font },
  ];
  return { value: lead + marked + rest, type: "richText", richText: runs.filter(({ text }) => text !== "") };
}

const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  if ("formula" in cell) return String(cell.value ?? "");
  return "number" in cell ? String(cell.number) : cell.lead + cell.marked + cell.rest;
};

const linesOf = (text: string, columns: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / Math.max(1, columns))), 0);

/** Points of a line of text, and of the room above and below. */
const LINE = 15;
const PADDING = 8;
/** Excel's tallest row, in points. */
const TALLEST = 409;

/** Room for the cell with the most lines; spreadsheets themselves only grow rows that were never given a height, and not all do. */
const rowHeight = (cells: readonly Cell[], columns: readonly Column[]): number =>
  Math.min(
    TALLEST,
    PADDING +
      LINE * Math.max(1, ...cells.map((cell, at) => linesOf(textOf(cell), (columns[at]?.width ?? 10) * 1.02 - 1))),
  );

const headerHeight = (columns: readonly Column[]): number =>
  PADDING + LINE * Math.max(...columns.map(({ header, width, hidden }) => (hidden ? 1 : linesOf(header, width - 1))));

function rules({ marks = [] }: Sheet, top: number, bottom: number): ConditionalRule[] {
  const found: ConditionalRule[] = [];
  for (const { columns, words } of marks)
    for (const column of columns)
      for (const [word, colour] of Object.entries(words)) {
        const cell = `${letters(column)}${top}`;
        found.push({
          type: "expression",
          priority: found.length + 1,
          formula: `$${cell}="${word.replaceAll('"', '""')}"`,
          range: `${cell}:${letters(column)}${bottom}`,
          style: {
            font: { bold: true, color: { rgb: COLOURS[colour].ink } },
            fill: { type: "pattern", pattern: "solid", bgColor: { rgb: COLOURS[colour].paper } },
          },
        });
      }
  return found;
}

function stylesFor(language: Language) {
  const { body, title } = fonts[language];
  const base = { name: body, size: 10 };
  const wrapped = { wrapText: true, vertical: "center" as const };
  const header = (colour: string): CellStyle => ({
    font: { ...base, name: title, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: colour } },
    border: BORDER,
    alignment: { ...wrapped, horizontal: "center" },
  });
  return {
    title: {
      font: { name: title, size: 16, bold: true },
      alignment: { ...wrapped, horizontal: "center" as const },
    },
    head: { font: { ...base, color: { rgb: COLOURS.quiet } }, alignment: { ...wrapped, horizontal: "left" as const } },
    header: header(COLOURS.header),
    helperHeader: header(COLOURS.helper),
    foot: { font: { ...base, size: 11 }, alignment: { vertical: "bottom" as const, horizontal: "left" as const } },
    body: ({ align = "left", helper }: Column, cell: Cell): CellStyle => {
      const format =
        cell !== null && typeof cell === "object" && "format" in cell && cell.format
          ? cell.format
          : typeof cell === "string" && looksLikeFormula(cell)
            ? "@"
            : undefined;
      return {
        font: helper ? { ...base, color: { rgb: COLOURS.quiet } } : base,
        border: BORDER,
        alignment: { ...wrapped, horizontal: align },
        ...(format ? { numFmt: format } : {}),
      };
    },
  };
}
