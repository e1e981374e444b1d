import { message } from "../../l10n/message";
import { SETTINGS_FILE } from "../../settings/settings";
import type { Fault } from "../fault";
import type { Source } from "./analysed";
import { STDIN } from "./paths";
import { read } from "./read";
import { settingsFinder } from "./settings";
import { readSidecar } from "./sidecar";

interface Wanted {
  /** The annotations beside the reports. */
  readonly annotations?: boolean;
  /** Is told of reports that the settings leave out. */
  readonly aside?: (fault: Fault) => void;
}

/**
 * The reports that the paths name, one at a time, with the settings of their folders and without those that these set aside, and, unless
 * they are not wanted, with the annotations beside them; `fail` is told what cannot be read. Never throws.
 */
export async function* sources(
  paths: readonly string[],
  fail: (fault: Fault) => void,
  { annotations = true, aside = () => {} }: Wanted = {},
): AsyncGenerator<Source> {
  const settingsOf = settingsFinder();
  for (const path of paths) {
    const { settings, setAside, faults } = await settingsOf(path);
    faults.forEach(fail);
    if (setAside) {
      aside({ path, reason: message("cli.aside", { settings: SETTINGS_FILE }) });
      continue;
    }
    const document = await read(path);
    if ("reason" in document) {
      fail(document);
      continue;
    }
    const sidecar = annotations && path !== STDIN ? await readSidecar(path) : undefined;
    if (sidecar && "reason" in sidecar) fail(sidecar);
    yield { path, ...document, settings, ...(sidecar && !("reason" in sidecar) ? { sidecar } : {}) };
  }
}
