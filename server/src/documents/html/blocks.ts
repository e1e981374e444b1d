import type { Block, Cell, Inline } from "../printed";
import { attribute, type Element, isBlock, isElement, isLeftOut, type Node } from "./nodes";

/** Of a paragraph of links, this share at least is inside of them. */
const LINKS = 0.6;
const HEADING = /^h[1-6]$/;
/** HTML Living Standard, 4.9.11. */
const WIDEST_SPAN = 1000;
const TALLEST_SPAN = 65534;

/** The paragraphs and tables of an element as they are printed, without lists of links, as of breadcrumbs and neighbours. */
export function readBlocks(of: Element): Block<Element>[] {
  const reader = new BlockReader(of);
  reader.children(of, { linked: false, kept: of.tagName === "pre" });
  return reader.blocks();
}

interface Around {
  /** Inside of a link. */
  readonly linked: boolean;
  /** White space is kept. */
  readonly kept: boolean;
}

class BlockReader {
  private readonly out: Block<Element>[] = [];
  private text = "";
  private linked = 0;
  private element: Element;

  constructor(of: Element) {
    this.element = of;
  }

  blocks(): Block<Element>[] {
    this.end();
    return this.out;
  }

  children(of: Element, around: Around): void {
    for (const node of of.childNodes) this.node(node, around);
  }

  private node(node: Node, around: Around): void {
    if (node.nodeName === "#text" && "value" in node) {
      this.add(around.kept ? node.value : collapsed(node.value), around);
      return;
    }
    if (!isElement(node) || isLeftOut(node)) return;
    const { tagName } = node;
    const inner = { linked: around.linked || tagName === "a", kept: around.kept || tagName === "pre" };
    if (tagName === "br") this.add("\n", around);
    else if (tagName === "table") this.table(node);
    else if (isBlock(node)) {
      this.end();
      const before = this.element;
      this.element = node;
      this.children(node, inner);
      this.end();
      this.element = before;
    } else this.children(node, inner);
  }

  private add(text: string, { linked, kept }: Around): void {
    // Of white space on both sides of a tag, one is printed.
    const own = !kept && text.startsWith(" ") && /(?:^|\s)$/.test(this.text) ? text.slice(1) : text;
    this.text += own;
    if (linked) this.linked += own.trim().length;
  }

  private end(): void {
    const { text, linked, element } = this;
    this.text = "";
    this.linked = 0;
    const printed = text.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
    const length = printed.replace(/\s+/g, "").length;
    const isNavigation = linked > length * LINKS && !/[。；！？]/.test(printed) && !HEADING.test(element.tagName);
    if (printed === "" || isNavigation) return;
    this.out.push({ kind: "paragraph", element, content: inline(printed), boxes: [] });
  }

  private table(element: Element): void {
    this.end();
    for (const node of element.childNodes)
      if (isElement(node) && node.tagName === "caption") this.out.push(...readBlocks(node));
    const rows = rowsOf(element);
    if (rows.length > 0) this.out.push({ kind: "table", element, rows });
  }
}

const inline = (text: string): Inline<Element>[] => [{ text, from: 0 }];

/** White space is one space; a line end of the source between two Han characters is none, for no one wrote it to part them. */
const collapsed = (text: string): string =>
  text
    .replace(/(?<=[㐀-鿿，、。；：！？（）])[ \t\r\f]*\n\s*(?=[㐀-鿿，、。；：！？（）])/g, "")
    .replace(/[ \t\r\n\f]+/g, " ");

/** Rows with their cells in columns; a cell that spans rows stands in each, merged with the one above. */
function rowsOf(table: Element): Cell<Element>[][] {
  const rows: Cell<Element>[][] = [];
  /** How many more rows a cell above takes up, by its column. */
  const above = new Map<number, { left: number; span: number }>();
  for (const row of rowElements(table)) {
    const cells: Cell<Element>[] = [];
    let column = 0;
    const merged = (): void => {
      for (let over = above.get(column); over && over.left > 0; over = above.get(column)) {
        cells.push({ blocks: [], column, span: over.span, merged: true });
        over.left--;
        column += over.span;
      }
    };
    for (const node of row.childNodes) {
      if (!isElement(node) || !/^t[dh]$/.test(node.tagName) || isLeftOut(node)) continue;
      merged();
      const span = spanOf(node, "colspan", WIDEST_SPAN);
      above.set(column, { left: spanOf(node, "rowspan", TALLEST_SPAN) - 1, span });
      cells.push({ blocks: readBlocks(node), column, span, merged: false });
      column += span;
    }
    merged();
    rows.push(cells);
  }
  return rows;
}

const rowElements = (table: Element): Element[] =>
  table.childNodes.flatMap((node) => {
    if (!isElement(node) || isLeftOut(node)) return [];
    return node.tagName === "tr" ? [node] : /^t(?:head|body|foot)$/.test(node.tagName) ? rowElements(node) : [];
  });

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
