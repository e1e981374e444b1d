import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { slashed } from "../input/paths";

/** Writes a text over the file that it was decoded from, with the byte-order mark that was there; what went wrong, if anything. Never throws. */
export async function rewrite(path: string, text: string, encoding: string): Promise<Fault | undefined> {
  if (["docx", "html", "pdf"].includes(encoding)) return { path, reason: message("cli.fault.not-rewritten-docx") };
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

/** Writes a file whole or not at all: aside, and renamed when all of it is there. What went wrong, if anything. Never throws. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Fault | undefined> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (await isFolder(path)) return { path: slashed(path), reason: message("cli.fault.folder") };
    await writeFile(aside, content, { flag: "wx" });
    await rename(aside, path);
    return undefined;
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "ENOENT" || code === "ENOTDIR") return faultOf(slashed(path), error);
    return { path: slashed(path), reason: message("cli.fault.unwritten", { code }) };
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
