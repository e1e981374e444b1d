import * as vscode from "vscode";
import { looksLikeReport } from "./sniff";

/** The languages whose documents may be reports. */
export const LANGUAGES = ["report", "plaintext", "markdown"];

/** The text of a document that was opened as a report. */
export const SCHEME = "crossfoot";

/** Is this document to be read, as `crossfoot.enable` says? */
export function isWanted(document: vscode.TextDocument): boolean {
  if (!LANGUAGES.includes(document.languageId) || !isOnesOwn(document.uri)) return false;
  switch (vscode.workspace.getConfiguration("crossfoot", document).get("enable")) {
    case "always":
      return true;
    case "never":
      return false;
    default:
      return document.languageId === "report" || looksLikeReport(document.getText());
  }
}

/** Not the other side of a comparison, an output channel and the like: those are not written by anyone here. */
function isOnesOwn(uri: vscode.Uri): boolean {
  if (uri.scheme === "untitled" || uri.scheme === SCHEME || vscode.workspace.getWorkspaceFolder(uri)) return true;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
