import { analyse } from "../../analysis";
import { applyAnnotations } from "../../annotations/apply";
import type { Sidecar } from "../../annotations/types";
import type { Language, Options, Report } from "../../contract";
import type { Document } from "../../documents/open";
import { withPlaces } from "../../documents/places";
import { message } from "../../l10n/message";
import { applySettings } from "../../settings/apply";
import type { Settings } from "../../settings/settings";
import type { Fault } from "../fault";

export interface Source extends Document {
  readonly path: string;
  readonly settings: Settings;
  /** What people said of it. */
  readonly sidecar?: Sidecar;
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
export function analysed(source: Source, language: Language): Report | Fault {
  const { path, text, encoding, settings, sidecar } = source;
  try {
    const { lexicon } = settings;
    const options: Options = { path, encoding, language, ...(lexicon ? { lexicon } : {}) };
    const report = analyse(text, options);
    const heeded = applySettings(applyAnnotations(report, text, sidecar, options), settings);
    return withPlaces(heeded, source);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, reason: message("cli.fault.internal", { what }) };
  }
}
