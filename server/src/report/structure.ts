import { DIGIT, HAN, isA } from "./characters";
import { itemsOf } from "./items";
import { type Marker, markerAt } from "./markers";
import { sentencesOf } from "./sentences";
import type { Block, Heading, Structure } from "./types";

/** A run-on title without a stop is cut at its first comma or colon beyond this. */
const LONGEST_TITLE = 60;
/** `一、综合 初步核算，…`: a title of this length may be parted from its text by a space. */
const SPACED_TITLE = 25;
const NOTHING: Structure = { items: [], sentences: [] };

/** What the block's text says of its own form: heading, items, sentences and clauses. Tables have sentences (lines) only. */
export function structureOf(block: Block): Structure {
  const { kind, text } = block;
  if (kind === "furniture") return NOTHING;
  if (kind === "table") return { items: [], sentences: sentencesOf(text) };
  const heading = headingOf(text);
  const sentences = sentencesOf(text, heading?.titleStart ?? 0);
  const items = itemsOf(text, sentences);
  return heading ? { heading, items, sentences } : { items, sentences };
}

/** The heading that begins a paragraph, by GB/T 9704-2012 and the markers that real reports use beside it. */
export function headingOf(text: string): Heading | undefined {
  let at = 0;
  // Markdown's # and ** before the marker.
  while (/[#* ]/.test(text.charAt(at))) at++;
  const marker = markerAt(text, at);
  if (!marker || !opensHeading(text, marker)) return undefined;
  const { level, ordinal, start, titleStart } = marker;
  const end = titleEnd(text, titleStart);
  return end > titleStart
    ? { level, marker: text.slice(start, marker.end).trimEnd(), ordinal, titleStart, start, end }
    : undefined;
}

function opensHeading(text: string, { style, end, titleStart, ordinal }: Marker): boolean {
  const first = text.charCodeAt(titleStart);
  if (!isA(first, HAN | DIGIT) && !/[“《（"A-Za-z[【‘]/.test(text.charAt(titleStart))) return false;
  const short = text.length - titleStart <= LONGEST_TITLE && !/[。；]/.test(text);
  switch (style) {
    case "part":
      return short && !/[的是了在内]/.test(text.charAt(titleStart));
    case "bare":
      return short && text.length <= 30;
    case "han": {
      const signed = text.charAt(end - 1) !== text.charAt(end - 2) && /[、.．]$/.test(text.slice(0, end));
      return (
        signed ||
        (short && text.length <= 30 && !/[，：]/.test(text) && ordinal <= 20 && text.charAt(titleStart) !== "是")
      );
    }
    default:
      return true;
  }
}

/** Where the title ends: before the first stop, a colon that ends the paragraph, or the space that parts it from its text. */
function titleEnd(text: string, titleStart: number): number {
  const limit = Math.min(text.length, titleStart + LONGEST_TITLE * 4);
  let end = limit;
  let comma = 0;
  for (let i = titleStart; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0a) {
      end = i;
      break;
    }
    const isComma = code === 0xff0c || code === 0xff1a || code === 0xff1b;
    if (comma === 0 && isComma && i - titleStart > 3) comma = i;
    if (
      code === 0x20 &&
      comma === 0 &&
      i - titleStart <= SPACED_TITLE &&
      text.length - i > SPACED_TITLE &&
      betweenHan(text, i)
    ) {
      end = i;
      break;
    }
  }
  if (end - titleStart > LONGEST_TITLE && comma > 0) end = comma;
  while (end > titleStart && /[：；，、 *#]/.test(text.charAt(end - 1))) end--;
  return end;
}

const betweenHan = (text: string, at: number): boolean =>
  isA(text.charCodeAt(at - 1), HAN) && isA(text.charCodeAt(at + 1), HAN);
