import type { Language } from "../../contract";
import type { Checked } from "../../sheets/index";
import { type Fault, failure, line } from "../fault";
import { analysed } from "./analysed";
import { findAll } from "./paths";
import { sources } from "./sources";

/** The reports that the paths name, analysed one at a time; `fail` is told what cannot be read. Never throws. */
export async function* gather(
  paths: readonly string[],
  language: Language,
  fail: (fault: Fault) => void,
): AsyncGenerator<Checked> {
  const { files, faults } = await findAll(paths);
  faults.forEach(fail);
  for await (const source of sources(files, fail)) {
    const report = analysed(source, language);
    if ("reason" in report) fail(report);
    else yield { report, text: source.text };
  }
}

/** Tells faults on standard error, and keeps count. */
export class Faults {
  count = 0;

  constructor(private readonly language: Language) {}

  readonly tell = (fault: Fault): void => {
    this.count++;
    process.stderr.write(line(failure(fault, this.language), this.language));
  };
}
