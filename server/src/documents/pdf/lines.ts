/** A run of text on a page; lengths in points, y downwards from the top of the page as it is shown. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Height of its type. */
  readonly size: number;
}

export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Runs that stand together. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface Line {
  readonly page: Page;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Set apart by wide gaps, from left to right: the cells of a row, or columns. */
  readonly segments: readonly Segment[];
  /** 0: over the page's width; 1, 2: in the left, the right column. */
  readonly column: 0 | 1 | 2;
}

/** Segments stand further apart than this, in heights of the type. */
const GAP = 0.9;
/** Two columns have at least so many lines beside each other, that many of a page's, each of such length. */
const FEWEST_PAIRS = 5;
const PAIRED_SHARE = 0.5;
const SHORTEST_COLUMN = 10;

/** The lines of a page in reading order: from top to bottom, the left column before the right one. */
export function linesOf(page: Page, all: readonly Run[]): Line[] {
  const rows = rowsOf(all);
  const gutter = gutterOf(rows.map(segmentsOf), page);
  if (gutter === undefined) return rows.map((runs) => line(page, runs, 0));
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  for (const runs of rows) {
    if (segmentsOf(runs).some((segment) => crosses(segment, gutter))) {
      out.push(...left, ...right, line(page, runs, 0));
      [left, right] = [[], []];
      continue;
    }
    const [first, second] = [runs.filter((run) => run.right <= gutter), runs.filter((run) => run.right > gutter)];
    if (first.length > 0) left.push(line(page, first, 1));
    if (second.length > 0) right.push(line(page, second, 2));
  }
  return [...out, ...left, ...right];
}

const crosses = ({ left, right }: Segment, x: number): boolean => left < x && right > x;

/** Runs on one baseline, raised and lowered ones with it; both sorted. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    // Half of the smaller one's height is shared.
    const isSame =
      row && Math.min(run.y, row.y) - Math.max(run.y - run.size, row.y - row.size) > Math.min(run.size, row.size) / 2;
    if (!isSame) rows.push({ y: run.y, size: run.size, runs: [run] });
    else {
      row.runs.push(run);
      if (run.size > row.size) [row.y, row.size] = [run.y, run.size];
    }
  }
  return rows.map((row) => row.runs.sort((a, b) => a.left - b.left));
}

function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right, size } of runs) {
    const last = segments.at(-1);
    if (!last || left - last.right > size * GAP) segments.push({ text, left, right });
    else {
      last.text += text;
      last.right = Math.max(last.right, right);
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
}

function line(page: Page, runs: readonly Run[], column: 0 | 1 | 2): Line {
  const segments = segmentsOf(runs);
  const largest = runs.reduce((a, b) => (b.text.trim().length * b.size > a.text.trim().length * a.size ? b : a));
  return {
    page,
    segments,
    column,
    text: segments.map(({ text }) => text).join(" "),
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
    y: largest.y,
    size: largest.size,
  };
}

/** Where two columns of text part, if there are two: hardly any line runs over that place, and long ones stand on both sides. */
function gutterOf(rows: readonly (readonly Segment[])[], { width }: Page): number | undefined {
  const candidates = rows.flatMap((segments) => {
    const [first, second] = segments;
    return segments.length === 2 && first && second ? [(first.right + second.left) / 2] : [];
  });
  const sorted = candidates.filter((x) => x > width * 0.35 && x < width * 0.65).sort((a, b) => a - b);
  const x = sorted[sorted.length >> 1];
  if (x === undefined) return undefined;
  const paired = rows.filter((segments) => segments.length === 2 && !segments.some((s) => crosses(s, x)));
  const isLong = (side: 0 | 1): boolean =>
    paired.reduce((sum, segments) => sum + (segments[side]?.text.length ?? 0), 0) >= paired.length * SHORTEST_COLUMN;
  const isPaired = paired.length >= FEWEST_PAIRS && paired.length >= rows.length * PAIRED_SHARE;
  return isPaired && isLong(0) && isLong(1) ? x : undefined;
}
