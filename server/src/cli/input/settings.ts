import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { decode } from "../../documents/decode";
import { message } from "../../l10n/message";
import { Lines } from "../../lines";
import { readSettings } from "../../settings/read";
import { NO_SETTINGS, SETTINGS_FILE, type Settings } from "../../settings/settings";
import { type Fault, faultOf, faultOfText } from "../fault";
import { STDIN, slashed } from "./paths";

/** What holds for a file, and what is wrong with the settings: told with the first file that they would hold for. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

/**
 * Finds the settings of files: the nearest `crossfoot.json` in the file's folder or above it, no further than the root of its
 * repository. A file that cannot be understood is told once and counts for nothing. Never throws.
 */
export function settingsFinder(): (path: string) => Promise<FolderSettings> {
  const known = new Map<string, FolderSettings>();
  const told = new Set<Fault>();

  async function ofFolder(folder: string): Promise<FolderSettings> {
    const before = known.get(folder);
    if (before) return before;
    const above = dirname(folder);
    const own = await readOwn(folder);
    const found =
      own ??
      (above === folder || (await isRepository(folder))
        ? { settings: NO_SETTINGS, faults: [] }
        : await ofFolder(above));
    known.set(folder, found);
    return found;
  }

  return async (path) => {
    const { settings, faults } = await ofFolder(resolve(path === STDIN ? "." : dirname(path)));
    const fresh = faults.filter((fault) => !told.has(fault));
    for (const fault of fresh) told.add(fault);
    return { settings, faults: fresh };
  };
}

/** From here where it lies below, else from the root. */
const shortest = (file: string): string => {
  const path = relative("", file);
  return slashed(path.startsWith("..") ? file : path);
};

async function isRepository(folder: string): Promise<boolean> {
  try {
    await stat(join(folder, ".git"));
    return true;
  } catch {
    return false;
  }
}

async function readOwn(folder: string): Promise<FolderSettings | undefined> {
  const file = join(folder, SETTINGS_FILE);
  const path = shortest(file);
  try {
    const decoded = decode(await readFile(file));
    if ("fault" in decoded) return { settings: NO_SETTINGS, faults: [faultOfText(path, decoded)] };
    return fromText(path, decoded.text);
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
    return isAbsent ? undefined : { settings: NO_SETTINGS, faults: [faultOf(path, error)] };
  }
}

function fromText(path: string, text: string): FolderSettings {
  const read = readSettings(text);
  if ("checks" in read) return { settings: read, faults: [] };
  const lines = new Lines(text);
  const faults = read.map(({ at, what }) => ({ path, reason: message("cli.fault.at", { ...lines.at(at), what }) }));
  return { settings: NO_SETTINGS, faults };
}
