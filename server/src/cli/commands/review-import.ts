import { readFile } from "node:fs/promises";
import { Anchors } from "../../annotations/anchor";
import type { Language } from "../../contract";
import { visible } from "../../export/visible";
import { type Message, message, render } from "../../l10n/message";
import type { Answer } from "../../sheets/index";
import type { ExitCode } from "../exit";
import { faultOf } from "../fault";
import { Faults } from "../input/gather";
import { slashed } from "../input/paths";
import { sidecarPath } from "../input/sidecar";
import { standardOutput } from "../output/output";
import { reportsOf } from "./review-reports";
import { type Settled, setAside } from "./set-aside";

/**
 * `crossfoot review --import`: what was declined, or is of another scope, is set aside in the annotations beside its report. Every row
 * that cannot be understood is told and left out; the others are noted, each report's in one step.
 */
export async function importReview(file: string, paths: readonly string[], language: Language): Promise<ExitCode> {
  const faults = new Faults(language);
  const path = slashed(file);
  const tell = (reason: Message) => faults.tell({ path, reason });
  const say = (line: Message) => standardOutput().write(`${render(line, language)}\n`);

  const answers = await readAnswers(file);
  if ("reason" in answers) {
    faults.tell(answers);
    return 2;
  }
  const sound = soundRows(answers.rows, tell);
  const quiet = sound.filter(({ decision }) => decision === "declined" || decision === "other-scope");
  await say(message("review.imported", { path: visible(path), ...tally(answers.rows) }));
  const reports = await reportsOf(quiet, paths, file, { tell, fail: faults.tell, language });
  const anonymous = render(message("review.anonymous"), language);
  let noted = false;
  for (const [report, { text, findings, rows }] of reports) {
    const settled: Settled[] = [];
    for (const row of rows) {
      const finding = findings.find(({ fingerprint }) => fingerprint === row.key?.fingerprint);
      if (finding) settled.push({ finding, reason: row.reason, who: row.who || anonymous });
      else tell(message("review.row.gone", { row: row.row, path: visible(report) }));
    }
    if (settled.length === 0) continue;
    const outcome = await setAside(report, settled, new Anchors(text));
    if ("reason" in outcome) {
      faults.tell(outcome);
      continue;
    }
    noted = true;
    const { added, before } = outcome;
    const sidecar = visible(sidecarPath(report));
    if (added > 0) await say(message("review.set-aside", { path: visible(report), count: added, sidecar }));
    if (before > 0) await say(message("review.set-aside.before", { path: visible(report), count: before }));
  }
  if (!noted && faults.count === 0) await say(message("review.nothing-set-aside"));
  return faults.count > 0 ? 2 : 0;
}

async function readAnswers(file: string) {
  const path = slashed(file);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return faultOf(path, error);
  }
  const { readReview } = await import("../../sheets/index");
  const rows = await readReview(bytes);
  return typeof rows === "string" ? { path, reason: message(`review.fault.${rows}`) } : { rows };
}

function tally(rows: readonly Answer[]) {
  const count = (decision: Answer["decision"]) => rows.filter((row) => row.decision === decision).length;
  return {
    adopted: count("adopted"),
    declined: count("declined"),
    other: count("other-scope"),
    pending: count("pending"),
    blank: rows.filter(({ choice }) => choice === "").length,
  };
}

/** The rows whose finding and decision are clear; of the others `tell` is told why they are not. */
function soundRows(rows: readonly Answer[], tell: (reason: Message) => void): Answer[] {
  const known = new Map<string, Answer>();
  const unclear = new Set<Answer>();
  for (const row of rows) {
    const { key, choice, decision } = row;
    if (!decision) {
      if (choice !== "") tell(message("review.row.choice", { row: row.row, choice: visible(choice) }));
      continue;
    }
    if (!key) {
      tell(message("review.row.key", { row: row.row }));
      continue;
    }
    const name = `${key.fingerprint} ${key.path}`;
    const other = known.get(name);
    if (!other) known.set(name, row);
    else if (other.decision !== decision) {
      tell(message("review.row.twice", { row: row.row, other: other.row }));
      unclear.add(other);
    }
  }
  return [...known.values()].filter((row) => !unclear.has(row));
}
