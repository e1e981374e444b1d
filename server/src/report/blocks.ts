import { joinLines, paragraph } from "./compose";
import { endsArticle, isFurniture } from "./furniture";
import { isNumericCell, type Line, linesOf } from "./lines";
import { splitAtHeadings } from "./splits";
import { headingOf } from "./structure";
import { findTables, type Table } from "./tables";
import type { Block } from "./types";
import { type Begun, goesOn, isInterruption, isTornOff, type Layout, layoutsOf, withLine } from "./wraps";

/** Lines that may stand between two halves of a paragraph. */
const MOST_INTERRUPTIONS = 4;
/** Links and labels below an article are no longer than this. */
const LONGEST_LINK = 40;
/** Share of a page that notices below the article may take. */
const MOST_BELOW = 0.1;
const WIDEST_TITLE = 60;

/**
 * A text's paragraphs, tables and page furniture, in document order; every line that is not blank belongs to exactly one. A
 * paragraph is one line, except where a page layout broke it into several.
 */
export function segment(text: string, lines: readonly Line[] = linesOf(text)): Block[] {
  const tables = findTables(lines);
  const layouts = layoutsOf(lines);
  const chapters = chaptersOf(lines);
  const bottom = articleEnd(lines, tables);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    const table = tables[i];
    if (!line) break;
    if (table) {
      blocks.push(table.block);
      i = table.next;
    } else if (chapters.has(i)) {
      blocks.push({ kind: "paragraph", ...joinLines(lines.slice(i, i + 2)) });
      i += 2;
    } else if (i >= bottom || isLoneFurniture(lines, i, layouts[i])) {
      blocks.push({ kind: "furniture", ...joinLines([line]) });
      i++;
    } else {
      const { parts, next } = gather(lines, i, layouts[i], tables);
      for (const block of parts.length > 1 ? [paragraph(parts)] : paragraphsOf(line)) blocks.push(block);
      i = next;
    }
  }
  return blocks;
}

function paragraphsOf(line: Line): readonly Block[] {
  line.blocks ??= splitAtHeadings(line);
  return line.blocks;
}

/** The lines of the paragraph that begins at `from`, and the line after it. */
function gather(
  lines: readonly Line[],
  from: number,
  layout: Layout | undefined,
  tables: readonly (Table | undefined)[],
): { parts: Line[]; next: number } {
  const parts = lines.slice(from, from + 1);
  const [first] = parts;
  let next = from + 1;
  const rest = headingRest(lines, from);
  if (!first || rest) return { parts: [...parts, ...(rest ?? [])], next: next + (rest?.length ?? 0) };
  let begun = withLine(undefined, first, layout);
  for (;;) {
    const at = layout ? pastInterruptions(lines, next, tables) : next;
    const line = lines[at];
    if (!line || tables[at]) break;
    const goesOver =
      isTornOff(line, begun.last) || (layout !== undefined && continues(begun, line, lines.slice(next, at), layout));
    if (!goesOver || isFurniture(line)) break;
    parts.push(line);
    begun = withLine(begun, line, layout);
    next = at + 1;
  }
  return { parts, next };
}

/** Past the page numbers and footnote marks at `from`. */
function pastInterruptions(lines: readonly Line[], from: number, tables: readonly (Table | undefined)[]): number {
  let at = from;
  for (
    let line = lines[at];
    line && at - from < MOST_INTERRUPTIONS && isInterruption(line) && !tables[at];
    line = lines[at]
  )
    at++;
  return at;
}

function continues(begun: Begun, line: Line, between: readonly Line[], layout: Layout): boolean {
  if (between.length === 0) return goesOn(begun, line, layout);
  // Footnote marks stand beside a line that goes on.
  if (between[0]?.text.startsWith("[") && line.commas && !headingOf(begun.first.text)) return true;
  return goesOn(begun, { ...line, gap: 0 }, layout);
}

/** A title whose letters stand apart on two lines: `二、农` / `业`; or one below its marker: `第一部分` / `工作回顾`. */
function headingRest(lines: readonly Line[], at: number): Line[] | undefined {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || line.text.length > 6 || next.stops || isNumericCell(next.text) || headingOf(next.text))
    return undefined;
  const alone = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|[章篇编节]))$/.test(line.text);
  const letters = /^[一二三四五六七八九十]{1,3}、 ?[\u4e00-\u9fff]$/.test(line.text) && next.text.length <= 2;
  return (alone && next.width <= WIDEST_TITLE) || letters ? [next] : undefined;
}

/** Lines `01`, `02`, … each alone above a short title and a text, as web editions number their chapters. */
function chaptersOf(lines: readonly Line[]): ReadonlySet<number> {
  const chapters: number[] = [];
  lines.forEach(({ text }, i) => {
    if (!/^\d\d$/.test(text) || Number(text) !== chapters.length + 1) return;
    const title = lines[i + 1];
    if (title && !title.digits && !title.stops && title.width <= WIDEST_TITLE && lines[i + 2]?.stops) chapters.push(i);
  });
  return new Set(chapters.length > 1 ? chapters : []);
}

function isLoneFurniture(lines: readonly Line[], at: number, layout: Layout | undefined): boolean {
  const line = lines[at];
  if (!line) return false;
  // A lone number on a laid-out page is the page's.
  if (layout && /^\d{1,3}$/.test(line.text)) return true;
  return isFurniture(line) && !headingOf(line.text);
}

/**
 * The line where the article has ended and the page goes on: buttons, links, notices. Below a button or a footer there is no
 * heading and little text.
 */
function articleEnd(lines: readonly Line[], tables: readonly (Table | undefined)[]): number {
  const total = lines.reduce((sum, l) => sum + l.text.length, 0);
  let end = lines.length;
  let below = 0;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || tables[i]) break;
    if (isFurniture(line)) {
      if (endsArticle(line.text)) end = i;
      continue;
    }
    if (line.text.length > LONGEST_LINK || line.stops) below += line.text.length;
    if (below > total * MOST_BELOW || (headingOf(line.text)?.level ?? 9) < 3) break;
  }
  return end;
}
