import type { Claim, Relation, Verdict } from "../contract";
import { message } from "../l10n/message";
import { format, type Rational, subtract } from "../numbers/rational";
import { computed } from "./computed";
import { LARGEST, toNumber } from "./expression";
import type { Checked } from "./heading";
import { live } from "./live";
import { type Cell, letters } from "./sheet";
import type { Term, Terms } from "./terms";
import { type Cells, RESULT } from "./view";

/** A relation on its way to a row. */
export interface Entry {
  readonly checked: Checked;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly relation: Relation;
  readonly terms: Terms | undefined;
}

/** Columns, counted from 0. */
export interface Layout {
  readonly result: number;
  readonly operands: number;
  readonly bounds: number;
  readonly live: number;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

/** What a relation's numbers give in the cells of one row. */
interface Worked {
  readonly printed: Cell;
  readonly unit: string;
  readonly computed: Cell;
  readonly live: Cell;
  readonly note: ReturnType<typeof message> | undefined;
  helpers(most: number): Cell[];
}

/** Puts a relation's numbers, what they give and its verdict into the cells of a row (from 1). */
export function work({ relation, terms }: Entry, at: Layout, row: number): Worked {
  if (!terms) {
    const verdict = at.verdicts[relation.verdict];
    const none = { printed: null, unit: "", computed: null, live: verdict, helpers: () => [] };
    return { ...none, note: message("relations.by-value") };
  }
  const cells: Cells = {
    value: (index) => `${letters(index === RESULT ? at.result : at.operands + index)}${row}`,
    low: (index) => `${letters(at.bounds + 2 * (index + 1))}${row}`,
    high: (index) => `${letters(at.bounds + 2 * (index + 1) + 1)}${row}`,
  };
  const judged = live(relation, terms, cells);
  const { condition, met, unmet } = judged;
  const said = at.verdicts[relation.verdict];
  const result = computed(relation, terms, cells);
  return {
    printed: number(terms.result.value),
    unit: terms.result.unit,
    computed: result
      ? {
          formula: result.formula,
          ...(Number.isFinite(result.value) ? { value: result.value } : {}),
          format: numberFormat(Math.min(4, decimalsOf(terms.result) + (isDerived(relation) ? 2 : 0))),
        }
      : null,
    live: condition
      ? { formula: `IF(${condition.formula},"${at.verdicts[met]}","${at.verdicts[unmet]}")`, value: said }
      : said,
    note: judged.note && message(judged.note),
    helpers: (most) => {
      const { result: own, operands } = judged.terms;
      const spare = most - operands.length;
      return [
        ...operands.map(({ value }) => number(value)),
        ...Array<Cell>(spare).fill(null),
        ...bounds(own, cells, RESULT),
        ...operands.flatMap((term, index) => bounds(term, cells, index)),
      ];
    },
  };
}

const isDerived = ({ kind }: Relation): boolean => kind === "ratio" || kind === "change" || kind === "average";

const number = (value: Rational): Cell => {
  const near = toNumber(value);
  // Beyond 15 digits a cell would show another number.
  if (Math.abs(near) > Number(LARGEST)) return format(value);
  return { number: near, format: numberFormat(Math.min(4, format(value).split(".")[1]?.length ?? 0)) };
};

/** A number as its cell shows it: with commas and at most four decimals. */
export const printedNumber = (value: Rational): string =>
  toNumber(value).toLocaleString("en", { maximumFractionDigits: 4 });

const numberFormat = (decimals: number): string => `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
const decimalsOf = ({ value }: Term): number => format(value).split(".")[1]?.length ?? 0;

/** As distances from the value's cell, so that they follow it. */
function bounds({ value, low, high }: Term, cells: Cells, index: number): Cell[] {
  const edge = (bound: Rational | null): Cell => {
    if (bound === null) return null;
    const distance = subtract(bound, value);
    const cell = cells.value(index);
    const sign = distance.n < 0n ? "-" : "+";
    const size = format(distance.n < 0n ? { n: -distance.n, d: distance.d } : distance);
    const decimals = Math.min(6, format(bound).split(".")[1]?.length ?? 0);
    const formula = distance.n === 0n ? cell : `${cell}${sign}${size}`;
    return { formula, value: toNumber(bound), format: numberFormat(decimals) };
  };
  return [edge(low), edge(high)];
}
