/** Entry on the desktop: the server is a Node process. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Service, start } from "./start";

let service: Service | undefined;

export function activate(context: vscode.ExtensionContext): Service {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist/server.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  service = start(
    context,
    (options) => new LanguageClient("crossfoot", "Crossfoot 勾稽", { run: server, debug }, options),
  );
  return service;
}

export function deactivate(): Promise<void> | undefined {
  return service?.stop();
}
