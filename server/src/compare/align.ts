import type { Pairs } from "./pairs";
import { comparable, type Measure, type Statement, same } from "./side";
import { likeText } from "./words";

/** Numbers that are the same are one measure if their wording is alike so far; of others more is asked. */
const LEAST_SAME = 0.3;
const LEAST_OTHER = 0.55;
/** By how much a number that changed must fit its partner better than any other. */
const MARGIN = 0.1;
/** Of long statements, only what stands at about the same place is compared. */
const BAND = 24;

/** How alike the wording around two numbers is, 0 to 1. */
export function likeness(a: Measure, b: Measure): number {
  if (!comparable(a, b)) return 0;
  const label = Math.max(labelLikeness(a, b, 0), counted(a, b));
  const named = label > 0.5 && a.name !== "" && a.name === b.name ? 0.2 : 0;
  return 0.5 * label + 0.15 * likeText(a.before, b.before) + 0.15 * likeText(a.behind, b.behind) + named;
}

/** A gap that names nothing but a change, or hardly anything: the number before it does, and so on. */
const CHANGE = /(?:比|较|同|往年|同期|年初|末|变|分别|占|比重|其)/g;
const SHORTEST_LABEL = 4;
export const withoutChange = (gap: string): string => gap.replace(CHANGE, "");
export const isLabel = (gap: string): boolean => withoutChange(gap).length >= SHORTEST_LABEL;
const LONGEST_CHAIN = 3;

function labelLikeness(a: Measure, b: Measure, depth: number): number {
  const own = gapLikeness(a.gap, b.gap);
  if (depth >= LONGEST_CHAIN || (isLabel(a.gap) && isLabel(b.gap))) return own;
  const [before, other] = [a.statement.measures[a.at - 1], b.statement.measures[b.at - 1]];
  if (!before && !other) return 0.5 * own;
  return before && other && comparable(before, other)
    ? Math.min(own, labelLikeness(before, other, depth + 1))
    : 0.3 * own;
}

/** A clause put before the words that name a number leaves them as they are. */
function gapLikeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.endsWith(short) ? Math.max(0.9, likeText(a, b)) : likeText(a, b);
}

/** What is counted may stand behind the number: 十项重点民生实事. */
const COUNTED = 6;

function counted(a: Measure, b: Measure): number {
  const [x, y] = [a.behind.slice(0, COUNTED), b.behind.slice(0, COUNTED)];
  return x === y && x.length === COUNTED && !/[#~]/.test(x) ? 0.8 : 0;
}

/** Joins the measures of two statements that are one in other words: those with the same number first, in their order. */
export function joinAligned(pairs: Pairs, old: Statement, young: Statement): void {
  const rows = old.measures.filter((m) => !pairs.partnerOfOld(m));
  const columns = young.measures.filter((m) => !pairs.partnerOfNew(m));
  const anchors = inOrder(rows, columns);
  let row = 0;
  let column = 0;
  for (const [i, k] of [...anchors, [rows.length, columns.length] as const]) {
    joinBetween(pairs, rows.slice(row, i), columns.slice(column, k));
    const [a, b] = [rows[i], columns[k]];
    if (a && b) pairs.join(a, b);
    row = i + 1;
    column = k + 1;
  }
}

/** The likeliest pairs of the same number, none crossing another. */
function inOrder(rows: readonly Measure[], columns: readonly Measure[]): (readonly [number, number])[] {
  interface Step {
    readonly total: number;
    readonly pair?: readonly [number, number];
    readonly before?: Step;
  }
  const none: Step = { total: 0 };
  const slope = columns.length / Math.max(1, rows.length);
  // reached[k]: the best that the rows so far can do with the columns before k.
  const reached: Step[] = new Array(columns.length + 1).fill(none);
  rows.forEach((a, i) => {
    const from = Math.max(0, Math.floor(i * slope) - BAND);
    const to = Math.min(columns.length, Math.ceil((i + 1) * slope) + BAND);
    let diagonal = reached[from] ?? none;
    for (let k = from; k < to; k++) {
      const b = columns[k];
      const above = reached[k + 1] ?? none;
      const fit = b && same(a, b) ? likeness(a, b) : 0;
      let best = above;
      if (fit >= LEAST_SAME && diagonal.total + fit > best.total)
        best = { total: diagonal.total + fit, pair: [i, k], before: diagonal };
      const left = reached[k] ?? none;
      if (left.total > best.total) best = left;
      reached[k + 1] = best;
      diagonal = above;
    }
    for (let k = to; k < columns.length && (reached[k + 1]?.total ?? 0) < (reached[k]?.total ?? 0); k++)
      reached[k + 1] = reached[k] ?? none;
  });
  const found: (readonly [number, number])[] = [];
  for (let step: Step | undefined = reached[columns.length]; step?.pair; step = step.before) found.unshift(step.pair);
  return found;
}

/** Between two numbers that stayed: as many on either side are joined in their order, others only where one fits clearly best. */
function joinBetween(pairs: Pairs, rows: readonly Measure[], columns: readonly Measure[]): void {
  if (rows.length === 0 || columns.length === 0) return;
  const fits = (a: Measure | undefined, b: Measure | undefined) => (a && b ? likeness(a, b) : 0);
  if (rows.length === columns.length && rows.every((a, k) => fits(a, columns[k]) >= LEAST_OTHER)) {
    rows.forEach((a, k) => {
      const b = columns[k];
      if (b) pairs.joinLikely(a, b);
    });
    return;
  }
  const near = (k: number) => columns.slice(Math.max(0, k - BAND), k + BAND);
  rows.forEach((a, k) => {
    const [best, second] = near(k)
      .map((b) => ({ b, fit: fits(a, b) }))
      .sort((x, y) => y.fit - x.fit);
    if (!best || best.fit < LEAST_OTHER) {
      if (best && second && best.fit >= LEAST_SAME) pairs.doubtful.add(a).add(best.b).add(second.b);
      return;
    }
    const rival = rows
      .slice(Math.max(0, k - BAND), k + BAND)
      .some((r) => r !== a && fits(r, best.b) > best.fit - MARGIN);
    if (!rival && best.fit - (second?.fit ?? 0) >= MARGIN) pairs.joinLikely(a, best.b);
    else pairs.doubtful.add(a).add(best.b);
  });
}
