import type { Claim } from "../../claims/types";
import type { Figure } from "../figures";
import { addsUp } from "../fit";
import { readFormulas } from "../formulas/formulas";
import { debtLimits } from "../formulas/limits";
import { doneAndNot, flows } from "../formulas/outturns";
import { BACK, type Candidate, sentencesOf } from "../parts";
import type { Partition } from "../types";
import { STANDARD_WORDS, type Words } from "../words";
import { amongFrames } from "./among";
import { classified } from "./classified";
import { accumulated, byDefinition } from "./known-parts";
import { plainLists } from "./plain-lists";
import { totals } from "./totals";

/** The totals of a block and their parts. The identities of bookkeeping come first: what they explain is not told again as a list. */
export function readPartitions(figures: readonly Figure[], words: Words = STANDARD_WORDS): Partition[] {
  const found: Partition[] = readFormulas(figures, words);
  const bySentence = sentencesOf(figures);
  bySentence.forEach((sentence, s) => {
    const before = bySentence[s - 1] ?? [];
    const earlier = bySentence.slice(Math.max(0, s - BACK), s).reverse();
    const framed = [
      ...amongFrames(sentence, before),
      ...classified(sentence, earlier),
      ...totals(sentence, before, earlier[1] ?? []),
      ...doneAndNot(sentence),
      ...accumulated(sentence),
    ];
    found.push(...framed, ...plainLists(sentence, earlier, membersOf(framed)));
  });
  return [...unique(found), ...bySentence.flatMap(flows), ...debtLimits(figures), ...byDefinition(figures)];
}

/** Parts of a list that a cue rules: none of them is the head of those behind it. */
const membersOf = (partitions: readonly Partition[]): ReadonlySet<Claim> =>
  new Set(partitions.flatMap((p) => p.candidates[0]?.parts ?? []));

/** Two readings of the same numbers are one, whichever of them is the total: the first, which is the better one, stays. */
function unique(found: readonly Partition[]): Partition[] {
  const seen = new Set<string>();
  const key = (c: Candidate) => [c.whole.start, ...c.parts.map((p) => p.start)].sort((a, b) => a - b).join();
  return found.filter((partition) => {
    const fit = partition.candidates.find((c) => addsUp(c.whole, c.parts, c.signs)) ?? partition.candidates[0];
    if (!fit) return partition.bounds !== undefined;
    const own = key(fit);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
