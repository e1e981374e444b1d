import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { Client } from "./client";
import type { Session } from "./guard";

const REFRESHES = [
  { known: ({ refreshes }: Client) => refreshes.diagnostics, request: DiagnosticRefreshRequest },
  { known: ({ refreshes }: Client) => refreshes.inlayHint, request: InlayHintRefreshRequest },
  { known: ({ refreshes }: Client) => refreshes.semanticTokens, request: SemanticTokensRefreshRequest },
  { known: ({ refreshes }: Client) => refreshes.codeLens, request: CodeLensRefreshRequest },
];

/** Has the client ask again for all that is drawn from an analysis. One that cannot ask again shows what it has until the next change. */
export function refresh(connection: Connection, session: Session, client: Client): void {
  for (const { known, request } of REFRESHES)
    if (known(client)) void connection.sendRequest(request.type).catch((error) => session.log(String(error)));
}
