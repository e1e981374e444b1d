import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { message, render } from "../l10n/message";
import { CLIENT_IGNORE } from "./annotations/protocol";
import type { Client } from "./client";
import { type DiagnosticData, type FixData, fixData, SOURCE } from "./diagnostics";
import type { Analysed } from "./documents";

/** The fixes that the diagnostics in the request offer. */
export function codeActions(analysed: Analysed, client: Client, { context }: CodeActionParams): CodeAction[] {
  const wanted = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
  if (!wanted || !client.codeActionLiterals) return [];
  return context.diagnostics.flatMap((diagnostic) => [
    ...fixesOf(diagnostic, analysed).map((fix) => action(fix, diagnostic, analysed, client)),
    ...(client.sidecars ? ignoring(diagnostic, analysed) : []),
  ]);
}

/** “Ignore with a reason”: the client asks for the reason, then the server for the sidecar's new text. */
function ignoring(diagnostic: Diagnostic, { uri, report, language, offset }: Analysed): CodeAction[] {
  if (diagnostic.source !== SOURCE) return [];
  // Our own diagnostics carry our own data, or none.
  const data = diagnostic.data as DiagnosticData | undefined;
  const start = offset(diagnostic.range.start);
  const fingerprint =
    data?.fingerprint ?? report.findings.find((f) => f.check === diagnostic.code && f.start === start)?.fingerprint;
  if (fingerprint === undefined) return [];
  const title = render(message("editor.ignore"), language);
  const command = { title, command: CLIENT_IGNORE, arguments: [{ uri, fingerprint }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
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
