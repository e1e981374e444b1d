import type { Source } from "./analysed";
import type { Fault } from "./fault";
import { read } from "./read";
import { settingsFinder } from "./settings";

/** The reports that the paths name, one at a time, with the settings of their folders; `fail` is told what cannot be read. Never throws. */
export async function* sources(paths: readonly string[], fail: (fault: Fault) => void): AsyncGenerator<Source> {
  const settingsOf = settingsFinder();
  for (const path of paths) {
    const document = await read(path);
    if ("reason" in document) {
      fail(document);
      continue;
    }
    const { settings, faults } = await settingsOf(path);
    faults.forEach(fail);
    yield { path, ...document, settings };
  }
}
