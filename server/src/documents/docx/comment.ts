import { anchorOf } from "./anchors";
import { type Marks, withMarks } from "./marks";
import type { Docx } from "./read";
import { relationsPart, target } from "./relations";
import { type DocxFault, Unfit } from "./unfit";
import { type Element, escapeXml, parse } from "./xml";

/** A comment to be written at a range of a document's text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** Lines become paragraphs. */
  readonly text: string;
}

export interface Author {
  readonly name: string;
  readonly initials: string;
  readonly date: Date;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A copy of a document with comments at these ranges. Comments and tracked changes that are there stay as they are; every part but
 * the text, the comments and what registers them is copied as it lies in the package. Without comments the copy is the same, byte
 * for byte.
 */
export async function withComments(
  docx: Docx,
  comments: readonly Comment[],
  author: Author,
): Promise<Uint8Array | { readonly fault: DocxFault }> {
  if (comments.length === 0) return docx.package.bytes;
  try {
    return await commented(docx, comments, author);
  } catch (error) {
    return { fault: error instanceof Unfit ? error.fault : "broken" };
  }
}

async function commented(docx: Docx, comments: readonly Comment[], author: Author): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const { main, name } = docx;
  const existing = target(docx.relations, "comments");
  const bytes = existing === undefined ? undefined : await docx.package.part(existing);
  const known = bytes && parse(bytes);
  const first = known ? 1 + Math.max(-1, ...known.root.children.map((c) => Number(c.attributes.id) || 0)) : 0;
  const written = comments.map((comment, i) => ({ ...comment, id: first + i }));

  const own = vocabulary(main.source, main.root);
  const marks = written.map(({ start, end, id }): Marks => {
    const tag = (local: string) => `<${own.tag}${local}${own.declared} ${own.attribute}id="${id}"/>`;
    return {
      anchor: anchorOf(docx, start, end),
      open: tag("commentRangeStart"),
      close: tag("commentRangeEnd"),
      reference: `<${own.tag}r${own.declared}>${tag("commentReference")}</${own.tag}r>`,
    };
  });
  parts.set(name, main.encode(withMarks(main.source, marks)));

  if (existing !== undefined && known) {
    const theirs = vocabulary(known.source, known.root);
    const added = written.map((comment) => commentXml(comment, author, theirs)).join("");
    parts.set(existing, known.encode(appended(known.source, known.root, added)));
    return docx.package.with(parts);
  }
  const part = freeName(docx);
  const space = own.uri;
  const added = written
    .map((comment) => commentXml(comment, author, { tag: "w:", attribute: "w:", declared: "" }))
    .join("");
  parts.set(part, new TextEncoder().encode(`${XML}<w:comments xmlns:w="${space}">${added}</w:comments>`));
  await register(docx, part, parts);
  return docx.package.with(parts);
}

interface Vocabulary {
  /** What names of elements begin with: `w:`. */
  readonly tag: string;
  readonly attribute: string;
  /** A declaration that each element has to bring along, with a space before it. */
  readonly declared: string;
}

/** How a part spells the words of WordprocessingML. */
function vocabulary(source: string, root: Element): Vocabulary & { uri: string } {
  const tag = source.slice(root.start, root.inner);
  const declared = /\sxmlns:([^\s=]+)\s*=\s*["']([^"']*\/wordprocessingml\/(?:2006\/)?main)["']/.exec(tag);
  if (declared) return { tag: `${declared[1]}:`, attribute: `${declared[1]}:`, declared: "", uri: declared[2] ?? W };
  const uri = /["']([^"']*\/wordprocessingml\/(?:2006\/)?main)["']/.exec(tag)?.[1] ?? W;
  return { tag: "w:", attribute: "w:", declared: ` xmlns:w="${uri}"`, uri };
}

function commentXml(
  { id, text }: Comment & { id: number },
  { name, initials, date }: Author,
  { tag, attribute, declared }: Vocabulary,
): string {
  const said = `${attribute}author="${escapeXml(name)}" ${attribute}initials="${escapeXml(initials)}"`;
  const when = `${attribute}date="${date.toISOString().slice(0, 19)}Z"`;
  const paragraphs = text.split("\n").map((line, i) => {
    const mark = i === 0 ? `<${tag}r><${tag}annotationRef/></${tag}r>` : "";
    return `<${tag}p>${mark}<${tag}r><${tag}t xml:space="preserve">${escapeXml(line)}</${tag}t></${tag}r></${tag}p>`;
  });
  return `<${tag}comment${declared} ${attribute}id="${id}" ${said} ${when}>${paragraphs.join("")}</${tag}comment>`;
}

/** Source with `added` as the last children of the root. */
function appended(source: string, root: Element, added: string): string {
  if (root.innerEnd !== root.end) return source.slice(0, root.innerEnd) + added + source.slice(root.innerEnd);
  // <w:comments/>
  const tag = source.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return `${source.slice(0, root.start)}${tag.replace(/\s*\/>$/, ">")}${added}</${name}>${source.slice(root.end)}`;
}

function freeName({ name, package: files }: Docx): string {
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  for (let i = 0; ; i++) {
    const part = `${folder}comments${i === 0 ? "" : i}.xml`;
    if (!files.has(part)) return part;
  }
}

/** Says in the package what the new part is, and that the text refers to it. */
async function register(docx: Docx, part: string, parts: Map<string, Uint8Array>): Promise<void> {
  const { package: files, name, relations, vocabulary } = docx;
  const file = part.slice(part.lastIndexOf("/") + 1);
  const ids = new Set(relations.map((r) => r.id));
  let id = relations.length + 1;
  while (ids.has(`rId${id}`)) id++;
  const extend = async (into: string, empty: string, local: string, attributes: string): Promise<void> => {
    const known = parse((await files.part(into)) ?? new TextEncoder().encode(XML + empty));
    const prefix = /^<((?:[^\s/>:]+:)?)/.exec(known.source.slice(known.root.start))?.[1] ?? "";
    parts.set(into, known.encode(appended(known.source, known.root, `<${prefix}${local} ${attributes}/>`)));
  };
  const override = `PartName="/${part}" ContentType="${COMMENTS_TYPE}"`;
  await extend("[Content_Types].xml", "", "Override", override);
  const relationship = `Id="rId${id}" Type="${vocabulary}comments" Target="${file}"`;
  await extend(relationsPart(name), NO_RELATIONS, "Relationship", relationship);
}
