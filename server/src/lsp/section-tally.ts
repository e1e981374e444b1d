import type { Finding, Range, Report } from "../contract";
import { message, render } from "../l10n/message";
import type { Analysed } from "./documents";
import { firstBehind, membersOf } from "./members";

/** What stands between two offsets of a report. */
export interface SectionTally {
  readonly claims: number;
  /** Those whose result stands there. */
  readonly relations: number;
  readonly consistent: number;
  readonly findings: readonly Finding[];
}

interface Index {
  /** Results of relations in the order of the text, and how many before each are consistent. */
  readonly results: readonly { readonly start: number }[];
  readonly consistent: readonly number[];
  readonly claims: Report["claims"];
  readonly findings: readonly Finding[];
}

const made = new WeakMap<Report, Index>();

/** Counts without looking at all of the report again. */
export function sectionTally({ report }: Analysed, { start, end }: Range): SectionTally {
  const { claims, results, consistent, findings } = indexOf(report);
  const between = (places: readonly { readonly start: number }[]): [number, number] => [
    firstBehind(places, start - 1),
    firstBehind(places, end - 1),
  ];
  const [firstClaim, lastClaim] = between(claims);
  const [firstResult, lastResult] = between(results);
  return {
    claims: lastClaim - firstClaim,
    relations: lastResult - firstResult,
    consistent: (consistent[lastResult] ?? 0) - (consistent[firstResult] ?? 0),
    findings: findings.slice(...between(findings)),
  };
}

/** 数据73处 · 校验关系17组，相符16组 · 发现1条 */
export function tallyWords({ claims, relations, consistent, findings }: SectionTally, { language }: Analysed): string {
  return [
    message("editor.heading.claims", { count: claims }),
    message("editor.heading.passed", { count: consistent, of: relations }),
    message("editor.heading.findings", { count: findings.length }),
  ]
    .map((words) => render(words, language))
    .join(" · ");
}

function indexOf(report: Report): Index {
  const known = made.get(report);
  if (known) return known;
  const members = membersOf(report);
  const results = report.relations
    .map(({ result, verdict }) => ({ start: members.placeOf(result)?.start ?? -1, verdict }))
    .sort(byStart);
  const consistent = [0];
  for (const { verdict } of results) consistent.push((consistent.at(-1) ?? 0) + (verdict === "consistent" ? 1 : 0));
  const index = {
    results,
    consistent,
    claims: [...report.claims].sort(byStart),
    findings: [...report.findings].sort(byStart),
  };
  made.set(report, index);
  return index;
}

const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;
