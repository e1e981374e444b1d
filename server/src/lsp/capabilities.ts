import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { ANNOTATION_COMMANDS } from "./annotations/changing";
import type { Client } from "./client";
import { WRITE_SEVERITY } from "./commands";
import { LEGEND } from "./semantic-tokens";

/** What the server offers this client. */
export function serverCapabilities(client: Client): ServerCapabilities {
  const commands = [
    ...(client.sidecars ? [...ANNOTATION_COMMANDS] : []),
    ...(client.appliesEdits ? [WRITE_SEVERITY] : []),
  ];
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    ...(client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } } : {}),
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
  };
}
