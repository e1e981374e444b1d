import { rename, rm, writeFile } from "node:fs/promises";
import { message } from "../l10n/message";
import type { Fault } from "./fault";

/** Puts a file in its place in one step, so that there never is half of one; what went wrong, if anything. Never throws. */
export async function writeWhole(path: string, text: string): Promise<Fault | undefined> {
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { path, reason: message("annotations.unwritten", { code }) };
  }
}
