import { resolve } from "node:path";
import { SIDECAR_SUFFIX } from "../../annotations/types";
import { message, render } from "../../l10n/message";
import { SETTINGS_FILE } from "../../settings/settings";
import type { ExitCode } from "../exit";
import { type Found, findAll } from "../input/paths";
import type { CheckOptions } from "./check-options";

/** Milliseconds after the last of several changes. */
const PAUSE = 100;

/** `crossfoot check --watch`: checks all, and then what changes, until the process is ended. */
export async function watch(
  paths: readonly string[],
  { language, baseline }: CheckOptions,
  check: (found: Found) => Promise<ExitCode>,
): Promise<ExitCode> {
  const first = await check(await findAll(paths));
  const say = () => process.stderr.write(`${render(message("batch.watching"), language)}\n`);
  const { watch } = await import("chokidar");
  const { isDynamicPattern } = await import("tinyglobby");
  // Of a pattern, the folder that all of its matches are below.
  const roots = paths.map((path) => {
    const parts = path.replaceAll("\\", "/").split("/");
    const pattern = parts.findIndex((part) => isDynamicPattern(part));
    return pattern === -1 ? path : parts.slice(0, pattern).join("/") || (pattern === 0 ? "." : "/");
  });
  const watcher = watch(baseline === undefined ? roots : [...roots, baseline], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: /[\\/](?:\.git|node_modules)(?:[\\/]|$)|\.tmp$|[\\/]\.crossfoot-cache(?:[\\/]|$)/,
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = async (): Promise<void> => {
    const now = new Set(changed);
    changed.clear();
    const { files, named } = await findAll(paths);
    const isAll = [...now].some((path) => concernsAll(path) || path === resolve(baseline ?? "."));
    const touched = files.filter((file) => isAll || now.has(resolve(file)) || now.has(resolve(file) + SIDECAR_SUFFIX));
    if (touched.length === 0) return;
    await check({ files: touched, named, faults: [], passedOver: [] });
    say();
  };
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir") return;
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, PAUSE);
  });
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  say();
  await new Promise(() => {});
  return first;
}

/** Settings, and files that say what is left out. */
const concernsAll = (path: string): boolean =>
  [SETTINGS_FILE, ".gitignore", ".crossfootignore"].some((name) => path.endsWith(name));
