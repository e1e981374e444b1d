import type { Range } from "../contract";
import { isNumericCell } from "../report/lines";
import type { Block } from "../report/types";
import { isCellUnit } from "./cell-units";
import { indentOf, type Measure, measureOf, type Subject, subjectOf } from "./grid-names";
import type { UnitWords } from "./units";

/** The numbers of a table by subject and measure. */
export interface Grid {
  readonly subjects: readonly Subject[];
  readonly measures: readonly Measure[];
  readonly numbers: readonly (readonly (Range | undefined)[])[];
  /** A form with an arithmetic of its own. */
  readonly form?: "requests" | "reviews";
}

interface Cell extends Range {
  readonly text: string;
}

interface Shape {
  /** Cells before the label: a serial number. */
  readonly skip: number;
  readonly labels: number;
  readonly numbers: number;
}

/** A table is read only where so many of its rows that hold numbers are of one shape. */
const REGULAR = { rows: 3, of: 5 };
const LABEL_HEAD =
  /^(?:指标(?:名称)?|项目(?:名称)?|产品(?:名称)?|名称|类别|类型|行业|地区|种类|科目|分类|品种|年份|年度|时间|区域|县市区?|县区|市县|区县|税种|学校)$/;
const MEASURE_WORDS = /^(?:绝对[量数值额]|增速|增长|比上年|同比|产量|金额|总量|比重|占比|涨跌|增减|人数|数量|指数)/;
const UNIT_HEAD = /^(?:计量|计算)?单位$/;

/** The grid of a table whose rows are mostly of one shape: labels and then as many numbers. */
export function gridOf(block: Block, units: UnitWords): Grid | undefined {
  const rows = (block.rows ?? []).map((row) =>
    row.map((r): Cell => ({ ...r, text: block.text.slice(r.start, r.end) })),
  );
  const shapes = rows.map((row, k) => (isYearHeader(row, k) ? undefined : shapeOf(row)));
  const usual = mode(shapes);
  if (!usual) return undefined;
  const body = shapes.flatMap((s, k) => (s && same(s, usual) ? [k] : []));
  const [first] = body;
  if (first === undefined) return undefined;
  const wide = rows.filter((row, k) => k >= first && row.some(isNumber)).length;
  if (body.length * REGULAR.of < wide * REGULAR.rows) return undefined;
  const header = headerOf(rows.slice(0, first), usual);
  // Numbers that nothing names are read only where no line is out of shape.
  if (!header && body.length < wide) return undefined;
  const lies = header !== undefined && liesOnSide(header, body, rows, usual);
  if (!lies && body.length < 2) return undefined;
  return lies ? sideways(rows, body, usual, header, units) : upright(block, rows, body, usual, header, units);
}

const isNumber = ({ text }: Cell): boolean => isNumericCell(text) && /\d/.test(text);
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** `项目 2022 2023 2024`: years above columns. */
const isYearHeader = (row: readonly Cell[], k: number): boolean =>
  k < 4 && row.filter(isNumber).length >= 2 && row.filter(isNumber).every((c) => isYear(c.text));

/** Labels and then numbers or the dashes of empty cells. */
function shapeOf(row: readonly Cell[]): Shape | undefined {
  const empty = ({ text }: Cell) => isNumericCell(text) && !/\d/.test(text);
  const [first, second] = row;
  const serial =
    first !== undefined && second !== undefined && /^\d{1,3}$/.test(first.text) && !isNumericCell(second.text);
  const skip = serial ? 1 : 0;
  let at = skip;
  if (first && isYear(first.text)) at = 1;
  else for (let c = row[at]; c && !isNumericCell(c.text); c = row[at]) at++;
  const labels = at - skip;
  const rest = row.slice(at);
  if (labels === 0 || rest.length === 0 || !rest.every((c) => isNumber(c) || empty(c)) || !rest.some(isNumber))
    return undefined;
  return { skip, labels, numbers: rest.length };
}

const same = (a: Shape, b: Shape): boolean => a.labels === b.labels && a.numbers === b.numbers && a.skip === b.skip;

function mode(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  const counts = new Map<string, { shape: Shape; count: number }>();
  let best: { shape: Shape; count: number } | undefined;
  for (const shape of shapes) {
    if (!shape) continue;
    const key = `${shape.skip} ${shape.labels} ${shape.numbers}`;
    const entry = counts.get(key) ?? { shape, count: 0 };
    entry.count++;
    counts.set(key, entry);
    if (!best || entry.count > best.count) best = entry;
  }
  return best?.shape;
}

