import type { Language, Report } from "../../contract";
import type { Settings } from "../../settings/settings";
import type { Fault } from "../fault";
import { analysed } from "../input/analysed";
import { type GivenOptions, giver, opened } from "../input/sources";
import { openCache } from "./cache";

/** What it takes to check files, here or in another thread: plain data. */
export interface CheckerOptions extends GivenOptions {
  readonly language: Language;
  /** Checks that run; undefined: all. */
  readonly checks?: readonly string[] | undefined;
  /** Checks that do not run. */
  readonly skip?: readonly string[] | undefined;
  /** Every check that there is. */
  readonly known: readonly string[];
  readonly cache?: { readonly folder: string; readonly version: string } | undefined;
}

/** What came of one path: a report, or why there is none. */
export interface Outcome {
  readonly path: string;
  readonly checked?: { readonly report: Report; readonly text: string };
  readonly faults: readonly Fault[];
  /** The settings leave it out: why nothing is said of it. */
  readonly aside?: Fault;
}

/** Checks one path after the other. Never throws. */
export async function checker(options: CheckerOptions): Promise<(path: string) => Promise<Outcome>> {
  const { language, cache: place, view } = options;
  const find = giver(options);
  const cache = place && (await openCache(place.folder, place.version));
  return async (path) => {
    const { given, faults, aside } = await find(path);
    if (!given) return { path, faults, ...(aside ? { aside } : {}) };
    const settings = narrowed(given.settings, options);
    const key = cache?.key({ ...given, settings, language, view });
    const known = key === undefined ? undefined : await cache?.get(key);
    if (known) return { path, faults, checked: { ...known, report: { ...known.report, path: given.path } } };
    const source = await opened({ ...given, settings }, view);
    if ("reason" in source) return { path, faults: [...faults, source] };
    const report = analysed(source, language);
    if ("reason" in report) return { path, faults: [...faults, report] };
    const checked = { report, text: source.text };
    if (key !== undefined) await cache?.put(key, checked);
    return { path, faults, checked };
  };
}

/** The command line narrows what a folder's settings let run; it turns nothing on that they turn off. */
function narrowed(settings: Settings, { checks, skip = [], known }: CheckerOptions): Settings {
  const off = known.filter((id) => (checks !== undefined && !checks.includes(id)) || skip.includes(id));
  if (off.length === 0) return settings;
  return { ...settings, checks: { ...settings.checks, ...Object.fromEntries(off.map((id) => [id, "off" as const])) } };
}
