import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type Middleware,
} from "vscode-languageclient";
import { isWanted } from "./wanted";

/**
 * The documents that the server is told of. The client offers every plain text and Markdown document; only those that look like
 * reports pass, and they stay until they are closed, whatever is deleted in them meanwhile.
 */
export class Served {
  readonly #uris = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: () => BaseLanguageClient | undefined) {}

  has(document: vscode.TextDocument): boolean {
    return this.#uris.has(document.uri.toString());
  }

  clear(): void {
    this.#uris.clear();
    this.#changed.fire();
  }

  /** Forgets documents that were closed while no server was there to be told. */
  prune(): void {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const gone = [...this.#uris].filter((uri) => !open.has(uri));
    for (const uri of gone) this.#uris.delete(uri);
    if (gone.length > 0) this.#changed.fire();
  }

  readonly middleware: Middleware = {
    didOpen: async (document, next) => {
      if (this.#admits(document)) await next(document);
    },
    didChange: async (event, next) => {
      if (this.has(event.document)) await next(event);
      // Text that has just become a report is opened as it stands.
      else if (this.#admits(event.document)) await this.#open(event.document);
    },
    didClose: async (document, next) => {
      if (!this.#uris.delete(document.uri.toString())) return;
      this.#changed.fire();
      await next(document);
    },
    sendRequest: async (type, params, token, next) => {
      const uri = uriOf(params);
      if (uri === undefined || this.#uris.has(uri)) return next(type, params, token);
      const method = typeof type === "string" ? type : type.method;
      const nothing = method === DocumentDiagnosticRequest.method ? { kind: "full", items: [] } : null;
      // The result type of whatever request this is: every request about a document has an empty answer.
      return nothing as Awaited<ReturnType<typeof next>>;
    },
  };

  #admits(document: vscode.TextDocument): boolean {
    if (this.has(document)) return true;
    if (!isWanted(document)) return false;
    this.#uris.add(document.uri.toString());
    this.#changed.fire();
    return true;
  }

  async #open(document: vscode.TextDocument): Promise<void> {
    const feature = this.client()?.getFeature(DidOpenTextDocumentNotification.method);
    await feature?.getProvider(document)?.send(document);
  }
}

/** The document that a request is about, in the URI form of VS Code. */
function uriOf(params: unknown): string | undefined {
  // Parameters of whatever request this is.
  const uri = (params as { textDocument?: { uri?: unknown } } | undefined)?.textDocument?.uri;
  return typeof uri === "string" ? vscode.Uri.parse(uri).toString() : undefined;
}
