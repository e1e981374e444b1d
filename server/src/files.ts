import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isAbsence } from "./errors";
import type { Files } from "./settings/find";

/** Files by their paths, for the command line. */
export const pathFiles: Files = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  },
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
};

/** Files by their `file:` URIs, for a client that does not read them itself; no other scheme has any. */
export const uriFiles: Files = {
  read: async (uri) => (isFile(uri) ? pathFiles.read(fileURLToPath(uri)) : undefined),
  exists: async (uri) => isFile(uri) && pathFiles.exists(fileURLToPath(uri)),
};

const isFile = (uri: string): boolean => uri.startsWith("file:");
