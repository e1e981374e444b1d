import { joinAligned, likeness } from "./align";
import { likeliest } from "./likeliest";
import { Pairs } from "./pairs";
import { joinNeighbours, joinSameName, joinSameWording, joinShortNames } from "./same-wording";
import { type Measure, type Side, type Statement, same } from "./side";
import { dice, likeText, pairsOf } from "./words";

/** Two statements are one in other words if they share so much of their wording, and the next best candidate less by a margin. */
const LEAST_STATEMENT = 0.55;
/** With not one number in common. */
const LEAST_OTHER_STATEMENT = 0.7;
/** A number that stands alone in another sentence: the same one, or another of the same wording. */
const LEAST_SAME = 0.6;
const LEAST_OTHER = 0.8;
/** Another number whose name the report has several times: all around it must be the same. */
const LEAST_REPEATED = 1;
const MARGIN = 0.08;

/**
 * Which measure of one report is which of the other: by wording first, then by name, then by likeness; what more than one may be
 * stays alone. Linear in both texts.
 */
export function match(old: Side, young: Side): Pairs {
  const pairs = new Pairs(old, young);
  joinSameWording(pairs);
  joinNeighbours(pairs);
  joinSameName(pairs);
  joinStatementsAlike(pairs);
  joinShortNames(pairs);
  joinAlike(pairs);
  joinFollowing(pairs);
  return pairs;
}

/** Statements in other words, wherever they moved. */
function joinStatementsAlike(pairs: Pairs): void {
  const wordings = new Map<Statement, ReadonlySet<string>>();
  const features = (statement: Statement): ReadonlySet<string> => {
    const known = wordings.get(statement) ?? pairsOf(statement.wording);
    wordings.set(statement, known);
    return known;
  };
  // Half of a statement may be known by its names already: that makes it no other statement.
  const loose = (list: readonly Measure[]): Statement[] => [...new Set(list.map((m) => m.statement))];
  const { pairs: found } = likeliest(loose(pairs.looseOld()), loose(pairs.looseNew()), {
    features,
    score: (a, b) =>
      dice(features(a), features(b)) + (a.section === b.section ? 0.1 : 0) + Math.min(0.2, 0.05 * shared(a, b)),
    least: (a, b) => (shared(a, b) > 0 ? LEAST_STATEMENT : LEAST_OTHER_STATEMENT),
    margin: MARGIN,
  });
  for (const [a, b] of found) joinAligned(pairs, a, b);
}

/** How many numbers two statements have in common. */
function shared(a: Statement, b: Statement): number {
  const values = new Set(a.measures.map(({ claim, unit }) => `${claim.value} ${unit}`));
  return b.measures.filter(({ claim, unit }) => values.has(`${claim.value} ${unit}`)).length;
}

/** Numbers whose sentence was cut, joined with another or rewritten. */
function joinAlike(pairs: Pairs): void {
  const [repeatedOld, repeatedNew] = [repeatedIn(pairs.old), repeatedIn(pairs.young)];
  const { pairs: found, doubtful } = likeliest(pairs.looseOld(), pairs.looseNew(), {
    features: ({ before, behind, unit }) => pairsOf(`${before}#${unit}${behind}`),
    score: (a, b) => {
      const like = a.unit === b.unit ? likeness(a, b) : 0;
      return like === 0 ? 0 : like + (same(a, b) ? 0.25 : 0) + (a.statement.section === b.statement.section ? 0.05 : 0);
    },
    least: (a, b) => {
      if (same(a, b)) return LEAST_SAME;
      return repeatedOld(a) || repeatedNew(b) ? LEAST_REPEATED : LEAST_OTHER;
    },
    margin: MARGIN,
  });
  for (const [a, b] of found) pairs.joinLikely(a, b);
  for (const one of doubtful) pairs.doubtful.add(one);
}

/** Does a side name several numbers of one unit as it names this one? */
function repeatedIn({ measures }: Side): (measure: Measure) => boolean {
  const counts = new Map<string, number>();
  const key = ({ gap, unit }: Measure): string => `${gap}#${unit}`;
  for (const measure of measures) counts.set(key(measure), (counts.get(key(measure)) ?? 0) + 1);
  return (measure) => (counts.get(key(measure)) ?? 0) > 1;
}

/** What follows a joined number in the same words belongs to it: its growth, its share. */
function joinFollowing(pairs: Pairs): void {
  for (const measure of pairs.old.measures) {
    const partner = pairs.partnerOfOld(measure);
    const [next, other] = [measure.statement.measures[measure.at + 1], partner?.statement.measures[partner.at + 1]];
    if (
      next &&
      other &&
      !pairs.partnerOfOld(next) &&
      !pairs.partnerOfNew(other) &&
      likeText(next.gap, other.gap) >= 0.6
    )
      pairs.join(next, other);
  }
}
