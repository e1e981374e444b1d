import type { Sidecar } from "../../annotations/types";
import type { Settings } from "../../settings/settings";
import type { Fault } from "../fault";
import type { Source } from "./analysed";
import { STDIN } from "./paths";
import { openBytes, readBytes } from "./read";
import { settingsFinder } from "./settings";
import { readSidecar } from "./sidecar";

export interface GivenOptions {
  /** Read the annotations beside the reports. */
  readonly annotations?: boolean;
  /** The name of what comes on standard input: for its settings, its annotations and its kind. */
  readonly stdinName?: string | undefined;
}

/** A file as it is found, with the settings of its folder and what people said of it. */
export interface Given {
  readonly path: string;
  readonly bytes: Buffer;
  readonly settings: Settings;
  readonly sidecar?: Sidecar;
}

/** Finds what there is to a path, and what is wrong there: the file itself, or no more than its settings or annotations. Never throws. */
export function giver({ annotations = true, stdinName }: GivenOptions = {}) {
  const settingsOf = settingsFinder();
  return async (argument: string): Promise<{ readonly given?: Given; readonly faults: readonly Fault[] }> => {
    const bytes = await readBytes(argument);
    if ("reason" in bytes) return { faults: [bytes] };
    const path = argument === STDIN ? (stdinName ?? STDIN) : argument;
    const { settings, faults } = await settingsOf(path);
    const sidecar = annotations && path !== STDIN ? await readSidecar(path) : undefined;
    const given = { path, bytes, settings };
    if (!sidecar) return { given, faults };
    return "reason" in sidecar ? { given, faults: [...faults, sidecar] } : { given: { ...given, sidecar }, faults };
  };
}

/** The text of what was found. */
export async function opened({ bytes, ...given }: Given): Promise<Source | Fault> {
  const document = await openBytes(bytes, given.path);
  return "reason" in document ? document : { ...document, ...given };
}

/**
 * The reports that the paths name, one at a time, with the settings of their folders and, unless they are not wanted, the annotations
 * beside them; `fail` is told what cannot be read. Never throws.
 */
export async function* sources(
  paths: readonly string[],
  fail: (fault: Fault) => void,
  options: GivenOptions = {},
): AsyncGenerator<Source> {
  const find = giver(options);
  for (const path of paths) {
    const { given, faults } = await find(path);
    const source = given && (await opened(given));
    faults.forEach(fail);
    if (source && "reason" in source) fail(source);
    else if (source) yield source;
  }
}
