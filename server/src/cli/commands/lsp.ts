import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { createAnalyser } from "../../analysis";
import type { Language } from "../../contract";
import { uriFiles } from "../../files";
import { serve } from "../../lsp/serve";
import { outlive } from "../../outlive";

/** `crossfoot lsp --stdio`: the language server for any editor. Ends the process when the client says `exit` or is gone. */
export function lsp(language: Language): void {
  const reader = new StreamMessageReader(process.stdin);
  // Its timer would keep the process alive for the rest of a message that the client broke off.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(reader, new StreamMessageWriter(process.stdout));
  outlive(connection);
  serve(connection, {
    createAnalyser,
    language,
    files: uriFiles,
    sheets: () => import("../../sheets/index"),
    reader: async () => (await import("../../documents/open")).open,
  });
}
