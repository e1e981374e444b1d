import type { Table, TableCell } from "../../claims/cells";
import type { Claim } from "../../claims/types";
import type { Interval } from "../../numbers/interval";
import { abs, add, compare, divide, multiply, ONE, type Rational, subtract, ZERO } from "../../numbers/rational";
import { addsUp } from "../fit";

/** A row and the rows below or above it that it is the sum of. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Columns that add up, and those that do not. */
  readonly fits: readonly number[];
  readonly misfits: readonly number[];
  /** `said`: 合计 and the like; `found`: the numbers add up so well that it is no chance. */
  readonly by: "said" | "found";
  /** The layout or the columns that add up leave no doubt which rows are the parts. */
  readonly sure: boolean;
}

/** How the rows of a table are made of one another. */
export interface Outline {
  readonly divisions: readonly Division[];
}

/** How many rows may be tried for one total, and how many ways. */
const MOST_WAYS = 240;
const LONGEST_LIST = 60;
/** Chance below which a fit is evidence (1 %), and below which a column that does not fit is a misprint (0.01 %). */
const EVIDENCE: Rational = { n: 1n, d: 100n };
const PROOF: Rational = { n: 1n, d: 10000n };

export function outlineOf(table: Table): Outline {
  if (isTimeSeries(table)) return { divisions: [] };
  const search = new Search(table);
  for (let t = table.subjects.length - 1; t >= 0; t--) if (!table.subjects[t]?.total) search.below(t);
  table.subjects.forEach((subject, t) => {
    if (subject.total) search.total(t);
  });
  return { divisions: search.divisions };
}

/** Years do not add up. */
const isTimeSeries = ({ subjects }: Table): boolean =>
  subjects.filter((s) => /^(?:19|20)\d\d年?(?:末|底|度|1?\d月)?/.test(s.label)).length * 2 > subjects.length;

/** The search for sums, from the last row up, so that a row's own parts are known before it is a part itself. */
class Search {
  readonly divisions: Division[] = [];
  /** The row after the last part of a row that was found to be a sum. */
  private readonly ends = new Map<number, number>();
  private readonly indented: boolean;

  constructor(private readonly table: Table) {
    this.indented = hasIndents(table);
  }

  /** Rows right below `t` that add up to it, and again for a second division that 其中 opens behind the first. */
  below(t: number): void {
    // What is zero or below adds up to nothing that could have failed.
    if (!this.limit(t)) return;
    let from = t + 1;
    for (let round = 0; round < 4; round++) {
      const stop = this.reach(t);
      if (from >= stop) return;
      if (round > 0 && !this.table.subjects[from]?.marked) return;
      const lists = this.lists(t, from, stop, false);
      const best = this.best(t, lists, "found");
      if (!best) return;
      this.divisions.push(best.division);
      this.ends.set(t, best.end);
      from = best.end;
    }
  }

  /** The rows that 合计 at `t` adds up: those above it, or those below where it stands first. */
  total(t: number): void {
    const { subjects } = this.table;
    const lists: List[] = [];
    const earlier = subjects.flatMap((s, i) => (i < t && s.total ? [i] : []));
    if (t > 0) {
      const starts = new Set([0, ...earlier.map((p) => p + 1), ...earlier]);
      for (const from of starts) lists.push(...this.lists(t, from, t, true));
      const subtotals = earlier.filter((i) => subjects[i]?.total === "subtotal");
      if (subjects[t]?.total === "total" && subtotals.length >= 2) lists.push({ rows: subtotals, end: t, sure: true });
    }
    if (t === 0 || (subjects[t]?.total === "subtotal" && !subjects[t + 1]?.total)) {
      const stop = subjects.findIndex((s, i) => i > t && s.total !== undefined && (t > 0 || s.total === "total"));
      const end = stop < 0 ? subjects.length : stop;
      lists.push(...this.lists(t, t + 1, end, true));
      if (lists.length < 2) lists.push(...this.lists(t, t + 1, end, false).map((l) => ({ ...l, sure: false })));
    }
    const best = this.best(t, lists, "said");
    if (best) {
      this.divisions.push(best.division);
      return;
    }
    // Nothing adds up: only where the layout leaves no doubt which rows are meant is that a misprint.
    const sure = lists.filter((l) => l.sure && l.rows.length >= 2);
    const [only] = sure;
    if (!only || sure.length > 1 || this.ambiguous(t, only)) return;
    const columns = this.columnsOf(t, only.rows);
    if (columns.length > 0)
      this.divisions.push({ whole: t, parts: only.rows, fits: [], misfits: columns, by: "said", sure: true });
  }

