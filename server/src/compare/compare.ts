import type { Relation, Report } from "../contract";
import { type Drafts, follow } from "./follow";
import { match } from "./match";
import type { Pairs } from "./pairs";
import { type Measure, same, sideOf } from "./side";
import { headOf, ofBoth, ofNewAlone, ofOldAlone, Teller } from "./told";
import type { Alone, Both, Changed, CompareOptions, Comparison, Membership, Mode } from "./types";
import { yearOf } from "./words";
import { againstLastYear } from "./years";

/** One exported report and the text that it is of. */
export interface Given {
  readonly report: Report;
  readonly text: string;
}

/**
 * What changed from one report to the other, and what did not follow; or, where they are of two years, what this year's says of last
 * year against what last year's printed. Never throws, whatever the texts; cost is linear in them.
 */
export function compareReports(old: Given, young: Given, options: CompareOptions = {}): Comparison {
  const { language = "zh-CN", mode = modeOf(old.report, young.report) } = options;
  const [before, after] = yearsOf(old.report, young.report, mode);
  const pairs = match(sideOf(old.report, old.text, before), sideOf(young.report, young.text, after));
  const tellers = { pairs, old: new Teller(pairs.old, language), young: new Teller(pairs.young, language) };
  const { unfollowed, agreed } = mode === "drafts" ? follow(tellers) : { unfollowed: [], agreed: 0 };
  const past = mode === "years" ? againstLastYear(tellers) : { conflicts: [], agreed: 0 };
  return {
    mode,
    old: headOf(pairs.old),
    new: headOf(pairs.young),
    ...differences(tellers, mode),
    unfollowed,
    conflicts: past.conflicts,
    agreed: agreed + past.agreed,
  };
}

/** Two reports whose periods are a year apart are of two years; anything else is two drafts. */
function modeOf(old: Report, young: Report): Mode {
  const [before, after] = [yearOf(old.period), yearOf(young.period)];
  return before !== undefined && after === before + 1 ? "years" : "drafts";
}

/** Where only one of two years' reports names its own, the other is a year apart. */
function yearsOf(old: Report, young: Report, mode: Mode): [number | undefined, number | undefined] {
  const [before, after] = [yearOf(old.period), yearOf(young.period)];
  if (mode === "drafts") return [before, after];
  return [before ?? (after && after - 1), after ?? (before && before + 1)];
}

type Differences = Pick<Comparison, "changed" | "appeared" | "vanished" | "stayed">;

function differences({ pairs, old, young }: Drafts, mode: Mode): Differences {
  const changed: Changed[] = [];
  const stayed: Both[] = [];
  for (const measure of pairs.young.measures) {
    const before = pairs.partnerOfNew(measure);
    if (!before) continue;
    if (same(before, measure)) stayed.push({ old: before.claim.id, new: measure.claim.id });
    else
      changed.push({
        old: old.placed(before.claim),
        new: young.placed(measure.claim),
        // A relation of last year's numbers is none of this year's.
        relations:
          mode === "years"
            ? young.relationsOf(measure.claim).map(ofNewAlone)
            : memberships(old.relationsOf(before.claim), young.relationsOf(measure.claim), pairs, old),
      });
  }
  const alone = (measure: Measure, teller: Teller, named: (relation: Relation) => Membership): Alone => ({
    claim: teller.placed(measure.claim),
    relations: teller.relationsOf(measure.claim).map(named),
    ambiguous: pairs.doubtful.has(measure),
  });
  return {
    changed,
    appeared: pairs.looseNew().map((measure) => alone(measure, young, ofNewAlone)),
    vanished: pairs.looseOld().map((measure) => alone(measure, old, ofOldAlone)),
    stayed,
  };
}

/** The relations of one claim in both reports: those between the same numbers are one. */
function memberships(olds: readonly Relation[], news: readonly Relation[], pairs: Pairs, old: Teller): Membership[] {
  const moved = (member: Relation["result"]): string => {
    const measure = typeof member === "string" ? old.measure(member) : undefined;
    return (measure && pairs.partnerOfOld(measure)?.claim.id) ?? "?";
  };
  const key = ({ kind }: Relation, members: readonly string[]): string => [kind, ...members].join(" ");
  const left = new Map(
    news.map((relation) => [key(relation, [relation.result, ...relation.operands].map(nameOf)), relation]),
  );
  const found = olds.map((relation) => {
    const own = key(relation, [relation.result, ...relation.operands].map(moved));
    const young = left.get(own);
    left.delete(own);
    return young ? ofBoth(relation, young) : ofOldAlone(relation);
  });
  return [...found, ...[...left.values()].map(ofNewAlone)];
}

const nameOf = (member: Relation["result"]): string => (typeof member === "string" ? member : "?");
