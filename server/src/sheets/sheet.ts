/** A sheet before it is a file. */

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

/** Room for the longest of these numbers, as they are printed in a cell; at least as much as is given, and not more than a page bears. */
export const roomFor = (least: number, numbers: readonly string[]): number =>
  Math.min(
    24,
    numbers.reduce((most, number) => Math.max(most, number.length + 3), least),
  );

/** The row, from 1, of the first of a sheet's rows; the header stands above it. */
export const firstRow = ({ head }: Pick<Sheet, "head">): number => head.length + 3;

/** `A`, `B` … `AA` of a column counted from 0. */
export function letters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : letters((column - rest) / 26 - 1) + letter;
}
