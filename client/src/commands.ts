import * as vscode from "vscode";
import { CLIENT_COMMANDS, WRITE_SEVERITY } from "../../server/src/lsp/commands";
import { CHECK_SETTINGS, SETTINGS_FILE } from "../../server/src/settings/settings";
import { say, sayBriefly } from "./words";

/** The commands that the server's links, lenses and code actions call. None of them changes a report. */
export function registerCommands(): vscode.Disposable {
  const { reveal, copyQuery, setSeverity, openPage } = CLIENT_COMMANDS;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(reveal, show),
    vscode.commands.registerCommand(copyQuery, copy),
    vscode.commands.registerCommand(setSeverity, set),
    vscode.commands.registerCommand(openPage, (url: string) => vscode.env.openExternal(vscode.Uri.parse(url))),
  );
}

/** A range as the protocol has it. */
interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

async function show(uri: string, { start, end }: Place): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function copy(sentence: string): Promise<void> {
  await vscode.env.clipboard.writeText(sentence);
  sayBriefly("editor.copied");
}

/** Asks which severity a check is to have, unless told, and has the server write it. */
async function set(uri: string, check: string, severity?: string): Promise<void> {
  const choices = CHECK_SETTINGS.map((setting) => ({ label: say(`editor.setting.${setting}`), setting }));
  const picked =
    severity ??
    (await vscode.window.showQuickPick(choices, { title: say("editor.severity.pick", { check }) }))?.setting;
  if (!picked) return;
  // The server reads what is stored.
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && document.uri.path.endsWith(`/${SETTINGS_FILE}`)) await document.save();
  const file = await vscode.commands.executeCommand<string | null>(WRITE_SEVERITY, uri, check, picked);
  // Settings hold as they are stored.
  if (file) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(file))).save();
}