/** One word for each label and number of a row, in order; undefined where the lines above do not fit the columns. */
function headerOf(above: readonly (readonly Cell[])[], shape: Shape): string[] | undefined {
  const words: string[] = [];
  for (const row of above) {
    if (row.some((c) => isNumber(c) && !isYear(c.text))) return undefined;
    for (const { text } of row) {
      const own = text.replace(/ +/g, "");
      const last = words.length - 1;
      // A unit on a line of its own belongs to the header above it.
      if (/^（[^（）]*）$/.test(own) && last >= 0) words[last] += own;
      else words.push(own);
    }
  }
  const width = shape.labels + shape.numbers;
  const head = words.findIndex((w) => LABEL_HEAD.test(w));
  const from = head >= 0 ? head : words.findIndex((w) => /^序号$/.test(w)) + 1;
  const own = words.slice(from);
  if (own.length === width) return own;
  // Two tables beside each other, read into one.
  if (own.length === 2 * width && own.slice(0, width).join() === own.slice(width).join()) return own.slice(0, width);
  if (words.length === shape.numbers && head < 0) return [...new Array<string>(shape.labels).fill(""), ...words];
  return undefined;
}

/** The rows say what is measured (绝对量, 增速) and the header of what. */
const liesOnSide = (
  header: readonly string[],
  body: readonly number[],
  rows: readonly (readonly Cell[])[],
  shape: Shape,
): boolean =>
  shape.numbers >= 3 &&
  shape.labels === 1 &&
  body.length <= 4 &&
  body.every((k) => MEASURE_WORDS.test((rows[k]?.[shape.skip]?.text ?? "").replace(/ +/g, ""))) &&
  !header.slice(1).some((w) => MEASURE_WORDS.test(w));

function upright(
  block: Block,
  rows: readonly (readonly Cell[])[],
  body: readonly number[],
  shape: Shape,
  header: readonly string[] | undefined,
  units: UnitWords,
): Grid {
  const { skip, labels, numbers } = shape;
  const unitColumn = unitColumnOf(rows, body, shape, header, units);
  const subjects = body.map((k, i): Subject => {
    const row = rows[k] ?? [];
    const own = row.slice(skip, skip + labels);
    const name = own.filter((_, c) => c !== unitColumn);
    const unit = unitColumn === undefined ? undefined : own[unitColumn]?.text;
    const last = name.at(-1);
    return subjectOf(
      name.map((c) => c.text).join(" "),
      last ? indentOf(block, last.start) : 0,
      i > 0 && (body[i - 1] ?? 0) !== k - 1,
      unit,
      units,
    );
  });
  const measures = Array.from({ length: numbers }, (_, c) => measureOf(header?.[labels + c] ?? "", units));
  const cells = body.map((k) =>
    (rows[k] ?? []).slice(skip + labels).map((c) => (isNumber(c) ? { start: c.start, end: c.end } : undefined)),
  );
  return { subjects, measures, numbers: cells };
}

/** Which of the label cells holds the unit: the one under 单位, or the last where it is a unit in every row. */
function unitColumnOf(
  rows: readonly (readonly Cell[])[],
  body: readonly number[],
  shape: Shape,
  header: readonly string[] | undefined,
  units: UnitWords,
): number | undefined {
  if (shape.labels < 2) return undefined;
  const named = header?.slice(0, shape.labels).findIndex((w) => UNIT_HEAD.test(w)) ?? -1;
  if (named >= 0) return named;
  const last = shape.labels - 1;
  return body.every((k) => isCellUnit(rows[k]?.[shape.skip + last]?.text ?? "", units)) ? last : undefined;
}

function sideways(
  rows: readonly (readonly Cell[])[],
  body: readonly number[],
  { skip, labels, numbers }: Shape,
  header: readonly string[],
  units: UnitWords,
): Grid {
  let unit: string | undefined;
  const subjects = header.slice(labels).map((words) => {
    const subject = subjectOf(words, 0, false, undefined, units);
    // `货物运输总量（万吨） 铁路 公路`: a unit holds until the next.
    unit = subject.unit ?? unit;
    return unit === undefined ? subject : { ...subject, unit };
  });
  const measures = body.map((k) => measureOf((rows[k]?.[skip]?.text ?? "").replace(/ +/g, ""), units));
  const cells = Array.from({ length: numbers }, (_, c) =>
    body.map((k) => {
      const cell = rows[k]?.[skip + labels + c];
      return cell && isNumber(cell) ? { start: cell.start, end: cell.end } : undefined;
    }),
  );
  return { subjects, measures, numbers: cells };
}
