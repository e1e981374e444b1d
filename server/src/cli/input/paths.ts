import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";

export const STDIN = "-";
const REPORT = /\.(?:txt|text|md|report|docx|pdf|x?html?)$/i;
/** Word keeps such a file beside a document that is open. */
const LOCK = /^~\$/;
const README = /^readme(?:\.|$)/i;

/** What an argument stands for: files to read, and places that could not be looked into. */
export interface Found {
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * The files that a path argument names: itself, `-`, the reports below a folder, or what a glob matches. Names keep the argument as given,
 * with `/` as separator; those of folders and globs are sorted by code unit, so that the order is the same on every machine. Never throws.
 */
async function find(argument: string): Promise<Found> {
  const path = slashed(argument);
  if (argument === STDIN) return { files: [STDIN], faults: [] };
  let stats: Stats;
  try {
    stats = await stat(argument);
  } catch (error) {
    const { isDynamicPattern } = await import("tinyglobby");
    return isDynamicPattern(path) ? match(path) : { files: [], faults: [faultOf(path, error)] };
  }
  return stats.isDirectory() ? walk(argument) : { files: [path], faults: [] };
}

/** A path with "/" as separator, on every system. */
export const slashed = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);

/** What several arguments stand for: every file once, in the order of the arguments. */
export async function findAll(paths: readonly string[]): Promise<Found> {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const path of paths) {
    const found = await find(path);
    for (const file of found.files) if (!files.has(resolve(file))) files.set(resolve(file), file);
    faults.push(...found.faults);
  }
  return { files: [...files.values()], faults };
}

async function match(pattern: string): Promise<Found> {
  const { glob } = await import("tinyglobby");
  const files = (await glob(pattern, { expandDirectories: false })).map(slashed).sort();
  return { files, faults: files.length > 0 ? [] : [{ path: pattern, reason: message("cli.fault.no-match") }] };
}

/** Reports below a folder, without hidden ones, READMEs and installed packages. Links to folders are not followed: they may lead in a circle. */
async function walk(root: string): Promise<Found> {
  const files: string[] = [];
  const faults: Fault[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.name.startsWith(".") || LOCK.test(entry.name) || entry.name === "node_modules") continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (REPORT.test(entry.name) && !README.test(entry.name)) files.push(slashed(path));
      }
    } catch (error) {
      faults.push(faultOf(slashed(folder), error));
    }
  }
  if (files.length === 0 && faults.length === 0) {
    faults.push({ path: slashed(root), reason: message("cli.fault.no-reports") });
  }
  return { files: files.sort(), faults };
}
