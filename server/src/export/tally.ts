import type { Report, Severity } from "../contract";

/** What a reader is told in one line: each relation once, under the severity that it was shown with. */
export interface Tally {
  readonly claims: number;
  readonly relations: number;
  readonly consistent: number;
  /** Relations that do not meet. */
  readonly relationsBy: Readonly<Record<Severity, number>>;
  /** Findings that concern no arithmetic: numbering, the writing of a number, a list. */
  readonly others: number;
  /** Findings that people set aside. */
  readonly ignored: number;
  /** Findings that the baseline holds. */
  readonly known: number;
}

export const NO_TALLY: Tally = {
  claims: 0,
  relations: 0,
  consistent: 0,
  relationsBy: { error: 0, warning: 0, information: 0 },
  others: 0,
  ignored: 0,
  known: 0,
};

/** A relation without a finding of its own counts by its verdict: one cause is told once, so its finding may stand at another relation. */
export function tally(report: Report): Tally {
  const shown = new Map<string, Severity>();
  let others = 0;
  for (const { relation, severity } of report.findings) {
    if (relation === undefined) others++;
    else shown.set(relation, severity);
  }
  const relationsBy: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  let consistent = 0;
  const ignored = report.annotations?.ignored ?? [];
  const known = report.known ?? [];
  const aside = new Set([...ignored.map(({ finding }) => finding), ...known].map(({ relation }) => relation));
  for (const { id, verdict } of report.relations) {
    if (aside.has(id)) continue;
    if (verdict === "consistent") consistent++;
    else relationsBy[shown.get(id) ?? (verdict === "inconsistent" ? "error" : "warning")]++;
  }
  return {
    claims: report.claims.length,
    relations: report.relations.length,
    consistent,
    relationsBy,
    others,
    ignored: ignored.length,
    known: known.length,
  };
}

/** Counts by severity, together. */
export const plusBySeverity = (a: Tally["relationsBy"], b: Tally["relationsBy"]): Record<Severity, number> => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  information: a.information + b.information,
});

export const plusTally = (a: Tally, b: Tally): Tally => ({
  claims: a.claims + b.claims,
  relations: a.relations + b.relations,
  consistent: a.consistent + b.consistent,
  relationsBy: plusBySeverity(a.relationsBy, b.relationsBy),
  others: a.others + b.others,
  ignored: a.ignored + b.ignored,
  known: a.known + b.known,
});
