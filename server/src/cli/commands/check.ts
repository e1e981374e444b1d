import type { Language } from "../../contract";
import { checkTitle } from "../../export/title";
import { message } from "../../l10n/message";
import { type ExitCode, exitCode, type FailOn } from "../exit";
import { type Fault, failure, line } from "../fault";
import type { Format } from "../formats/format";
import { htmlFormat } from "../formats/html";
import { jsonFormat } from "../formats/json";
import { textFormat } from "../formats/text";
import { analysed } from "../input/analysed";
import { findAll, slashed } from "../input/paths";
import { sources } from "../input/sources";
import { standardOutput } from "../output/output";
import { screen } from "../output/paint";
import { plus, summarise } from "../output/summary";

export interface CheckOptions {
  readonly format: "text" | "json" | "html";
  readonly failOn: FailOn;
  readonly language: Language;
  /** Heed what people said, in the sidecars beside the reports. */
  readonly annotations: boolean;
}

/** `crossfoot check`: reads what the paths name, one file at a time, and prints as it goes. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, faults } = await findAll(paths);
  const output = standardOutput();
  const format = formatFor(options, files.length > 1);
  let summary = summarise([], []);
  const fail = (fault: Fault): void => {
    const failed = failure(fault, options.language);
    process.stderr.write(line(failed, options.language));
    summary = plus(summary, summarise([], [failed]));
  };

  // Whoever named it is told why nothing is said of it; of what a folder or a glob holds it was to be left out.
  const aside = (fault: Fault): void => {
    if (paths.map(slashed).includes(fault.path))
      process.stderr.write(line(failure(fault, options.language), options.language));
  };

  faults.forEach(fail);
  for await (const source of sources(files, fail, { ...options, aside })) {
    const report = analysed(source, options.language);
    if ("reason" in report) {
      fail(report);
      continue;
    }
    summary = plus(summary, summarise([report], []));
    for (const piece of format.report(source.text, report)) await output.write(piece);
  }
  for (const piece of format.end(summary)) await output.write(piece);
  const unwritten = output.fault();
  if (unwritten !== undefined) fail({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return exitCode(summary, options.failOn);
}

function formatFor({ format, language }: CheckOptions, several: boolean): Format {
  if (format === "json") return jsonFormat();
  if (format === "html") return htmlFormat(language);
  return textFormat({ language, several, ...screen(), title: checkTitle });
}
