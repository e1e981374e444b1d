import { compareReports } from "../../compare/compare";
import type { Mode } from "../../compare/types";
import type { Language, Report } from "../../contract";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { type Compared, type CompareFormat, NO_COUNTS, plusCounts } from "../formats/compare-format";
import { compareHtmlFormat } from "../formats/compare-html";
import { compareJsonFormat } from "../formats/compare-json";
import { compareTextFormat } from "../formats/compare-text";
import { analysed } from "../input/analysed";
import { sources } from "../input/sources";
import { plain, screen } from "../output/paint";
import { fileSink, screenSink } from "../output/sink";
import { filePairs } from "./compare-pairs";

export interface CompareOptions {
  readonly format: "text" | "json" | "html";
  readonly language: Language;
  readonly years?: boolean;
  readonly drafts?: boolean;
  /** A file for what would be printed. */
  readonly to?: string;
}

/** `crossfoot compare`: two reports, or the reports of the same names in two folders. */
export async function compare(old: string, young: string, options: CompareOptions): Promise<ExitCode> {
  const { language } = options;
  const { pairs, unpaired, faults } = await filePairs(old, young);
  const failed: ReturnType<typeof failure>[] = [];
  const fail = (fault: Fault): void => {
    const told = failure(fault, language);
    failed.push(told);
    process.stderr.write(line(told, language));
  };
  faults.forEach(fail);
  const output = options.to === undefined ? screenSink() : await fileSink(options.to);
  if ("reason" in output) {
    fail(output);
    return 2;
  }
  const format = formatFor(options, pairs.length > 1);
  let counts = NO_COUNTS;
  for (const pair of pairs) {
    const compared = await comparedPair(pair.old, pair.young, options, fail);
    if (!compared) continue;
    counts = plusCounts(counts, compared.comparison);
    for (const piece of format.pair(compared)) await output.write(piece);
  }
  for (const side of ["old", "new"] as const)
    for (const path of unpaired[side])
      process.stderr.write(`${render(message(`compare.unpaired.${side}`, { path: visible(path) }), language)}\n`);
  for (const piece of format.end({ unpaired, failed })) await output.write(piece);
  const unwritten = await output.end();
  if (unwritten) fail(unwritten);
  if (failed.length > 0) return 2;
  return counts.unfollowed + counts.conflicts.warning > 0 ? 1 : 0;
}

async function comparedPair(
  old: string,
  young: string,
  { language, years, drafts }: CompareOptions,
  fail: (fault: Fault) => void,
): Promise<Compared | undefined> {
  const given: { report: Report; text: string }[] = [];
  for await (const source of sources([old, young], fail)) {
    const report = analysed(source, language);
    if ("reason" in report) fail(report);
    else given.push({ report, text: source.text });
  }
  const [before, after] = given;
  if (!before || !after) return undefined;
  const mode: Mode | undefined = years ? "years" : drafts ? "drafts" : undefined;
  try {
    return { comparison: compareReports(before, after, { language, ...(mode ? { mode } : {}) }), text: after.text };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    fail({ path: young, reason: message("cli.fault.internal", { what }) });
    return undefined;
  }
}

function formatFor({ format, language, to }: CompareOptions, several: boolean): CompareFormat {
  if (format === "json") return compareJsonFormat();
  if (format === "html") return compareHtmlFormat(language);
  return compareTextFormat({ language, several, ...(to === undefined ? screen() : { columns: 80, paint: plain }) });
}
