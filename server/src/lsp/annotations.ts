import {
  type Connection,
  ErrorCodes,
  MessageType,
  RequestType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";
import { Anchors } from "../annotations/anchor";
import { annotationId, ignoreFinding, person } from "../annotations/build";
import { withAnnotation } from "../annotations/merge";
import { emptySidecar, parseSidecar, serialiseSidecar, sourceIri } from "../annotations/sidecar";
import { SIDECAR_SUFFIX, type Sidecar } from "../annotations/types";
import type { Language } from "../contract";
import { type Message, message, render } from "../l10n/message";
import type { Documents } from "./documents";

/** The server opens no files: it asks its client for the one beside the document. The answer is its text, or null where there is none. */
export const sidecarRequest = new RequestType<{ uri: string }, { text: string | null }, void>("crossfoot/sidecar");

/** Reads a file of the server's own machine, for clients that do not answer the request. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** `workspace/executeCommand`: gives the sidecar's new text, for the client to write. */
export const IGNORE_COMMAND = "crossfoot.server.ignore";

export interface IgnoreParams {
  readonly uri: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly creator: string;
}
export interface NewSidecar {
  readonly uri: string;
  readonly text: string;
}

export const sidecarUri = (uri: string): string => uri + SIDECAR_SUFFIX;
/** The report's, where the URI is a sidecar's. */
export const reportUri = (uri: string): string | undefined =>
  uri.endsWith(SIDECAR_SUFFIX) ? uri.slice(0, -SIDECAR_SUFFIX.length) : undefined;

/** The sidecars of open documents: read when a document is opened and when its sidecar changes on disk. */
export class Sidecars {
  /** Which reading of a document's sidecar is the latest; one that was overtaken says nothing. */
  readonly #readings = new Map<string, number>();
  readonly #told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly language: Language,
    private readonly read: ReadFile | undefined,
    private readonly changed: (uri: string) => void,
  ) {}

  /** Never rejects. What cannot be read is told once; what was read before stays in force. */
  async refresh(uri: string): Promise<void> {
    const reading = (this.#readings.get(uri) ?? 0) + 1;
    this.#readings.set(uri, reading);
    const found = await this.#load(uri);
    if (this.#readings.get(uri) !== reading) return;
    if (found && "fault" in found) this.#tell(uri, found.fault);
    else {
      this.#told.delete(uri);
      if (this.documents.annotate(uri, found)) this.changed(uri);
    }
  }

  closed(uri: string): void {
    this.#readings.delete(uri);
    this.#told.delete(uri);
  }

  /** The sidecar's text with a finding set aside, of what is on disk now. */
  async ignore({ uri, fingerprint, reason, creator }: IgnoreParams): Promise<NewSidecar | ResponseError<never>> {
    const analysed = this.documents.analysed(uri);
    const finding = analysed?.report.findings.find((one) => one.fingerprint === fingerprint);
    if (!analysed || !finding || !reason?.trim() || !creator?.trim())
      return new ResponseError(ErrorCodes.InvalidParams, render(message("editor.ignore.gone"), this.language));
    const found = await this.#load(uri);
    if (found && "fault" in found) return new ResponseError(ErrorCodes.InvalidRequest, this.#words(uri, found.fault));
    const name = nameOf(uri);
    const place = { anchors: new Anchors(analysed.text), source: sourceIri(name) };
    const stamp = {
      id: annotationId(globalThis.crypto.randomUUID()),
      creator: person(creator),
      created: new Date().toISOString(),
    };
    const own = ignoreFinding(finding, reason, place, stamp);
    return { uri: sidecarUri(uri), text: serialiseSidecar(withAnnotation(found ?? emptySidecar(name), own)) };
  }

  async #load(uri: string): Promise<Sidecar | undefined | { fault: Message }> {
    try {
      const text = this.read
        ? await this.read(sidecarUri(uri))
        : (await this.connection.sendRequest(sidecarRequest, { uri: sidecarUri(uri) }))?.text;
      if (typeof text !== "string") return undefined;
      const read = parseSidecar(text);
      return read;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      return { fault: message("cli.fault.unreadable", { code }) };
    }
  }

  #tell(uri: string, fault: Message): void {
    const words = this.#words(uri, fault);
    if (this.#told.get(uri) === words) return;
    this.#told.set(uri, words);
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: words });
  }

  #words(uri: string, reason: Message): string {
    return render(message("cli.fault", { path: nameOf(sidecarUri(uri)), reason }), this.language);
  }
}

/** The file name in a URI, as people know it. */
function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
