import { countWhile } from "../../ordered";
import { type Piece, placeAt } from "../write";
import type { Docx } from "./read";
import type { Element } from "./xml";

/** Inside a `w:t`, at an offset of its text; or around a whole element. */
export type Point = { readonly source: Element; readonly at: number } | { readonly around: Element };

/** What a comment stands at: two points of the body; or the end of a paragraph where nothing is printed from the document. */
export type Anchor = { readonly first: Point; readonly last: Point } | { readonly paragraph: Element };

/** May hold a comment's ends between its children (EG_RangeMarkupElements, ECMA-376 part 1, 17.13.4). */
const OPEN_TO_MARKS = new Set(["w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo"]);

/**
 * Where a comment on a range of the text stands. In a note it stands at the note's reference, in a text box or a field of a form
 * around it, for no comment may begin inside; for a number that Word makes up, at the text behind it.
 */
export function anchorOf(docx: Docx, start: number, end: number): Anchor {
  const inside = piecesIn(docx, start, end);
  const pieces = inside.length > 0 ? inside : nearest(docx, start);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return { paragraph: bodyParagraph(docx, placeAt(docx.places, start)?.element) };
  const [from, to] = inside.length > 0 ? [start, end] : [first.start, last.end];
  return {
    first: point(docx, first.source, first.from + Math.max(from, first.start) - first.start),
    last: point(docx, last.source, last.from + Math.min(to, last.end) - last.start),
  };
}

/** The pieces that share a character with a range. */
function piecesIn({ pieces }: Docx, start: number, end: number): Piece<Element>[] {
  const low = countWhile(pieces.length, (k) => (pieces[k]?.end ?? 0) <= start);
  let after = low;
  while ((pieces[after]?.start ?? end) < end) after++;
  return pieces.slice(low, after);
}

/** The first text behind an offset in its line, else the last before it. */
function nearest(docx: Docx, offset: number): Piece<Element>[] {
  const next = docx.text.indexOf("\n", offset);
  const own = piecesIn(docx, docx.text.lastIndexOf("\n", offset - 1) + 1, next < 0 ? docx.text.length : next);
  const piece = own.find(({ start }) => start >= offset) ?? own.at(-1);
  return piece ? [piece] : [];
}

function point(docx: Docx, source: Element, at: number): Point {
  const path = bodyPath(docx, source);
  for (const [i, element] of path.entries()) {
    if (OPEN_TO_MARKS.has(element.name)) continue;
    const isOwnRun = element.name === "w:r" && path[i + 1] === source && source.name === "w:t";
    return isOwnRun ? { source, at } : { around: element };
  }
  return { around: source };
}

/** The elements from a paragraph of the body down to a text; a note's text hangs on its reference. */
function bodyPath({ references }: Docx, source: Element): Element[] {
  let path = pathTo(source);
  const reference = path.map((element) => references.get(element)).find((found) => found !== undefined);
  if (reference) path = pathTo(reference);
  return path.slice(path.findIndex(isParagraph) + 1);
}

/** From the root to an element, itself included. */
function pathTo(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | undefined = element; at; at = at.parent) path.unshift(at);
  return path;
}

/** The paragraph of the body that an element is, holds or hangs on. */
function bodyParagraph(docx: Docx, element: Element | undefined): Element {
  const path = element ? pathTo(element) : [];
  const reference = path.map((part) => docx.references.get(part)).find((found) => found !== undefined);
  const found = (reference ? pathTo(reference) : path).find(isParagraph);
  return found ?? paragraphIn(element ?? docx.main.root) ?? docx.main.root;
}

const isParagraph = ({ name }: Element): boolean => name === "w:p";

function paragraphIn(element: Element): Element | undefined {
  for (const part of element.children) {
    const found = isParagraph(part) ? part : paragraphIn(part);
    if (found) return found;
  }
  return undefined;
}
