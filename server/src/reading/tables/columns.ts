import type { Table, TableCell } from "../../claims/cells";
import type { Claim } from "../../claims/types";
import { meets, minus } from "../../numbers/interval";
import { addsUp, growth, share } from "../fit";
import type { Change, Difference, Partition, Rate, Tie } from "../types";
import type { Outline } from "./outline";

/** So many other rows must hold before one that does not is worth a query. */
const WITNESSES = 2;

/** What the columns of a table are to each other, row by row: shares and what they are shares of, this year and last, plan and outturn, a total and its columns. */
export function readColumns(
  table: Table,
  outline: Outline,
): { rates: Rate[]; changes: Change[]; differences: Difference[]; partitions: Partition[] } {
  return {
    rates: [...readShares(table, outline), ...readPlans(table)],
    changes: readGrowth(table),
    differences: readDifferences(table),
    partitions: readRowTotals(table),
  };
}

interface Trial<T> {
  readonly item: T;
  readonly fits: boolean;
}

/** What fits in most rows ties the others; a lone misfit among few says nothing. */
function tieOf<T>(trials: readonly Trial<T>[], own: Trial<T>): Tie {
  const fits = trials.filter((t) => t.fits).length;
  if (own.fits) return "natural";
  return fits >= WITNESSES && fits * 2 > trials.length ? "natural" : "open";
}

const at = (table: Table, row: number, column: number): TableCell | undefined => table.cells[row]?.[column];
const level = (table: Table, row: number, column: number): TableCell | undefined => {
  const cell = at(table, row, column);
  return cell?.role === "level" ? cell : undefined;
};

// ── 比重 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A column of shares against each column of levels; the one that fits most rows is what it divides, the nearest on its left otherwise. */
function readShares(table: Table, { divisions }: Outline): Rate[] {
  const found: Rate[] = [];
  table.measures.forEach((measure, column) => {
    if (!table.cells.some((row) => row[column]?.role === "share")) return;
    const wholes = wholesOf(table, column, divisions);
    const bases = table.measures
      .map((_, c) => c)
      .filter((c) => c !== column)
      .sort((a, b) => distance(a, column) - distance(b, column));
    let best: Trial<{ cell: TableCell; part: TableCell; whole: TableCell }>[] = [];
    for (const base of bases) {
      const trials = table.cells.flatMap((row, r) => {
        const cell = row[column];
        const part = level(table, r, base);
        const w = wholes(r);
        const whole = w === undefined ? undefined : level(table, w, base);
        if (cell?.role !== "share" || !part || !whole || part === whole || part.claim.unit !== whole.claim.unit)
          return [];
        const fits = meets(share([part.claim], [whole.claim], cell.claim.unit), cell.claim.interval);
        return [{ item: { cell, part, whole }, fits }];
      });
      if (trials.filter((t) => t.fits).length > best.filter((t) => t.fits).length) best = trials;
    }
    for (const trial of best)
      found.push({
        claim: trial.item.cell.claim,
        stem: measure.words,
        form: "share",
        customary: false,
        pairs: [
          { part: [trial.item.part.claim], whole: [trial.item.whole.claim], tie: tieOf(best, trial), why: "why.table" },
        ],
      });
  });
  return found;
}

/** Columns on the left count as nearer than those on the right. */
const distance = (column: number, from: number): number => (column < from ? from - column : 100 + column - from);

/** The row that a row's share is of: the one of 100 %, else the total it is a part of. */
function wholesOf(table: Table, column: number, divisions: Outline["divisions"]): (row: number) => number | undefined {
  const full = table.cells.flatMap((row, r) => (isHundred(row[column]?.claim) ? [r] : []));
  const [only] = full;
  if (full.length === 1) return () => only;
  const parents = new Map(divisions.flatMap((d) => d.parts.map((p) => [p, d.whole] as const)));
  return (row) => parents.get(row);
}

const isHundred = (claim: Claim | undefined): boolean => claim !== undefined && claim.value.n === 100n * claim.value.d;

