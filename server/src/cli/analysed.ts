import { analyse } from "../analysis";
import type { Language, Report } from "../contract";
import type { Document } from "../documents/open";
import { message } from "../l10n/message";
import { applySettings } from "../settings/apply";
import type { Settings } from "../settings/settings";
import type { Fault } from "./fault";

export interface Source extends Document {
  readonly path: string;
  readonly settings: Settings;
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
export function analysed(source: Source, language: Language): Report | Fault {
  const { path, text, encoding, settings } = source;
  try {
    const report = applySettings(
      analyse(text, { path, encoding, language, ...(settings.lexicon ? { lexicon: settings.lexicon } : {}) }),
      settings,
    );
    return source.paragraphAt ? withParagraphs(report, source.paragraphAt) : report;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, reason: message("cli.fault.internal", { what }) };
  }
}

/** Findings with the paragraphs that they are in. */
function withParagraphs(report: Report, paragraphAt: (offset: number) => number): Report {
  const findings = report.findings.map((finding) => ({
    ...finding,
    paragraph: paragraphAt(finding.start),
    related: finding.related.map((place) => ({ ...place, paragraph: paragraphAt(place.start) })),
  }));
  return { ...report, findings };
}
