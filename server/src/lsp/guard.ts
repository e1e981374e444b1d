import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Language } from "../contract";
import { message, render } from "../l10n/message";
import type { Analysed, Documents } from "./documents";
import { turn } from "./turn";

/** Where the server stands between `initialize` and `exit`. */
export interface Session {
  /** Undefined before `initialize`. */
  documents(): Documents | undefined;
  language(): Language;
  /** Learns what holds for a document, before it is read. Never rejects. */
  ready(uri: string): Promise<void>;
  /** After `shutdown`. */
  closed(): boolean;
  log(text: string): void;
}

export interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * Runs one request about a document, so that whatever happens it is answered and the server lives on: errors are logged and become
 * error responses, a request that was cancelled or that a change has overtaken is answered as such, and `empty` is the answer for a
 * document that is not open.
 */
export async function answer<R>(
  session: Session,
  params: AboutDocument,
  token: CancellationToken,
  empty: R,
  handler: (analysed: Analysed) => R | Promise<R>,
): Promise<R | ResponseError<never>> {
  const refusal = refuse(session, params);
  if (refusal) return refusal;
  const documents = session.documents();
  const { uri } = params.textDocument;
  const version = documents?.version(uri);
  if (!documents || version === undefined) return empty;
  await session.ready(uri);
  // What the client has sent meanwhile, a cancellation or the next change, is read first.
  await turn();
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  if (documents.version(uri) !== version) return new ResponseError(LSPErrorCodes.ContentModified, "content modified");
  try {
    const analysed = documents.analysed(uri);
    return analysed ? await handler(analysed) : empty;
  } catch (error) {
    session.log(trace(error));
    return new ResponseError(ErrorCodes.InternalError, render(message("editor.failed"), session.language()));
  }
}

/** Runs one request that is about no open document, guarded like the others. */
export async function answerAlone<R>(
  session: Session,
  token: CancellationToken,
  handler: () => R | Promise<R>,
): Promise<R | ResponseError<never>> {
  const refusal = unready(session);
  if (refusal) return refusal;
  await turn();
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  try {
    return await handler();
  } catch (error) {
    session.log(trace(error));
    return new ResponseError(ErrorCodes.InternalError, render(message("editor.failed"), session.language()));
  }
}

function unready(session: Session): ResponseError<never> | undefined {
  if (session.closed()) return new ResponseError(ErrorCodes.InvalidRequest, "the server was shut down");
  if (!session.documents()) return new ResponseError(ErrorCodes.ServerNotInitialized, "the server is not initialized");
  return undefined;
}

/** Whatever the types say, a client may send anything. */
function refuse(session: Session, params: Partial<AboutDocument> | null | undefined): ResponseError<never> | undefined {
  const refusal = unready(session);
  if (refusal) return refusal;
  if (typeof params?.textDocument?.uri === "string") return undefined;
  return new ResponseError(ErrorCodes.InvalidParams, "textDocument.uri is missing");
}

/** Runs one notification: nobody waits for an answer, so an error is only logged. */
export function attend(session: Session, handler: () => void): void {
  try {
    handler();
  } catch (error) {
    session.log(trace(error));
  }
}

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
