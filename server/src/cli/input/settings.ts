import { relative, resolve } from "node:path";
import { pathFiles } from "../../files";
import { message } from "../../l10n/message";
import { Lines } from "../../lines";
import { isSetAside, type SettingsFile, SettingsFinder } from "../../settings/find";
import type { Settings } from "../../settings/settings";
import { type Fault, faultOf, faultOfText } from "../fault";
import { slashed } from "./paths";

/** What holds for a file, and what is wrong with the settings: told with the first file that they would hold for. */
export interface FolderSettings {
  readonly settings: Settings;
  /** The settings set the file aside: it is not to be checked. */
  readonly setAside: boolean;
  readonly faults: readonly Fault[];
}

/** Finds the settings of files. A settings file that cannot be understood is told once and counts for nothing. Never throws. */
export function settingsFinder(): (path: string) => Promise<FolderSettings> {
  const finder = new SettingsFinder(pathFiles);
  const told = new Set<SettingsFile>();

  return async (path) => {
    // Standard input, `-`, stands where the command does.
    const place = slashed(resolve(path));
    const found = await finder.of(place);
    const { settings, file } = found;
    const fresh = file && !told.has(file) ? faultsOf(file) : [];
    if (file) told.add(file);
    return { settings, setAside: isSetAside(place, found), faults: fresh };
  };
}

/** From here where it lies below, else from the root. */
const shortest = (file: string): string => {
  const path = slashed(relative("", file));
  return path.startsWith("..") ? file : path;
};

function faultsOf({ place, text, problems, unreadable }: SettingsFile): Fault[] {
  const path = shortest(place);
  if (unreadable) return ["thrown" in unreadable ? faultOf(path, unreadable.thrown) : faultOfText(path, unreadable)];
  const lines = new Lines(text);
  return problems.map(({ at, what }) => ({ path, reason: message("cli.fault.at", { ...lines.at(at), what }) }));
}
