/** Text of one paragraph; `source` is the element that it stands in, from `from` on, and none where the text is made up. */
export interface Inline<E> {
  readonly text: string;
  readonly source?: E;
  readonly from: number;
}

/** A paragraph of a document as it is printed. */
export interface Paragraph<E> {
  readonly kind: "paragraph";
  readonly element: E;
  readonly content: readonly Inline<E>[];
  /** Text boxes that hang on it. */
  readonly boxes: readonly Block<E>[];
}

export interface Cell<E> {
  readonly blocks: readonly Block<E>[];
  /** The first of its columns, 0-based, and how many it spans. */
  readonly column: number;
  readonly span: number;
  /** It goes on with the cell above. */
  readonly merged: boolean;
}

export interface Table<E> {
  readonly kind: "table";
  readonly element: E;
  readonly rows: readonly (readonly Cell<E>[])[];
}

export type Block<E> = Paragraph<E> | Table<E>;

/** Does nothing stand there? Whoever counts paragraphs leaves such ones out. */
export function isEmpty<E>(block: Block<E>): boolean {
  if (block.kind === "table") return false;
  return block.boxes.length === 0 && block.content.every(({ text }) => text.trim() === "");
}
