import { NotificationType } from "vscode-languageserver";
import type { Severity } from "../contract";
import type { Analysed } from "./documents";

/** The counts of one analysis, for whoever shows them beside the document. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly claims: number;
  readonly checked: number;
  readonly consistent: number;
  readonly uncheckable: number;
  readonly findings: Record<Severity, number>;
  /** How long the analysis took. */
  readonly milliseconds: number;
  /** The settings leave the document out: nothing was read. */
  readonly setAside?: true;
}

/** `crossfoot/status`, sent after each analysis to a client whose `initializationOptions` say `status: true`. */
export const statusNotification = new NotificationType<Status>("crossfoot/status");

export function statusOf({ uri, version, report, preferences, milliseconds }: Analysed): Status {
  const findings = { error: 0, warning: 0, information: 0 };
  for (const { severity } of report.findings) findings[severity]++;
  const { claims, checked, uncheckable } = report.coverage;
  const consistent = report.relations.filter((relation) => relation.verdict === "consistent").length;
  return {
    uri,
    version,
    claims,
    checked,
    consistent,
    uncheckable,
    findings,
    milliseconds,
    ...(preferences.setAside ? { setAside: true } : {}),
  };
}
