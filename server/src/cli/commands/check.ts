import { checks } from "../../checks/registry";
import type { Failure, Language, Report } from "../../contract";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import { type Baseline, entriesOf, type KnownFinding, readBaseline, writeBaseline } from "../batch/baseline";
import { type CheckerOptions, checker, type Outcome } from "../batch/outcome";
import { inOrder, Pool } from "../batch/pool";
import { Progress } from "../batch/progress";
import { type ExitCode, exitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { filesFrom } from "../input/files-from";
import { findAll, STDIN, slashed } from "../input/paths";
import { misused } from "../misuse";
import { Printers } from "../output/printers";
import { heedInterrupts } from "../output/sink";
import { add, summarise } from "../output/summary";
import { type CheckArguments, type CheckOptions, checkOptions } from "./check-options";

/** Stale entries of a baseline that are named, one a line. */
const STALE = 20;

/** `crossfoot check`: reads what the paths name, and prints as it goes, in the order of the paths. */
export async function check(paths: readonly string[], given: CheckArguments): Promise<ExitCode> {
  const options = checkOptions(paths, given);
  if ("key" in options) return misused(options, given.language);
  heedInterrupts();
  const listed = options.filesFrom === undefined ? [] : await filesFrom(options.filesFrom);
  if ("reason" in listed) return refused([listed], options.language);
  const all = [...paths, ...listed];
  if (!options.watch) return checkOnce(all, options);
  const { watch } = await import("./watch");
  return watch(all, options, (files) => checkOnce(files, options));
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { language } = options;
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  if (baseline && "reason" in baseline) return refused([baseline], language);
  const { files, faults } = await findAll(paths);
  const printers = await Printers.open({ ...options, several: files.length > 1 }, files);
  if (Array.isArray(printers)) return refused(printers, language);
  return new Run(options, printers, baseline, files, new Set(paths.map((path) => slashed(path)))).all(faults);
}

/** What cannot be begun is told, and nothing else is done. */
function refused(faults: readonly Fault[], language: Language): ExitCode {
  for (const fault of faults) process.stderr.write(line(failure(fault, language), language));
  return 2;
}

/** One run over the files. */
class Run {
  private readonly summary = summarise([], []);
  private readonly progress: Progress;
  private readonly told = new Set<string>();
  private readonly checked: string[] = [];
  private readonly entries: KnownFinding[] = [];
  private left: number;
  private hidden = 0;

  constructor(
    private readonly options: CheckOptions,
    private readonly printers: Printers,
    private readonly baseline: Baseline | undefined,
    private readonly files: readonly string[],
    /** What the arguments name: whoever named a file that is left out is told why nothing is said of it. */
    private readonly named: ReadonlySet<string>,
  ) {
    this.progress = new Progress(files.length, process.stderr);
    this.left = options.maxFindings ?? Number.POSITIVE_INFINITY;
  }

  async all(faults: readonly Fault[]): Promise<ExitCode> {
    const { failOn } = this.options;
    for (const fault of faults) await this.fail(fault);
    for await (const outcome of this.outcomes()) {
      for (const fault of outcome.faults) await this.fail(fault);
      if (outcome.checked) await this.report(outcome.checked);
      if (outcome.aside && this.named.has(outcome.aside.path)) this.mention(outcome.aside);
      this.progress.step(outcome.path);
    }
    this.progress.clear();
    await this.closeBaseline();
    for (const fault of await this.printers.end(this.summary)) this.tell(failure(fault, this.options.language));
    if (this.hidden > 0) this.say(render(message("batch.hidden", { count: this.hidden }), this.options.language));
    const code = exitCode(this.summary, failOn);
    // What is written to a new baseline is known from now on.
    return this.options.writeBaseline !== undefined && code === 1 ? 0 : code;
  }

  private async *outcomes(): AsyncGenerator<Outcome> {
    const { jobs, stdinFilename, check, cache, version } = this.options;
    const options: CheckerOptions = {
      language: this.options.language,
      annotations: this.options.annotations,
      stdinName: stdinFilename === undefined ? undefined : slashed(stdinFilename),
      checks: check,
      skip: this.options.skip,
      known: checks.map(({ id }) => id),
      cache: cache === undefined ? undefined : { folder: cache, version },
    };
    const here = await checker(options);
    const size = Math.min(jobs, this.files.length);
    if (size === 1) {
      yield* inOrder(this.files, 1, here);
      return;
    }
    const pool = new Pool(size, __filename, options);
    try {
      yield* inOrder(this.files, 4 * size, (path) => (path === STDIN ? here(path) : pool.run(path)));
    } finally {
      await pool.close();
    }
  }

  private async report({ report: found, text }: { report: Report; text: string }): Promise<void> {
    const { writeBaseline: to } = this.options;
    const report = this.baseline?.applied(found) ?? found;
    this.checked.push(report.path);
    if (to !== undefined) this.entries.push(...entriesOf(report, to));
    add(this.summary, report);
    const shown = report.findings.slice(0, this.left);
    this.left -= shown.length;
    this.hidden += report.findings.length - shown.length;
    this.progress.clear();
    await this.printers.report(text, report, shown);
  }

  private async closeBaseline(): Promise<void> {
    const { baseline: file = "", check, skip = [], writeBaseline: to, language } = this.options;
    if (this.baseline) {
      const hasRun = (id: string): boolean => (check === undefined || check.includes(id)) && !skip.includes(id);
      const stale = await this.baseline.stale(this.checked, hasRun);
      this.summary.baseline = { known: this.summary.baseline?.known ?? 0, stale: stale.length };
      for (const { path, check, quote } of stale.slice(0, STALE)) {
        const what = {
          file: visible(slashed(file)),
          path: visible(path),
          check: visible(check),
          quote: visible(quote),
        };
        this.say(render(message("batch.stale", what), language));
      }
      if (stale.length > STALE)
        this.say(
          render(message("batch.stale.more", { file: visible(slashed(file)), count: stale.length - STALE }), language),
        );
    }
    if (to === undefined) return;
    const fault = await writeBaseline(to, this.entries);
    if (fault) await this.fail(fault);
    else
      this.say(
        render(message("batch.baseline-written", { file: visible(slashed(to)), count: this.entries.length }), language),
      );
  }

  /** Each fault once: threads find the same broken settings more than once. */
  private async fail(fault: Fault): Promise<void> {
    const failed = failure(fault, this.options.language);
    const key = JSON.stringify(failed);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.tell(failed);
    await this.printers.failed(failed);
  }

  private mention(fault: Fault): void {
    this.progress.clear();
    process.stderr.write(line(failure(fault, this.options.language), this.options.language));
  }

  private tell(failed: Failure): void {
    this.summary.failed.push(failed);
    this.progress.clear();
    process.stderr.write(line(failed, this.options.language));
  }

  private say(sentence: string): void {
    process.stderr.write(`crossfoot${this.options.language === "en" ? ": " : "："}${sentence}\n`);
  }
}
