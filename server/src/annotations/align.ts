/** A pattern of three parts laid upon a text with as few changes as can be. */
export interface Alignment {
  /** Where the middle part lies; empty where it is gone. */
  readonly start: number;
  readonly end: number;
  /** Characters put in, taken out or changed, in all three parts. */
  readonly errors: number;
  /** The middle part could lie elsewhere as well, with no more changes. */
  readonly ambiguous: boolean;
}

/** `[before, middle, after]` upon `text`, whose ends may stick out. Cost is the product of the lengths. */
export function align(text: string, [before, middle, after]: readonly [string, string, string]): Alignment {
  const left = table(text, before + middle + after);
  const last = left.row(before.length + middle.length + after.length);
  let stop = 0;
  for (let j = 1; j <= text.length; j++) if (at(last, j) < at(last, stop)) stop = j;
  const errors = at(last, stop);

  const lead = left.row(before.length);
  const trail = table(reversed(text), reversed(after)).row(after.length);
  // Where all of it may as well be gone, it is gone.
  for (let s = 0; s <= text.length; s++)
    if (at(lead, s) + middle.length + at(trail, text.length - s) === errors)
      return { start: s, end: s, errors, ambiguous: false };
  // Where the middle part stands unchanged with no more changes around it, that is the place.
  const unchanged: number[] = [];
  for (let s = text.indexOf(middle); s >= 0; s = text.indexOf(middle, s + 1))
    if (at(lead, s) + at(trail, text.length - s - middle.length) === errors) unchanged.push(s);
  const [only] = unchanged;
  if (only !== undefined) return { start: only, end: only + middle.length, errors, ambiguous: unchanged.length > 1 };
  const start = left.columnAt(before.length, stop);
  return { start, end: left.columnAt(before.length + middle.length, stop), errors, ambiguous: false };
}

/** Sellers' table: row i, column j is the fewest changes that turn the pattern's first i characters into some text that ends at j. */
function table(text: string, pattern: string) {
  const width = text.length + 1;
  const cells = new Uint16Array(width * (pattern.length + 1));
  for (let i = 1; i <= pattern.length; i++) {
    cells[i * width] = i;
    const own = pattern.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const above = at(cells, (i - 1) * width + j);
      const corner = at(cells, (i - 1) * width + j - 1);
      const same = own === text.charCodeAt(j - 1);
      cells[i * width + j] = same ? corner : 1 + Math.min(corner, above, at(cells, i * width + j - 1));
    }
  }
  return {
    row: (i: number) => cells.subarray(i * width, (i + 1) * width),
    /** The column in which the best path that ends in the last row at `stop` passes row i. */
    columnAt(i: number, stop: number): number {
      let column = stop;
      for (let row = pattern.length; row > i; ) {
        const here = at(cells, row * width + column);
        const same = column > 0 && pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1);
        if (column > 0 && at(cells, (row - 1) * width + column - 1) + (same ? 0 : 1) === here) {
          row--;
          column--;
        } else if (at(cells, (row - 1) * width + column) + 1 === here) row--;
        else column--;
      }
      return column;
    },
  };
}

const at = (cells: Uint16Array, i: number): number => cells[i] ?? 0;
const reversed = (text: string): string => text.split("").reverse().join("");

/** How many characters turn one text into the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
