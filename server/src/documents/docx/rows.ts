import { isNumericCell } from "../../report/lines";
import type { Block, Cell, Table } from "./blocks";
import type { Inline } from "./inline";

/** What a table is written as: rows of cells, and the blocks of rows that hold running text. */
export type TablePart =
  | { readonly kind: "rows"; readonly rows: readonly (readonly Inline[])[] }
  | { readonly kind: "text"; readonly blocks: readonly Block[] };

/** A longer cell holds text, not a label. */
const LONGEST_CELL = 64;
/** An empty cell among numbers, so that those behind it keep their columns. */
const EMPTY = "-";

interface ReadCell extends Cell {
  readonly content: readonly Inline[];
  readonly text: string;
}
type Row = readonly ReadCell[];

/**
 * A table as the analysis reads it best: rows between pipes, one line each. Rows of running text are written as paragraphs, so that
 * their sentences are read; so are tables of one row or one column, which frame text.
 */
export function tableParts(table: Table): TablePart[] {
  const rows = table.rows.map((row) => row.map(readCell));
  const isRow = rows.map((row) => row.length > 1 && !row.some(isRunningText));
  const numeric = new Set(rows.flatMap((row) => row.filter(isNumber).map((cell) => cell.column)));
  /** The last cell of each column that is not merged with the one above. */
  const over = new Map<number, ReadCell>();
  const parts: ({ kind: "rows"; rows: Inline[][] } | { kind: "text"; blocks: Block[] })[] = [];
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

function readCell(cell: Cell): ReadCell {
  const content: Inline[] = [];
  for (const block of cell.blocks) {
    if (block.kind === "table" || block.content.every(({ text }) => text.trim() === "")) continue;
    if (content.length > 0) content.push({ text: " ", from: 0 });
    content.push(...block.content.map(inCell));
  }
  return { ...cell, content, text: textOf(content).trim() };
}

/** Line breaks and pipes would part cells; both keep their length. */
const inCell = (inline: Inline): Inline => ({
  ...inline,
  text: inline.text.replace(/[\t\n]/g, " ").replaceAll("|", "/"),
});
const textOf = (content: readonly Inline[]): string => content.map(({ text }) => text).join("");

const isNumber = ({ text }: ReadCell): boolean => isNumericCell(text) && /\d/.test(text);
const isRunningText = ({ blocks, text }: ReadCell): boolean =>
  text.length > LONGEST_CELL ||
  /[。；！？]/.test(text) ||
  blocks.some((block) => block.kind === "table" || block.boxes.length > 0);

function lineOf(row: Row, over: ReadonlyMap<number, ReadCell>, numeric: ReadonlySet<number>): Inline[] {
  const wholeOf = (cell: ReadCell): ReadCell => (cell.merged ? over.get(cell.column) : undefined) ?? cell;
  const isBody = row.some((cell) => isNumber(wholeOf(cell)));
  const out: Inline[] = [];
  let isLabelled = false;
  for (const cell of row) {
    out.push({ text: out.length === 0 ? "| " : " | ", from: 0 });
    out.push(...(isBody ? inBody(cell, wholeOf(cell), isLabelled && numeric.has(cell.column)) : cell.content));
    isLabelled ||= wholeOf(cell).text !== "";
  }
  return [...out, { text: " |", from: 0 }];
}

/** A label that is merged over several rows holds for each; an empty cell right of a label, in a column of numbers, keeps its place. */
function inBody(cell: ReadCell, whole: ReadCell, isAmongNumbers: boolean): readonly Inline[] {
  if (cell.text !== "") return cell.content;
  if (whole.text !== "" && !isNumber(whole)) return whole.content.map(({ text }) => ({ text, from: 0 }));
  return isAmongNumbers ? [{ text: EMPTY, from: 0 }] : [];
}
