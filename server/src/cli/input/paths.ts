import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { type Ignores, ignoresAbove, ignoresBelow, isIgnored } from "./ignores";

export const STDIN = "-";
const REPORT = /\.(?:txt|text|md|report|docx|pdf|x?html?)$/i;
/** Word keeps such a file beside a document that is open. */
const LOCK = /^~\$/;
const README = /^readme(?:\.|$)/i;

/** Documents that are not read. */
const FOREIGN = /\.(?:doc|wps|rtf|ofd)$/i;

/** What arguments stand for: files to read, and places that could not be looked into. */
export interface Found {
  readonly files: readonly string[];
  /** Those of the files that were named themselves; to the others a folder or a glob led. */
  readonly named: ReadonlySet<string>;
  readonly faults: readonly Fault[];
  /** Documents in folders whose format is not read, and so says nothing of whether they are reports. */
  readonly passedOver: readonly Fault[];
}

const NOTHING: Found = { files: [], named: new Set(), faults: [], passedOver: [] };

/**
 * The files that a path argument names: itself, `-`, the reports below a folder, or what a glob matches. Names keep the argument as given,
 * with `/` as separator; those of folders and globs are sorted by code unit, so that the order is the same on every machine. Never throws.
 */
export async function find(argument: string): Promise<Found> {
  const path = slashed(argument);
  if (argument === STDIN) return named(STDIN);
  let stats: Stats;
  try {
    stats = await stat(argument);
  } catch (error) {
    const { isDynamicPattern } = await import("tinyglobby");
    return isDynamicPattern(path) ? match(path) : { ...NOTHING, faults: [faultOf(path, error)] };
  }
  return stats.isDirectory() ? walk(argument) : named(path);
}

const named = (path: string): Found => ({ ...NOTHING, files: [path], named: new Set([path]) });

/** A path with "/" as separator, on every system; elsewhere than on Windows a backslash is a letter of a name. */
export const slashed = (path: string, platform: string = process.platform): string =>
  platform === "win32" ? path.replaceAll("\\", "/") : path;

/** What several arguments stand for: every file once, in the order of the arguments. */
export async function findAll(paths: readonly string[]): Promise<Found> {
  const files = new Map<string, string>();
  const named = new Set<string>();
  const faults: Fault[] = [];
  const passedOver: Fault[] = [];
  for (const path of paths) {
    const found = await find(path);
    for (const path of found.files) {
      const file = files.get(resolve(path)) ?? path;
      files.set(resolve(path), file);
      if (found.named.has(path)) named.add(file);
    }
    faults.push(...found.faults);
    passedOver.push(...found.passedOver);
  }
  return { files: [...files.values()], named, faults, passedOver };
}

async function match(pattern: string): Promise<Found> {
  const { glob } = await import("tinyglobby");
  const files = await withoutCircles(
    (await glob(pattern, { expandDirectories: false })).map((path) => slashed(path)).sort(),
  );
  return {
    ...NOTHING,
    files,
    faults: files.length > 0 ? [] : [{ path: pattern, reason: message("cli.fault.no-match") }],
  };
}

/** A link to a folder above shows the files there once more, under longer names: each counts once, by its shortest. */
async function withoutCircles(files: readonly string[]): Promise<string[]> {
  const real = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const file of files) {
    const folder = dirname(file);
    const place = real.get(folder) ?? (await realpath(folder).catch(() => resolve(folder)));
    real.set(folder, place);
    const key = join(place, basename(file));
    const known = seen.get(key);
    if (known === undefined || known.length > file.length) seen.set(key, file);
  }
  return [...seen.values()].sort();
}

/**
 * Reports below a folder, without hidden ones, READMEs, installed packages, and what `.gitignore` and `.crossfootignore` leave out. Links
 * to folders are not followed: they may lead in a circle.
 */
async function walk(root: string): Promise<Found> {
  const files: string[] = [];
  const passedOver: Fault[] = [];
  const above = await ignoresAbove(root);
  const faults: Fault[] = [...above.faults];
  const folders: { folder: string; outer: Ignores }[] = [{ folder: root, outer: above.ignores }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { folder, outer } = next;
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.map(({ name }) => name);
      const { ignores, faults: unread } = await ignoresBelow(folder, outer, names);
      faults.push(...unread);
      for (const entry of entries) {
        if (entry.name.startsWith(".") || LOCK.test(entry.name) || entry.name === "node_modules") continue;
        const path = join(folder, entry.name);
        const isFolder = entry.isDirectory();
        const foreign = entry.isFile() ? FOREIGN.exec(entry.name)?.[0].toLowerCase() : undefined;
        if (!isFolder && foreign === undefined && !(await isReport(entry, path))) continue;
        if (isIgnored(resolve(path), isFolder, ignores)) continue;
        if (isFolder) folders.push({ folder: path, outer: ignores });
        else if (foreign)
          passedOver.push({ path: slashed(path), reason: message("cli.fault.foreign", { format: foreign }) });
        else files.push(slashed(path));
      }
    } catch (error) {
      faults.push(faultOf(slashed(folder), error));
    }
  }
  if (files.length === 0 && faults.length === 0) {
    faults.push({ path: slashed(root), reason: message("cli.fault.no-reports") });
  }
  passedOver.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...NOTHING, files: files.sort(), faults, passedOver };
}

/** By its name; a link that leads nowhere is kept, so that it is told of, and one to a folder or a device is not. */
async function isReport(entry: Dirent, path: string): Promise<boolean> {
  if (!REPORT.test(entry.name) || README.test(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );
}
