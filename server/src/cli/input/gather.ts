import type { Language } from "../../contract";
import type { Checked } from "../../sheets/index";
import { type Fault, failure, line, remark } from "../fault";
import { analysed } from "./analysed";
import { noReport, PassedOver } from "./passed-over";
import { findAll } from "./paths";
import { sources } from "./sources";

/** The reports that the paths name, analysed one at a time; `fail` is told what cannot be read. Never throws. */
export async function* gather(
  paths: readonly string[],
  language: Language,
  fail: (fault: Fault) => void,
): AsyncGenerator<Checked> {
  const { files, named, faults, passedOver } = await findAll(paths);
  const beside = new PassedOver(language);
  for (const fault of passedOver) beside.add(fault);
  faults.forEach(fail);
  const failOrPass = (fault: Fault): void => {
    const why = named.has(fault.path) ? undefined : noReport(fault.path, fault);
    if (why) beside.add(why);
    else fail(fault);
  };
  for await (const source of sources(files, failOrPass)) {
    const report = analysed(source, language);
    const why = named.has(source.path) ? undefined : noReport(source.path, report);
    if (why) beside.add(why);
    else if ("reason" in report) fail(report);
    else yield { report, text: source.text };
  }
  for (const sentence of beside.sentences()) process.stderr.write(remark(sentence, language));
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
