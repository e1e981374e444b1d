import type { Fault } from "../fault";
import type { Source } from "./analysed";
import { STDIN } from "./paths";
import { read } from "./read";
import { settingsFinder } from "./settings";
import { readSidecar } from "./sidecar";

/**
 * The reports that the paths name, one at a time, with the settings of their folders and, unless they are not wanted, the annotations
 * beside them; `fail` is told what cannot be read. Never throws.
 */
export async function* sources(
  paths: readonly string[],
  fail: (fault: Fault) => void,
  { annotations = true }: { readonly annotations?: boolean } = {},
): AsyncGenerator<Source> {
  const settingsOf = settingsFinder();
  for (const path of paths) {
    const document = await read(path);
    if ("reason" in document) {
      fail(document);
      continue;
    }
    const { settings, faults } = await settingsOf(path);
    faults.forEach(fail);
    const sidecar = annotations && path !== STDIN ? await readSidecar(path) : undefined;
    if (sidecar && "reason" in sidecar) fail(sidecar);
    yield { path, ...document, settings, ...(sidecar && !("reason" in sidecar) ? { sidecar } : {}) };
  }
}