// ── 增长 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const LAST = /(?:上年|去年|同期|上期|前一年)/;
const THIS = /(?:本年|今年|本期|当年|完成|执行|决算)/;
/** Constant prices: what is printed is not what the percent was computed from. */
const REAL = /(?:增加值|生产总值|总产值|GDP)/i;

/** `2023年 2024年 增长%`: this year against last, row by row. */
function readGrowth(table: Table): Change[] {
  const pair = years(table);
  if (!pair) return [];
  const changes: Change[] = [];
  table.measures.forEach((measure, column) => {
    if (/(?:可比|年均|累计|同口径|不变价)/.test(measure.words)) return;
    const trials = table.cells.flatMap((row, r) => {
      const cell = row[column];
      const current = level(table, r, pair.current);
      const previous = level(table, r, pair.previous);
      if (cell?.role !== "change" || cell.claim.unit !== "%" || !current || !previous) return [];
      if (current.claim.unit !== previous.claim.unit || previous.claim.value.n <= 0n) return [];
      const fits = meets(growth(current.claim.interval, previous.claim.interval), cell.claim.interval);
      return [{ item: { cell, current, previous }, fits }];
    });
    for (const trial of trials) {
      const real = REAL.test(table.subjects[trial.item.cell.row]?.words ?? "");
      const tie = real && !trial.fits ? "open" : tieOf(trials, trial);
      const { cell, current, previous } = trial.item;
      changes.push({
        claim: cell.claim,
        candidates: [{ form: "previous", current: current.claim, previous: previous.claim, tie, why: "why.table" }],
      });
    }
  });
  return changes;
}

const MORE_OR_LESS = /(?:增减|增加|净增|变化|升降|比上年|较上年|比年初)/;
const RELATIVE = /(?:%|率|幅|速|比例|增长|可比)/;

/** `2023年 2024年 增减`: this year less last, row by row; only where it holds for most rows. */
function readDifferences(table: Table): Difference[] {
  const pair = years(table);
  if (!pair) return [];
  return table.measures.flatMap((measure, column): Difference[] => {
    if (!MORE_OR_LESS.test(measure.words) || RELATIVE.test(measure.words)) return [];
    const trials = table.cells.flatMap((row, r) => {
      const cell = row[column];
      const current = level(table, r, pair.current);
      const previous = level(table, r, pair.previous);
      if (!cell || cell.role === "level" || /^[%‰倍]$/.test(cell.claim.unit) || !current || !previous) return [];
      if (current.claim.unit !== previous.claim.unit) return [];
      const fits = meets(minus(current.claim.interval, previous.claim.interval), cell.claim.interval);
      return [{ item: { cell, current, previous }, fits }];
    });
    return trials.flatMap((trial) => {
      const tie = tieOf(trials, trial);
      const { cell, current, previous } = trial.item;
      const alone = trial.fits && !trials.some((t) => t !== trial && t.fits);
      if (tie === "open" || alone) return [];
      return [{ claim: cell.claim, current: current.claim, previous: previous.claim, tie, why: "why.table" as const }];
    });
  });
}

/** The two columns of levels that are one year apart, where there are just two. */
function years(table: Table): { current: number; previous: number } | undefined {
  const columns = table.measures.flatMap((m, c) =>
    table.cells.some((row) => row[c]?.role === "level") ? [{ words: m.words, c }] : [],
  );
  const [a, b, more] = columns;
  if (!a || !b || more) return undefined;
  const year = (words: string) => Number(/(20\d\d)年?/.exec(words)?.[1] ?? 0);
  const [ya, yb] = [year(a.words), year(b.words)];
  if (ya > 0 && yb > 0) {
    if (Math.abs(ya - yb) !== 1) return undefined;
    return ya > yb ? { current: a.c, previous: b.c } : { current: b.c, previous: a.c };
  }
  if (LAST.test(a.words) && !LAST.test(b.words)) return { current: b.c, previous: a.c };
  if (LAST.test(b.words) && THIS.test(a.words)) return { current: a.c, previous: b.c };
  return undefined;
}

