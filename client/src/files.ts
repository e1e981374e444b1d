import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Reads files for the server, wherever they are: on a disk, on a remote machine, in a virtual workspace. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest("crossfoot/readFile", async ({ uri }: { uri: string }) => {
    const place = vscode.Uri.parse(uri);
    if (!(await isThere(place))) return null;
    return { base64: base64Of(await vscode.workspace.fs.readFile(place)) };
  });
  client.onRequest("crossfoot/exists", ({ uri }: { uri: string }) => isThere(vscode.Uri.parse(uri)));
}

/** The last part of a path. */
export const nameOf = ({ path }: vscode.Uri): string => path.split("/").at(-1) ?? "";

export const isThere = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Without Node's Buffer, which a browser lacks. */
const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
