import { analyse } from "../analysis";
import type { Language, Report } from "../contract";
import { message } from "../l10n/message";
import { applySettings } from "../settings/apply";
import type { Settings } from "../settings/settings";
import type { Fault } from "./fault";

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly encoding: string;
  readonly settings: Settings;
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
export function analysed({ path, text, encoding, settings }: Source, language: Language): Report | Fault {
  try {
    return applySettings(
      analyse(text, { path, encoding, language, ...(settings.lexicon ? { lexicon: settings.lexicon } : {}) }),
      settings,
    );
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, reason: message("cli.fault.internal", { what }) };
  }
}
