import type { Block } from "../report/types";
import { unitIn } from "./cell-units";
import type { UnitWords } from "./units";

/** What one row of a table is about; in a table that lies on its side, one column. */
export interface Subject {
  /** Its name without marks, numbering, unit and spaces. */
  readonly label: string;
  /** As printed, without spaces. */
  readonly words: string;
  /** 其中 or # stands before it. */
  readonly marked: boolean;
  /** How far right its name begins; the same for all where the text has no indents. */
  readonly indent: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 without numbering. */
  readonly level: number;
  readonly total?: "total" | "subtotal";
  readonly unit?: string;
  /** Lines that are no row stand right before it. */
  readonly gap: boolean;
}

/** What one column says of every row; in a table that lies on its side, one row. */
export interface Measure {
  /** As printed, without spaces; empty where the header does not fit the columns. */
  readonly words: string;
  readonly unit?: string;
  /** 合计, 总计, 小计: the sum of other columns. */
  readonly total: boolean;
  /** Its numbers are whole counts, although no unit says so. */
  readonly whole?: boolean;
}

const TOTAL = /(?:合计|总计|共计)$/;

const MARK = /^(?:其中[：:、]?|其中|#|\*|※|－|—{1,2}|-(?!\d))+/;
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^（[一二三四五六七八九十]{1,3}）/, 2],
  [/^\d{1,2}[.、．](?!\d)/, 3],
  [/^（\d{1,2}）/, 4],
];

export function subjectOf(
  printed: string,
  indent: number,
  gap: boolean,
  columnUnit: string | undefined,
  units: UnitWords,
): Subject {
  const words = printed.replace(/ +/g, "");
  const mark = MARK.exec(words)?.[0] ?? "";
  const numbered = NUMBERING.map(([pattern, level]) => ({ found: pattern.exec(words)?.[0], level })).find(
    (n) => n.found,
  );
  const own = unitIn(words, units);
  let label = words.slice(mark.length || (numbered?.found?.length ?? 0)).replace(MARK, "");
  if (own !== undefined) label = label.replace(/（[^（）]*）$/, "");
  const unit = own ?? columnUnit;
  const subtotal = /小计$/.test(label);
  // The width of `# ` or 其中： is part of how far right the name stands.
  const shift = mark === "" ? 0 : Math.max(0, printed.search(/[^#*※\s其中：:、－—-]/));
  return {
    label,
    words,
    marked: mark !== "" && /[其#*※]/.test(mark),
    indent: indent + shift,
    level: numbered?.level ?? 0,
    gap,
    ...(subtotal ? { total: "subtotal" as const } : TOTAL.test(label) ? { total: "total" as const } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

export function measureOf(words: string, units: UnitWords): Measure {
  const unit = unitIn(words, units) ?? (/[%‰]$/.exec(words)?.[0] || /[%‰](?=）?$)/.exec(words)?.[0]);
  return {
    words,
    total: /(?:合计|总计|小计|总数)(?:（[^（）]*）)?$/.test(words),
    ...(unit === undefined || unit === "" ? {} : { unit }),
  };
}

/** White space before a place at the start of its line or cell, as far as the text or its map to the document shows it. */
export function indentOf({ text, offsets }: Block, start: number): number {
  let at = start;
  while (at > 0 && text.charAt(at - 1) === " ") at--;
  const inside = start - at;
  if (!offsets || at < 2 || text.charAt(at - 1) !== "\n") return inside;
  // The line break stands for all white space between two lines; what it is more than one character is the indent.
  return inside + (offsets[at - 1] ?? 0) - (offsets[at - 2] ?? 0) - 1;
}
