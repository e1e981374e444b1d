import { Lines } from "../../lines";
import { placeName } from "../../report/where";
import type { Annotated, Mark } from "./layers";
import { spanOf } from "./note";

/** One line for each mark: what CSV and JSON Lines hold. Offsets are code points. */
export interface Row {
  readonly report: string;
  readonly layer: Mark["layer"];
  readonly sort: Mark["sort"];
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly where: string;
  readonly quote: string;
  /** Quotes of the other members of a relation. */
  readonly operands: readonly string[];
  readonly value: string;
  readonly unit: string;
  readonly verdict: string;
  readonly note: string;
  readonly creator: string;
  readonly created: string;
}

const COLUMNS: readonly (keyof Row)[] = [
  "report",
  "layer",
  "sort",
  "id",
  "label",
  "start",
  "end",
  "line",
  "where",
  "quote",
  "operands",
  "value",
  "unit",
  "verdict",
  "note",
  "creator",
  "created",
];

export function rowsOf({ marks, text, report, anchors: { offsets } }: Annotated): Row[] {
  const lines = new Lines(text);
  return marks.flatMap((mark): Row[] => {
    const [first, ...others] = mark.members;
    if (!first) return [];
    const [start, end] = spanOf(offsets, first);
    const { markers, item } = placeName(report.sections, first.start);
    return [
      {
        report: report.path,
        layer: mark.layer,
        sort: mark.sort,
        id: mark.id,
        label: mark.label,
        start,
        end,
        line: lines.at(first.start).line,
        where: markers.join("") + (item === undefined ? "" : `“${item}”`),
        quote: text.slice(first.start, first.end),
        operands: others.map((range) => text.slice(range.start, range.end)),
        value: mark.value ?? "",
        unit: mark.unit ?? "",
        verdict: mark.verdict ?? "",
        note: mark.note ?? "",
        creator: mark.annotation?.creator.name ?? "",
        created: mark.annotation?.created ?? "",
      },
    ];
  });
}

/** JSON Lines: the row, and a person's annotation whole. */
export const toJsonLines = (annotated: Annotated): string =>
  rowsOf(annotated)
    .map((row, k) => {
      const annotation = annotated.marks.filter(({ members }) => members.length > 0)[k]?.annotation;
      return `${JSON.stringify(annotation ? { ...row, annotation } : row)}\n`;
    })
    .join("");

export const CSV_HEAD = `\uFEFF${COLUMNS.join(",")}\r\n`;

/** Lines of RFC 4180, below CSV_HEAD. A text that a spreadsheet would take for a formula is kept from it by an apostrophe. */
export const toCsv = (annotated: Annotated): string =>
  rowsOf(annotated)
    .map((row) => `${COLUMNS.map((column) => cell(row[column])).join(",")}\r\n`)
    .join("");

function cell(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  const words = typeof value === "string" ? value : value.join("、");
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
