import type { Piece, Place } from "../write";
import { type Block, type Context, type NoteReference, readBlocks } from "./blocks";
import type { View } from "./inline";
import { Numbering } from "./numbering";
import { Package } from "./package";
import { type Relation, relationsOf, target } from "./relations";
import { Styles } from "./styles";
import { type Note, write } from "./text";
import { Unfit } from "./unfit";
import { child, type Element, type Part, parse } from "./xml";

/** Characters of a text: two thousand printed pages. */
const LONGEST_TEXT = 4_000_000;

/** A Word document that was read, with what it takes to write into a copy of it. */
export interface Docx {
  readonly text: string;
  readonly pieces: readonly Piece<Element>[];
  readonly places: readonly Place<Element>[];
  readonly package: Package;
  /** The main part: its name, what it is, and what it refers to. */
  readonly name: string;
  readonly main: Part;
  readonly relations: readonly Relation[];
  /** What the types of its relations begin with: transitional or strict. */
  readonly vocabulary: string;
  /** A note's root element, `w:footnote`, and the reference to it in the text. */
  readonly references: ReadonlyMap<Element, Element>;
}

/**
 * A Word document's text (ECMA-376, transitional and strict): paragraphs with the numbers that Word makes up for lists, tables,
 * text boxes, footnotes and endnotes behind the paragraph that they hang on. Headers, footers, comments and the table
 * of contents are left out. Throws Unfit; memory is bounded by the package's limits.
 */
export async function readDocx(bytes: Uint8Array, view: View = "final"): Promise<Docx> {
  const files = await Package.open(bytes);
  const office = (await relationsOf(files, "")).find((r) => r.type === "officeDocument");
  const name = office?.target;
  const read = async (part: string | undefined): Promise<Part | undefined> => {
    const found = part === undefined ? undefined : await files.part(part);
    return found && parse(found);
  };
  const main = await read(name);
  const body = child(main?.root, "w:body");
  if (!office || name === undefined || !main || !body) throw new Unfit("no-word");
  const relations = await relationsOf(files, name);
  const rootOf = async (type: string): Promise<Element | undefined> => (await read(target(relations, type)))?.root;

  const styles = new Styles(await rootOf("styles"));
  const numbering = new Numbering(await rootOf("numbering"), styles);
  const context: Context = { view, styles, numbering, notes: [] };
  const blocks = readBlocks(body, context);
  const { notes, references } = readNotes(context, await rootOf("footnotes"), await rootOf("endnotes"));
  const written = write(blocks, notes);
  if (written.text.length > LONGEST_TEXT) throw new Unfit("too-large");
  return { ...written, package: files, name, main, relations, vocabulary: office.vocabulary, references };
}

function readNotes(context: Context, footnotes: Element | undefined, endnotes: Element | undefined) {
  const notes: Note[] = [];
  const references = new Map<Element, Element>();
  // A note holds no references, but a broken file may say so: only those of the text are followed.
  for (const reference of [...context.notes]) {
    const element = noteOf(reference, reference.kind === "footnote" ? footnotes : endnotes);
    if (!element || references.has(element)) continue;
    references.set(element, reference.element);
    notes.push({ reference, blocks: trimmed(readBlocks(element, context)) });
  }
  return { notes, references };
}

const noteOf = ({ kind, id }: NoteReference, root: Element | undefined): Element | undefined =>
  root?.children.find((e) => e.name === `w:${kind}` && e.attributes.id === id);

/** Without the space that stands between a note's mark and its text. */
function trimmed(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return [...blocks];
  const content = [...first.content];
  while (content[0]?.text.trim() === "") content.shift();
  const [head] = content;
  if (head) {
    const text = head.text.trimStart();
    content[0] = { ...head, text, from: head.from + head.text.length - text.length };
  }
  return [{ ...first, content }, ...rest];
}
