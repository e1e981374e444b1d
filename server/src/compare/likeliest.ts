/** A feature that more than so many have tells them not apart. */
const COMMON = 12;
/** So many candidates are looked at closely. */
const TRIED = 6;

interface Best<T> {
  readonly partner: T;
  readonly score: number;
  /** The score of the second best; 0 without one. */
  readonly second: number;
}

export interface Likely<T> {
  readonly pairs: readonly (readonly [T, T])[];
  /** Those that had a partner good enough, and another as good or nearly. */
  readonly doubtful: ReadonlySet<T>;
}

interface Judge<T> {
  features(one: T): ReadonlySet<string>;
  /** 0 to 1 and above; 0 for two that cannot be one. */
  score(old: T, young: T): number;
  /** What the score must reach. */
  least(old: T, young: T): number;
  /** By how much the best must be better than the second. */
  readonly margin: number;
}

/**
 * The pairs that are each other's best, clearly so. Candidates are found by features that few have, so the cost is linear: of each, at
 * most COMMON × features are counted and TRIED looked at.
 */
export function likeliest<T>(olds: readonly T[], news: readonly T[], judge: Judge<T>): Likely<T> {
  const having = new Map<string, T[]>();
  for (const young of news)
    for (const feature of judge.features(young)) {
      const list = having.get(feature);
      if (!list) having.set(feature, [young]);
      else if (list.length <= COMMON) list.push(young);
    }
  const ofOld = new Map<T, Best<T>>();
  const ofNew = new Map<T, Best<T>>();
  for (const old of olds) {
    const votes = new Map<T, number>();
    for (const feature of judge.features(old)) {
      const list = having.get(feature) ?? [];
      if (list.length <= COMMON) for (const young of list) votes.set(young, (votes.get(young) ?? 0) + 1);
    }
    const tried = [...votes].sort((a, b) => b[1] - a[1]).slice(0, TRIED);
    for (const [young] of tried) {
      const score = judge.score(old, young);
      if (score <= 0) continue;
      improve(ofOld, old, young, score);
      improve(ofNew, young, old, score);
    }
  }
  const pairs: [T, T][] = [];
  const doubtful = new Set<T>();
  for (const [old, { partner, score, second }] of ofOld) {
    if (score < judge.least(old, partner)) continue;
    const back = ofNew.get(partner);
    const clear = score - second >= judge.margin && back !== undefined && score - back.second >= judge.margin;
    if (clear && back.partner === old) pairs.push([old, partner]);
    else doubtful.add(old).add(partner);
  }
  return { pairs, doubtful };
}

function improve<T>(best: Map<T, Best<T>>, of: T, partner: T, score: number): void {
  const known = best.get(of);
  if (!known) best.set(of, { partner, score, second: 0 });
  else if (score > known.score) best.set(of, { partner, score, second: known.score });
  else if (score > known.second) best.set(of, { ...known, second: score });
}
