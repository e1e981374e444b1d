import type { Range } from "../contract";

/**
 * A paragraph, a table or page furniture. Everything that is read from a block depends on `text` alone, so that an unchanged
 * block is never read twice; `start` and `end` are the only fields that move when text elsewhere changes.
 */
export interface Block {
  readonly kind: "paragraph" | "table" | "furniture";
  /** Range in the document. */
  start: number;
  end: number;
  /**
   * The block's text, folded: full-width digits, letters, `％`, `．` inside numbers become half-width; half-width `,;:()?!` between
   * Chinese become full-width; hard line wraps, and page numbers inside sentences, are taken out. Never longer than the source.
   */
  readonly text: string;
  /** `offsets[i]` is where `text[i]` stands, relative to `start` (text.length + 1 entries); absent where the two agree. */
  readonly offsets?: Int32Array;
  /** Cells of a table, row by row; ranges are offsets into `text`. */
  readonly rows?: readonly (readonly Range[])[];
}

/** A range of a block's text. Claims, cues and items are places. */
export interface Place extends Range {
  readonly block: Block;
}

export interface Heading extends Range {
  /** 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）`. */
  readonly level: number;
  /** As printed. */
  readonly marker: string;
  /** The marker's number, 1-based. */
  readonly ordinal: number;
  /** Range of the title; `start`, `end` span marker and title. */
  readonly titleStart: number;
}

/** `一是…`, `第一，…`, `首先，…` inside a paragraph. */
export interface Item extends Range {
  /** 5 and above. */
  readonly level: number;
  readonly marker: string;
  readonly ordinal: number;
}

export interface Sentence extends Range {
  /**
   * Starts and ends of its clauses, one after the other; cut at `，；：` and the like, without their punctuation. Plain numbers, since a
   * text has more clauses than anything else.
   */
  readonly clauses: readonly number[];
}

/** What the text of one block says of its own form. */
export interface Structure {
  readonly heading?: Heading;
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
}

/** Title, reporting period and issuer, where the text gives them. */
export interface FrontMatter {
  readonly title?: string;
  readonly period?: string;
  readonly issuer?: string;
}
