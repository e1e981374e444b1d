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
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
} from "vscode-languageserver";
import type { Language } from "../contract";
import { message, render } from "../l10n/message";
import type { Files } from "../settings/find";
import { codeActions } from "./actions";
import { ANNOTATION_COMMANDS, Changing } from "./annotations/changing";
import { ANNOTATED, type AnnotatedParams } from "./annotations/protocol";
import { answerNotes } from "./annotations/requests";
import { Sidecars } from "./annotations/sidecars";
import { serverCapabilities } from "./capabilities";
import { type Client, readClient } from "./client";
import { codeLenses } from "./code-lens";
import { compareRequest, compareTexts } from "./comparing";
import { definition, references } from "./definition";
import { diagnostics } from "./diagnostics";
import { type Analysed, type Analyser, Documents } from "./documents";
import { clientFiles, NO_FILES } from "./files";
import { foldingRanges } from "./folding";
import { type AboutDocument, answer, answerAlone, attend, type Session } from "./guard";
import { documentHighlights } from "./highlights";
import { hover } from "./hover";
import { inlayHints } from "./inlay-hints";
import { Opened, openRequest, type Reader } from "./opening";
import { answerOverview } from "./overview/requests";
import { PreferenceBook } from "./preferences";
import { Publisher } from "./publisher";
import { refresh } from "./refreshes";
import { SentTokens, tokensInRange } from "./semantic-tokens";
import { listenToSettings } from "./settings-events";
import { writeSeverity } from "./severity";
import { type Sheets, sheet, sheetRequest } from "./sheet";
import { statusNotification, statusOf } from "./status";
import { documentSymbols } from "./symbols";

declare const CROSSFOOT_VERSION: string;
const VERSION = typeof CROSSFOOT_VERSION === "undefined" ? "0" : CROSSFOOT_VERSION;

export interface ServeOptions {
  /** One per open document. */
  readonly createAnalyser: () => Analyser;
  /** Where settings and annotations are read for a client that reads no files itself; without it, such a client has none. */
  readonly files?: Files;
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
  /** Undefined where neither the client nor the machine gives files. */
  readonly sidecars: Sidecars | undefined;
  readonly preferences: PreferenceBook;
  readonly tokens: SentTokens;
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
    ready: async (uri) => {
      // What cannot be learnt leaves everything as it was.
      await Promise.all([started?.preferences.of(uri), started?.sidecars?.ready(uri)]).catch((error) =>
        session.log(String(error)),
      );
    },
    log: (text) => connection.console.error(text),
  };

  connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<never> => {
    if (started) return new ResponseError(ErrorCodes.InvalidRequest, "the server is already initialized");
    const client = readClient(params, fallback);
    const files = client.files ? clientFiles(connection) : (options.files ?? NO_FILES);
    const preferences = new PreferenceBook(connection, client, files);
    const documents = new Documents(
      options.createAnalyser,
      client.language,
      (uri) => preferences.current(uri),
      (analysed) => {
        if (client.status) void connection.sendNotification(statusNotification, statusOf(analysed));
      },
      (uri, report) => opened.placed(uri, report),
    );
    const publisher = new Publisher(connection, session, documents, client);
    const local = client.sidecars ? undefined : options.files;
    const again = (uri: string): void => {
      publisher.changed(uri);
      const annotated: AnnotatedParams = { uri };
      if (client.sidecars) void connection.sendNotification(ANNOTATED, annotated);
      refresh(connection, session, client);
    };
    const sidecars =
      client.sidecars || local ? new Sidecars(connection, documents, client.language, local, again) : undefined;
    started = { client, documents, publisher, preferences, tokens: new SentTokens(), sidecars };
    return { capabilities: serverCapabilities(client), serverInfo: { name: "crossfoot", version: VERSION } };
  });
  connection.onShutdown(() => {
    closed = true;
  });

  const attending =
    <P>(handler: (params: P, started: Started) => void) =>
    (params: P) =>
      attend(session, () => started && !closed && handler(params, started));
  connection.onDidOpenTextDocument(
    attending(({ textDocument }, { client, documents, publisher, preferences, sidecars }) => {
      documents.open(textDocument);
      // Nobody else tells of a changed file.
      if (!client.watchesFiles) preferences.forget();
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
    attending(({ textDocument }, { documents, publisher, preferences, tokens, sidecars }) => {
      documents.close(textDocument);
      preferences.closed(textDocument.uri);
      tokens.closed(textDocument.uri);
      publisher.closed(textDocument.uri);
      sidecars?.closed(textDocument.uri);
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
  connection.onDocumentHighlight(answering(null, documentHighlights));
  connection.onDefinition(answering(null, definition));
  connection.onReferences(answering(null, references));
  connection.onCodeLens(answering([], codeLenses));
  connection.languages.inlayHint.on(answering([], inlayHints));
  connection.languages.semanticTokens.on(
    answering(NO_TOKENS, (analysed, client) => started?.tokens.full(analysed, client) ?? NO_TOKENS),
  );
  connection.languages.semanticTokens.onDelta(
    answering<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      NO_TOKENS,
      (analysed, client, params) => started?.tokens.delta(analysed, client, params) ?? NO_TOKENS,
    ),
  );
  connection.languages.semanticTokens.onRange(answering(NO_TOKENS, tokensInRange));
  connection.onExecuteCommand(async (params) => {
    if (!started || closed) return new ResponseError(ErrorCodes.InvalidRequest, "the server is not at work");
    if (ANNOTATION_COMMANDS.some((one) => one === params.command)) {
      if (!started.sidecars)
        return new ResponseError(ErrorCodes.InvalidRequest, `there is no command ${params.command}`);
      try {
        return await new Changing(started.documents, started.sidecars).run(params.command, params.arguments?.[0]);
      } catch (error) {
        session.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return new ResponseError(ErrorCodes.InternalError, render(message("editor.failed"), session.language()));
      }
    }
    return writeSeverity(params, { connection, ...started });
  });
  listenToSettings(connection, session, () => started);
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
  const { reader } = options;
  if (reader)
    connection.onRequest(openRequest, (params, token) =>
      answerAlone(session, token, () =>
        opened.open(params, session.language(), () => reader(started?.client.readerScripts)),
      ),
    );
  answerNotes(connection, session, VERSION);
  connection.listen();
}

const NO_TOKENS: SemanticTokens = { data: [] };

function pull(
  analysed: Analysed,
  client: Client,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const { resultId } = analysed;
  if (previousResultId === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnostics(analysed, client) };
}
