import { readFile, writeFile } from "node:fs/promises";
import { hasLines } from "../../export/paper-place";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { fileSink } from "./sink";

/** Writes a text over the file that it was decoded from, with the byte-order mark that was there; what went wrong, if anything. Never throws. */
export async function rewrite(path: string, text: string, encoding: string): Promise<Fault | undefined> {
  if (!hasLines({ encoding })) return { path, reason: message("cli.fault.not-rewritten-docx") };
  if (encoding !== "utf-8" && encoding !== "utf-16le")
    return { path, reason: message("cli.fault.not-rewritten", { encoding }) };
  try {
    const isMarked = encoding === "utf-16le" || (await readFile(path)).subarray(0, 3).toString("hex") === "efbbbf";
    await writeFile(path, Buffer.from((isMarked ? "\uFEFF" : "") + text, encoding));
    return undefined;
  } catch (error) {
    return faultOf(path, error);
  }
}

/** Writes a file whole or not at all. What went wrong, if anything. Never throws. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Fault | undefined> {
  const sink = await fileSink(path);
  if ("reason" in sink) return sink;
  await sink.write(content);
  return sink.end();
}
