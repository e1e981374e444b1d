import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Language, Report } from "../../contract";
import type { View } from "../../documents/docx/inline";
import type { Given } from "../input/sources";
import { Pruner } from "./prune";

/** The folder that `--cache` uses where none is named. */
export const CACHE_FOLDER = ".crossfoot-cache";

export interface Kept {
  readonly report: Report;
  readonly text: string;
}

/** Reports of files that were checked before. */
export interface Cache {
  /** Stands for all that a report depends on, but the file's name. */
  key(given: Given & { readonly language: Language; readonly view?: View | undefined }): string;
  /** Undefined where there is none, or where it is damaged. Never throws. */
  get(key: string): Promise<Kept | undefined>;
  /** What cannot be kept is made anew the next time. Never throws. */
  put(key: string, kept: Kept): Promise<void>;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** More than this no entry unpacks to, in bytes. */
const LARGEST = 1 << 30;

/**
 * A folder with a compressed file for each report, named by the hash of the file's bytes, its kind, the settings and annotations that hold
 * for it, the language, and the program itself. gzip's checksum (RFC 1952) tells a damaged entry.
 */
export async function openCache(folder: string, version: string): Promise<Cache> {
  const program = `${version} ${await hashOfProgram()}`;
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json.gz`);
  const pruner = new Pruner(folder);
  let isMade = false;
  const make = async (): Promise<void> => {
    if (isMade) return;
    await mkdir(folder, { recursive: true });
    // Nobody wants it in a repository.
    await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch(() => {});
    isMade = true;
  };
  return {
    key: ({ path, bytes, settings, sidecar, language, view = "final" }) => {
      const configuration = [program, language, extname(path).toLowerCase(), settings, sidecar ?? null, view];
      return createHash("sha256").update(JSON.stringify(configuration)).update("\0").update(bytes).digest("hex");
    },
    get: async (key) => {
      try {
        const entry: unknown = JSON.parse(
          (await unpack(await readFile(fileOf(key)), { maxOutputLength: LARGEST })).toString(),
        );
        if (!isEntry(entry) || entry.key !== key) return undefined;
        await pruner.used(fileOf(key));
        return entry;
      } catch {
        return undefined;
      }
    },
    put: async (key, kept) => {
      const file = fileOf(key);
      const aside = `${file}.${randomUUID()}.tmp`;
      try {
        await make();
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
        const bytes = await pack(JSON.stringify({ key, ...kept }), { level: 1 });
        await writeFile(aside, bytes);
        await rename(aside, file);
        await pruner.grown(bytes.length);
      } catch {
        await rm(aside, { force: true }).catch(() => {});
      }
    },
  };
}

/** What reads documents lies in bundles of its own beside the program. */
const READERS = ["documents.js", "pdf.js"];

/** Two builds of one version may read a report differently. */
async function hashOfProgram(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(__filename));
  for (const name of READERS) hash.update(await readFile(join(dirname(__filename), name)).catch(() => ""));
  return hash.digest("hex");
}

const isEntry = (entry: unknown): entry is Kept & { readonly key: string } =>
  typeof entry === "object" && entry !== null && "key" in entry && "report" in entry && "text" in entry;
