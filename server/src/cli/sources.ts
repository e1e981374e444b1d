import { message } from "../l10n/message";
import { SETTINGS_FILE } from "../settings/settings";
import type { Source } from "./analysed";
import type { Fault } from "./fault";
import { read } from "./read";
import { settingsFinder } from "./settings";

/**
 * The reports that the paths name, one at a time, with the settings of their folders and without those that these set aside; `fail` is
 * told what cannot be read, `aside` what is not to be. Never throws.
 */
export async function* sources(
  paths: readonly string[],
  fail: (fault: Fault) => void,
  { aside = () => {} }: { readonly aside?: (fault: Fault) => void } = {},
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
    yield { path, ...document, settings };
  }
}
