import type { Report } from "../contract";
import type { Document } from "./open";

/** Of a document that has no lines, where its text stands. */
export type Places = Pick<Document, "paragraphAt" | "pageAt">;

/** A report whose findings say the paragraph or the page that they are in, where the document knows them. */
export function withPlaces(report: Report, { paragraphAt, pageAt }: Places): Report {
  if (!paragraphAt && !pageAt) return report;
  const placeOf = (offset: number) => ({
    ...(paragraphAt ? { paragraph: paragraphAt(offset) } : {}),
    ...(pageAt ? { page: pageAt(offset) } : {}),
  });
  const findings = report.findings.map((finding) => ({
    ...finding,
    ...placeOf(finding.start),
    related: finding.related.map((place) => ({ ...place, ...placeOf(place.start) })),
  }));
  return { ...report, findings };
}
