import { checks } from "../checks/registry";
import type { Finding, Report, Severity } from "../contract";
import type { CheckSetting, Settings } from "./settings";

const ASCENDING: readonly Severity[] = ["information", "warning", "error"];
const rank = (severity: Severity): number => ASCENDING.indexOf(severity);
const usual: ReadonlyMap<string, Severity> = new Map(checks.map(({ id, severity }) => [id, severity]));

/**
 * The report as its folder's settings have it. A check that is off is as if it had not run: its findings and relations are gone.
 * A severity takes the place of the check's usual one; findings that the check itself holds to be milder are never raised above
 * what they were, so that writing down the usual severity changes nothing.
 */
export function applySettings(report: Report, { checks: set }: Settings): Report {
  if (Object.keys(set).length === 0) return report;
  const isOn = ({ check }: { readonly check: string }): boolean => set[check] !== "off";
  const relations = report.relations.filter(isOn);
  return {
    ...report,
    relations,
    findings: report.findings.filter(isOn).map((finding) => withSeverity(finding, set[finding.check])),
    coverage: { ...report.coverage, checked: relations.length },
  };
}

function withSeverity(finding: Finding, setting: CheckSetting | undefined): Finding {
  if (setting === undefined || setting === "off") return finding;
  const severity = severityUnder(finding.severity, usual.get(finding.check) ?? setting, setting);
  return severity === finding.severity ? finding : { ...finding, severity };
}

function severityUnder(own: Severity, usual: Severity, setting: Severity): Severity {
  if (rank(setting) < rank(usual)) return rank(own) > rank(setting) ? setting : own;
  return rank(setting) > rank(usual) && rank(own) >= rank(usual) ? setting : own;
}
