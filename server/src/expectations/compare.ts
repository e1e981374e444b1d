import type { Finding, Member, Range, Relation, Report } from "../contract";
import { rangesIn } from "../export/members";
import type { Fixture, Mark } from "./marks";

/** A place where what was found differs from what is marked. Ranges are in the text without marks. */
export interface Difference extends Range {
  /** Marks that nothing answers to. */
  readonly missing: readonly Mark[];
  /** Findings that no mark expects, and those at the place of a mark that they do not answer to. */
  readonly found: readonly Finding[];
  /** Relations with this result, where one was expected that holds. */
  readonly relations: readonly Relation[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Marks that were answered. */
  readonly met: readonly Mark[];
}

interface Expectations {
  readonly fixture: Fixture;
  readonly report: Report;
  /** The same report with its messages in other languages: a mark may quote any of them. */
  readonly translations: readonly Report[];
  /** Information that is not marked is a difference, too. */
  readonly strict: boolean;
}

/** What differs between the marks and what the analysis gave, in the order of the text. */
export function compare({ fixture, report, translations, strict }: Expectations): Comparison {
  const { text, marks } = fixture;
  const wording = wordings([report, ...translations]);
  const range = rangesIn(report);
  const findings = byEnd(report.findings, ({ end }) => end);
  const relations = byEnd(report.relations, ({ result }) => range(result)?.end);
  const met = new Set<Mark>();
  const used = new Set<Finding | Relation>();

  // The most particular mark chooses first, so that a plain one beside it takes what is left.
  for (const mark of [...marks].sort((a, b) => particular(b) - particular(a))) {
    const answer =
      mark.outcome === "consistent"
        ? relations.get(mark.at)?.find((relation) => !used.has(relation) && holds(relation, mark, text, range))
        : findings.get(mark.at)?.find((finding) => !used.has(finding) && answers(finding, mark, wording));
    if (!answer) continue;
    used.add(answer);
    met.add(mark);
  }

  const missing = byEnd(
    marks.filter((mark) => !met.has(mark)),
    ({ at }) => at,
  );
  const isUnexpected = (finding: Finding): boolean =>
    !used.has(finding) && (strict || finding.severity !== "information");
  const places = new Set([...missing.keys(), ...report.findings.filter(isUnexpected).map(({ end }) => end)]);
  const claims = byEnd(report.claims, ({ end }) => end);
  const differences = [...places]
    .sort((a, b) => a - b)
    .map((at): Difference => {
      const here = missing.get(at) ?? [];
      const found = (findings.get(at) ?? []).filter(
        (finding) => !used.has(finding) && (here.length > 0 || isUnexpected(finding)),
      );
      const told = new Set(found.map(({ relation }) => relation));
      const sought = here.some(({ outcome }) => outcome === "consistent");
      const start = (found[0] ?? claims.get(at)?.[0])?.start ?? fewBefore(text, at);
      return {
        start,
        end: at,
        missing: here,
        found,
        relations: sought ? (relations.get(at) ?? []).filter(({ id }) => !told.has(id)) : [],
      };
    });
  return { differences, met: [...met] };
}

function byEnd<T>(elements: readonly T[], end: (element: T) => number | undefined): Map<number, T[]> {
  const all = new Map<number, T[]>();
  for (const element of elements) {
    const at = end(element);
    if (at === undefined) continue;
    const same = all.get(at);
    if (same) same.push(element);
    else all.set(at, [element]);
  }
  return all;
}

const particular = ({ check, words }: Mark): number => (words === undefined ? 0 : 2) + (check === undefined ? 0 : 1);

const bare = (text: string): string => text.replace(/\s+/g, "");

/** The messages of each finding; a fingerprint says nothing of the language. */
function wordings(reports: readonly Report[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const { findings } of reports) {
    for (const { fingerprint, message } of findings) {
      const own = all.get(fingerprint);
      if (own) own.push(bare(message));
      else all.set(fingerprint, [bare(message)]);
    }
  }
  return all;
}

function answers(finding: Finding, mark: Mark, wording: ReadonlyMap<string, readonly string[]>): boolean {
  if (finding.severity !== mark.outcome || (mark.check ?? finding.check) !== finding.check) return false;
  const words = bare(mark.words ?? "");
  return (wording.get(finding.fingerprint) ?? []).some((message) => message.includes(words));
}

function holds(relation: Relation, mark: Mark, text: string, range: (member: Member) => Range | undefined): boolean {
  if (relation.verdict !== "consistent") return false;
  if ((mark.check ?? relation.check) !== relation.check) return false;
  if (mark.words === undefined) return true;
  const wanted = mark.words.split("、").map(bare).sort();
  const numbers = relation.operands.map((member) => bare(quoted(text, range(member)))).sort();
  return wanted.length === numbers.length && wanted.every((number, i) => number === numbers[i]);
}

export const quoted = (text: string, range: Range | undefined): string =>
  range ? text.slice(range.start, range.end) : "";

/** Where no number ends at a mark, the few characters before it on its line are shown. */
function fewBefore(text: string, at: number): number {
  const few = text.slice(Math.max(0, at - 4), at).replace(/^.*[\r\n]/s, "");
  return at - few.length;
}
