import type { Finding, Member, Range, Relation, Report } from "../contract";
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
  const findings = new Set(report.findings);
  const relations = new Set(report.relations.filter(({ verdict }) => verdict === "consistent"));
  const range = rangesIn(report);
  const met = new Set<Mark>();

  // The most particular mark chooses first, so that a plain one beside it takes what is left.
  for (const mark of [...marks].sort((a, b) => particular(b) - particular(a))) {
    const found =
      mark.outcome === "consistent"
        ? take(relations, (relation) => range(relation.result)?.end === mark.at && holds(relation, mark, text, range))
        : take(findings, (finding) => finding.end === mark.at && answers(finding, mark, wording));
    if (found) met.add(mark);
  }

  const missing = marks.filter((mark) => !met.has(mark));
  const unexpected = [...findings].filter(({ severity }) => strict || severity !== "information");
  const places = new Set([...missing.map(({ at }) => at), ...unexpected.map(({ end }) => end)]);
  const differences = [...places]
    .sort((a, b) => a - b)
    .map((at): Difference => {
      const here = missing.filter((mark) => mark.at === at);
      const found = [...findings].filter(
        (finding) => finding.end === at && (here.length > 0 || unexpected.includes(finding)),
      );
      const sought = here.some(({ outcome }) => outcome === "consistent");
      return {
        ...(found[0] ? { start: found[0].start, end: at } : marked(text, report, at)),
        missing: here,
        found,
        relations: report.relations.filter(
          ({ id, result }) => sought && range(result)?.end === at && !found.some((finding) => finding.relation === id),
        ),
      };
    });
  return { differences, met: [...met] };
}

const particular = ({ check, words }: Mark): number => (words === undefined ? 0 : 2) + (check === undefined ? 0 : 1);

function take<T>(from: Set<T>, fits: (element: T) => boolean): T | undefined {
  for (const element of from) {
    if (!fits(element)) continue;
    from.delete(element);
    return element;
  }
  return undefined;
}

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
  if ((mark.check ?? relation.check) !== relation.check) return false;
  if (mark.words === undefined) return true;
  const wanted = mark.words.split("、").map(bare).sort();
  const numbers = relation.operands.map((member) => bare(quoted(text, range(member)))).sort();
  return wanted.length === numbers.length && wanted.every((number, i) => number === numbers[i]);
}

export const quoted = (text: string, range: Range | undefined): string =>
  range ? text.slice(range.start, range.end) : "";

/** Where the members of a report's relations stand. */
export function rangesIn({ claims }: Report): (member: Member) => Range | undefined {
  const ranges = new Map<string, Range>(claims.map((claim) => [claim.id, claim]));
  return (member) => (typeof member === "string" ? ranges.get(member) : member);
}

/** The number that ends where a mark stands; where none does, the few characters before it. */
function marked(text: string, report: Report, at: number): Range {
  const claim = report.claims.find(({ end }) => end === at);
  if (claim) return { start: claim.start, end: at };
  const line = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  return { start: Math.max(line, at - 4), end: at };
}
