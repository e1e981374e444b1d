import { ErrorCodes, RequestType, ResponseError } from "vscode-languageserver";
import type { Language, Report } from "../contract";
import type { Document, Unreadable } from "../documents/open";
import { type Places, withPlaces } from "../documents/places";
import { reasonOf } from "../documents/reason";
import { render } from "../l10n/message";

/** What reads documents, loaded when one is opened. */
export type Reader = (bytes: Uint8Array, name: string) => Promise<Document | Unreadable>;

export interface OpenParams {
  /** Of the read-only document that will show the text. */
  readonly uri: string;
  /** The file's name, which says what it is where its bytes do not. */
  readonly name: string;
  /** The file's bytes, in base64. */
  readonly data: string;
}

/** The text, or why there is none, as a sentence that says what to do. */
export type OpenResult = { readonly text: string } | { readonly reason: string };

/** `crossfoot/open`: the text of a Word document, a PDF or a page, as it is analysed. */
export const openRequest = new RequestType<OpenParams, OpenResult, never>("crossfoot/open");

/** So many documents' places are remembered. */
const MOST = 50;

/** Documents that were opened as reports: findings in them say their paragraph or page, and offer no fix, for nothing writes into them. */
export class Opened {
  readonly #places = new Map<string, Places>();

  /** Never throws for a broken document; rejects where the reader cannot be loaded. */
  async open(
    params: OpenParams,
    language: Language,
    load: () => Promise<Reader>,
  ): Promise<OpenResult | ResponseError<never>> {
    // Whatever the types say, a client may send anything.
    const { uri, name, data }: Partial<OpenParams> = params ?? {};
    if (typeof uri !== "string" || typeof name !== "string" || typeof data !== "string")
      return new ResponseError(ErrorCodes.InvalidParams, "uri, name and data are needed");
    const read = await load();
    const document = await read(bytesOf(data), name);
    if ("fault" in document) return { reason: render(reasonOf(document), language) };
    this.#places.delete(uri);
    this.#places.set(uri, document);
    for (const oldest of [...this.#places.keys()].slice(0, -MOST)) this.#places.delete(oldest);
    return { text: document.text };
  }

  /** The report of a document, with its places where it was opened as a report. */
  placed(uri: string, report: Report): Report {
    const places = this.#places.get(uri);
    if (!places) return report;
    const placed = withPlaces(report, places);
    return { ...placed, findings: placed.findings.map(({ fixes: _, ...finding }) => finding) };
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
