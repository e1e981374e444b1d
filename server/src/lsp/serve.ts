import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { SIDECAR_SUFFIX } from "../annotations/types";
import type { Language } from "../contract";
import { message, render } from "../l10n/message";
import { codeActions } from "./actions";
import { ANNOTATION_COMMANDS, Changing } from "./annotations/changing";
import { ANNOTATED, type AnnotatedParams } from "./annotations/protocol";
import { answerNotes } from "./annotations/requests";
import { type ReadFile, reportUri, Sidecars } from "./annotations/sidecars";
import { serverCapabilities } from "./capabilities";
import { type Client, readClient } from "./client";
import { compareRequest, compareTexts } from "./comparing";
import { diagnostics } from "./diagnostics";
import { type Analysed, type Analyser, Documents } from "./documents";
import { foldingRanges } from "./folding";
import { type AboutDocument, answer, answerAlone, attend, type Session } from "./guard";
import { hover } from "./hover";
import { answerOverview } from "./overview/requests";
import { Publisher } from "./publisher";
import { type Sheets, sheet, sheetRequest } from "./sheet";
import { statusNotification, statusOf } from "./status";
import { documentSymbols } from "./symbols";

declare const CROSSFOOT_VERSION: string;
const VERSION = typeof CROSSFOOT_VERSION === "undefined" ? "0" : CROSSFOOT_VERSION;

export interface ServeOptions {
  /** One per open document. */
  readonly createAnalyser: () => Analyser;
  /** Spoken where neither the client's options nor its locale name a language. */
  readonly language?: Language;
  /** Loads what makes files for offices; `script` is where a worker finds it, as the client says. */
  readonly sheets?: (script: string | undefined) => Promise<Sheets>;
  /** For clients on this machine that do not answer `crossfoot/sidecar`; where it is absent, those have no annotations. */
  readonly readFile?: ReadFile;
}

/** What is there once a client has introduced itself. */
interface Started {
  readonly client: Client;
  readonly documents: Documents;
  readonly publisher: Publisher;
  /** Undefined where neither the client nor the machine gives files. */
  readonly sidecars: Sidecars | undefined;
}

/** Serves one client over `connection`, until it says `exit`. */
export function serve(connection: Connection, options: ServeOptions): void {
  const { language: fallback = "en" } = options;
  let started: Started | undefined;
  let closed = false;
  const session: Session = {
    documents: () => started?.documents,
    language: () => started?.client.language ?? fallback,
    closed: () => closed,
    ready: async (uri) => started?.sidecars?.ready(uri),
    log: (text) => connection.console.error(text),
  };

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (started) return new ResponseError(ErrorCodes.InvalidRequest, "the server is already initialized");
    const client = readClient(params, fallback);
    const documents = new Documents(options.createAnalyser, client.language, (analysed) => {
      if (client.status) void connection.sendNotification(statusNotification, statusOf(analysed));
    });
    const publisher = new Publisher(connection, session, documents, client);
    const read = client.sidecars ? undefined : options.readFile;
    const again = (uri: string): void => {
      publisher.changed(uri);
      const annotated: AnnotatedParams = { uri };
      if (client.sidecars) void connection.sendNotification(ANNOTATED, annotated);
      if (client.pullsDiagnostics && client.refreshesDiagnostics)
        void connection.languages.diagnostics.refresh().catch(() => {});
    };
    const sidecars =
      client.sidecars || read ? new Sidecars(connection, documents, client.language, read, again) : undefined;
    started = { client, documents, publisher, sidecars };
    return { capabilities: serverCapabilities(client), serverInfo: { name: "crossfoot", version: VERSION } };
  });
  connection.onInitialized(() => {
    if (!started?.sidecars || !started.client.watchesFiles) return;
    const watchers = [{ globPattern: `**/*${SIDECAR_SUFFIX}` }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
  });
  connection.onShutdown(() => {
    closed = true;
  });

  const attending =
    <P>(handler: (params: P, started: Started) => void) =>
    (params: P) =>
      attend(session, () => started && !closed && handler(params, started));
  connection.onDidOpenTextDocument(
    attending(({ textDocument }, { documents, publisher, sidecars }) => {
      documents.open(textDocument);
      void sidecars?.refresh(textDocument.uri);
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
    attending(({ textDocument }, { documents, publisher, sidecars }) => {
      documents.close(textDocument);
      publisher.closed(textDocument.uri);
      sidecars?.closed(textDocument.uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    attending(({ changes }, { documents, sidecars }) => {
      for (const { uri } of changes) {
        const report = reportUri(uri);
        if (report !== undefined && documents.version(report) !== undefined) void sidecars?.refresh(report);
      }
    }),
  );
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const isOurs = ANNOTATION_COMMANDS.some((one) => one === command);
    if (!isOurs || !started?.sidecars)
      return new ResponseError(ErrorCodes.InvalidRequest, `there is no command ${command}`);
    try {
      return await new Changing(started.documents, started.sidecars).run(command, given[0]);
    } catch (error) {
      session.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return new ResponseError(ErrorCodes.InternalError, render(message("editor.failed"), session.language()));
    }
  });

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
  answerOverview(connection, session, () => started);
  answerNotes(connection, session, VERSION);
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
