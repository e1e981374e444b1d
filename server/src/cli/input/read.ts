import { readFile } from "node:fs/promises";
import { type Document, open } from "../../documents/open";
import { type Fault, faultOf, faultOfText } from "../fault";
import { STDIN } from "./paths";

/** A file's text, or why there is none. Never throws. */
export async function read(path: string): Promise<Document | Fault> {
  try {
    const document = await open(path === STDIN ? await readStdin() : await readFile(path), path);
    return "fault" in document ? faultOfText(path, document) : document;
  } catch (error) {
    return faultOf(path, error);
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
