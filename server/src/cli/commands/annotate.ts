import { mkdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { toBrat } from "../../annotations/formats/brat";
import { toLabelStudio } from "../../annotations/formats/label-studio";
import { type Annotated, type Layer, layersOf } from "../../annotations/formats/layers";
import { CSV_HEAD, toCsv, toJsonLines } from "../../annotations/formats/rows";
import { toWebAnnotation } from "../../annotations/formats/web-annotation";
import type { Failure, Language } from "../../contract";
import { message } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { analysed } from "../input/analysed";
import { findAll, slashed } from "../input/paths";
import { sources } from "../input/sources";
import { standardOutput } from "../output/output";
import { writeWhole } from "../output/write";

type Format = "web-annotation" | "brat" | "label-studio" | "csv" | "jsonl";

export interface AnnotateOptions {
  readonly format: Format;
  readonly layer: Layer;
  /** A folder for a file of each report; standard output where it is absent. */
  readonly to?: string;
  readonly language: Language;
  readonly version: string;
}

const ENDINGS: Readonly<Record<Format, string>> = {
  "web-annotation": ".jsonld",
  brat: ".ann",
  "label-studio": ".json",
  csv: ".csv",
  jsonl: ".jsonl",
};

/** `crossfoot annotate`: what the machine and people say of reports, in a form that other programs read. */
export async function annotate(paths: readonly string[], options: AnnotateOptions): Promise<ExitCode> {
  const { format, layer, to, language } = options;
  const { files, faults } = await findAll(paths);
  const failures: Failure[] = [];
  const fail = (fault: Fault): void => {
    const failed = failure(fault, language);
    failures.push(failed);
    process.stderr.write(line(failed, language));
  };
  faults.forEach(fail);
  // These are a file each: one after the other they would be nothing that a program reads.
  if (to === undefined && files.length > 1 && (format === "brat" || format === "web-annotation")) {
    fail({ path: format, reason: message("cli.annotate.needs-folder") });
    return 2;
  }
  const output = standardOutput();
  if (to !== undefined) await mkdir(to, { recursive: true }).catch(() => {});
  if (to !== undefined && !(await isFolder(to))) {
    fail({ path: to, reason: message("cli.annotate.no-folder") });
    return 2;
  }
  const taken = new Set(files.map((file) => resolve(file)));
  let count = 0;
  for await (const source of sources(files, fail)) {
    const { sidecar, ...bare } = source;
    const report = analysed(bare, language);
    if ("reason" in report) {
      fail(report);
      continue;
    }
    const annotated = layersOf(report, source.text, sidecar, layer);
    if (to === undefined) await output.write(separated(format, count, print(annotated, options)));
    else for (const fault of await writeFiles(annotated, to, taken, options)) fail(fault);
    count++;
  }
  if (to === undefined && format === "label-studio") await output.write(count === 0 ? "[]\n" : "\n]\n");
  const unwritten = output.fault();
  if (unwritten !== undefined) fail({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return failures.length > 0 ? 2 : 0;
}

function print(annotated: Annotated, { format, version }: AnnotateOptions): string {
  switch (format) {
    case "web-annotation":
      return toWebAnnotation(annotated, basename(annotated.report.path));
    case "brat":
      return toBrat(annotated);
    case "label-studio":
      return JSON.stringify(toLabelStudio(annotated, version));
    case "csv":
      return toCsv(annotated);
    case "jsonl":
      return toJsonLines(annotated);
  }
}

/** Label Studio reads one list of tasks, a spreadsheet one head. */
function separated(format: Format, count: number, text: string): string {
  if (format === "label-studio") return `${count === 0 ? "[\n" : ",\n"}${text}`;
  return format === "csv" && count === 0 ? CSV_HEAD + text : text;
}

/** A report's file in the folder; for brat its text, too, under the same name. Neither a report nor another's file is written over. */
async function writeFiles(
  annotated: Annotated,
  to: string,
  taken: Set<string>,
  options: AnnotateOptions,
): Promise<Fault[]> {
  const { format } = options;
  const { path } = annotated.report;
  const name = basename(path);
  const stem = join(to, format === "brat" ? name.replace(/\.[^.]*$/, "") : name);
  const printed = print(annotated, options);
  const text = format === "csv" ? CSV_HEAD + printed : format === "label-studio" ? `[\n${printed}\n]\n` : printed;
  const files: [string, string][] = [[stem + ENDINGS[format], text]];
  if (format === "brat") files.push([`${stem}.txt`, annotated.text]);
  const clash = files.find(([file]) => taken.has(resolve(file)));
  if (clash) return [{ path, reason: message("cli.annotate.taken", { file: slashed(clash[0]) }) }];
  const faults: Fault[] = [];
  for (const [file, content] of files) {
    taken.add(resolve(file));
    const fault = await writeWhole(file, content);
    if (fault) faults.push(fault);
  }
  return faults;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
