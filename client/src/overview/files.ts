import * as vscode from "vscode";
import { DEEPEST, isReportPath, isWalked, REPORT_FILES } from "./names";

/** The files of the workspace that may be reports, in a stable order; those that the settings exclude are left out. */
export async function reportFiles(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(REPORT_FILES, undefined, undefined, token);
  // In a virtual workspace there may be nobody who can search.
  const all = found.length > 0 || token.isCancellationRequested ? found : await walked(token);
  return all
    .filter((uri) => isReportPath(vscode.workspace.asRelativePath(uri, false)))
    .sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
}

async function walked(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const walk = async (folder: vscode.Uri, deep: number): Promise<void> => {
    if (token.isCancellationRequested || deep > DEEPEST) return;
    // A folder that cannot be read holds nothing for us.
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory && !(type & vscode.FileType.SymbolicLink)) {
        if (isWalked(name)) await walk(uri, deep + 1);
      } else if (isReportPath(name)) files.push(uri);
    }
  };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) await walk(uri, 0);
  return files;
}
