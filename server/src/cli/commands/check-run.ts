import { join } from "node:path";
import { checks } from "../../checks/registry";
import type { Failure, Report } from "../../contract";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import { type Baseline, entriesOf, type KnownFinding, writeBaseline } from "../batch/baseline";
import { type CheckerOptions, checker, type Outcome } from "../batch/outcome";
import { inOrder, Pool } from "../batch/pool";
import { Progress } from "../batch/progress";
import { type ExitCode, exitCode } from "../exit";
import { type Fault, failure, line, mention, remark } from "../fault";
import type { Names } from "../input/files-from";
import { noReport, PassedOver } from "../input/passed-over";
import { type Found, find, STDIN, slashed } from "../input/paths";
import type { Printers } from "../output/printers";
import { add, summarise } from "../output/summary";
import type { CheckOptions } from "./check-options";

/** Stale entries of a baseline that are named, one a line. */
const STALE = 20;

/** A file to check, or why there is none. */
type Item = Fault | { readonly path: string; readonly isNamed: boolean };
type Came = Outcome & { readonly isNamed: boolean };

/** One run of `crossfoot check` over the files. */
export class Run {
  private readonly summary = summarise([], []);
  private readonly beside: PassedOver;
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
    private readonly found: Found,
    /** Names that come while the run goes on. */
    private readonly list: Names | undefined,
  ) {
    this.progress = new Progress(list ? undefined : found.files.length, process.stderr);
    this.beside = new PassedOver(options.language);
    this.left = options.maxFindings ?? Number.POSITIVE_INFINITY;
  }

  async all(): Promise<ExitCode> {
    const { failOn } = this.options;
    for (const fault of this.found.faults) await this.fail(fault);
    for (const fault of this.found.passedOver) this.beside.add(fault);
    for await (const outcome of this.outcomes()) {
      await this.take(outcome);
      this.progress.step(outcome.path);
    }
    this.progress.clear();
    if (this.beside.all.length > 0) this.summary.passedOver = this.beside.all;
    for (const sentence of this.beside.sentences()) this.say(sentence);
    await this.closeBaseline();
    for (const fault of await this.printers.end(this.summary)) this.tell(failure(fault, this.options.language));
    if (this.hidden > 0) this.say(render(message("batch.hidden", { count: this.hidden }), this.options.language));
    const code = exitCode(this.summary, failOn);
    // What is written to a new baseline is known from now on.
    return this.options.writeBaseline !== undefined && code === 1 ? 0 : code;
  }

  private async take({ path, isNamed, faults, checked, aside }: Came): Promise<void> {
    for (const fault of faults) {
      const why = isNamed ? undefined : noReport(path, fault);
      if (why) this.beside.add(why);
      else await this.fail(fault, path);
    }
    const why = isNamed ? undefined : noReport(path, checked?.report);
    if (why) this.beside.add(why);
    else if (checked) await this.report(checked);
    // Whoever named a file that the settings leave out is told why nothing is said of it.
    if (aside && isNamed) {
      this.progress.clear();
      mention(aside, this.options.language);
    }
  }

  /** The files that the arguments name, and then those of the list: each of its names as it comes, however often. */
  private async *items(): AsyncGenerator<Item> {
    const { files, named } = this.found;
    for (const path of files) yield { path, isNamed: named.has(path) };
    for await (const name of this.list ?? []) {
      if (typeof name !== "string") {
        yield name;
        continue;
      }
      const found = await find(name);
      yield* found.faults;
      for (const fault of found.passedOver) this.beside.add(fault);
      for (const path of found.files) {
        await this.printers.spare(path);
        yield { path, isNamed: found.named.has(path) };
      }
    }
  }

  private async *outcomes(): AsyncGenerator<Came> {
    const { jobs, stdinFilename, check, cache, version } = this.options;
    const options: CheckerOptions = {
      language: this.options.language,
      annotations: this.options.annotations,
      view: this.options.trackedChanges,
      stdinName: stdinFilename === undefined ? undefined : slashed(stdinFilename),
      checks: check,
      skip: this.options.skip,
      known: checks.map(({ id }) => id),
      cache: cache === undefined ? undefined : { folder: cache, version },
    };
    const here = await checker(options);
    const size = this.list ? jobs : Math.min(jobs, this.found.files.length);
    const pool = size > 1 ? new Pool(size, join(__dirname, "cli.js"), options) : undefined;
    const run = async (item: Item): Promise<Came> => {
      if ("reason" in item) return { path: item.path, isNamed: true, faults: [item] };
      const { path, isNamed } = item;
      return { ...(await (pool && path !== STDIN ? pool.run(path) : here(path))), isNamed };
    };
    try {
      yield* inOrder(this.items(), pool ? 4 * size : 1, run);
    } finally {
      await pool?.close();
    }
  }

  private async report({ report: found, text }: { report: Report; text: string }): Promise<void> {
    const { writeBaseline: to } = this.options;
    const report = this.baseline?.applied(found) ?? found;
    if (this.baseline) this.checked.push(report.path);
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

  /** Each fault of settings once, for threads find the same ones more than once; that of `path` itself as often as it comes. */
  private async fail(fault: Fault, path?: string): Promise<void> {
    const failed = failure(fault, this.options.language);
    const key = JSON.stringify(failed);
    if (this.told.has(key)) return;
    if (fault.path !== path) this.told.add(key);
    this.tell(failed);
    await this.printers.failed(failed);
  }

  private tell(failed: Failure): void {
    this.summary.failed.push(failed);
    this.progress.clear();
    process.stderr.write(line(failed, this.options.language));
  }

  private say(sentence: string): void {
    process.stderr.write(remark(sentence, this.options.language));
  }
}
