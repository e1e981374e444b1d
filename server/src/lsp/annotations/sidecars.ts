import { type Connection, RequestType } from "vscode-languageserver";
import { mergeSidecars } from "../../annotations/merge";
import { emptySidecar, isReadable, parseSidecar } from "../../annotations/sidecar";
import { SIDECAR_SUFFIX, type Sidecar } from "../../annotations/types";
import type { Language } from "../../contract";
import { decode } from "../../documents/decode";
import { codeOf } from "../../errors";
import { type Message, message, render } from "../../l10n/message";
import type { Files } from "../../settings/find";
import type { Documents } from "../documents";
import { warn } from "../warn";
import { SIDECAR, type SidecarParams, type SidecarText } from "./protocol";

/** The server opens no files: it asks its client for the one beside the document. */
const sidecarRequest = new RequestType<SidecarParams, SidecarText | null, void>(SIDECAR);

/** The text of a file of the server's own machine, for clients that do not answer the request. Throws where it cannot be read. */
async function textOf(files: Files, uri: string): Promise<string | null> {
  const bytes = await files.read(uri);
  if (!bytes) return null;
  const decoded = decode(bytes);
  if ("fault" in decoded) throw new Error(decoded.fault);
  return decoded.text;
}

export const sidecarUri = (uri: string): string => uri + SIDECAR_SUFFIX;
/** The report's, where the URI is a sidecar's. */
export const reportUri = (uri: string): string | undefined =>
  uri.endsWith(SIDECAR_SUFFIX) ? uri.slice(0, -SIDECAR_SUFFIX.length) : undefined;

/** A document waits so long for its annotations, in milliseconds; a client that never answers costs no more. */
const PATIENCE = 2000;

/** What is beside a document now. */
export interface Beside {
  /** The file's text; null where there is none, or where it cannot even be had. */
  readonly text: string | null;
  /** What is in force: the file, and what the client could not write so far. */
  readonly sidecar: Sidecar | undefined;
  /** The file cannot be read: `sidecar` is what was read before. */
  readonly fault?: Message;
}

/** The sidecars of open documents: read when a document is opened and when its sidecar changes on disk. */
export class Sidecars {
  /** Which reading of a document's sidecar is the latest; one that was overtaken says nothing. */
  readonly #readings = new Map<string, number>();
  readonly #ready = new Map<string, Promise<void>>();
  readonly #told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly language: Language,
    private readonly files: Files | undefined,
    private readonly changed: (uri: string) => void,
  ) {}

  /** Never rejects. What cannot be read is told once; what was read before stays in force. */
  refresh(uri: string): Promise<void> {
    const refreshed = this.#refresh(uri);
    if (!this.#ready.has(uri)) this.#ready.set(uri, within(refreshed, PATIENCE));
    return refreshed;
  }

  /** Resolves when a document's annotations were read for the first time, or after a while. */
  ready(uri: string): Promise<void> {
    return this.#ready.get(uri) ?? Promise.resolve();
  }

  /** What is about to be written is in force at once; the next reading of the file confirms it. */
  adopt(uri: string, sidecar: Sidecar): void {
    if (this.documents.annotate(uri, sidecar)) this.changed(uri);
  }

  closed(uri: string): void {
    this.#readings.delete(uri);
    this.#ready.delete(uri);
    this.#told.delete(uri);
  }

  /** What is beside a document now. Never throws. */
  async beside(uri: string): Promise<Beside> {
    const before = this.documents.sidecar(uri);
    let answer: SidecarText;
    try {
      answer = this.files
        ? { text: await textOf(this.files, sidecarUri(uri)) }
        : ((await this.connection.sendRequest(sidecarRequest, { uri: sidecarUri(uri) })) ?? { text: null });
    } catch (error) {
      return { text: null, sidecar: before, fault: message("cli.fault.unreadable", { code: codeOf(error) }) };
    }
    const text = typeof answer.text === "string" ? answer.text : null;
    const unsaved = unsavedIn(answer);
    if (typeof answer.fault === "string") {
      const fault = message("cli.fault.unreadable", { code: answer.fault });
      return { text: null, sidecar: joined(before, unsaved), fault };
    }
    const read = text === null ? undefined : parseSidecar(text);
    if (read && !isReadable(read)) return { text, sidecar: joined(before, unsaved), fault: read.fault };
    return { text, sidecar: joined(read, unsaved) };
  }

  /** Of the sidecar of a document: what is wrong with it. */
  words(uri: string, reason: Message): string {
    return render(message("cli.fault", { path: nameOf(sidecarUri(uri)), reason }), this.language);
  }

  async #refresh(uri: string): Promise<void> {
    const reading = (this.#readings.get(uri) ?? 0) + 1;
    this.#readings.set(uri, reading);
    const { sidecar, fault } = await this.beside(uri);
    if (this.#readings.get(uri) !== reading) return;
    if (fault) this.#tell(uri, fault);
    else this.#told.delete(uri);
    if (this.documents.annotate(uri, sidecar)) this.changed(uri);
  }

  #tell(uri: string, fault: Message): void {
    const words = this.words(uri, fault);
    if (this.#told.get(uri) === words) return;
    this.#told.set(uri, words);
    warn(this.connection, words);
  }
}

/** What the client could not write so far, as one. */
function unsavedIn({ unsaved }: SidecarText): Sidecar | undefined {
  const texts = Array.isArray(unsaved) ? unsaved : [];
  return texts.map(parseSidecar).filter(isReadable).reduce<Sidecar | undefined>(joined, undefined);
}

const joined = (a: Sidecar | undefined, b: Sidecar | undefined): Sidecar | undefined =>
  a && b ? mergeSidecars(a, b) : (a ?? b);

/** The sidecar, or one for the report of this URI. */
export const orEmpty = (sidecar: Sidecar | undefined, uri: string): Sidecar => sidecar ?? emptySidecar(nameOf(uri));

function within(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}

/** The file name in a URI, as people know it. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
