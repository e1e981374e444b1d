import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { createAnalyser } from "../../analysis";
import type { Language } from "../../contract";
import { uriFiles } from "../../files";
import { serve } from "../../lsp/serve";

/** `crossfoot lsp --stdio`: the language server for any editor. Ends the process when the client says `exit` or is gone. */
export function lsp(language: Language): void {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  const sheets = () => import("../../sheets/index");
  serve(createConnection(reader, writer), { createAnalyser, language, files: uriFiles, sheets });
}
