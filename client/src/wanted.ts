import * as vscode from "vscode";
import { looksLikeReport } from "./sniff";

/** Longer texts, in UTF-16 units, would keep the server busy for many seconds after each change: they are not read. */
export const LARGEST = 3_000_000;

/** The languages whose documents may be reports. */
export const LANGUAGES = ["report", "plaintext", "markdown"];

/** The text of a document that was opened as a report. */
export const SCHEME = "crossfoot";

/** Is this document to be read, as `crossfoot.enable` says? */
export function isWanted(document: vscode.TextDocument): boolean {
  if (!LANGUAGES.includes(document.languageId) || !isOnesOwn(document.uri) || isTooLarge(document)) return false;
  return isWantedText(document, () => document.getText());
}

/** The same of a text that is in no editor, by where it is and what language it would have. */
export function isWantedText(
  scope: { readonly uri: vscode.Uri; readonly languageId: string },
  text: () => string,
): boolean {
  switch (vscode.workspace.getConfiguration("crossfoot", scope).get("enable")) {
    case "always":
      return true;
    case "never":
      return false;
    default:
      return scope.languageId === "report" || looksLikeReport(text());
  }
}

/** Without joining its lines. */
export const isTooLarge = (document: vscode.TextDocument): boolean =>
  document.offsetAt(new vscode.Position(document.lineCount, 0)) > LARGEST;

/** Not the other side of a comparison, an output channel and the like: those are not written by anyone here. */
function isOnesOwn(uri: vscode.Uri): boolean {
  if (uri.scheme === "untitled" || uri.scheme === SCHEME || vscode.workspace.getWorkspaceFolder(uri)) return true;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
