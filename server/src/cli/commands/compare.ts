import { compareReports } from "../../compare/compare";
import type { Comparison, Mode } from "../../compare/types";
import type { Language, Report } from "../../contract";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { type Compared, type CompareFormat, NO_COUNTS, plusCounts, type Rest } from "../formats/compare-format";
import { compareHtmlFormat } from "../formats/compare-html";
import { compareJsonFormat } from "../formats/compare-json";
import { compareTextFormat } from "../formats/compare-text";
import { analysed } from "../input/analysed";
import { sources } from "../input/sources";
import { plain, screen } from "../output/paint";
import { fileSink, screenSink } from "../output/sink";
import { writeWhole } from "../output/write";
import { filePairs } from "./compare-pairs";

export interface CompareOptions {
  readonly format: "text" | "json" | "html" | "xlsx";
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
  const sink = await sinkFor({ ...options, several: pairs.length > 1 });
  if ("reason" in sink) {
    fail(sink);
    return 2;
  }
  let counts = NO_COUNTS;
  for (const pair of pairs) {
    const compared = await comparedPair(pair.old, pair.young, options, fail);
    if (!compared) continue;
    counts = plusCounts(counts, compared.comparison);
    await sink.pair(compared);
  }
  for (const side of ["old", "new"] as const)
    for (const path of unpaired[side])
      process.stderr.write(`${render(message(`compare.unpaired.${side}`, { path: visible(path) }), language)}\n`);
  const unwritten = await sink.end({ unpaired, failed });
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

/** Where comparisons go; at the end it says what went wrong, if anything. */
interface Sink {
  pair(compared: Compared): Promise<void>;
  end(rest: Rest): Promise<Fault | undefined>;
}

async function sinkFor(options: CompareOptions & { several: boolean }): Promise<Sink | Fault> {
  const { format, language, to } = options;
  if (format === "xlsx")
    return to === undefined ? { path: "stdout", reason: message("cli.compare.sheet") } : toSheet(to, language);
  const output = to === undefined ? screenSink() : await fileSink(to);
  if ("reason" in output) return output;
  const made = formatFor(options);
  return {
    async pair(compared) {
      for (const piece of made.pair(compared)) await output.write(piece);
    },
    async end(rest) {
      for (const piece of made.end(rest)) await output.write(piece);
      return output.end();
    },
  };
}

function formatFor({ format, language, to, several }: CompareOptions & { several: boolean }): CompareFormat {
  if (format === "json") return compareJsonFormat();
  if (format === "html") return compareHtmlFormat(language);
  return compareTextFormat({ language, several, ...(to === undefined ? screen() : { columns: 80, paint: plain }) });
}

/** A file for an office; nothing is written where nothing was compared. */
function toSheet(path: string, language: Language): Sink {
  const comparisons: Comparison[] = [];
  return {
    async pair({ comparison }) {
      comparisons.push(comparison);
    },
    async end() {
      if (comparisons.length === 0) return undefined;
      const { comparisonFile } = await import("../../sheets/index");
      return writeWhole(path, await comparisonFile(comparisons, { language, date: new Date() }));
    },
  };
}