// ── 预算、完成 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const PERCENT_OF_PLAN =
  /(?:(?:为|占|完成)[^，]{0,6}(?:预算|计划|目标)[^，]{0,6}%|预算完成率|完成率|执行率|完成(?:预算)?%)/;
const PLAN = /(?:预算数?|计划数?|目标数?)(?:（[^（）]*）)?$/;
const OUTTURN = /(?:决算数?|执行数?|完成数?|实际(?:数|完成)?)(?:（[^（）]*）)?$/;

/** `预算数 执行数 完成预算的%`. */
function readPlans(table: Table): Rate[] {
  const { measures } = table;
  const plans = measures.flatMap((m, c) => (PLAN.test(m.words) && !PERCENT_OF_PLAN.test(m.words) ? [c] : []));
  const outturns = measures.flatMap((m, c) =>
    OUTTURN.test(m.words) && !LAST.test(m.words) && !PERCENT_OF_PLAN.test(m.words) ? [c] : [],
  );
  const [outturn, other] = outturns;
  if (plans.length === 0 || outturn === undefined || other !== undefined) return [];
  const found: Rate[] = [];
  measures.forEach((measure, column) => {
    if (!PERCENT_OF_PLAN.test(measure.words)) return;
    let best: Trial<{ cell: TableCell; part: TableCell; whole: TableCell }>[] = [];
    for (const plan of plans) {
      const trials = table.cells.flatMap((row, r) => {
        const cell = row[column];
        const [part, whole] = [level(table, r, outturn), level(table, r, plan)];
        if (!cell || !part || !whole || cell.claim.unit !== "%" || part.claim.unit !== whole.claim.unit) return [];
        return [
          { item: { cell, part, whole }, fits: meets(share([part.claim], [whole.claim], "%"), cell.claim.interval) },
        ];
      });
      if (best.length === 0 || trials.filter((t) => t.fits).length > best.filter((t) => t.fits).length) best = trials;
    }
    for (const trial of best)
      found.push({
        claim: trial.item.cell.claim,
        stem: measure.words,
        form: "plan",
        customary: false,
        pairs: [
          { part: [trial.item.part.claim], whole: [trial.item.whole.claim], tie: tieOf(best, trial), why: "why.plan" },
        ],
      });
  });
  return found;
}

// ── 合计 as a column ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A column headed 合计 against the other columns of its unit, row by row; only where it holds for most rows. */
function readRowTotals(table: Table): Partition[] {
  const { measures } = table;
  const found: Partition[] = [];
  measures.forEach((measure, total) => {
    if (!measure.total || measures.some((m) => /^其中/.test(m.words))) return;
    const [from, to] =
      total === 0 ? [1, measures.length] : [measures.findLastIndex((m, c) => c < total && m.total) + 1, total];
    const trials = table.cells.flatMap((_, r) => {
      const whole = level(table, r, total);
      const parts: Claim[] = [];
      for (let c = from; c < to; c++) {
        const cell = level(table, r, c);
        if (cell && cell.claim.unit === whole?.claim.unit && !measures[c]?.total) parts.push(cell.claim);
      }
      if (!whole || parts.length < 2) return [];
      return [{ item: { whole: whole.claim, parts }, fits: addsUp(whole.claim, parts) }];
    });
    for (const trial of trials) {
      const tie = tieOf(trials, trial);
      if (tie === "open") continue;
      const others = trials.filter((t) => t.fits).length;
      // One row that adds up may do so by chance; the header says that it should.
      if (trial.fits && others < WITNESSES && trials.length > 1) continue;
      const { whole, parts } = trial.item;
      found.push({ cue: "total", candidates: [{ whole, parts, tie: "tied", why: "why.table" }], exhaustive: "yes" });
    }
  });
  return found;
}
