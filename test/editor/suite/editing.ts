import * as vscode from "vscode";

/** The 2022 report of 杭锦旗, in which 76＋13＋7＋9 is 105 and 110 is printed. */
export const SEED = "002_35da7b4457fcdd19.txt";

/** Opens a file of the workspace in an editor, as a person does: only what is visible is asked about. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("the workspace is empty");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens text that is in no file. */
export async function write(content: string, language = "plaintext"): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The document's errors and warnings, once they are as `wanted` says. */
export function findings(
  document: Pick<vscode.TextDocument, "uri">,
  wanted: (findings: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<vscode.Diagnostic[]> {
  const look = () => {
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    return wanted(found) ? found : undefined;
  };
  return when(vscode.languages.onDidChangeDiagnostics, look);
}

/** What `look` sees, as soon as it sees something: now, or after one of the events. */
export function when<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  const seen = look();
  if (seen !== undefined) return Promise.resolve(seen);
  return new Promise((resolve) => {
    const listening = event(() => {
      const later = look();
      if (later === undefined) return;
      listening.dispose();
      resolve(later);
    });
  });
}

/** Replaces one piece of text, which stands there once after `after`. */
export async function replace(document: vscode.TextDocument, after: string, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, place(document, after, from), to);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${from} could not be replaced`);
}

/** The range of `what`, the first behind `after`. */
export function place(document: vscode.TextDocument, after: string, what: string): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(what, text.indexOf(after) + after.length);
  if (!text.includes(after) || start < 0) throw new Error(`no ${what} behind ${after}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + what.length));
}

/** The text of all hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
}

export function outline(document: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
}
