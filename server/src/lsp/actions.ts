import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { pageOf } from "../export/pages";
import { message, render } from "../l10n/message";
import { CHECK_SETTINGS } from "../settings/settings";
import { CLIENT_IGNORE } from "./annotations/protocol";
import type { Client } from "./client";
import { CLIENT_COMMANDS, WRITE_SEVERITY } from "./commands";
import { type DiagnosticData, diagnosticData, type FixData, SOURCE } from "./diagnostics";
import type { Analysed } from "./documents";

/** The fixes that the diagnostics in the request offer, and what else may be done with each. */
export function codeActions(analysed: Analysed, client: Client, { context }: CodeActionParams): CodeAction[] {
  const wanted = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
  if (!wanted || !client.codeActionLiterals) return [];
  return context.diagnostics
    .filter(({ source, code }) => source === SOURCE && typeof code === "string")
    .flatMap((diagnostic) => {
      const data = dataOf(diagnostic, analysed);
      const fixes = (data?.fixes ?? []).map((fix) => fixAction(fix, diagnostic, analysed, client));
      const commands = commandsFor(diagnostic, data, analysed, client);
      const aside = client.sidecars && data ? [ignoring(data, analysed)] : [];
      return [...fixes, ...[...aside, ...commands].map((command) => commandAction(command, diagnostic))];
    });
}

/** “Ignore with a reason”: the client asks for the reason, then the server for the sidecar's new text. */
const ignoring = ({ fingerprint }: DiagnosticData, { uri, language }: Analysed): Command => ({
  title: render(message("editor.ignore"), language),
  command: CLIENT_IGNORE,
  arguments: [{ uri, fingerprint }],
});

/** What the diagnostic carries, unless the text has moved on, or the client threw it away: then the finding's own. */
function dataOf(diagnostic: Diagnostic, analysed: Analysed): DiagnosticData | undefined {
  // Our own diagnostics carry our own data, or none.
  const data = diagnostic.data as DiagnosticData | undefined;
  if (data?.version === analysed.version) return data;
  const finding = analysed.report.findings.find((finding) =>
    data ? finding.fingerprint === data.fingerprint : isAt(diagnostic, analysed, finding),
  );
  return finding && diagnosticData(finding, analysed);
}

function isAt(diagnostic: Diagnostic, analysed: Analysed, finding: { check: string; start: number }): boolean {
  return finding.check === diagnostic.code && finding.start === analysed.offset(diagnostic.range.start);
}

function fixAction(fix: FixData, diagnostic: Diagnostic, analysed: Analysed, client: Client): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(client.preferredActions && fix.preferred ? { isPreferred: true } : {}),
    edit: edit(fix, analysed, client),
  };
}

const commandAction = (command: Command, diagnostic: Diagnostic): CodeAction => ({
  title: command.title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  command,
});

/** The extension's own commands; for another client that takes edits, those that the server carries out. */
function commandsFor(
  { code }: Diagnostic,
  data: DiagnosticData | undefined,
  { uri, language, preferences }: Analysed,
  client: Client,
): Command[] {
  const check = String(code);
  const words = (key: "copy" | "severity" | "page") => render(message(`editor.action.${key}`, { check }), language);
  if (client.commands)
    return [
      ...(data ? [{ title: words("copy"), command: CLIENT_COMMANDS.copyQuery, arguments: [data.query] }] : []),
      { title: words("page"), command: CLIENT_COMMANDS.openPage, arguments: [pageOf(check)] },
      { title: words("severity"), command: CLIENT_COMMANDS.setSeverity, arguments: [uri, check] },
    ];
  if (!client.appliesEdits) return [];
  return CHECK_SETTINGS.filter((setting) => setting !== preferences.settings.checks[check]).map((setting) => ({
    title: render(message("editor.action.set", { check, severity: message(`editor.setting.${setting}`) }), language),
    command: WRITE_SEVERITY,
    arguments: [uri, check, setting],
  }));
}

function edit({ edits }: FixData, { uri, version }: Analysed, client: Client): WorkspaceEdit {
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}
