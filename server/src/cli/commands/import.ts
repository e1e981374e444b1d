import { basename } from "node:path";
import { Anchors } from "../../annotations/anchor";
import { person } from "../../annotations/build";
import { imported } from "../../annotations/formats/import";
import { addedTo, mergeSidecars } from "../../annotations/merge";
import { sourceIri } from "../../annotations/sidecar";
import type { Language } from "../../contract";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { analysed } from "../input/analysed";
import { openBytes, readBytes } from "../input/read";
import { changeSidecar, sidecarPath } from "../input/sidecar";
import { sources } from "../input/sources";

export interface ImportOptions {
  /** The report that the annotations are about. */
  readonly for: string;
  /** Who says what carries no name in the file. */
  readonly by?: string;
  readonly language: Language;
}

/** `crossfoot import`: brings annotations back from brat (`.ann`), Label Studio (JSON), an export of ours or another copy's sidecar, into the report's own. */
export async function importAnnotations(path: string, options: ImportOptions): Promise<ExitCode> {
  const { language } = options;
  const fault = await bring(path, options);
  if (!fault) return 0;
  for (const one of fault) process.stderr.write(line(failure(one, language), language));
  return 2;
}

async function bring(path: string, { for: report, by, language }: ImportOptions): Promise<Fault[] | undefined> {
  const faults: Fault[] = [];
  const bytes = await readBytes(path);
  const file = "reason" in bytes ? bytes : await openBytes(bytes, path);
  if ("reason" in file) return [file];
  for await (const { sidecar: _, ...source } of sources([report], (fault) => faults.push(fault))) {
    const machine = analysed(source, language);
    if ("reason" in machine) return [machine];
    const anchors = new Anchors(source.text);
    const brought = imported(path, file.text, {
      report: machine,
      anchors,
      source: sourceIri(basename(report)),
      creator: person(by ?? basename(path)),
      at: new Date().toISOString(),
    });
    if ("what" in brought) {
      const { line: at, what } = brought;
      return [{ path, reason: at === undefined ? what : message("cli.fault.at", { line: at, column: 1, what }) }];
    }
    let added = 0;
    const fault = await changeSidecar(report, (now) => {
      const after = mergeSidecars(now, { ...now, ...brought });
      added = addedTo(now, after).length;
      return after;
    });
    if (fault) return [fault];
    const told = { count: brought.annotations.length, added, path: visible(sidecarPath(report)) };
    process.stdout.write(`${render(message("cli.import.done", told), language)}\n`);
  }
  return faults.length > 0 ? faults : undefined;
}
