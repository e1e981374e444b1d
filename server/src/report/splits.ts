import { isA, MARKER } from "./characters";
import { paragraph } from "./compose";
import type { Line } from "./lines";
import { type Marker, type MarkerStyle, markerAt } from "./markers";
import type { Block } from "./types";

/** A shorter line holds one paragraph. */
const SHORTEST_WALL = 120;
/** Sequences looked at in one line. */
const MOST_RUNS = 100;
const STYLES: ReadonlySet<MarkerStyle> = new Set(["han", "han-bracket", "arabic"]);

/** The paragraphs of a line: more than one where headings run on inside it, as in pages saved without their line breaks. */
export function splitAtHeadings(line: Line): Block[] {
  const cuts = line.text.length < SHORTEST_WALL ? [] : inlineHeadings(line.text);
  if (cuts.length === 0) return [paragraph([line])];
  const starts = [0, ...cuts];
  return starts.map((start, i) => paragraph([part(line, start, starts[i + 1] ?? line.text.length)]));
}

function part(line: Line, start: number, end: number): Line {
  while (end > start && line.text.charCodeAt(end - 1) === 0x20) end--;
  return { ...line, start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
}

/**
 * Where headings begin inside a line: after a stop or a wide space, and numbered on from one or from the heading that opens
 * the line, so that a lone reference is none. A sequence that stands between two headings of its own style numbers something
 * else, the rows of a table.
 */
function inlineHeadings(text: string): number[] {
  const runs: Marker[][] = [];
  for (const at of startsIn(text)) {
    const marker = markerAt(text, at);
    if (!marker || !STYLES.has(marker.style) || !hasSign(text, marker)) continue;
    const run = runs.findLast(
      (r) => r[0]?.style === marker.style && r.length + (r[0]?.ordinal ?? 0) === marker.ordinal,
    );
    if (run) run.push(marker);
    else if ((marker.ordinal === 1 || at === 0) && runs.length < MOST_RUNS) runs.push([marker]);
  }
  return runs
    .filter((run) => run.length > 1 || (run[0] && isSetApart(text, run[0].start)))
    .filter((run, _, all) => !all.some((other) => isInside(run, other)))
    .flatMap((run) => run.map((marker) => marker.start))
    .filter((start) => start > 0)
    .sort((a, b) => a - b);
}

function isInside(run: readonly Marker[], other: readonly Marker[]): boolean {
  const [first] = run;
  const [opening] = other;
  const last = run.at(-1);
  if (!first || !last || !opening || run === other || first.style !== opening.style) return false;
  const next = other.find((m) => m.start > last.start);
  return (
    next !== undefined &&
    opening.start < first.start &&
    !other.some((m) => m.start > first.start && m.start < last.start)
  );
}

/** `一、`, not `一 综合`. */
const hasSign = (text: string, { style, end }: Marker): boolean =>
  style !== "han" || /[、.．]/.test(text.charAt(end - 1));

const SEPARATORS = ["。", "！", "？", "  ", "— "];

/** Where something may begin: after a stop and the spaces behind it, after a wide space, after a page number. */
function startsIn(text: string): number[] {
  const starts = new Set([0]);
  for (const separator of SEPARATORS) {
    let start = 0;
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      start = at + separator.length;
      while (text.charCodeAt(start) === 0x20) start++;
      if (isA(text.charCodeAt(start), MARKER)) starts.add(start);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

const isSetApart = (text: string, at: number): boolean => at > 0 && text.slice(at - 2, at) === "  ";
