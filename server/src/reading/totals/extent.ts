import type { Figure } from "../figures";
import { isLevel, REACH } from "../parts";
import { isKindOf } from "./by-name";

/** How far a 其中 rules. */

export const AMONG = /(?:(?<![对从在将把于])其中|包括|包含|分别为|分别是|（含|构成[是为])(?![^，；。]{0,14}(?:其中))/;
/** Without what a bracket says that is closed before the number: 中等职业学校（包括中专）3所. */
export const amongIn = (gap: string): string | undefined =>
  AMONG.exec(gap.includes("）") ? gap.replace(/（[^（）]*）/g, "") : gap)?.[0];
/** What opens another matter inside the sentence. */
const ELSEWHERE =
  /(?:同时|此外|另外|另有|另|(?<![归偿返退交])还|超[出过]|高于|低于)|(?:^|[，；。])(?:实有|现有|累计|拥有|建有|设有|建成)|(?:支出|收入)?(?:总计|总量|合计|共计)/;

/** Levels from figure i on that one 其中 may rule: the same bracket, to its end or the sentence's; an inner 其中 rules its own until the next `；`. */
export function partsFrom(sentence: readonly Figure[], i: number, whole?: Figure): Figure[] {
  const first = sentence[i];
  if (!first) return [];
  const parts: Figure[] = [];
  let skipping = false;
  for (let k = i; k < sentence.length && k < i + REACH * 3 && parts.length < REACH; k++) {
    const f = sentence[k];
    if (!f) break;
    if (f.bracket !== first.bracket) {
      if (f.depth <= first.depth && first.bracket !== 0) break;
      if (f.depth > first.depth) continue;
    }
    if (k > i) {
      if (ELSEWHERE.test(f.gap)) break;
      if (f.gap.includes("；") && !skipping && ownList(sentence, k) && !isKindOf(f, whole)) break;
      if (f.claim.bound === "under" && LIMIT.test(f.lead)) break;
      if (DEALT_WITH.test(f.lead) && CARRIED_IN.test(first.lead)) break;
      if (f.gap.startsWith("，") && OUTCOME.test(f.lead) && sentence[k - 1]?.series) break;
      if (skipping && f.gap.includes("；")) skipping = false;
      if (skipping && /^等，/.test(f.gap)) skipping = false;
      else if (!skipping && (amongIn(f.gap) !== undefined || INNER.test(f.gap))) skipping = true;
      if (skipping) continue;
    }
    if (isLevel(f)) parts.push(f);
    // 其中10亿元以上项目32个: from what size on the parts are counted.
    else if (k === i && f.role !== "base") return f.role === "change" || f.role === "rate" ? [] : parts;
  }
  return parts;
}

/** What the item before is for, or made up of: 市本级12亿元，主要是…3亿元、…1亿元等. */
const INNER = /^[，、]?主要(?:是|为|用于|包括)[^；。]*$/;

/** What they must keep below: ，控制在债务限额125亿元以内. */
const LIMIT = /控制|限额|不超/;

/** 其中上年结转20件，办结290件: where they came from is told, then what became of all. */
const CARRIED_IN = /旧存|结转|遗留/;
const DEALT_WITH = /办结|审结|结案|执结/;

/** What became of them, behind a list of what they are: ，已整改到位94个. */
const OUTCOME = /^(?:已|正在|尚未|未)/;

/** Does the segment that figure k opens have a 其中 of its own? Then it is a total, and no part of the one before. */
function ownList(sentence: readonly Figure[], k: number): boolean {
  for (let j = k + 1; j < sentence.length && !sentence[j]?.gap.includes("；"); j++)
    if (/其中/.test(sentence[j]?.gap ?? "")) return true;
  return false;
}
