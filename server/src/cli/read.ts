import { readFile } from "node:fs/promises";
import { type Decoded, decode } from "../documents/decode";
import { type Fault, faultOf, faultOfText } from "./fault";
import { STDIN } from "./paths";

/** A file's text, or why there is none. Never throws. */
export async function read(path: string): Promise<Decoded | Fault> {
  try {
    const decoded = decode(path === STDIN ? await readStdin() : await readFile(path));
    return "fault" in decoded ? faultOfText(path, decoded) : decoded;
  } catch (error) {
    return faultOf(path, error);
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
