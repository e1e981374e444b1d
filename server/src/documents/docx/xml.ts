import { SaxesParser } from "saxes";
import { decode } from "../decode";
import { Unfit } from "./unfit";

/** Elements of a part, and how deep they lie in each other: far more than any report has. */
const MOST_ELEMENTS = 1_500_000;
const DEEPEST = 400;

/** An element of a part, with its place in the part's source. */
export interface Element {
  /** The local name behind the prefix that the vocabulary usually has: `w:p`, `mc:Choice`, `m:oMath`; `:txbx` for any other. */
  readonly name: string;
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** By local name: those of one element never differ by their prefix alone. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of `w:t` and its like, decoded. */
  text: string;
  /** Offsets in the source: of the start tag, of what follows it, of the end tag (or of the end, for `<w:p/>`), of what follows that. */
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
}

export interface Part {
  /** Decoded, without byte-order mark. */
  readonly source: string;
  readonly root: Element;
  /** Source as bytes, in the encoding that the part came in. */
  encode(source: string): Uint8Array;
}

/** Vocabularies in their transitional and strict forms (ECMA-376 part 4 and part 1). */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};
const HOLDS_TEXT = new Set(["w:t", "w:delText", "m:t"]);
const NONE: Readonly<Record<string, string>> = {};

/** Reads a part into elements that know where they stand. Throws Unfit. */
export function parse(bytes: Uint8Array): Part {
  const decoded = decode(bytes);
  if ("fault" in decoded || decoded.encoding === "gb18030") throw new Unfit("broken");
  const { text: source, encoding } = decoded;
  const root = elementsOf(source);
  const isMarked = encoding !== "utf-8" || bytes[0] === 0xef;
  return { source, root, encode: (text) => encoded((isMarked ? "\uFEFF" : "") + text, encoding) };
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return new Uint8Array(view.buffer);
}

function elementsOf(source: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  let root: Element | undefined;
  let open: Element | undefined;
  let depth = 0;
  let count = 0;
  parser.on("doctype", () => {
    throw new Unfit("entities");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (++count > MOST_ELEMENTS || ++depth > DEEPEST) throw new Unfit("too-large");
    const element: Element = {
      name: `${PREFIXES[uri] ?? ""}:${local}`,
      parent: open,
      children: [],
      attributes: attributesOf(attributes),
      text: "",
      start: source.lastIndexOf("<", parser.position - 1),
      inner: parser.position,
      innerEnd: parser.position,
      end: parser.position,
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  const text = (read: string): void => {
    if (open && HOLDS_TEXT.has(open.name)) open.text += read;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ isSelfClosing }) => {
    if (!open) return;
    depth--;
    open.end = parser.position;
    open.innerEnd = isSelfClosing ? open.end : source.lastIndexOf("<", parser.position - 1);
    open = open.parent;
  });
  try {
    parser.write(source).close();
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit("broken");
  }
  if (!root) throw new Unfit("broken");
  return root;
}

function attributesOf(all: Readonly<Record<string, { prefix: string; local: string; value: string }>>) {
  let own: Record<string, string> | undefined;
  for (const { prefix, local, value } of Object.values(all)) {
    if (prefix === "xmlns" || local === "xmlns") continue;
    own ??= {};
    own[local] = value;
  }
  return own ?? NONE;
}

export const child = (of: Element | undefined, name: string): Element | undefined =>
  of?.children.find((c) => c.name === name);

/** `child(of, name)` with its `w:val`. */
export const val = (of: Element | undefined, name: string): string | undefined => child(of, name)?.attributes.val;

/** A property that is there and not switched off. */
export function isOn(of: Element | undefined, name: string): boolean {
  const found = child(of, name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes.val ?? "");
}

/** Text as character data or an attribute's value. Characters that XML 1.0 cannot hold become U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
