import { type Decoded, decode, type Undecodable } from "./decode";
import type { View } from "./docx/inline";
import type { Docx } from "./docx/read";
import type { DocxFault } from "./docx/unfit";
import type { PageFault } from "./html/open";
import type { PdfFault } from "./pdf/open";

/** A file's text, and where it stands in a document that has no lines of its own. */
export interface Document extends Decoded {
  /** For `.docx` and pages: the paragraph that an offset of the text stands in, 1-based, as a reader counts them. Empty ones count for nothing, a table counts as one. */
  readonly paragraphAt?: (offset: number) => number;
  /** For `.pdf`: the page that an offset of the text stands on, 1-based, as a viewer counts them. */
  readonly pageAt?: (offset: number) => number;
  /** For `.docx`: what it takes to comment on it. */
  readonly docx?: Docx;
}

/** A format that is told apart, and not read. */
export interface Foreign {
  readonly fault: "foreign";
  /** `.doc`, `.wps`, `.rtf` or `.ofd`. */
  readonly format: string;
}

export type Unreadable = Undecodable | { readonly fault: DocxFault } | PageFault | PdfFault | Foreign;

/** What reads PDF: large, and loaded when there is one to read. */
export type Pdf = Pick<typeof import("./pdf/open"), "openPdf">;

export interface OpenOptions {
  /** The view of a document's tracked changes. */
  readonly view?: View;
  /** Loads what reads PDF, where the build cannot. */
  readonly pdf?: () => Promise<Pdf>;
}

const FOREIGN = /\.(?:doc|wps|rtf|ofd)$/i;
const PAGE = /\.(?:x?html?)$/i;
/** Files of these names hold what they say, whatever it begins with. */
const TEXT = /\.(?:txt|text|md|report)$/i;
const WORD = /\.doc[xm]$/i;

/** Reads a file by what its bytes and its name say it is. Throws only where a text is too long for a string. */
export async function open(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<Document | Unreadable> {
  const isWord = WORD.test(name);
  const foreign = FOREIGN.exec(name)?.[0].toLowerCase();
  if (startsWith(bytes, "d0cf11e0a1b11ae1")) {
    // Office keeps a document with a password in the container of its old formats.
    if (isEncrypted(bytes)) return { fault: "encrypted" };
    return { fault: "foreign", format: foreign ?? ".doc" };
  }
  if (foreign !== undefined) return { fault: "foreign", format: foreign };
  if (startsWith(bytes, "255044462d") || /\.pdf$/i.test(name)) {
    const { openPdf } = await (options.pdf?.() ?? import("./pdf/open"));
    return openPdf(bytes);
  }
  if (startsWith(bytes, "7b5c727466")) return { fault: "foreign", format: ".rtf" };
  if (PAGE.test(name) || (!TEXT.test(name) && !isWord && isPage(bytes))) {
    const { openPage } = await import("./html/open");
    return openPage(bytes);
  }
  if (!isWord && !startsWith(bytes, "504b0304")) return decode(bytes);
  const { openDocx } = await import("./docx/open");
  return openDocx(bytes, options.view ?? "final");
}

/** Does it begin as a page does? */
const isPage = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 512)),
  );

const startsWith = (bytes: Uint8Array, hex: string): boolean =>
  hex.match(/../g)?.every((pair, i) => bytes[i] === Number.parseInt(pair, 16)) === true;

/** Does the container name its stream `EncryptedPackage`? Names are in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = "EncryptedPackage";
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
