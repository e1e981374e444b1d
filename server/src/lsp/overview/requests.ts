import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type HandlerResult,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { message, render } from "../../l10n/message";
import { nameOf } from "../../page/name";
import { reportParts } from "../../page/report";
import type { Client } from "../client";
import { diagnostics } from "../diagnostics";
import type { Analysed, Documents } from "../documents";
import { type AboutDocument, answer, type Session } from "../guard";
import { statusOf } from "../status";
import { turn } from "../turn";
import { located, nodes } from "./nodes";
import {
  CHECK,
  type Checked,
  type CheckParams,
  LOCATE,
  type LocateParams,
  NODES,
  type NodesParams,
  type OverviewNode,
  PAGE,
  type Page,
  type Show,
} from "./protocol";

/** A panel shows so many rows of a table: more would make an editor slow, and nobody reads them there. */
const ROWS = 500;

interface Started {
  readonly client: Client;
  readonly documents: Documents;
}

/** Answers what the overview asks: the view, the panel, and the check of a workspace. */
export function answerOverview(connection: Connection, session: Session, started: () => Started | undefined): void {
  const about =
    <P extends AboutDocument, R>(empty: R, feature: (analysed: Analysed, params: P) => R) =>
    (params: P, token: CancellationToken) =>
      answer(session, params, token, empty, (analysed) => feature(analysed, params));
  const shown = (show: unknown): Show => (show === "found" || show === "open" ? show : "all");
  connection.onRequest(
    NODES,
    about<NodesParams, OverviewNode[]>([], (analysed, { show, parent }) =>
      nodes(analysed, shown(show), typeof parent === "string" ? parent : ""),
    ),
  );
  connection.onRequest(
    LOCATE,
    about<LocateParams, OverviewNode[]>([], (analysed, { show, position }) =>
      located(analysed, shown(show), analysed.offset(position)),
    ),
  );
  connection.onRequest(PAGE, about<AboutDocument, Page | null>(null, page));
  connection.onRequest(CHECK, (params: CheckParams, token: CancellationToken) =>
    check(params, token, session, started()),
  );
}

function page({ report, text, language, version }: Analysed): Page {
  const parts = [...reportParts(text, report, "", { language, live: true, rows: ROWS })];
  return { version, title: nameOf(report), parts: parts.map(({ markup }) => markup) };
}

/** Analyses a text that no editor shows, and forgets it. */
async function check(
  params: Partial<CheckParams> | null | undefined,
  token: CancellationToken,
  session: Session,
  started: Started | undefined,
): Promise<HandlerResult<Checked, never>> {
  if (session.closed()) return new ResponseError(ErrorCodes.InvalidRequest, "the server was shut down");
  if (!started) return new ResponseError(ErrorCodes.ServerNotInitialized, "the server is not initialized");
  const { uri, text } = params ?? {};
  if (typeof uri !== "string" || typeof text !== "string")
    return new ResponseError(ErrorCodes.InvalidParams, "uri or text is missing");
  await turn();
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  try {
    await session.ready(uri);
    const analysed = started.documents.apart(uri, text);
    return { diagnostics: diagnostics(analysed, started.client), status: statusOf(analysed) };
  } catch (error) {
    session.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new ResponseError(ErrorCodes.InternalError, render(message("editor.failed"), session.language()));
  }
}
