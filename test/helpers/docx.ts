import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** The parts of a made-up Word document, as the XML between the tags of their roots. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Any other part, whole. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROOTS = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
};

const SPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  `xmlns:r="${RELATIONS}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A Word document's bytes. */
export function docx(parts: DocxParts | string): Promise<Uint8Array> {
  const { body, others = {}, ...rest } = typeof parts === "string" ? { body: parts } : parts;
  const own = Object.entries(rest).filter((entry): entry is [keyof typeof ROOTS, string] => entry[1] !== undefined);
  const overrides = [["document", "document.main"], ...own.map(([name]) => [name, name])].map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`,
  );
  const relations = own.map(
    ([name], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${relationships(`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`)}`,
    "word/document.xml": `${HEAD}<w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(relations.join("")),
    ...Object.fromEntries(
      own.map(([name, xml]) => [`word/${name}.xml`, `${HEAD}<w:${name} ${SPACES}>${xml}</w:${name}>`]),
    ),
    ...others,
  });
}

const relationships = (inner: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A zip archive of these files. */
export async function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true });
  const lastModDate = new Date(2024, 0, 2, 3, 4, 6);
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), { lastModDate, useWebWorkers: false });
  }
  return writer.close();
}

export const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** A run of text. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
/** A paragraph of these runs, with its properties in front. */
export const p = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** A paragraph for each line of a text. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => p(line === "" ? "" : run(line)))
    .join("");
/** A table of plain cells; `cells` begin with `<w:` where they are XML. */
export const tbl = (rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>`;
  const cell = (text: string) => (text.startsWith("<w:tc>") ? text : tc(text));
  return `<w:tbl><w:tblPr/>${grid}${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
};
export const tc = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text.startsWith("<w:") ? text : text && run(text))}</w:tc>`;
/** A tracked change around runs. */
export const tracked = (kind: "ins" | "del", content: string, id = 900): string =>
  `<w:${kind} w:id="${id}" w:author="审稿人" w:date="2024-01-01T00:00:00Z">${
    kind === "del" ? content.replaceAll("<w:t ", "<w:delText ").replaceAll("</w:t>", "</w:delText>") : content
  }</w:${kind}>`;
