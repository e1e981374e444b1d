/** The language server in a Web Worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createAnalyser } from "./analysis";
import { serve } from "./lsp/serve";

// This file runs in a worker, whatever the shared types call the global object.
const worker = self as unknown as DedicatedWorkerGlobalScope;
serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), { createAnalyser });