  /** Rows that the layout may put elsewhere: 其中 lists of unknown length, lines that are no rows. */
  private ambiguous(t: number, list: List): boolean {
    const first = Math.min(t, list.rows[0] ?? t);
    const last = Math.max(t, list.rows.at(-1) ?? t);
    return this.table.subjects.some((s, i) => i > first && i <= last && (s.gap || s.marked));
  }

  /** How far rows may belong to `t`: up to a row of the same or a higher number, a total, or one further left. */
  private reach(t: number): number {
    const { subjects } = this.table;
    const own = subjects[t];
    let i = t + 1;
    for (; i < subjects.length && i <= t + LONGEST_LIST; i++) {
      const s = subjects[i];
      if (!s || !own || s.total === "total") break;
      if (own.level > 0 && s.level > 0 && s.level <= own.level) break;
      if (this.indented && s.indent < own.indent) break;
    }
    return i;
  }

  /** Lists of neighbours that may be parts of one whole, beginning with row `from`; each row's own parts are passed over. */
  private lists(t: number, from: number, stop: number, complete: boolean): List[] {
    const found: List[] = [];
    if (!this.table.subjects[from]) return found;
    const limit = this.limit(t);
    const rows: number[] = [];
    const step = (at: number, sure: boolean, before: Rational): void => {
      if (found.length >= MOST_WAYS || rows.length >= LONGEST_LIST) return;
      const cell = limit && this.additive(at, limit.column);
      const sum = cell ? add(before, cell.claim.value) : before;
      if (limit && compare(sum, limit.value) > 0) return;
      rows.push(at);
      const nexts = this.after(at, from, stop);
      for (const next of nexts) {
        const only = sure && nexts.length === 1;
        if (rows.length >= 2 && (!complete || next >= stop)) found.push({ rows: [...rows], end: next, sure: only });
        if (next < stop) step(next, only, sum);
        if (found.length >= MOST_WAYS) break;
      }
      rows.pop();
    };
    step(from, true, ZERO);
    return found;
  }

  /** Beyond this, and something for a misprint, parts are too many: lists are cut there. */
  private limit(t: number): { column: number; value: Rational } | undefined {
    const cell = this.table.cells[t]?.find((c) => c?.role === "level" && c.claim.value.n > 0n);
    return cell && { column: cell.column, value: multiply(cell.claim.value, { n: 3n, d: 2n }) };
  }

  /** Where the row after `at` and its parts may stand. */
  private after(at: number, first: number, stop: number): number[] {
    const { subjects } = this.table;
    const own = subjects[at];
    const next = subjects[at + 1];
    const known = this.ends.get(at);
    if (known !== undefined && known <= stop) return [known];
    if (!own || !next || at + 1 >= stop) return [at + 1];
    if (own.level > 0 && (next.level === 0 || next.level > own.level)) {
      const end = subjects.findIndex(
        (s, i) => i > at && (i >= stop || s.total !== undefined || (s.level > 0 && s.level <= own.level)),
      );
      return [end < 0 ? stop : end];
    }
    if (this.indented && next.indent > own.indent) {
      const end = subjects.findIndex((s, i) => i > at && (i >= stop || s.indent <= own.indent));
      return [end < 0 ? stop : end];
    }
    if (next.marked) {
      const ends: number[] = subjects[first]?.marked ? [at + 1] : [];
      for (let i = at + 2; i <= Math.min(stop, at + 14); i++) {
        ends.push(i);
        if (this.indented && i < stop && (subjects[i]?.indent ?? 0) < next.indent) break;
      }
      return ends;
    }
    return [at + 1];
  }

