import { applyEdits, modify } from "jsonc-parser";
import {
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checks } from "../checks/registry";
import { message, render } from "../l10n/message";
import type { InForce } from "../settings/find";
import { CHECK_SETTINGS } from "../settings/settings";
import type { Client } from "./client";
import { WRITE_SEVERITY } from "./commands";
import type { PreferenceBook } from "./preferences";
import { warn } from "./warn";

/** Writes a check's severity into the settings of a document's folder, through the client. Answers with the URI of the file, or null. */
export async function writeSeverity(
  { command, arguments: [uri, check, severity] = [] }: ExecuteCommandParams,
  { connection, client, preferences }: { connection: Connection; client: Client; preferences: PreferenceBook },
): Promise<string | null | ResponseError<never>> {
  const known = checks.some(({ id }) => id === check) && CHECK_SETTINGS.some((one) => one === severity);
  if (command !== WRITE_SEVERITY || typeof uri !== "string" || !known)
    return new ResponseError(ErrorCodes.InvalidParams, `${command} cannot be carried out`);
  const found = await preferences.file(uri);
  const say = (key: "editor.severity.nowhere" | "editor.severity.broken") => {
    warn(connection, render(message(key), client.language));
    return null;
  };
  if (found.top === undefined) return say("editor.severity.nowhere");
  if (found.file?.unreadable || found.file?.problems.length) return say("editor.severity.broken");
  const edit = severityEdit(found, String(check), String(severity), client);
  const { applied } = await connection.workspace.applyEdit(edit);
  return applied ? found.top : null;
}

/** The change of the file, with its comments and its form; a file that is not there is made. */
function severityEdit({ file, top = "" }: InForce, check: string, severity: string, client: Client): WorkspaceEdit {
  const text = file?.text ?? "";
  const document = TextDocument.create(top, "jsonc", 0, text);
  const edits = modify(text, ["checks", check], severity, { formattingOptions: formOf(text) });
  const changes = file
    ? edits.map(({ offset, length, content }) => ({
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
        newText: content,
      }))
    : [{ range: { start: START, end: START }, newText: `${applyEdits(text, edits)}\n` }];
  if (!client.versionedEdits) return { changes: { [top]: changes } };
  const change: TextDocumentEdit = { textDocument: { uri: top, version: null }, edits: changes };
  const isMade = !file && client.createsFiles;
  return {
    documentChanges: [
      ...(isMade ? [{ kind: "create" as const, uri: top, options: { ignoreIfExists: true } }] : []),
      change,
    ],
  };
}

const START = { line: 0, character: 0 };

/** Indented as the file is. */
function formOf(text: string) {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.includes("\t"),
    tabSize: indent.includes("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}
