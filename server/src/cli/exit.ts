import type { Severity, Summary } from "../contract";

/** 0 clean, 1 findings at or above `--fail-on`, 2 the tool could not do its job. */
export type ExitCode = 0 | 1 | 2;
export type FailOn = Severity | "never";

const ASCENDING: readonly Severity[] = ["information", "warning", "error"];

/** What could not be done outweighs what was found. */
export function exitCode({ findings, failed }: Summary, failOn: FailOn): ExitCode {
  if (failed.length > 0) return 2;
  return ASCENDING.some((severity) => failsOn(severity, failOn) && findings[severity] > 0) ? 1 : 0;
}

/** Is a finding of this severity one that the run fails on? */
export const failsOn = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== "never" && ASCENDING.indexOf(severity) >= ASCENDING.indexOf(failOn);
