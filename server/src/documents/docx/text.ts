import type { Block, NoteReference, Paragraph } from "./blocks";
import type { Inline } from "./inline";
import { tableParts } from "./rows";
import type { Element } from "./xml";

/** A stretch of the text that stands in the document: `start` and `end` in the text, `from` in its element's own text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: Element;
  readonly from: number;
}

/** Where a paragraph's text begins. */
export interface Place {
  readonly start: number;
  /** 1-based: which of the body's paragraphs and tables it is, or the one that its note or text box hangs on. */
  readonly paragraph: number;
  /** The `w:p`. */
  readonly element: Element;
}

export interface Written {
  readonly text: string;
  /** In the order of the text, as places are. */
  readonly pieces: readonly Piece[];
  readonly places: readonly Place[];
}

/** The paragraph that an offset stands in. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low];
}

/** A note with the blocks that it consists of. */
export interface Note {
  readonly reference: NoteReference;
  readonly blocks: readonly Block[];
}

/** A document's text: one line for a paragraph or a table's row, with its notes behind it, so that they stand in its section. */
export function write(body: readonly Block[], notes: readonly Note[]): Written {
  const writer = new Writer();
  const notesOf = notesByBlock(body, notes);
  let paragraph = 0;
  for (const block of body) {
    if (!isEmpty(block)) paragraph++;
    const number = Math.max(1, paragraph);
    writer.block(block, number);
    for (const { reference, blocks } of notesOf.get(block.element) ?? []) {
      blocks.forEach((own, i) => {
        writer.block(i === 0 && own.kind === "paragraph" ? marked(own, reference.mark) : own, number);
      });
    }
  }
  return writer.written();
}

/** Notes by the element that their references stand in. */
function notesByBlock(body: readonly Block[], notes: readonly Note[]): Map<Element, Note[]> {
  const found = new Map(body.map((block) => [block.element, [] as Note[]]));
  for (const note of notes) {
    let at: Element | undefined = note.reference.element;
    while (at && !found.has(at)) at = at.parent;
    // Text whose paragraph ends in a removed mark has run into another one.
    const own = (at && found.get(at)) ?? [...found.values()].at(-1);
    own?.push(note);
  }
  return found;
}

/** A note's first paragraph with its mark. */
const marked = (paragraph: Paragraph, mark: string): Paragraph =>
  mark === "" ? paragraph : { ...paragraph, content: [{ text: `${mark} `, from: 0 }, ...paragraph.content] };

/** Does nothing stand there? Whoever counts paragraphs leaves such ones out. */
function isEmpty(block: Block): boolean {
  if (block.kind === "table") return false;
  return block.boxes.length === 0 && block.content.every(({ text }) => text.trim() === "");
}

class Writer {
  private text: string[] = [];
  private length = 0;
  private readonly pieces: Piece[] = [];
  private readonly places: Place[] = [];

  block(block: Block, paragraph: number): void {
    if (block.kind === "paragraph") {
      this.places.push({ start: this.length, paragraph, element: block.element });
      this.line(block.content);
      for (const inner of block.boxes) this.block(inner, paragraph);
      return;
    }
    for (const part of tableParts(block)) {
      if (part.kind === "text") {
        for (const inner of part.blocks) this.block(inner, paragraph);
        continue;
      }
      // Blank lines set it apart from a table right before or behind it.
      this.line([]);
      for (const row of part.rows) {
        this.places.push({ start: this.length, paragraph, element: block.element });
        this.line(row);
      }
      this.line([]);
    }
  }

  written(): Written {
    return { text: this.text.join(""), pieces: this.pieces, places: this.places };
  }

  private line(content: readonly Inline[]): void {
    for (const inline of content) this.add(inline);
    this.add({ text: "\n", from: 0 });
  }

  private add({ text, source, from }: Inline): void {
    if (text === "") return;
    const start = this.length;
    this.text.push(text);
    this.length += text.length;
    if (source) this.pieces.push({ start, end: this.length, source, from });
  }
}
