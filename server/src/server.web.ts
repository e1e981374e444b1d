/** The language server in a Web Worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createAnalyser } from "./analysis";
import { serve } from "./lsp/serve";
import type { Sheets } from "./lsp/sheet";

// This file runs in a worker, whatever the shared types call the global object.
const worker = self as unknown as DedicatedWorkerGlobalScope;
serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  createAnalyser,
  sheets: async (script) => {
    if (script === undefined) throw new Error("the client does not say where the script for files is");
    worker.importScripts(script);
    // Such is the name that the build gives it.
    return (worker as unknown as { crossfootSheets: Sheets }).crossfootSheets;
  },
});
