/** The language server in a Web Worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createAnalyser } from "./analysis";
import type { Pdf } from "./documents/open";
import { serve } from "./lsp/serve";
import type { Sheets } from "./lsp/sheet";

type Documents = Pick<typeof import("./documents/open"), "open">;

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
  reader: async (scripts) => {
    if (!scripts) throw new Error("the client does not say where the scripts for documents are");
    worker.importScripts(scripts.documents);
    const { open } = (worker as unknown as { crossfootDocuments: Documents }).crossfootDocuments;
    const pdf = async (): Promise<Pdf> => {
      worker.importScripts(scripts.pdf);
      return (worker as unknown as { crossfootPdf: Pdf }).crossfootPdf;
    };
    return (bytes, name) => open(bytes, name, { pdf });
  },
});
