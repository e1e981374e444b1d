import { readFile as read } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { decode } from "./documents/decode";

/** The text of a file on this machine; undefined where there is none, or where the URI is not one of a file. Rejects where it cannot be read. */
export async function readFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const decoded = decode(await read(fileURLToPath(uri)));
    if ("fault" in decoded) throw new Error(decoded.fault);
    return decoded.text;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
