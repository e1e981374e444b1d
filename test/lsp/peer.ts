import { type ChildProcess, spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createAnalyser } from "../../server/src/analysis";
import type { Analyser } from "../../server/src/lsp/documents";
import { type ServeOptions, serve } from "../../server/src/lsp/serve";

export const URI = "file:///draft.report";

/** What VS Code can do, in the parts that the server asks about. */
export const CAPABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } }, isPreferredSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** An editor's end of a connection to the server. */
export class Peer {
  readonly #heard: { method: string; params: unknown }[] = [];
  readonly #listeners = new Set<() => void>();

  private constructor(
    readonly connection: MessageConnection,
    private readonly end: () => void,
  ) {
    connection.onNotification((method, params) => {
      this.#heard.push({ method, params });
      for (const listener of this.#listeners) listener();
    });
    connection.listen();
  }

  /** The server in this process, with two streams between. */
  static inProcess(analyser: () => Analyser = createAnalyser, more: Partial<ServeOptions> = {}): Peer {
    const [there, back] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), {
      createAnalyser: analyser,
      sheets: () => import("../../server/src/sheets/index"),
      ...more,
      reader: async () => (await import("../../server/src/documents/open")).open,
    });
    const connection = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    return new Peer(connection, () => connection.dispose());
  }

  /** A built server over stdio. */
  static spawned(args: readonly string[]): { peer: Peer; server: ChildProcess } {
    const server = spawn(process.execPath, [...args], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const peer = new Peer(connection, () => {
      connection.dispose();
      server.kill();
    });
    return { peer, server };
  }

  dispose(): void {
    this.end();
  }

  async initialize(
    capabilities: ClientCapabilities = CAPABLE,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params = { processId: null, rootUri: null, capabilities, locale: "zh-CN", ...more };
    const result = await this.request<InitializeResult>("initialize", params);
    await this.notify("initialized", {});
    return result;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(text: string, uri = URI, version = 1): Promise<void> {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "report", version, text } });
  }

  /** Replaces the text between two offsets of `line`, or the whole text where no place is given. */
  change(version: number, text: string, place?: { line: number; from: number; to: number }, uri = URI): Promise<void> {
    const range = place && {
      start: { line: place.line, character: place.from },
      end: { line: place.line, character: place.to },
    };
    const contentChanges = [{ text, ...(range ? { range } : {}) }];
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  /** A request about the document, at a place where one is needed. */
  ask<R>(feature: string, more: object = {}, uri = URI): Promise<R> {
    return this.request<R>(`textDocument/${feature}`, { textDocument: { uri }, ...more });
  }

  async pull(previousResultId?: string, uri = URI): Promise<DocumentDiagnosticReport> {
    return this.ask("diagnostic", previousResultId ? { previousResultId } : {}, uri);
  }

  async items(uri = URI): Promise<Diagnostic[]> {
    const report = await this.pull(undefined, uri);
    return report.kind === "full" ? report.items : [];
  }

  /** The first notification, past or to come, that is as wanted. */
  heard<P>(method: string, wanted: (params: P) => boolean = () => true): Promise<P> {
    const look = (): P | undefined => {
      // The test names the notification and so the shape of its parameters.
      const found = this.#heard.find((one) => one.method === method && wanted(one.params as P));
      return found?.params as P | undefined;
    };
    return new Promise((resolve) => {
      const listener = () => {
        const found = look();
        if (found === undefined) return;
        this.#listeners.delete(listener);
        resolve(found);
      };
      this.#listeners.add(listener);
      listener();
    });
  }

  published(wanted?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return this.heard("textDocument/publishDiagnostics", wanted);
  }

  /** How many notifications of a method were heard so far. */
  count(method: string): number {
    return this.#heard.filter((one) => one.method === method).length;
  }
}

/** The error code of a request that must fail. */
export async function refused(request: Promise<unknown>): Promise<number> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "number") return error.code;
    throw error;
  }
  throw new Error("the request was answered");
}
