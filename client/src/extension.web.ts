/** Entry in the browser: the server is a Web Worker. */
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Service, start } from "./start";

let service: Service | undefined;

export function activate(context: vscode.ExtensionContext): Service {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.web.js").toString(true);
  // A worker itself, not a function that makes one: in the extension host `Worker` is no class to be recognised by.
  service = start(context, (options) => new LanguageClient("crossfoot", "Crossfoot 勾稽", new Worker(script), options));
  return service;
}

export function deactivate(): Promise<void> | undefined {
  return service?.stop();
}
