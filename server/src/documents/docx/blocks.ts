import type * as Printed from "../printed";
import { type Inline, InlineReader, isChange, isShown, type View } from "./inline";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";
import { child, type Element } from "./xml";

export type Paragraph = Printed.Paragraph<Element>;
export type Block = Printed.Block<Element>;
type Cell = Printed.Cell<Element>;

/** A note's reference in the text, by which its text is found. */
export interface NoteReference {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  readonly element: Element;
  /** What is printed at the reference and before the note; empty where the author has set a mark. */
  readonly mark: string;
}

/** What the reading of a document's parts has in common. */
export interface Context {
  readonly view: View;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: NoteReference[];
}

/** A table of contents repeats the headings. */
const CONTENTS = /^toc (?:\d|heading)/i;

/** Reads the paragraphs and tables of a body, a note, a cell or a text box. */
export function readBlocks(of: Element, context: Context): Block[] {
  return new BlockReader(context).read(of);
}

class BlockReader {
  private boxes: Block[] = [];
  private readonly inline: InlineReader;
  /** The text of paragraphs whose end is a removed one: it runs into the next. */
  private pending: Inline[] = [];
  private last: Element | undefined;

  constructor(private readonly context: Context) {
    this.inline = new InlineReader(context.view, {
      box: (content) => this.boxes.push(...readBlocks(content, context)),
      note: (reference) => this.note(reference),
    });
  }

  read(of: Element): Block[] {
    const out: Block[] = [];
    this.children(of, out);
    if (this.last && this.pending.length + this.boxes.length > 0)
      out.push({ kind: "paragraph", element: this.last, content: this.pending, boxes: this.boxes });
    return out;
  }

  private children(of: Element, out: Block[]): void {
    for (const element of of.children) {
      const { name } = element;
      if (name === "w:p") this.paragraph(element, out);
      else if (name === "w:tbl") out.push({ kind: "table", element, rows: this.rows(element) });
      else if (name === "w:sdt" || name === "w:sdtContent" || name === "w:customXml") this.children(element, out);
      else if (isChange(name) && isShown(name, this.context.view)) this.children(element, out);
      else if (name === "mc:AlternateContent") this.children(child(element, "mc:Choice") ?? element, out);
    }
  }

  private paragraph(element: Element, out: Block[]): void {
    this.last = element;
    const properties = child(element, "w:pPr");
    const own = this.inline.read(element);
    const mark = child(properties, "w:rPr")?.children ?? [];
    if (!mark.every(({ name }) => isShown(name, this.context.view))) {
      this.pending.push(...own);
      return;
    }
    const number = this.context.numbering.next(properties);
    const style = this.context.styles.styleOf(properties);
    const isContents = style !== undefined && CONTENTS.test(this.context.styles.nameOf(style) ?? "");
    const all = [...this.pending, ...own];
    const numbered = number === "" ? all : [{ text: number, from: 0 }, ...all];
    out.push({ kind: "paragraph", element, content: isContents ? [] : numbered, boxes: this.boxes });
    this.pending = [];
    this.boxes = [];
  }

  private note(reference: Element): string {
    const { id = "", customMarkFollows } = reference.attributes;
    const { notes } = this.context;
    const mark = customMarkFollows === "1" || customMarkFollows === "true" ? "" : `[${notes.length + 1}]`;
    notes.push({
      kind: reference.name === "w:footnoteReference" ? "footnote" : "endnote",
      id,
      element: reference,
      mark,
    });
    return mark;
  }

  private rows(of: Element): Cell[][] {
    return inside(of, "w:tr", this.context.view)
      .filter((row) => this.isKept(child(row, "w:trPr")))
      .map((row) => this.cells(row));
  }

  private cells(row: Element): Cell[] {
    let column = Number(child(child(row, "w:trPr"), "w:gridBefore")?.attributes.val ?? 0);
    const cells: Cell[] = [];
    for (const element of inside(row, "w:tc", this.context.view)) {
      const properties = child(element, "w:tcPr");
      const span = Math.max(1, Number.parseInt(child(properties, "w:gridSpan")?.attributes.val ?? "1", 10) || 1);
      const merge = child(properties, "w:vMerge");
      const merged = merge !== undefined && merge.attributes.val !== "restart";
      const blocks = readBlocks(element, this.context);
      if (this.isKept(properties)) cells.push({ blocks, column, span, merged });
      column += span;
    }
    return cells;
  }

  /** Rows and cells are inserted and deleted as a whole. */
  private isKept(properties: Element | undefined): boolean {
    const gone = this.context.view === "final" ? ["w:del", "w:cellDel"] : ["w:ins", "w:cellIns"];
    return !gone.some((name) => child(properties, name));
  }
}

/** Rows of a table or cells of a row, through what may be wrapped around them. */
function inside(of: Element, name: string, view: View): Element[] {
  return of.children.flatMap((element) => {
    if (element.name === name) return [element];
    const isWrapper = ["w:sdt", "w:sdtContent", "w:customXml"].includes(element.name) || isChange(element.name);
    return isWrapper && isShown(element.name, view) ? inside(element, name, view) : [];
  });
}
