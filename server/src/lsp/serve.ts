import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Language } from "../contract";
import { codeActions } from "./actions";
import { serverCapabilities } from "./capabilities";
import { type Client, readClient } from "./client";
import { compareRequest, compareTexts } from "./comparing";
import { diagnostics } from "./diagnostics";
import { type Analysed, type Analyser, Documents } from "./documents";
import { foldingRanges } from "./folding";
import { type AboutDocument, answer, answerAlone, attend, type Session } from "./guard";
import { hover } from "./hover";
import { Opened, openRequest, type Reader } from "./opening";
import { Publisher } from "./publisher";
import { type Sheets, sheet, sheetRequest } from "./sheet";
import { statusNotification, statusOf } from "./status";
import { documentSymbols } from "./symbols";

declare const CROSSFOOT_VERSION: string;

export interface ServeOptions {
  /** One per open document. */
  readonly createAnalyser: () => Analyser;
  /** Spoken where neither the client's options nor its locale name a language. */
  readonly language?: Language;
  /** Loads what makes files for offices; `script` is where a worker finds it, as the client says. */
  readonly sheets?: (script: string | undefined) => Promise<Sheets>;
  /** Loads what reads documents; in a worker, from where the client says. */
  readonly reader?: (scripts: Client["readerScripts"]) => Promise<Reader>;
}

/** What is there once a client has introduced itself. */
interface Started {
  readonly client: Client;
  readonly documents: Documents;
  readonly publisher: Publisher;
}

/** Serves one client over `connection`, until it says `exit`. */
export function serve(connection: Connection, options: ServeOptions): void {
  const { language: fallback = "en" } = options;
  let started: Started | undefined;
  let closed = false;
  const opened = new Opened();
  const session: Session = {
    documents: () => started?.documents,
    language: () => started?.client.language ?? fallback,
    closed: () => closed,
    log: (text) => connection.console.error(text),
  };

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (started) return new ResponseError(ErrorCodes.InvalidRequest, "the server is already initialized");
    const client = readClient(params, fallback);
    const documents = new Documents(
      options.createAnalyser,
      client.language,
      (analysed) => {
        if (client.status) void connection.sendNotification(statusNotification, statusOf(analysed));
      },
      (uri, report) => opened.placed(uri, report),
    );
    started = { client, documents, publisher: new Publisher(connection, session, documents, client) };
    const version = typeof CROSSFOOT_VERSION === "undefined" ? "0" : CROSSFOOT_VERSION;
    return { capabilities: serverCapabilities(client), serverInfo: { name: "crossfoot", version } };
  });
  connection.onShutdown(() => {
    closed = true;
  });

  const attending =
    <P>(handler: (params: P, started: Started) => void) =>
    (params: P) =>
      attend(session, () => started && !closed && handler(params, started));
  connection.onDidOpenTextDocument(
    attending(({ textDocument }, { documents, publisher }) => {
      documents.open(textDocument);
      publisher.changed(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    attending(({ textDocument, contentChanges }, { documents, publisher }) => {
      documents.change(textDocument, contentChanges);
      publisher.changed(textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    attending(({ textDocument }, { documents, publisher }) => {
      documents.close(textDocument);
      publisher.closed(textDocument.uri);
    }),
  );

  const answering =
    <P extends AboutDocument, R>(
      empty: R,
      feature: (analysed: Analysed, client: Client, params: P) => R | Promise<R>,
    ) =>
    (params: P, token: CancellationToken) =>
      answer(session, params, token, empty, (analysed) =>
        started ? feature(analysed, started.client, params) : empty,
      );
  connection.onHover(answering(null, (analysed, client, { position }) => hover(analysed, client, position)));
  connection.onDocumentSymbol(answering([], documentSymbols));
  connection.onFoldingRanges(answering([], foldingRanges));
  connection.onCodeAction(answering([], codeActions));
  const { sheets } = options;
  if (sheets)
    connection.onRequest(
      sheetRequest,
      answering(null, (analysed, client, params) => sheet(analysed, params, () => sheets(client.sheetScript))),
    );
  connection.languages.diagnostics.on(async (params, token) => {
    const pulled = answering<DocumentDiagnosticParams, DocumentDiagnosticReport>({ kind: "full", items: [] }, pull);
    const outcome = await pulled(params, token);
    const overtaken = outcome instanceof ResponseError && outcome.code === LSPErrorCodes.ContentModified;
    // Only so does a client ask again; any other error leaves it without diagnostics.
    return overtaken
      ? new ResponseError(LSPErrorCodes.ServerCancelled, outcome.message, { retriggerRequest: true })
      : outcome;
  });
  connection.onRequest(compareRequest, (params, token) =>
    answerAlone(session, token, () => compareTexts(params, session.language(), options.createAnalyser)),
  );
  const { reader } = options;
  if (reader)
    connection.onRequest(openRequest, (params, token) =>
      answerAlone(session, token, () =>
        opened.open(params, session.language(), () => reader(started?.client.readerScripts)),
      ),
    );
  connection.listen();
}

function pull(
  analysed: Analysed,
  client: Client,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const { resultId } = analysed;
  if (previousResultId === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnostics(analysed, client) };
}
