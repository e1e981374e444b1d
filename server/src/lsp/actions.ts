import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Client } from "./client";
import { type DiagnosticData, type FixData, fixData, SOURCE } from "./diagnostics";
import type { Analysed } from "./documents";

/** The fixes that the diagnostics in the request offer. */
export function codeActions(analysed: Analysed, client: Client, { context }: CodeActionParams): CodeAction[] {
  const wanted = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
  if (!wanted || !client.codeActionLiterals) return [];
  return context.diagnostics.flatMap((diagnostic) =>
    fixesOf(diagnostic, analysed).map((fix) => action(fix, diagnostic, analysed, client)),
  );
}

/** Those that the diagnostic carries, unless the text has moved on, or the client threw them away: then the finding's own. */
function fixesOf(diagnostic: Diagnostic, analysed: Analysed): readonly FixData[] {
  if (diagnostic.source !== SOURCE) return [];
  // Our own diagnostics carry our own data, or none.
  const data = diagnostic.data as DiagnosticData | undefined;
  if (data?.version === analysed.version) return data.fixes;
  const finding = analysed.report.findings.find((finding) =>
    data ? finding.fingerprint === data.fingerprint : isAt(diagnostic, analysed, finding),
  );
  return (finding?.fixes ?? []).map((fix) => fixData(fix, analysed));
}

function isAt(diagnostic: Diagnostic, analysed: Analysed, finding: { check: string; start: number }): boolean {
  return finding.check === diagnostic.code && finding.start === analysed.offset(diagnostic.range.start);
}

function action(fix: FixData, diagnostic: Diagnostic, analysed: Analysed, client: Client): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(client.preferredActions && fix.preferred ? { isPreferred: true } : {}),
    edit: edit(fix, analysed, client),
  };
}

function edit({ edits }: FixData, { uri, version }: Analysed, client: Client): WorkspaceEdit {
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}
