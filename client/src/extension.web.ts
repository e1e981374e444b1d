/** Entry in the browser: the server is a Web Worker. */
import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { type Service, start } from "./start";

let service: Service | undefined;

export function activate(context: vscode.ExtensionContext): Service {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.web.js").toString(true);
  // Its ends, not the worker itself: in the extension host `Worker` is no class to be recognised by. A new one at each start.
  const ends = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  // This overload names the worker alone, but a client takes what such a function gives.
  service = start(context, (options) => new LanguageClient("crossfoot", "Crossfoot 勾稽", ends, options));
  return service;
}

export function deactivate(): Promise<void> | undefined {
  return service?.stop();
}
