import type { Language, Member, Range, Report, Severity, Verdict } from "../../contract";
import { type Difference, quoted } from "../../expectations/compare";
import { type Fixture, type Outcome, writtenOffsets } from "../../expectations/marks";
import { rangesIn } from "../../export/members";
import { message, render } from "../../l10n/message";
import { Lines } from "../../lines";
import { placeName } from "../../report/where";
import type { Tested } from "../commands/test-one";

/** One report of a `crossfoot test`, as text and JSON show it. */
export interface Result {
  readonly path: string;
  readonly status: "passed" | "failed" | "updated";
  readonly marks: number;
  readonly differences: readonly Shown[];
}

/** A difference: what the marks expect and what was found instead. Offsets are in the text without marks. */
export interface Shown extends Range {
  /** 1-based, in the file as written. */
  readonly line: number;
  readonly column: number;
  readonly where: string;
  readonly quote: string;
  readonly expected: readonly { outcome: Outcome; check?: string; words?: string }[];
  /** `words` is the message; for a relation, the numbers that it is computed from. */
  readonly found: readonly { outcome: Severity | Verdict; check: string; words: string }[];
}

/** `written` is the text with its marks. */
export function resultOf(written: string, { fixture, report, comparison }: Tested, language: Language): Result {
  const { differences } = comparison;
  const lines = new Lines(written);
  const range = rangesIn(report);
  const inFile = writtenOffsets(fixture);
  return {
    path: report.path,
    status: differences.length === 0 ? "passed" : "failed",
    marks: fixture.marks.length,
    differences: differences.map((difference) => ({
      start: difference.start,
      end: difference.end,
      ...lines.at(inFile(difference.start)),
      where: whereOf(report, difference, language),
      quote: quoted(fixture.text, difference),
      expected: difference.missing.map(({ outcome, check, words }) => ({
        outcome,
        ...(check === undefined ? {} : { check }),
        ...(words === undefined ? {} : { words }),
      })),
      found: foundAt(difference, fixture, range),
    })),
  };
}

function foundAt(
  { found, relations }: Difference,
  { text }: Fixture,
  range: (member: Member) => Range | undefined,
): Shown["found"] {
  return [
    ...found.map(({ severity, check, message }) => ({ outcome: severity, check, words: message })),
    ...relations.map(({ verdict, check, operands }) => ({
      outcome: verdict,
      check,
      words: operands.map((member) => quoted(text, range(member))).join("、"),
    })),
  ];
}

function whereOf({ sections }: Report, { start }: Range, language: Language): string {
  const { markers, item } = placeName(sections, start);
  if (markers.length === 0 && item === undefined) return render(message("where.opening"), language);
  return markers.join("") + (item === undefined ? "" : `“${item}”`);
}
