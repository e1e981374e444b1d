import type { Sidecar } from "../../annotations/types";
import type { View } from "../../documents/docx/inline";
import { message } from "../../l10n/message";
import { SETTINGS_FILE, type Settings } from "../../settings/settings";
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
  /** Which side of tracked changes in Word documents is read: `final` where it is not said. */
  readonly view?: View | undefined;
}

/** A file as it is found, with the settings of its folder and what people said of it. */
export interface Given {
  readonly path: string;
  readonly bytes: Buffer;
  readonly settings: Settings;
  readonly sidecar?: Sidecar;
}

/** What there is to a path, and what is wrong there: the file itself, or no more than its settings or annotations. */
export interface Found {
  readonly given?: Given;
  readonly faults: readonly Fault[];
  /** The settings leave it out: why nothing is said of it. */
  readonly aside?: Fault;
}

/** Finds what there is to a path. Never throws. */
export function giver({ annotations = true, stdinName }: GivenOptions = {}) {
  const settingsOf = settingsFinder();
  return async (argument: string): Promise<Found> => {
    const path = argument === STDIN ? (stdinName ?? STDIN) : argument;
    const { settings, setAside, faults } = await settingsOf(path);
    if (setAside) return { faults, aside: { path, reason: message("cli.aside", { settings: SETTINGS_FILE }) } };
    const bytes = await readBytes(argument);
    if ("reason" in bytes) return { faults: [...faults, bytes] };
    const sidecar = annotations && path !== STDIN ? await readSidecar(path) : undefined;
    const given = { path, bytes, settings };
    if (!sidecar) return { given, faults };
    return "reason" in sidecar ? { given, faults: [...faults, sidecar] } : { given: { ...given, sidecar }, faults };
  };
}

/** The text of what was found. */
export async function opened({ bytes, ...given }: Given, view?: View): Promise<Source | Fault> {
  const document = await openBytes(bytes, given.path, view);
  return "reason" in document ? document : { ...document, ...given };
}

/**
 * The reports that the paths name, one at a time, with the settings of their folders and without those that these set aside, and, unless
 * they are not wanted, with the annotations beside them; `fail` is told what cannot be read, `aside` what is not to be. Never throws.
 */
export async function* sources(
  paths: readonly string[],
  fail: (fault: Fault) => void,
  { aside = () => {}, ...options }: GivenOptions & { readonly aside?: (fault: Fault) => void } = {},
): AsyncGenerator<Source> {
  const find = giver(options);
  for (const path of paths) {
    const { given, faults, aside: left } = await find(path);
    if (left) aside(left);
    const source = given && (await opened(given, options.view));
    faults.forEach(fail);
    if (source && "reason" in source) fail(source);
    else if (source) yield source;
  }
}
