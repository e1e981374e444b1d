import { PassThrough } from "node:stream";
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { analyse, createAnalyser } from "../server/src/analysis";
import { serve } from "../server/src/lsp/serve";
import { longReport } from "./texts";
import { strokeAt, strokeIn, type Typing } from "./typing";

const CAPABILITIES = { textDocument: { diagnostic: { relatedInformation: true, dataSupport: true } } };
/** Strokes that are typed before any counts, and those that are counted as one. */
const WARM = 60;
const BATCH = 10;
const ROUNDS = 9;

/** What a keystroke costs from the change to the diagnostics, in CPU time. */
export async function measureProtocol(lengths: readonly number[]): Promise<Typing[]> {
  const client = connect();
  await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: CAPABILITIES });
  await client.sendNotification("initialized", {});
  const rows: Typing[] = [];
  for (const length of lengths) rows.push(await answered(client, length));
  client.dispose();
  return rows;
}

/** The client's end of two streams, with a server at the other. */
function connect(): MessageConnection {
  const [there, back] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), { createAnalyser });
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  return client;
}

async function answered(client: MessageConnection, length: number): Promise<Typing> {
  const text = longReport(length);
  const uri = `file:///${length}.report`;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "report", version: 0, text },
  });
  const before = text.slice(0, strokeAt(text));
  const start = { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
  const behind = { line: start.line, character: start.character + 1 };
  let version = 0;
  // One letter comes, goes, and comes again.
  const stroke = async (): Promise<void> => {
    version++;
    const change =
      version % 2 ? { range: { start, end: start }, text: "的" } : { range: { start, end: behind }, text: "" };
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  };
  for (let i = 0; i < WARM; i++) await stroke();
  let least = Number.POSITIVE_INFINITY;
  let full = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    let from = process.cpuUsage();
    for (let i = 0; i < BATCH; i++) await stroke();
    least = Math.min(least, since(from) / BATCH);
    from = process.cpuUsage();
    analyse(text);
    full = Math.min(full, since(from));
  }
  await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  return { name: strokeIn(length), full, stroke: least };
}

function since(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
