import type { Figure } from "../figures";
import { sentencesOf } from "../parts";
import type { Difference } from "../types";
import { comparedAround, comparedBefore, isBare } from "./compared";
import { plannedBefore } from "./planned";

/** Of a comparable basis or another period than the two levels': not the difference of what is printed. */
const OTHER_BASIS = /(?:可比|同口径|不变价|剔除|扣除|年均|累计|其中|新增)/;

const WHY = { "from-to": "why.from-to", past: "why.past", years: "why.past", plan: "why.plan" } as const;

/**
 * Absolute changes between two printed levels: `由15日压缩至3日，压缩12日`, `376件（2023年320件），增加56件`; between percentages they are
 * in points: `由92.4%提升至95.1%，提高2.7个百分点`.
 */
export function readDifferences(figures: readonly Figure[]): Difference[] {
  const found: Difference[] = [];
  for (const sentence of sentencesOf(figures))
    sentence.forEach((figure, i) => {
      const { claim } = figure;
      const points = claim.unit === "个百分点";
      if (!points && figure.role !== "delta") return;
      if (!claim.direction || OTHER_BASIS.test(figure.gap)) return;
      const compared = comparedBefore(sentence, i) ?? comparedAround(sentence, i) ?? plannedBefore(sentence, i);
      if (!compared) return;
      const { current, previous, form } = compared;
      if (points ? current.claim.unit !== "%" : current.measure !== figure.measure) return;
      found.push({
        claim,
        current: current.claim,
        previous: previous.claim,
        tie: form !== "years" && (form === "past" || form === "plan" || isBare(figure)) ? "tied" : "natural",
        why: WHY[form],
      });
    });
  return found;
}
