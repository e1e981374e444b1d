import { resolve } from "node:path";
import { analyse } from "../analysis";
import type { Language, Report } from "../contract";
import { message } from "../l10n/message";
import { type ExitCode, exitCode, type FailOn } from "./exit";
import { type Fault, failure, line } from "./fault";
import type { Format } from "./format";
import { jsonFormat } from "./json";
import { standardOutput } from "./output";
import { paintFor } from "./paint";
import { find } from "./paths";
import { read } from "./read";
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
    const report = analysed(path, document.text, document.encoding, options.language);
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

/** Every file once, in the order of the arguments. */
async function findAll(paths: readonly string[]): Promise<{ files: string[]; faults: Fault[] }> {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const path of paths) {
    const found = await find(path);
    for (const file of found.files) if (!files.has(resolve(file))) files.set(resolve(file), file);
    faults.push(...found.faults);
  }
  return { files: [...files.values()], faults };
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
function analysed(path: string, text: string, encoding: string, language: Language): Report | Fault {
  try {
    return analyse(text, { path, encoding, language });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { path, reason: message("cli.fault.internal", { what }) };
  }
}

function formatFor({ format, language }: CheckOptions, several: boolean): Format {
  if (format === "json") return jsonFormat();
  const { stdout } = process;
  const columns = Math.max(40, Math.min(80, stdout.columns || 80));
  return textFormat({ language, several, columns, paint: paintFor(stdout), title: checkTitle });
}