  /** The list that adds up in the most columns, if that is no chance. */
  private best(t: number, lists: readonly List[], by: Division["by"]): { division: Division; end: number } | undefined {
    let best: { division: Division; end: number; chance: Rational } | undefined;
    for (const { rows, end } of lists) {
      const columns = this.columnsOf(t, rows);
      const fits = columns.filter((c) => this.addsUp(t, rows, c));
      if (fits.length === 0) continue;
      const misfits = columns.filter((c) => !fits.includes(c));
      // Shares that make 100 say alone that nothing is left out; another column that adds up may do so by chance.
      const shared = fits.some((c) => this.isHundred(t, c));
      if (misfits.length > 0 && fits.length < 2 && !shared) continue;
      if (misfits.length > fits.length) continue;
      let chance: Rational = { n: BigInt(lists.length), d: 1n };
      for (const c of fits) chance = multiply(chance, this.chance(t, rows, c));
      const better =
        !best ||
        fits.length > best.division.fits.length ||
        (fits.length === best.division.fits.length && compare(chance, best.chance) < 0);
      if (better)
        best = {
          division: { whole: t, parts: rows, fits, misfits, by, sure: shared || compare(chance, PROOF) < 0 },
          end,
          chance,
        };
    }
    if (!best) return undefined;
    // 合计 says that something adds up; which rows, a single way of reading says too.
    if (by === "said" && lists.length <= 2) return best;
    return compare(best.chance, EVIDENCE) < 0 ? best : undefined;
  }

  /** Columns in which the whole and at least two parts are printed, in one unit, and none but empty cells are missing. */
  private columnsOf(t: number, rows: readonly number[]): number[] {
    return this.table.measures.flatMap((_, c) => {
      const whole = this.additive(t, c);
      // （60） may be a negative or a note: without it the others need not add up.
      if (!whole || rows.some((r) => this.table.numbers[r]?.[c] && !this.table.cells[r]?.[c])) return [];
      const parts = rows.flatMap((r) => this.additive(r, c) ?? []);
      const alike = parts.every((p) => p.claim.unit === whole.claim.unit && p.role === whole.role);
      return alike && parts.length >= 2 ? [c] : [];
    });
  }

  private isHundred(row: number, column: number): boolean {
    const cell = this.table.cells[row]?.[column];
    return cell?.role === "share" && cell.claim.value.n === 100n * cell.claim.value.d;
  }

  private additive(row: number, column: number): TableCell | undefined {
    const cell = this.table.cells[row]?.[column];
    return cell && (cell.role === "level" || cell.role === "delta" || cell.role === "share") ? cell : undefined;
  }

  private claims(rows: readonly number[], column: number): Claim[] {
    return rows.flatMap((r) => this.additive(r, column)?.claim ?? []);
  }

  private addsUp(t: number, rows: readonly number[], column: number): boolean {
    const whole = this.additive(t, column);
    return whole !== undefined && addsUp(whole.claim, this.claims(rows, column));
  }

  /** How likely a sum of such parts hits the whole: the width of what would be taken for a hit, over the whole. */
  private chance(t: number, rows: readonly number[], column: number): Rational {
    const whole = this.additive(t, column)?.claim;
    if (!whole || whole.value.n === 0n) return ONE;
    let wide = width(whole.interval);
    for (const part of this.claims(rows, column)) wide = add(wide, width(part.interval));
    if (compare(wide, whole.ulp) < 0) wide = whole.ulp;
    const size = abs(whole.value);
    const chance = divide(wide, size);
    return compare(chance, ONE) > 0 ? ONE : chance;
  }
}

interface List {
  readonly rows: readonly number[];
  /** The row after the last one's parts. */
  readonly end: number;
  /** The layout leaves no other list. */
  readonly sure: boolean;
}

const width = ({ low, high }: Interval): Rational => (low && high ? subtract(high, low) : ZERO);

/** Indents say something where two neighbours at least stand equally far right of others. */
export const hasIndents = ({ subjects }: Table): boolean => {
  const least = Math.min(...subjects.map((s) => s.indent));
  return subjects.some((s, i) => i > 0 && s.indent > least && !s.marked && s.indent === subjects[i - 1]?.indent);
};
