import type { Failure, Report, Summary } from "../../contract";
import { plusBySeverity } from "../../export/tally";

/** The totals of several reports and of the files that could not be read. */
export function summarise(reports: readonly Report[], failed: readonly Failure[]): Summary {
  const start: Summary = { ...NOTHING, findings: { ...NOTHING.findings }, failed: [...failed] };
  return reports.map(totals).reduce(plus, start);
}

/** Counts one more report into the totals. */
export function add(summary: Summary, report: Report): void {
  const { failed } = summary;
  // The list of what failed may be long: it is not copied for every report.
  Object.assign(summary, plus({ ...summary, failed: [] }, totals(report)), { failed });
}

/** Two totals together. */
function plus(a: Summary, b: Summary): Summary {
  return {
    reports: a.reports + b.reports,
    claims: a.claims + b.claims,
    relations: a.relations + b.relations,
    consistent: a.consistent + b.consistent,
    suspect: a.suspect + b.suspect,
    inconsistent: a.inconsistent + b.inconsistent,
    uncheckable: a.uncheckable + b.uncheckable,
    findings: plusBySeverity(a.findings, b.findings),
    failed: [...a.failed, ...b.failed],
    ...(a.baseline || b.baseline ? { baseline: plusKnown(a.baseline, b.baseline) } : {}),
    ...(a.annotations || b.annotations ? { annotations: plusAnnotated(a.annotations, b.annotations) } : {}),
  };
}

type Known = NonNullable<Summary["baseline"]>;

const plusKnown = (a: Known = { known: 0, stale: 0 }, b: Known = { known: 0, stale: 0 }): Known => ({
  known: a.known + b.known,
  stale: a.stale + b.stale,
});

type Annotations = NonNullable<Summary["annotations"]>;

const plusAnnotated = (a: Annotations = NO_ANNOTATIONS, b: Annotations = NO_ANNOTATIONS): Annotations => ({
  ignored: a.ignored + b.ignored,
  stale: a.stale + b.stale,
  orphaned: a.orphaned + b.orphaned,
});

const NO_ANNOTATIONS: Annotations = { ignored: 0, stale: 0, orphaned: 0 };
const NOTHING: Summary = {
  reports: 0,
  claims: 0,
  relations: 0,
  consistent: 0,
  suspect: 0,
  inconsistent: 0,
  uncheckable: 0,
  findings: { error: 0, warning: 0, information: 0 },
  failed: [],
};

function totals({ claims, relations, findings, coverage, annotations, known }: Report): Summary {
  const summary: Summary = { ...NOTHING, findings: { ...NOTHING.findings }, failed: [] };
  summary.reports = 1;
  summary.claims = claims.length;
  summary.relations = relations.length;
  summary.uncheckable = coverage.uncheckable;
  for (const { verdict } of relations) summary[verdict]++;
  if (annotations)
    summary.annotations = {
      ignored: annotations.ignored.length,
      stale: annotations.stale.length,
      orphaned: annotations.orphaned.length,
    };
  if (known) summary.baseline = { known: known.length, stale: 0 };
  for (const { severity } of findings) summary.findings[severity]++;
  return summary;
}
