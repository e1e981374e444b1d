import { isEmpty } from "../printed";
import { Writer, type Written } from "../write";
import type { Block, NoteReference, Paragraph } from "./blocks";
import type { Element } from "./xml";

/** A note with the blocks that it consists of. */
export interface Note {
  readonly reference: NoteReference;
  readonly blocks: readonly Block[];
}

/** A document's text: one line for a paragraph or a table's row, with its notes behind it, so that they stand in its section. */
export function write(body: readonly Block[], notes: readonly Note[]): Written<Element> {
  const writer = new Writer<Element>();
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
