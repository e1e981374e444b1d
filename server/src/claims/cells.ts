import type { Range } from "../contract";
import { readArabic } from "../numbers/arabic";
import { around, point } from "../numbers/interval";
import { decimal, multiply, negate } from "../numbers/rational";
import { isDigit } from "../numbers/signs";
import type { Block } from "../report/types";
import { type CellUnit, cellUnit } from "./cell-units";
import { disclosureForm } from "./disclosure-form";
import { type Grid, gridOf } from "./grid";
import type { Measure, Subject } from "./grid-names";
import type { Claim } from "./types";
import { STANDARD_UNITS, type UnitWords } from "./units";

/** A table's number with what its row and column say of it. */
export interface TableCell {
  readonly claim: Claim;
  /** Places among the table's subjects and measures. */
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
}

/** Only levels, deltas and shares add up; an index stands against 上年=100. */
export type CellRole = "level" | "delta" | "change" | "share" | "rate" | "index";

/** A table whose numbers are read; `cells[row][column]`, without a number where none is printed. */
export interface Table extends Grid {
  readonly cells: readonly (readonly (TableCell | undefined)[])[];
}

/** The numbers of a table as claims, in the order of the text. Headers, serial numbers, years and empty cells are none. */
export const readCells = (block: Block, units: UnitWords = STANDARD_UNITS): Claim[] => claimsOf(tableOf(block, units));

/** A table's claims in the order of the text. */
export const claimsOf = (table: Table | undefined): Claim[] =>
  (table?.cells ?? [])
    .flat()
    .flatMap((cell) => (cell ? [cell.claim] : []))
    .sort((a, b) => a.start - b.start);

/** The table in a block, where its rows are regular enough to say which number belongs to which label and header. */
export function tableOf(block: Block, units: UnitWords = STANDARD_UNITS): Table | undefined {
  const grid = disclosureForm(block) ?? gridOf(block, units);
  if (!grid) return undefined;
  const summed = grid.subjects.some((s) => s.total) || grid.measures.some((m) => m.total);
  const cells = grid.numbers.map((row, r) =>
    row.map((range, c) => {
      const subject = grid.subjects[r];
      const measure = grid.measures[c];
      const cell = range && subject && measure ? readCell(block, range, subject, measure, r, c, units) : undefined;
      // Without header and unit a number says nothing, unless it is to add up.
      return cell && (measure?.words !== "" || cell.claim.unit !== "" || summed) ? cell : undefined;
    }),
  );
  return cells.some((row) => row.some((cell) => cell)) ? { ...grid, cells } : undefined;
}

const CHANGE = /(?:同比|比上|较上|比去|较去|环比|增长|增减|增速|增幅|涨跌|升降|±|增\(减\)|比年初|较年初)/;
const INDEX = /(?:指数|(?:上年|去年|同期|上月)[^（）]{0,4}=100)/;
const SHARE = /(?:比重|占比|构成|结构|所占)/;

function readCell(
  block: Block,
  range: Range,
  subject: Subject,
  measure: Measure,
  row: number,
  column: number,
  units: UnitWords,
): TableCell | undefined {
  const text = block.text.slice(range.start, range.end);
  const at = text.search(/\d/);
  if (at < 0 || /[()（）]/.test(text.slice(0, at))) return undefined;
  const numeral = readArabic(text, at);
  if (!numeral) return undefined;
  const rest = text.slice(numeral.end);
  const own = /^ ?(%|‰|倍)/.exec(rest)?.[1];
  if (!/^ ?(?:%|‰|倍)?(?:\[\d\]|\*)?$/.test(rest) || isDigit(rest.charCodeAt(0))) return undefined;
  const { unit, exponent, kind } = unitOf(own, subject, measure, units);
  const role = roleOf(unit, subject, measure);
  const scale = decimal(1n, exponent);
  const negative = /[-−]/.test(text.slice(0, at));
  const size = multiply(numeral.value, scale);
  const value = negative ? negate(size) : size;
  const ulp = multiply(numeral.ulp, scale);
  const claimKind = role === "change" ? "change" : kind;
  const counted =
    claimKind === "count" && (unit !== "" || measure.whole === true) && exponent === 0 && !numeral.rounded;
  const claim: Claim = {
    block,
    start: range.start + (negative ? text.slice(0, at).search(/[-−]/) : at),
    end: range.start + numeral.end + (own === undefined ? 0 : rest.indexOf(own) + own.length),
    kind: claimKind,
    value,
    unit,
    bound: "exact",
    interval: counted ? point(value) : around(value, multiply(ulp, { n: 1n, d: 2n })),
    ulp,
    integer: counted,
    sentence: row,
    clause: column,
    subject: subject.label,
  };
  return { claim, row, column, role };
}

function roleOf(unit: string, subject: Subject, measure: Measure): CellRole {
  const percent = unit === "%" || unit === "‰" || unit === "倍";
  if (INDEX.test(measure.words)) return "index";
  if (CHANGE.test(measure.words) || (percent && CHANGE.test(subject.words)))
    return percent || !measure.unit ? "change" : "delta";
  if (SHARE.test(measure.words) && percent) return "share";
  if (percent || /(?:率|%)$/.test(measure.words)) return "rate";
  return INDEX.test(subject.words) ? "index" : "level";
}

/** The cell's own sign, else its column's unit, its row's, or the one that the unit column gives. */
function unitOf(own: string | undefined, subject: Subject, measure: Measure, units: UnitWords): CellUnit {
  if (own) return { unit: own, exponent: 0, kind: own === "倍" ? "multiple" : "rate" };
  const printed = measure.unit ?? subject.unit;
  if (printed !== undefined && !(CHANGE.test(measure.words) && !measure.unit)) return cellUnit(printed, units);
  return CHANGE.test(measure.words) && /(?:增速|增长速度|增幅|涨跌幅|增长率)/.test(measure.words)
    ? { unit: "%", exponent: 0, kind: "rate" }
    : { unit: "", exponent: 0, kind: INDEX.test(measure.words + subject.words) ? "rate" : "count" };
}
