import { readFile } from "node:fs/promises";
import type { View } from "../../documents/docx/inline";
import { type Document, open } from "../../documents/open";
import { message } from "../../l10n/message";
import { type Fault, faultOf, faultOfText } from "../fault";
import { STDIN } from "./paths";

/** A file's bytes, or why there are none. Never throws. */
export async function readBytes(path: string): Promise<Buffer | Fault> {
  try {
    if (path === STDIN) return await readStdin();
    const bytes = await readFile(path);
    // Nothing was said, where nothing was there to check: more likely a lost upload than a report.
    return bytes.length > 0 ? bytes : { path, reason: message("cli.fault.empty") };
  } catch (error) {
    return faultOf(path, error);
  }
}

/** What bytes say, by their own marks and their file's name, or why they cannot be read. Never throws. */
export async function openBytes(bytes: Buffer, path: string, view?: View): Promise<Document | Fault> {
  try {
    const document = await open(bytes, path, view ? { view } : {});
    return "fault" in document ? faultOfText(path, document) : document;
  } catch (error) {
    return faultOf(path, error);
  }
}

export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
