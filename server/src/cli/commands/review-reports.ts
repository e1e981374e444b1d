import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Finding, Language } from "../../contract";
import { visible } from "../../export/visible";
import { type Message, message } from "../../l10n/message";
import type { Answer } from "../../sheets/index";
import type { Fault } from "../fault";
import { analysed } from "../input/analysed";
import { findAll, STDIN, slashed } from "../input/paths";
import { sources } from "../input/sources";

/** A report that rows of a review speak of, with all that is found in it, set aside or not. */
export interface Reviewed {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly rows: readonly Answer[];
}

interface Listeners {
  /** Of the sheet. */
  readonly tell: (reason: Message) => void;
  /** Of a report. */
  readonly fail: (fault: Fault) => void;
  readonly language: Language;
}

/**
 * The reports of the rows, by their paths: among those that the command names; else where the sheet says, seen from here or from the
 * sheet's own folder.
 */
export async function reportsOf(
  rows: readonly Answer[],
  paths: readonly string[],
  sheet: string,
  { tell, fail, language }: Listeners,
): Promise<ReadonlyMap<string, Reviewed>> {
  const { files, faults } = await findAll(paths);
  faults.forEach(fail);
  const found = new Map<string, Answer[]>();
  for (const row of rows) {
    const path = row.key?.path ?? "";
    if (path === STDIN && paths.length === 0) {
      tell(message("review.fault.stdin"));
      continue;
    }
    const report = paths.length > 0 ? namedAs(path, files) : await presentAs(path, sheet);
    if (report === undefined) tell(message("review.row.report", { row: row.row, path: visible(path) }));
    else found.set(report, [...(found.get(report) ?? []), row]);
  }
  const reviewed = new Map<string, Reviewed>();
  for await (const source of sources([...found.keys()], fail, { annotations: false })) {
    const report = analysed(source, language);
    if ("reason" in report) fail(report);
    else
      reviewed.set(source.path, { text: source.text, findings: report.findings, rows: found.get(source.path) ?? [] });
  }
  return reviewed;
}

/** The same file, else the only one of the same name. */
function namedAs(path: string, files: readonly string[]): string | undefined {
  const same = files.find((file) => resolve(file) === resolve(path));
  if (same) return same;
  const alike = files.filter((file) => basename(file) === basename(path));
  return alike.length === 1 ? alike[0] : undefined;
}

async function presentAs(path: string, sheet: string): Promise<string | undefined> {
  const beside = dirname(sheet);
  for (const candidate of [path, join(beside, path), join(beside, basename(path))])
    if (await isFile(candidate)) return slashed(candidate);
  return undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
