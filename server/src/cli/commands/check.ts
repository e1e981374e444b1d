import type { Language } from "../../contract";
import { readBaseline } from "../batch/baseline";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { filesFrom, type Names } from "../input/files-from";
import { type Found, findAll } from "../input/paths";
import { misused } from "../misuse";
import { Printers } from "../output/printers";
import { heedInterrupts } from "../output/sink";
import { type CheckArguments, type CheckOptions, checkOptions } from "./check-options";
import { Run } from "./check-run";

/** `crossfoot check`: reads what the paths name, and prints as it goes, in the order of the paths. */
export async function check(paths: readonly string[], given: CheckArguments): Promise<ExitCode> {
  const options = checkOptions(paths, given);
  if ("key" in options) return misused(options, given.language);
  heedInterrupts();
  const list = options.filesFrom === undefined ? undefined : await filesFrom(options.filesFrom);
  if (list && "reason" in list) return refused([list], options.language);
  if (!options.watch) return checkOnce(await findAll(paths), options, list);
  const all = [...paths];
  for await (const name of list ?? []) {
    if (typeof name !== "string") return refused([name], options.language);
    all.push(name);
  }
  const { watch } = await import("./watch");
  return watch(all, options, (found) => checkOnce(found, options));
}

/** Checks what was found, and then what a list names, as it comes. */
async function checkOnce(found: Found, options: CheckOptions, list?: Names): Promise<ExitCode> {
  const { language } = options;
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  if (baseline && "reason" in baseline) return refused([baseline], language);
  const several = list !== undefined || found.files.length > 1;
  const printers = await Printers.open({ ...options, several }, found.files);
  if (Array.isArray(printers)) return refused(printers, language);
  return new Run(options, printers, baseline, found, list).all();
}

/** What cannot be begun is told, and nothing else is done. */
function refused(faults: readonly Fault[], language: Language): ExitCode {
  for (const fault of faults) process.stderr.write(line(failure(fault, language), language));
  return 2;
}
