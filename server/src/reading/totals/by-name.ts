import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { claims, isLevel } from "../parts";
import type { Partition } from "../types";
import { bounded, QUANTITY } from "./bounds";

/** Parts behind a 其中 that their names tie to a total. */

/** `学校136所，招生3.08万人。其中，高中8所，招生0.64万人；初中32所，招生1.18万人…`: each total has the parts of its own name. */
export function byName(totals: readonly Figure[], parts: readonly Figure[]): Partition[] {
  return totals.flatMap((w): Partition[] => {
    if (!isLevel(w) || w.depth > 0 || w.label.length < 2) return [];
    const own = parts.filter((p) => p.label === w.label && comparable(p, w));
    if (own.length < 3 || own.length === parts.length) return [];
    return [
      {
        cue: "among",
        candidates: [{ whole: w.claim, parts: claims(own), complete: "likely", tie: "tied", why: "why.among" }],
        exhaustive: "no",
      },
    ];
  });
}

/** `死亡51人。其中，工矿事故14起，死亡17人`: what a part is called as a number before is, or longer by what tells it apart, is a part of that. */
export function boundedByName(totals: readonly Figure[], parts: readonly Figure[]): Partition[] {
  return totals.flatMap((w, at): Partition[] => {
    if (!isLevel(w) || w.depth > 0 || w.label.length < 2 || w.claim.bound === "under") return [];
    const isNamedSo = (p: Figure) =>
      comparable(p, w) && (p.label === w.label || (w.label.length >= 4 && p.label.endsWith(w.label)));
    // Another number of the name before it would be as good.
    if (totals.some((other, k) => k !== at && isNamedSo(other))) return [];
    const own = parts.filter((p) => isNamedSo(p) && compare(p.claim.value, w.claim.value) <= 0);
    return own.length > 0 ? [bounded(w, own)] : [];
  });
}

/** Nouns that any two sums of money may end with. */
const AMOUNT = /收入|支出|[总金数]额|投资|资金|贷款|存款/;
/** 医疗卫生机构 and 基层医疗卫生机构: a kind of what the total counts, whatever list of its own it has. */
export const isKindOf = (part: Figure, whole: Figure | undefined): boolean => {
  const noun = whole?.label.replace(QUANTITY, "").slice(-2) ?? "";
  return (
    whole !== undefined &&
    noun.length === 2 &&
    !AMOUNT.test(noun) &&
    comparable(part, whole) &&
    part.label.replace(QUANTITY, "").endsWith(noun) &&
    compare(part.claim.value, whole.claim.value) <= 0
  );
};
