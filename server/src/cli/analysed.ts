import { analyse } from "../analysis";
import { applyAnnotations } from "../annotations/apply";
import type { Sidecar } from "../annotations/types";
import type { Language, Options, Report } from "../contract";
import { message } from "../l10n/message";
import { applySettings } from "../settings/apply";
import type { Settings } from "../settings/settings";
import type { Fault } from "./fault";

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly encoding: string;
  readonly settings: Settings;
  /** What people said of it. */
  readonly sidecar?: Sidecar;
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
export function analysed({ path, text, encoding, settings, sidecar }: Source, language: Language): Report | Fault {
  try {
    const { lexicon } = settings;
    const options: Options = { path, encoding, language, ...(lexicon ? { lexicon } : {}) };
    const report = analyse(text, options);
    return applySettings(applyAnnotations(report, text, sidecar, options), settings);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, reason: message("cli.fault.internal", { what }) };
  }
}
