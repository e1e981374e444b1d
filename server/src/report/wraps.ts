import { COMMA, isA } from "./characters";
import { isPageNumber } from "./furniture";
import { isNumericCell, type Line } from "./lines";
import { markerAt } from "./markers";
import { isCaption } from "./tables";

/** A page is no wider than this; a longer line is a paragraph of its own. */
const WIDEST_PAGE = 140;
/** Narrower lines are titles, cells, labels: they say nothing of the layout. */
const NARROWEST_TEXT = 16;
/** Lines on either side that decide whether a line was broken by a page layout. */
const REACH = 15;
/** Share of broken lines among them. */
const BROKEN_SHARE = 0.3;
/** A line this much short of the full width ends its paragraph. */
const SLACK = 5;
/** A line this much wider than the others is a headline. */
const OVERHANG = 10;

/** How a page layout broke the lines of a region. */
export interface Layout {
  /** Full width of a line. */
  readonly width: number;
  /** Usual indentation. */
  readonly indent: number;
  /** Lines end anywhere, as some extractions cut them at every change of type. */
  readonly ragged: boolean;
}

/**
 * The layout that broke each line, undefined where lines are paragraphs. Decided by the lines around: broken ones end in the
 * middle of a sentence, and most at the full width of the page.
 */
export function layoutsOf(lines: readonly Line[]): (Layout | undefined)[] {
  const layouts: (Layout | undefined)[] = new Array(lines.length).fill(undefined);
  const texts: number[] = [];
  const broken: number[] = [0];
  lines.forEach((line, i) => {
    if (line.width < NARROWEST_TEXT || isTitle(line)) return;
    texts.push(i);
    broken.push((broken.at(-1) ?? 0) + (isBroken(line) ? 1 : 0));
  });
  if (broken.at(-1) === 0) return layouts;
  let region: Line[] = [];
  let regionStart = 0;
  let before: { layout: Layout; end: number } | undefined;
  const close = (end: number): void => {
    const layout = measure(region);
    if (layout) {
      // The same page goes on over a passage of short lines.
      if (before && joins(before.layout, layout) && lines.slice(before.end, regionStart).every((l) => fits(l, layout)))
        layouts.fill(before.layout, before.end, regionStart);
      layouts.fill(layout, regionStart, end);
      before = { layout, end };
    }
    region = [];
  };
  texts.forEach((at, k) => {
    const line = lines[at];
    const low = Math.max(0, k - REACH);
    const high = Math.min(texts.length, k + REACH + 1);
    const count = (broken[high] ?? 0) - (broken[low] ?? 0);
    if (!line || line.width > WIDEST_PAGE || count < (high - low) * BROKEN_SHARE) {
      close(at);
      return;
    }
    if (region.length === 0) regionStart = at;
    region.push(line);
  });
  close(lines.length);
  return layouts;
}

const joins = (a: Layout, b: Layout): boolean => Math.abs(a.width - b.width) <= SLACK;
const fits = (line: Line, { width }: Layout): boolean => line.width <= width + OVERHANG;

function measure(region: readonly Line[]): Layout | undefined {
  const open = region.filter(isBroken);
  const commas = open.filter(endsInComma).length;
  // A list of titles has commas, but nothing ends in it.
  if (open.length < 2 && commas === 0) return undefined;
  if (commas === 0 && !region.some((l) => l.stops)) return undefined;
  const width = percentile(
    region.map((l) => l.width),
    0.85,
  );
  const full = open.filter((l) => l.width >= width - SLACK - 3).length;
  if (full < open.length * 0.55 && commas < region.length * 0.15) return undefined;
  const indent = percentile(
    region.map((l) => l.indent),
    0.3,
  );
  return { width, indent, ragged: full < open.length * 0.4 };
}

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) * share)] ?? 0;
}

/** Ends in a comma, or without a stop though there is punctuation inside as titles have not. */
function isBroken(line: Line): boolean {
  if (line.width > WIDEST_PAGE) return false;
  if (endsInComma(line)) return true;
  return (line.stops || line.commas) && !endsSentence(line) && !endsInColon(line);
}

/** A heading on its own line says nothing of the layout. */
const isTitle = (line: Line): boolean => !line.stops && !endsInComma(line) && markerAt(line.text, 0) !== undefined;

