import type { Table, TableCell } from "../../claims/cells";
import type { Claim } from "../../claims/types";
import { compare } from "../../numbers/rational";
import { exceeds } from "../fit";
import type { Partition, Shares } from "../types";
import { type Division, hasIndents, type Outline } from "./outline";

/** Totals and their rows, column by column; where a column of shares divides 100, the shares. */
export function readSums(table: Table, { divisions }: Outline): { partitions: Partition[]; shares: Shares[] } {
  const partitions: Partition[] = [];
  const shares: Shares[] = [];
  for (const division of divisions) {
    for (const column of division.fits) {
      const whole = table.cells[division.whole]?.[column];
      if (!whole) continue;
      const parts = claimsAt(table, division.parts, column);
      if (whole.role === "share" && isHundred(whole.claim)) shares.push({ shares: parts, tie: "natural" });
      else partitions.push(partition(whole.claim, parts, "no"));
    }
    if (division.sure)
      for (const column of division.misfits) {
        const whole = table.cells[division.whole]?.[column];
        if (whole && whole.role === "level" && !MEAN.test(table.measures[column]?.words ?? ""))
          partitions.push(
            partition(
              whole.claim,
              claimsAt(table, division.parts, column),
              division.by === "said" ? "yes" : "reads-so",
            ),
          );
      }
  }
  partitions.push(...readBounds(table, divisions));
  return { partitions, shares };
}

/** Means and ratios do not add up. */
const MEAN = /(?:人均|户均|平均|每|率|单价|均价|指数)/;

const isHundred = ({ value }: Claim): boolean => value.n === 100n * value.d;

const claimsAt = (table: Table, rows: readonly number[], column: number): Claim[] =>
  rows.flatMap((r) => table.cells[r]?.[column]?.claim ?? []);

const partition = (whole: Claim, parts: readonly Claim[], exhaustive: Partition["exhaustive"]): Partition => ({
  cue: "total",
  candidates: [{ whole, parts, tie: "tied", why: "why.table" }],
  exhaustive,
});

// ── 其中 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Rows after 其中 or #, and those behind them that the layout or their names put with them: each at most its whole. */
function readBounds(table: Table, divisions: readonly Division[]): Partition[] {
  const { subjects } = table;
  const divided = new Set(divisions.flatMap((d) => d.parts));
  const indented = hasIndents(table);
  const members = new Set<number>();
  const found: Partition[] = [];
  let held = 0;
  let surpassed: Partition[] = [];
  subjects.forEach((subject, at) => {
    if (!subject.marked || divided.has(at)) return;
    const whole = wholeOf(table, at, divided, members, indented);
    if (whole === undefined) return;
    const rows = [at, ...followers(table, at, divided, indented)];
    for (const row of rows) members.add(row);
    table.measures.forEach((_, column) => {
      const cell = level(table, whole, column);
      if (!cell) return;
      const parts = rows.flatMap((r) => level(table, r, column) ?? []).filter((p) => p.claim.unit === cell.claim.unit);
      const within = parts.filter((p) => !exceeds(p.claim, cell.claim));
      // A row behind the marked one is likely a part, not said to be: only the marked one is asked about.
      const above = parts.filter((p) => p.row === at && !within.includes(p));
      if (within.length > 0) found.push(bound(cell, within));
      if (above.length > 0) surpassed.push(bound(cell, above));
      held += within.length;
    });
  });
  // Where as many are above their wholes as not, the rows are not what they are taken for.
  if (surpassed.length >= held) surpassed = [];
  return [...found, ...surpassed];
}

const bound = (whole: TableCell, parts: readonly TableCell[]): Partition => ({
  cue: "among",
  candidates: [],
  exhaustive: "no",
  bounds: { whole: whole.claim, parts: parts.map((p) => p.claim) },
});

const level = (table: Table, row: number, column: number): TableCell | undefined => {
  const cell = table.cells[row]?.[column];
  return cell?.role === "level" ? cell : undefined;
};

/** The row that a marked one is a part of: the nearest further left, else the one before it, if that is no part of another list. */
function wholeOf(
  table: Table,
  at: number,
  divided: ReadonlySet<number>,
  members: ReadonlySet<number>,
  indented: boolean,
): number | undefined {
  const { subjects } = table;
  const own = subjects[at];
  const before = subjects[at - 1];
  if (!own || !before || own.gap || before.total) return undefined;
  if (indented)
    for (let i = at - 1; i >= 0; i--) {
      const s = subjects[i];
      if (s && s.indent < own.indent) return i === at - 1 || holds(table, i, at) ? i : undefined;
    }
  // 其中 right behind a row that is no part itself: that row's part, whatever the numbers say.
  if (/^其中/.test(own.words) && !before.marked && !divided.has(at - 1) && !members.has(at - 1)) return at - 1;
  if (!holds(table, at - 1, at)) return undefined;
  if (before.marked) {
    // A mark behind a mark opens a list of its own where others follow it; else both are parts of the row above.
    if (followers(table, at, divided, indented).length > 0 && !subjects[at - 2]?.marked) return at - 1;
    return subjects[at - 2] && !subjects[at - 2]?.marked && members.has(at - 1) && holds(table, at - 2, at)
      ? at - 2
      : undefined;
  }
  if (divided.has(at - 1) || members.has(at - 1)) return kin(before.label, own.label) ? at - 1 : undefined;
  return at - 1;
}

/** Is the part no larger than the whole wherever both are printed, and are both somewhere? */
function holds(table: Table, whole: number, part: number): boolean {
  const pairs = table.measures.flatMap((_, c) => {
    const [w, p] = [level(table, whole, c), level(table, part, c)];
    return w && p && w.claim.unit === p.claim.unit ? [[w.claim, p.claim] as const] : [];
  });
  return pairs.length > 0 && pairs.every(([w, p]) => compare(p.value, w.value) <= 0);
}

/** Two names of one series: 60周岁及以上 and 65周岁及以上. */
function kin(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.charAt(a.length - 1 - shared) === b.charAt(b.length - 1 - shared))
    shared++;
  return shared >= 3;
}

/** Unmarked rows that go on the list: as far right as the first, or, in a text without indents, of the same kind by name. */
function followers(table: Table, at: number, divided: ReadonlySet<number>, indented: boolean): number[] {
  const { subjects } = table;
  const first = subjects[at];
  const rows: number[] = [];
  for (let i = at + 1; first && i < subjects.length; i++) {
    const s = subjects[i];
    if (!s || s.marked || s.total || s.gap || divided.has(i) || subjects[i + 1]?.marked) break;
    if (indented ? s.indent !== first.indent : !sameKind(first.label, s.label)) break;
    rows.push(i);
  }
  return rows;
}

/** 增值税（50%） and 契税; 住户存款 and 非金融企业存款: names that end in the same noun. */
function sameKind(a: string, b: string): boolean {
  const end = (label: string) => label.replace(/（[^（）]*）$/, "");
  const [x, y] = [end(a), end(b)];
  return x.endsWith("税") ? y.endsWith("税") : x.length > 2 && y.length > 2 && x.slice(-2) === y.slice(-2);
}
