import { countWhile } from "../ordered";
import type { Block, Inline } from "./printed";
import { tableParts } from "./rows";

/** A stretch of the text that stands in the document: `start` and `end` in the text, `from` in its element's own text. */
export interface Piece<E> {
  readonly start: number;
  readonly end: number;
  readonly source: E;
  readonly from: number;
}

/** Where a paragraph's text begins. */
export interface Place<E> {
  readonly start: number;
  /** 1-based: which of the body's paragraphs and tables it is, or the one that its note or text box hangs on. */
  readonly paragraph: number;
  /** The paragraph itself, or the table. */
  readonly element: E;
}

export interface Written<E> {
  readonly text: string;
  /** In the order of the text, as places are. */
  readonly pieces: readonly Piece<E>[];
  readonly places: readonly Place<E>[];
}

/** The paragraph that an offset stands in: the last of these places that begins at it or before. */
export function placeAt<P extends { readonly start: number }>(places: readonly P[], offset: number): P | undefined {
  return places[countWhile(places.length - 1, (k) => (places[k + 1]?.start ?? 0) <= offset)];
}

/** Puts a text together, one line for a paragraph or a row of a table. */
export class Writer<E> {
  private text: string[] = [];
  private length = 0;
  private readonly pieces: Piece<E>[] = [];
  private readonly places: Place<E>[] = [];

  block(block: Block<E>, paragraph: number): void {
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

  written(): Written<E> {
    return { text: this.text.join(""), pieces: this.pieces, places: this.places };
  }

  private line(content: readonly Inline<E>[]): void {
    for (const inline of content) this.add(inline);
    this.add({ text: "\n", from: 0 });
  }

  private add({ text, source, from }: Inline<E>): void {
    if (text === "") return;
    const start = this.length;
    this.text.push(text);
    this.length += text.length;
    if (source) this.pieces.push({ start, end: this.length, source, from });
  }
}
