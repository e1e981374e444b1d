import { lastSignOffs, reviewState } from "../../annotations/review-state";
import { openThreads } from "../../annotations/threads";
import type { Language, Report, SignOff } from "../../contract";
import { visible } from "../../export/visible";
import { type MessageKey, message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { type Fault, failure, line } from "../fault";
import { analysed } from "../input/analysed";
import { findAll } from "../input/paths";
import { sources } from "../input/sources";

/** `crossfoot review --status PATH…`: how far the review of each report is: what was signed, and what is still open. */
export async function reviewStatus(paths: readonly string[], language: Language): Promise<ExitCode> {
  const { files, faults } = await findAll(paths);
  let failed = false;
  const fail = (fault: Fault): void => {
    failed = true;
    process.stderr.write(line(failure(fault, language), language));
  };
  faults.forEach(fail);
  for await (const source of sources(files, fail)) {
    const report = analysed(source, language);
    if ("reason" in report) fail(report);
    else process.stdout.write(status(report, source.sidecar ? openThreads(source.sidecar) : 0, language).join(""));
  }
  return failed ? 2 : 0;
}

function status(report: Report, comments: number, language: Language): string[] {
  const { findings, annotations } = report;
  const signOffs = lastSignOffs(annotations?.signOffs ?? []);
  const say = (key: MessageKey, args: Record<string, string | number> = {}): string =>
    render(message(key, args), language);
  const counts = say("cli.review.counts", {
    findings: findings.length,
    ignored: annotations?.ignored.length ?? 0,
    comments,
    lost: (annotations?.stale.length ?? 0) + (annotations?.orphaned.length ?? 0),
  });
  return [
    `${visible(report.path)}  ${say(`cli.review.${reviewState(annotations)}`)}\n`,
    `  ${counts}\n`,
    ...signOffs.map((one) => signature(one, say)),
  ];
}

function signature(
  { creator, created, section, status }: SignOff,
  say: (key: MessageKey, args?: Record<string, string | number>) => string,
): string {
  const what = section === undefined ? say("cli.review.whole") : visible(section);
  const how = say(`cli.review.status.${status}`);
  return `  ${say("cli.review.signature", { creator: visible(creator), date: created.slice(0, 10), what, how })}\n`;
}