const endsInComma = ({ text }: Line): boolean => isA(text.charCodeAt(text.length - 1), COMMA);
const endsInColon = ({ text }: Line): boolean => text.endsWith("：");
/** Ends with a stop, with the brackets and quotes that close after it, or with a note in brackets behind it. */
const endsSentence = ({ text }: Line): boolean =>
  /[。！？；…][”’）】》]*(?:\[\d+\])*(?:（[^（）]{0,30}）)?$/.test(text.slice(-48));

/** A line between two halves of a paragraph that is none of it: a page number, footnote marks. */
export const isInterruption = ({ text }: Line): boolean =>
  text.length <= 24 && (isPageNumber(text) || /^(?:\d{1,3}|(?:\[\d{1,3}\] ?)+)$/.test(text));

/** What the lines of a paragraph are so far. */
export interface Begun {
  readonly first: Line;
  readonly last: Line;
  /** One of them has a stop, a comma, the full width. */
  readonly stops: boolean;
  readonly commas: boolean;
  readonly full: boolean;
}

/** The paragraph with one more line, or its first. */
export const withLine = (begun: Begun | undefined, line: Line, layout: Layout | undefined): Begun => ({
  first: begun?.first ?? line,
  last: line,
  stops: begun?.stops === true || line.stops,
  commas: begun?.commas === true || line.commas,
  full: begun?.full === true || (layout !== undefined && isFull(line, layout)),
});

const isFull = (line: Line, { width }: Layout): boolean =>
  line.width >= width - SLACK && line.width <= width + OVERHANG;

/** Does the paragraph that has begun so go on in `next`? */
export function goesOn({ first, last, stops, commas, full }: Begun, next: Line, layout: Layout): boolean {
  if (next.width > WIDEST_PAGE || (isCaption(next.text) && !next.stops)) return false;
  // Inside a bracket, 详见表十|三、表十四, no heading begins either.
  if (endsInComma(last) || /\d：$/.test(last.text) || last.text.lastIndexOf("（") > last.text.lastIndexOf("）"))
    return true;
  if (isNumericCell(next.text)) return false;
  const { width, indent, ragged } = layout;
  const lastIsFull = isFull(last, layout);
  const isSentence = stops || commas;
  const isHeading = !stops && markerAt(first.text, 0) !== undefined;
  if (markerAt(next.text, 0)) {
    return lastIsFull && isSentence && !isHeading && !endsSentence(last) && !endsInColon(last);
  }
  if (endsInColon(last)) return ragged && last.stops;
  if (endsSentence(last)) {
    if (next.indent > indent + 1 || next.gap > 0 || next.text.startsWith("——")) return false;
    // What a total is made up of begins no paragraph.
    if (stops && /^其中[，：]/.test(next.text)) return true;
    return lastIsFull || (last.text.endsWith("；") && (ragged || last.width >= width - 3 * SLACK));
  }
  if (lastIsFull || (endsInNumber(last) && startsInUnit(next))) return true;
  if (isHeading) return false;
  if (ragged || isSentence || full) return true;
  return last.width >= width * 0.7 && last.width <= width + OVERHANG && next.gap === 0 && (next.stops || next.commas);
}

const endsInNumber = ({ text }: Line): boolean => /(?:\d|\d[万亿])$/.test(text);
const startsInUnit = ({ text }: Line): boolean =>
  /^(?:[万亿千百] ?)*[元个件户人家起次项吨公平立美亩辆所万亿]/.test(text);

/** Behind these words a clause has not ended: 剔除, 以及, 的. */
const UNENDED = /(?:剔除|扣除|扣减|其中|以及|并且|[和与及或的为是将把对由从在])$/;

/**
 * On any page: a line that begins with punctuation, with the unit of the number that ends the line before, or behind a word that wants
 * another, goes on with it.
 */
export function isTornOff(next: Line, last: Line): boolean {
  if (next.gap > 0) return false;
  const torn =
    "，。；、）》%".includes(next.text.charAt(0)) ||
    (last.commas && next.stops && endsInNumber(last) && startsInUnit(next)) ||
    (last.commas && next.stops && UNENDED.test(last.text) && markerAt(next.text, 0) === undefined);
  return torn && !isNumericCell(next.text) && !isNumericCell(last.text);
}
