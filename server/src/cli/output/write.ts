import { lstat, readFile } from "node:fs/promises";
import { decode } from "../../documents/decode";
import { hasLines } from "../../export/paper-place";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { fileSink } from "./sink";

/** A text that was decoded, and what is to stand in its place. */
interface Rewriting {
  readonly before: string;
  readonly text: string;
  readonly encoding: string;
}

/**
 * Writes a text over the file that it was decoded from, with the byte-order mark that was there: whole or not at all. A link, which may
 * lead anywhere, and a file that was changed meanwhile are left as they are. What went wrong, if anything. Never throws.
 */
export async function rewrite(path: string, { before, text, encoding }: Rewriting): Promise<Fault | undefined> {
  if (!hasLines({ encoding })) return { path, reason: message("cli.fault.not-rewritten-docx") };
  if (encoding !== "utf-8" && encoding !== "utf-16le")
    return { path, reason: message("cli.fault.not-rewritten", { encoding }) };
  try {
    if ((await lstat(path)).isSymbolicLink()) return { path, reason: message("cli.fault.link") };
    const bytes = await readFile(path);
    const now = decode(bytes);
    if ("fault" in now || now.text !== before) return { path, reason: message("cli.fault.changed") };
    const isMarked = encoding === "utf-16le" || bytes.subarray(0, 3).toString("hex") === "efbbbf";
    return await writeWhole(path, Buffer.from((isMarked ? "\uFEFF" : "") + text, encoding));
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
