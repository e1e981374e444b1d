import { mkdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type AnnotationFormat, annotationFiles, printAnnotations } from "../../annotations/formats/format";
import { type Annotated, type Layer, layersOf } from "../../annotations/formats/layers";
import { CSV_HEAD } from "../../annotations/formats/rows";
import type { Failure, Language } from "../../contract";
import { message } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { analysed } from "../input/analysed";
import { findAll, slashed } from "../input/paths";
import { sources } from "../input/sources";
import { standardOutput } from "../output/output";
import { writeWhole } from "../output/write";

export interface AnnotateOptions {
  readonly format: AnnotationFormat;
  readonly layer: Layer;
  /** A folder for a file of each report; standard output where it is absent. */
  readonly to?: string;
  readonly language: Language;
  readonly version: string;
}

/** `crossfoot annotate`: what the machine and people say of reports, in a form that other programs read. */
export async function annotate(paths: readonly string[], options: AnnotateOptions): Promise<ExitCode> {
  const { format, layer, to, language, version } = options;
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
    if (to === undefined)
      await output.write(separated(format, count, printAnnotations(annotated, format, basename(report.path), version)));
    else for (const fault of await writeFiles(annotated, to, taken, options)) fail(fault);
    count++;
  }
  if (to === undefined && format === "label-studio") await output.write(count === 0 ? "[]\n" : "\n]\n");
  const unwritten = output.fault();
  if (unwritten !== undefined) fail({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return failures.length > 0 ? 2 : 0;
}

/** Label Studio reads one list of tasks, a spreadsheet one head. */
function separated(format: AnnotationFormat, count: number, text: string): string {
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
  const { format, version } = options;
  const { path } = annotated.report;
  const name = basename(path);
  const files = annotationFiles(annotated, format, name, version).map(
    ({ name: own, text }) => [join(to, own), text] as const,
  );
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
