import { joinLines, paragraph } from "./compose";
import { endsArticle, isFurniture } from "./furniture";
import { type Line, linesOf } from "./lines";
import { splitAtHeadings } from "./splits";
import { headingOf } from "./structure";
import { tableAt } from "./tables";
import type { Block } from "./types";
import { goesOn, isInterruption, type Layout, layoutsOf } from "./wraps";

/** Lines that may stand between two halves of a paragraph. */
const MOST_INTERRUPTIONS = 4;
/** Links and labels below an article are no longer than this. */
const LONGEST_LINK = 40;

/**
 * A text's paragraphs, tables and page furniture, in document order; every line that is not blank belongs to exactly one. A
 * paragraph is one line, except where a page layout broke it into several.
 */
export function segment(text: string): Block[] {
  const lines = linesOf(text);
  const tables = findTables(lines);
  const layouts = layoutsOf(lines);
  const bottom = articleEnd(lines, tables);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    const table = tables[i];
    if (!line) break;
    if (table) {
      blocks.push(table.block);
      i = table.next;
    } else if (i >= bottom || isLoneFurniture(lines, i, layouts[i])) {
      blocks.push({ kind: "furniture", ...joinLines([line]) });
      i++;
    } else {
      const { parts, next } = gather(lines, i, layouts[i], tables);
      for (const block of parts.length > 1 ? [paragraph(parts)] : splitAtHeadings(line)) blocks.push(block);
      i = next;
    }
  }
  return blocks;
}

interface Table {
  readonly block: Block;
  readonly next: number;
}

/** Tables by their first line. */
function findTables(lines: readonly Line[]): (Table | undefined)[] {
  const tables: (Table | undefined)[] = new Array(lines.length).fill(undefined);
  for (let i = 0; i < lines.length; ) {
    const { block, next } = tableAt(lines, i);
    if (block) tables[i] = { block, next };
    i = next;
  }
  return tables;
}

/** The lines of the paragraph that begins at `from`, and the line after it. */
function gather(
  lines: readonly Line[],
  from: number,
  layout: Layout | undefined,
  tables: readonly (Table | undefined)[],
): { parts: Line[]; next: number } {
  const parts = lines.slice(from, from + 1);
  let next = from + 1;
  while (layout) {
    let at = next;
    for (
      let line = lines[at];
      line && at - next < MOST_INTERRUPTIONS && isInterruption(line) && !tables[at];
      line = lines[at]
    )
      at++;
    const line = lines[at];
    if (!line || tables[at] || isFurniture(line) || !goesOn(parts, at > next ? { ...line, gap: 0 } : line, layout))
      break;
    parts.push(line);
    next = at + 1;
  }
  return { parts, next };
}

function isLoneFurniture(lines: readonly Line[], at: number, layout: Layout | undefined): boolean {
  const line = lines[at];
  if (!line) return false;
  // A lone number on a laid-out page is the page's.
  if (layout && /^\d{1,3}$/.test(line.text)) return true;
  return isFurniture(line) && !headingOf(line.text);
}

/** The line where the article has ended and only buttons, links and labels follow. */
function articleEnd(lines: readonly Line[], tables: readonly (Table | undefined)[]): number {
  let end = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || tables[i]) break;
    if (isFurniture(line)) {
      if (endsArticle(line.text)) end = i;
    } else if (line.text.length > LONGEST_LINK || line.stops || headingOf(line.text)) break;
  }
  return end;
}
