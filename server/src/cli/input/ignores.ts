import { readFile, stat } from "node:fs/promises";
import system, { dirname, join, type PlatformPath, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { type Fault, faultOf } from "../fault";
import { slashed } from "./paths";

/** In the order in which they are read: what our own says comes last and so counts. */
const FILES = [".gitignore", ".crossfootignore"];

/** What a folder's files say of it and what is below. */
interface Level {
  /** Absolute. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** The rules that hold below a folder, those of the nearest folder last. */
export type Ignores = readonly Level[];

/** Is a file or folder (absolute) left out? As in Git, the nearest folder that says something of it decides. */
export function isIgnored(
  path: string,
  isFolder: boolean,
  ignores: Ignores,
  { relative, sep }: Pick<PlatformPath, "relative" | "sep"> = system,
): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const below = relative(folder, path).replaceAll(sep, "/");
    const { ignored, unignored } = rules.test(isFolder ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The rules of a folder that is walked: its own, after those that hold where it lies. Files that cannot be read are told. */
export async function ignoresBelow(
  folder: string,
  outer: Ignores,
  names: readonly string[],
): Promise<{ ignores: Ignores; faults: readonly Fault[] }> {
  const present = FILES.filter((name) => names.includes(name));
  if (present.length === 0) return { ignores: outer, faults: [] };
  const rules = ignore();
  const faults: Fault[] = [];
  for (const name of present)
    try {
      rules.add((await readFile(join(folder, name), "utf8")).replace(/^\uFEFF/, ""));
    } catch (error) {
      faults.push(faultOf(slashed(join(folder, name)), error));
    }
  return { ignores: [...outer, { folder: resolve(folder), rules }], faults };
}

/**
 * The rules of the folders above one that is walked: up to the root of its repository, or, where there is none, to the current folder.
 * A folder that they leave out was asked for all the same: then they say nothing of what is below it.
 */
export async function ignoresAbove(folder: string): Promise<{ ignores: Ignores; faults: readonly Fault[] }> {
  const start = resolve(folder);
  const above = await foldersAbove(start);
  let ignores: Ignores = [];
  const faults: Fault[] = [];
  for (const outer of above) {
    const read = await ignoresBelow(outer, ignores, await present(outer));
    ignores = read.ignores;
    faults.push(...read.faults);
  }
  for (let at = start; above.includes(dirname(at)) && at !== dirname(at); at = dirname(at))
    if (isIgnored(at, true, ignores)) return { ignores: [], faults };
  return { ignores, faults };
}

/** From the outermost to the innermost, without the folder itself. */
async function foldersAbove(start: string): Promise<string[]> {
  const folders: string[] = [];
  if (await exists(join(start, ".git"))) return folders;
  const here = resolve(".");
  let upToHere: string[] = [];
  for (let at = dirname(start); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === here) upToHere = [...folders];
    if (await exists(join(at, ".git"))) return folders;
    if (at === dirname(at)) return upToHere;
  }
}

async function present(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of FILES) if (await exists(join(folder, name))) found.push(name);
  return found;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
