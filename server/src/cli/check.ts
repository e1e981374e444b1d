import type { Language } from "../contract";
import { message } from "../l10n/message";
import { analysed } from "./analysed";
import { type ExitCode, exitCode, type FailOn } from "./exit";
import { type Fault, failure, line } from "./fault";
import type { Format } from "./format";
import { jsonFormat } from "./json";
import { standardOutput } from "./output";
import { paintFor } from "./paint";
import { findAll } from "./paths";
import { read } from "./read";
import { settingsFinder } from "./settings";
import { plus, summarise } from "./summary";
import { textFormat } from "./text";
import { checkTitle } from "./title";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: FailOn;
  readonly language: Language;
}

/** `crossfoot check`: reads what the paths name, one file at a time, and prints as it goes. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, faults } = await findAll(paths);
  const output = standardOutput();
  const format = formatFor(options, files.length > 1);
  const settingsOf = settingsFinder();
  let summary = summarise([], []);
  const fail = (fault: Fault): void => {
    const failed = failure(fault, options.language);
    process.stderr.write(line(failed, options.language));
    summary = plus(summary, summarise([], [failed]));
  };

  faults.forEach(fail);
  for (const path of files) {
    const document = await read(path);
    if ("reason" in document) {
      fail(document);
      continue;
    }
    const folder = await settingsOf(path);
    folder.faults.forEach(fail);
    const report = analysed({ path, ...document, settings: folder.settings }, options.language);
    if ("reason" in report) {
      fail(report);
      continue;
    }
    summary = plus(summary, summarise([report], []));
    for (const piece of format.report(document.text, report)) await output.write(piece);
  }
  for (const piece of format.end(summary)) await output.write(piece);
  const unwritten = output.fault();
  if (unwritten !== undefined) fail({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return exitCode(summary, options.failOn);
}

function formatFor({ format, language }: CheckOptions, several: boolean): Format {
  if (format === "json") return jsonFormat();
  const { stdout } = process;
  const columns = Math.max(40, Math.min(80, stdout.columns || 80));
  return textFormat({ language, several, columns, paint: paintFor(stdout), title: checkTitle });
}
