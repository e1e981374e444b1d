import type { Failure, Language } from "../../contract";
import { updated } from "../../expectations/update";
import { message } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line, mention } from "../fault";
import type { TestFormat } from "../formats/test-format";
import { testJsonFormat } from "../formats/test-json";
import { type Result, resultOf } from "../formats/test-result";
import { testTextFormat } from "../formats/test-text";
import type { Source } from "../input/analysed";
import { findAll } from "../input/paths";
import { sources } from "../input/sources";
import { standardOutput } from "../output/output";
import { screen } from "../output/paint";
import { rewrite } from "../output/write";
import { type Tested, testOne } from "./test-one";

export interface TestOptions {
  readonly format: "text" | "json";
  readonly language: Language;
  /** Information that is not marked is a difference, too. */
  readonly strict: boolean;
  /** Rewrite the marks to what was found. */
  readonly update: boolean;
  /** Heed what people said, in the sidecars beside the reports. */
  readonly annotations: boolean;
}

/** `crossfoot test`: checks reports whose expected findings are marked in the text, and shows what differs. */
export async function test(paths: readonly string[], options: TestOptions): Promise<ExitCode> {
  const { language } = options;
  const { files, named, faults } = await findAll(paths);
  const output = standardOutput();
  const format = formatFor(options);
  const failures: Failure[] = [];
  const counts = { passed: 0, failed: 0, updated: 0 };
  const fail = (fault: Fault): void => {
    const failed = failure(fault, language);
    failures.push(failed);
    process.stderr.write(line(failed, language));
  };

  // Whoever named it is told why nothing is said of it; of what a folder or a glob holds it was to be left out.
  const aside = (fault: Fault): void => {
    if (named.has(fault.path)) mention(fault, language);
  };

  faults.forEach(fail);
  for await (const source of sources(files, fail, { ...options, aside })) {
    const tested = testOne(source, options);
    if (Array.isArray(tested)) {
      tested.forEach(fail);
      continue;
    }
    const result = await settle(source, tested, options);
    if ("reason" in result) {
      fail(result);
      continue;
    }
    counts[result.status]++;
    await output.write(format.report(tested.fixture.text, result));
  }
  const reports = counts.passed + counts.failed + counts.updated;
  await output.write(format.end({ reports, ...counts, faults: failures }));
  const unwritten = output.fault();
  if (unwritten !== undefined) fail({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return failures.length > 0 ? 2 : counts.failed > 0 ? 1 : 0;
}

/** What differs; under `--update` the file is rewritten until nothing does. */
async function settle(source: Source, tested: Tested, { language, update }: TestOptions): Promise<Result | Fault> {
  const result = resultOf(source.text, tested, language);
  if (!update || result.status === "passed") return result;
  const text = updated(source.text, tested, language);
  const fault = await rewrite(source.path, text.written, source.encoding);
  return fault ?? { ...result, status: "updated", marks: text.marks, differences: [] };
}

function formatFor({ format, language }: TestOptions): TestFormat {
  if (format === "json") return testJsonFormat();
  return testTextFormat({ language, ...screen() });
}
