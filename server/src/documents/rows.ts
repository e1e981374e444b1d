import { isNumericCell } from "../report/lines";
import type { Block, Cell, Inline, Table } from "./printed";

/** What a table is written as: rows of cells, and the blocks of rows that hold running text. */
export type TablePart<E> =
  | { readonly kind: "rows"; readonly rows: readonly (readonly Inline<E>[])[] }
  | { readonly kind: "text"; readonly blocks: readonly Block<E>[] };

/** A longer cell holds text, not a label. */
const LONGEST_CELL = 64;
/** An empty cell among numbers, so that those behind it keep their columns. */
const EMPTY = "-";

interface ReadCell<E> extends Cell<E> {
  readonly content: readonly Inline<E>[];
  readonly text: string;
}
type Row<E> = readonly ReadCell<E>[];

/**
 * A table as the analysis reads it best: rows between pipes, one line each. Rows of running text are written as paragraphs, so that
 * their sentences are read; so are tables of one row or one column, which frame text.
 */
export function tableParts<E>(table: Table<E>): TablePart<E>[] {
  const rows = table.rows.map((row) => row.map(readCell));
  const isRow = rows.map((row) => row.length > 1 && !row.some(isRunningText));
  const numeric = new Set(rows.flatMap((row) => row.filter(isNumber).map((cell) => cell.column)));
  /** The last cell of each column that is not merged with the one above. */
  const over = new Map<number, ReadCell<E>>();
  const parts: ({ kind: "rows"; rows: Inline<E>[][] } | { kind: "text"; blocks: Block<E>[] })[] = [];
  rows.forEach((row, r) => {
    // One row between running text is no table.
    const kind = isRow[r] && (isRow[r - 1] || isRow[r + 1]) ? "rows" : "text";
    let part = parts.at(-1);
    if (part?.kind !== kind) {
      part = kind === "rows" ? { kind, rows: [] } : { kind, blocks: [] };
      parts.push(part);
    }
    if (part.kind === "rows") part.rows.push(lineOf(row, over, numeric));
    else part.blocks.push(...row.flatMap((cell) => cell.blocks));
    for (const cell of row) if (!cell.merged) over.set(cell.column, cell);
  });
  return parts;
}

function readCell<E>(cell: Cell<E>): ReadCell<E> {
  const content: Inline<E>[] = [];
  for (const block of cell.blocks) {
    if (block.kind === "table" || block.content.every(({ text }) => text.trim() === "")) continue;
    if (content.length > 0) content.push({ text: " ", from: 0 });
    content.push(...block.content.map(inCell));
  }
  return { ...cell, content, text: textOf(content).trim() };
}

/** Line breaks and pipes would part cells; both keep their length. */
const inCell = <E>(inline: Inline<E>): Inline<E> => ({
  ...inline,
  text: inline.text.replace(/[\t\n]/g, " ").replaceAll("|", "/"),
});
const textOf = <E>(content: readonly Inline<E>[]): string => content.map(({ text }) => text).join("");

const isNumber = ({ text }: { readonly text: string }): boolean => isNumericCell(text) && /\d/.test(text);
const isRunningText = <E>({ blocks, text }: ReadCell<E>): boolean =>
  text.length > LONGEST_CELL ||
  /[。；！？]/.test(text) ||
  blocks.some((block) => block.kind === "table" || block.boxes.length > 0);

function lineOf<E>(row: Row<E>, over: ReadonlyMap<number, ReadCell<E>>, numeric: ReadonlySet<number>): Inline<E>[] {
  const wholeOf = (cell: ReadCell<E>): ReadCell<E> => (cell.merged ? over.get(cell.column) : undefined) ?? cell;
  const isBody = row.some((cell) => isNumber(wholeOf(cell)));
  const out: Inline<E>[] = [];
  let isLabelled = false;
  for (const cell of row) {
    out.push({ text: out.length === 0 ? "| " : " | ", from: 0 });
    out.push(...(isBody ? inBody(cell, wholeOf(cell), isLabelled && numeric.has(cell.column)) : cell.content));
    isLabelled ||= wholeOf(cell).text !== "";
  }
  return [...out, { text: " |", from: 0 }];
}

/** A label that is merged over several rows holds for each; an empty cell right of a label, in a column of numbers, keeps its place. */
function inBody<E>(cell: ReadCell<E>, whole: ReadCell<E>, isAmongNumbers: boolean): readonly Inline<E>[] {
  if (cell.text !== "") return cell.content;
  if (whole.text !== "" && !isNumber(whole)) return whole.content.map(({ text }) => ({ text, from: 0 }));
  return isAmongNumbers ? [{ text: EMPTY, from: 0 }] : [];
}
