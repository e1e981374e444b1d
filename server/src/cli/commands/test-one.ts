import type { Language, Report } from "../../contract";
import { type Comparison, compare } from "../../expectations/compare";
import { type Fixture, readMarks } from "../../expectations/marks";
import { message } from "../../l10n/message";
import { Lines } from "../../lines";
import type { Fault } from "../fault";
import { analysed, type Source } from "../input/analysed";
import { LANGUAGES } from "../language";

/** A report with marks, checked. */
export interface Tested {
  readonly fixture: Fixture;
  readonly report: Report;
  readonly comparison: Comparison;
}

/** Checks one report against its marks, or says which marks cannot be understood. */
export function testOne(
  source: Source,
  { language, strict }: { language: Language; strict: boolean },
): Tested | Fault[] {
  const fixture = readMarks(source.text);
  if (fixture.faults.length > 0) {
    const lines = new Lines(source.text);
    return fixture.faults.map(({ at, what }) => ({
      path: source.path,
      reason: message("cli.fault.at", { ...lines.at(at), what }),
    }));
  }
  const unmarked: Source = { ...source, text: fixture.text };
  const report = analysed(unmarked, language);
  if ("reason" in report) return [report];
  const comparison = compare({ fixture, report, translations: translations(fixture, unmarked, language), strict });
  return { fixture, report, comparison };
}

/** The report in the other languages, where a mark quotes a message. */
function translations({ marks }: Fixture, source: Source, language: Language): Report[] {
  const quotes = marks.some(({ outcome, words }) => outcome !== "consistent" && words !== undefined);
  if (!quotes) return [];
  return LANGUAGES.filter((other) => other !== language).flatMap((other) => {
    const report = analysed(source, other);
    return "reason" in report ? [] : [report];
  });
}
