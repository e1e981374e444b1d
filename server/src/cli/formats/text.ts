import type { Finding, Language, RelatedPlace, Report, Severity } from "../../contract";
import { closingLine, outcomes, SEVERITIES } from "../../export/closing";
import { excerpt, shorten } from "../../export/excerpt";
import { findingPlace, paperPlace } from "../../export/paper-place";
import { NO_TALLY, plusTally, type Tally, tally } from "../../export/tally";
import { visible } from "../../export/visible";
import { width } from "../../export/width";
import { message, render } from "../../l10n/message";
import { Lines } from "../../lines";
import type { Colour, Paint } from "../output/paint";
import { lostLines } from "../output/said";
import { wrap } from "../output/wrap";
import type { Format } from "./format";

export interface TextOptions {
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly columns: number;
  /** More than one file is checked: each is closed by a line of its own. */
  readonly several: boolean;
  /** A check's title. */
  readonly title: (check: string, language: Language) => string;
}

const COLOURS: Readonly<Record<Severity, Colour>> = { error: "red", warning: "yellow", information: "cyan" };
const MARKS: Readonly<Record<Severity, string>> = { error: "✗", warning: "✗", information: "·" };
const INDENT = "  ";
/** Related places shown with one finding, and the columns that each may quote. */
const RELATED = 8;
const QUOTED = 24;

/** For people: each finding with its place, the quoted sentence and the arithmetic, and a closing line that says what was not judged. */
export function textFormat(options: TextOptions): Format {
  let total = NO_TALLY;
  return {
    *report(text, report, shown = report.findings) {
      const figures = tally(report);
      total = plusTally(total, figures);
      if (shown.length > 0) {
        const source: Source = { path: report.path, text, lines: new Lines(text) };
        for (const finding of shown) yield `${describe(finding, source, options).join("\n")}\n\n`;
      }
      for (const lost of lostLines(report, options.language)) yield `${wrap(lost, options.columns).join("\n")}\n`;
      if (options.several || report.findings.length === 0) yield `${status(report, figures, options)}\n`;
    },
    *end({ reports }) {
      if (reports === 0) return;
      const closing = closingLine(total, options.language);
      const words = reports > 1 ? render(message("cli.total", { reports, closing }), options.language) : closing;
      yield `${options.several ? "\n" : ""}${wrap(words, options.columns).join("\n")}\n`;
    },
  };
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

function describe(finding: Finding, source: Source, options: TextOptions): string[] {
  const { language, paint, columns } = options;
  const colour = COLOURS[finding.severity];
  const { quote, carets } = excerpt(source.text, finding, columns - 2 * INDENT.length, leadShare(finding));
  const place = paint("bold", visible(`${source.path}:${findingPlace(finding, language)}`));
  const severity = paint(colour, render(message(`cli.severity.${finding.severity}`), language));
  const heading = message("cli.heading", { place, severity, where: visible(finding.where) });
  return [
    render(heading, language).trimEnd(),
    INDENT + quote,
    INDENT + paint(colour, carets),
    ...wrap(visible(finding.message), columns - 2 * INDENT.length).map((line) => INDENT + line),
    ...relatedLines(finding.related, source, options),
    paint("dim", `${INDENT}${options.title(finding.check, language)} [${finding.check}]`),
  ];
}

function lineAndColumn({ start }: RelatedPlace, { lines }: Source): string {
  const { line, column } = lines.at(start);
  return `${line}:${column}`;
}

/** The quote leans towards the numbers that the finding is about. */
function leadShare({ start, related }: Finding): number {
  if (related.length === 0) return 0.5;
  const before = related.filter((place) => place.start < start).length;
  return 0.25 + (0.5 * before) / related.length;
}

function relatedLines(related: readonly RelatedPlace[], source: Source, options: TextOptions): string[] {
  const { language, columns, paint } = options;
  const lines = related.slice(0, RELATED).flatMap((place) => {
    const quote = shorten(source.text.slice(place.start, place.end), QUOTED);
    const at = paperPlace(place, language) ?? lineAndColumn(place, source);
    return wrap(`${at} ${quote} ${visible(place.message)}`, columns - 3 * INDENT.length);
  });
  const left = related.length - RELATED;
  if (left > 0) lines.push(render(message("cli.related.more", { count: left }), language));
  return lines.map((line) => paint("dim", INDENT + INDENT + line));
}

/** One line on one report: ✓ where relations were checked and there is nothing to tell, – where there was nothing to check. */
function status(report: Report, figures: Tally, { language, paint, columns }: TextOptions): string {
  const worst = SEVERITIES.find((severity) => report.findings.some((finding) => finding.severity === severity));
  const quiet = figures.relations > 0 ? paint("green", "✓") : paint("dim", "–");
  const mark = worst === undefined ? quiet : paint(COLOURS[worst], MARKS[worst]);
  const path = visible(report.path);
  const words = outcomes(figures, "cli.figures.short", language);
  const fits = width(path) + width(words) + 2 * INDENT.length <= columns;
  return `${mark} ${path}${fits ? INDENT : `\n${INDENT}`}${words}`;
}
