import { isNumericCell } from "../../report/lines";
import { markerAt } from "../../report/markers";
import type { Block, Cell, Inline, Paragraph } from "../printed";
import type { Line, Segment } from "./lines";

/** In heights of the type: how far a first line is set in, and how far from the right edge a full line may end. */
const INDENT = 1.2;
const RAGGED = 1.8;
/** Lines of one paragraph differ in height by no more than this share, and stand no further apart than so many usual distances. */
const SAME_SIZE = 0.12;
const APART = 1.5;

/** The paragraphs and tables that a document's lines make, in their order. */
export function blocksOf(lines: readonly Line[]): Block<Line>[] {
  const edges = edgesOf(lines);
  const pitch = pitchOf(lines);
  const blocks: Block<Line>[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = tableEnd(lines, i);
    if (end > i) {
      blocks.push(table(lines.slice(i, end)));
      i = end;
      continue;
    }
    const own: Line[] = [];
    for (let line = lines[i]; line && tableEnd(lines, i) === i; line = lines[++i]) {
      const last = own.at(-1);
      if (last && !goesOn(own, last, line, edges.get(keyOf(last)), pitch)) break;
      own.push(line);
    }
    blocks.push(paragraph(own));
  }
  return blocks;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Pages of one width have the same margins. */
const keyOf = ({ page, column }: Line): string => `${Math.round(page.width)} ${column}`;

/** Where text begins and ends: the outermost places that more than a few lines share. */
function edgesOf(lines: readonly Line[]): ReadonlyMap<string, Edges> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  const edges = [...groups].map(([key, own]): [string, Edges] => {
    const lefts = own.map(({ left }) => left).sort((a, b) => a - b);
    const rights = own.map(({ right }) => right).sort((a, b) => a - b);
    return [
      key,
      { left: lefts[Math.floor(own.length * 0.03)] ?? 0, right: rights[Math.ceil(own.length * 0.97) - 1] ?? 0 },
    ];
  });
  return new Map(edges);
}

/** The usual distance of two lines, in heights of the type. */
function pitchOf(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && before.page === line.page && line.y > before.y ? [(line.y - before.y) / line.size] : [];
  });
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 1;
}

function goesOn(own: readonly Line[], last: Line, line: Line, edges: Edges | undefined, pitch: number): boolean {
  if (!edges) return false;
  const { size } = last;
  if (Math.abs(line.size - size) > size * SAME_SIZE) return false;
  if (last.page === line.page && (line.y - last.y) / size > pitch * APART) return false;
  // No line begins so.
  if (/^[，。；、：！？）》”％%]/.test(line.text)) return true;
  if (last.right < edges.right - size * RAGGED) return false;
  const ownEdge = line.column === last.column ? edges.left : line.left;
  const isSetIn = line.left > ownEdge + size * INDENT;
  // A paragraph that is set in as a whole has its second line there, too.
  const isHanging = own.length > 1 && Math.abs(line.left - last.left) < size / 2;
  if (isSetIn && !isHanging) return false;
  return !(markerAt(line.text, 0) && /[。！？；：]$/.test(last.text)) && !isTitle(own, edges);
}

/** A heading without a stop that does not fill its line. */
const isTitle = ([first]: readonly Line[], edges: Edges): boolean =>
  first !== undefined && first.right < edges.right - first.size * RAGGED && !/[，。；]/.test(first.text);

function paragraph(lines: readonly Line[]): Paragraph<Line> {
  const content: Inline<Line>[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]?.text ?? "";
    // Words are parted at the end of a line; numbers and Chinese are not.
    const gap = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line.text) ? " " : "";
    content.push({ text: gap + line.text, source: line, from: 0 });
  }
  const [first] = lines;
  // There is one: a paragraph begins with the line that is looked at.
  return { kind: "paragraph", element: first as Line, content, boxes: [] };
}

/** The line behind a run of rows that begins at `from`, or `from` where there is none: two rows and more, with two numbers and more. */
function tableEnd(lines: readonly Line[], from: number): number {
  let end = from;
  let numbers = 0;
  for (let line = lines[end]; line && isRow(line); line = lines[++end]) {
    numbers += line.segments.filter(({ text }) => isNumericCell(text)).length;
    const before = lines[end - 1];
    if (end > from && before && before.page === line.page && line.y - before.y > line.size * 6) break;
  }
  return end - from >= 2 && numbers >= 2 ? end : from;
}

const isRow = ({ segments }: Line): boolean =>
  segments.length > 1 && !segments.some(({ text }) => text.length > 64 || /[。；]/.test(text));

function table(lines: readonly Line[]): Block<Line> {
  const columns = columnsOf(lines);
  const rows = lines.map((line) => {
    const places = line.segments.map((segment) =>
      columns.findIndex((c) => segment.left < c.right && segment.right > c.left),
    );
    const isClear = new Set(places).size === places.length;
    const cells: Cell<Line>[] = isClear
      ? columns.map((_, column) => cell(line, column, line.segments[places.indexOf(column)]))
      : line.segments.map((segment, column) => cell(line, column, segment));
    return cells;
  });
  return { kind: "table", element: lines[0] as Line, rows };
}

function cell(line: Line, column: number, segment: Segment | undefined): Cell<Line> {
  const content: Inline<Line>[] = segment ? [{ text: segment.text, source: line, from: 0 }] : [];
  const blocks: Block<Line>[] = segment ? [{ kind: "paragraph", element: line, content, boxes: [] }] : [];
  return { blocks, column, span: 1, merged: false };
}

/** Stretches of the page that cells stand above each other in, by the rows with the most cells. */
function columnsOf(lines: readonly Line[]): { left: number; right: number }[] {
  const most = Math.max(...lines.map(({ segments }) => segments.length));
  const columns: { left: number; right: number }[] = [];
  const segments = lines.filter((line) => line.segments.length === most).flatMap((line) => line.segments);
  for (const { left, right } of segments.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
