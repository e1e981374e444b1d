/** The language server in a process of its own: over Node's IPC, stdio or a socket, as its arguments say. */
import { createConnection } from "vscode-languageserver/node";
import { createAnalyser } from "./analysis";
import { uriFiles } from "./files";
import { serve } from "./lsp/serve";
import { outlive } from "./outlive";

const connection = createConnection();
outlive(connection);
serve(connection, {
  createAnalyser,
  files: uriFiles,
  sheets: () => import("./sheets/index"),
  reader: async () => (await import("./documents/open")).open,
});
