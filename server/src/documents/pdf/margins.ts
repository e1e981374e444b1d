import { isPageNumber } from "../../report/furniture";
import type { Line } from "./lines";

/** Headers, footers and page numbers stand in this share of the page at its top and its bottom. */
const MARGIN = 0.13;
/** So many lines at either end are looked at. */
const MOST_LINES = 3;
/** A header is on so many pages, and on this share of them: left and right pages may have their own. */
const FEWEST_PAGES = 2;
const PAGE_SHARE = 0.3;

/** The lines of a document's pages without what the page layout adds at their top and bottom. */
export function withoutMargins(pages: readonly (readonly Line[])[]): Line[] {
  const candidates = pages.map(atEdges);
  const often = repeated(candidates);
  const numbering = usual(candidates.flat().flatMap((line) => (NUMBER.test(line.text) ? [offsetOf(line)] : [])));
  return pages.flatMap((lines, i) =>
    lines.filter((line) => {
      if (!candidates[i]?.includes(line)) return true;
      if (NUMBER.test(line.text)) return offsetOf(line) !== numbering;
      return !isPageNumber(line.text) && !often.has(keyOf(line));
    }),
  );
}

const NUMBER = /^\d{1,4}$/;
/** What a page's printed number is ahead of its place. */
const offsetOf = ({ text, page }: Line): number => Number(text) - page.number;

function atEdges(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const edges = sorted.filter((_, i) => i < MOST_LINES || i >= sorted.length - MOST_LINES);
  return edges.filter(({ y, size, page }) => y - size < page.height * MARGIN || y > page.height * (1 - MARGIN));
}

/** Text but for its digits, and where it stands: `第3页` is the same on every page. A title of larger type is another. */
const keyOf = ({ text, y, size }: Line): string =>
  `${text.replace(/\d+/g, "#")} ${Math.round(y / 4)} ${Math.round(size)}`;

function repeated(candidates: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of candidates)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.max(FEWEST_PAGES, candidates.length * PAGE_SHARE);
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([key]) => key));
}

/** The value that most have; undefined where it is only one's. */
function usual(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : undefined;
}
