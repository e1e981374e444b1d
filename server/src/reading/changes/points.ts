import type { Claim } from "../../claims/types";
import { meets, minus, opposite } from "../../numbers/interval";
import type { Figure } from "../figures";
import { growth } from "../fit";
import { sentencesOf } from "../parts";
import type { PercentForPoints } from "../types";
import { comparedBefore, isBare } from "./compared";

/** Rates that a report speaks of in points: a relative change of them is hardly ever meant. Others (发案率, 死亡率) do fall by percents of themselves. */
const OF_A_WHOLE =
  /(?:(?:办结|结案|合格|知晓|满意|采纳|办复|答复|化解|成功|整改|录用|应诉|优良|达标|解决|通过|及格|优秀|普及|覆盖|入户|受理|响应|回复|参评|出庭|网办|及时|按期|公开|落实|完成|就业|参保|入学|巩固|城镇化|机械化|绿化|自给|回收|处理|调撤|和解|调解|服判息诉|息诉|纠错|败诉|改判|发改|履行|到位|执结|当庭宣判)率|占比|比重)$/;
const COMPARISON = /(?:同比|环比|相比|(?:比|较)(?:20\d\d年|上年|去年)(?:同期|度|末|底)?|又|再|均|分别)*/;
const VERB = /(?:提高|提升|上升|增长|增加|扩大|下降|降低|减少|回落|缩小)了?$/;
const RAISED = /(?:提高|提升|上升|降低|回落)了?$/;
const WITHOUT_LEVEL = new RegExp(
  `^[，；、\\s]*(?:其中|使|实现)?([^，；。\\d%]{2,20}?)${COMPARISON.source}${VERB.source}`,
);

/** Changes printed in `%` where they are, or seem to be, in 个百分点. */
export function readPercentsForPoints(figures: readonly Figure[]): PercentForPoints[] {
  const found: PercentForPoints[] = [];
  for (const sentence of sentencesOf(figures))
    sentence.forEach((figure, i) => {
      const { claim } = figure;
      if (figure.role !== "change" || claim.unit !== "%" || !claim.direction || claim.bound !== "exact") return;
      const compared = comparedBefore(sentence, i);
      if (compared) {
        const [current, previous] = [compared.current.claim, compared.previous.claim];
        if (inPoints(claim, current, previous)) found.push({ claim, current, previous });
        return;
      }
      const level =
        figure.lead === figure.gap.replace(/^[，、）\s]+/, "") && isBare(figure) ? sentence[i - 1] : undefined;
      // 办结64件，办结率80%，增长5%: what grew may be the count. Rates are raised and lowered; counts grow and decrease.
      if (level && !RAISED.test(figure.lead) && (/占|比重/.test(level.lead) || sentence[i - 2]?.role === "level"))
        return;
      const name = level ? nameOf(level) : WITHOUT_LEVEL.exec(figure.lead)?.[1];
      if (name !== undefined && OF_A_WHOLE.test(name) && !nextIsPoints(sentence, i)) found.push({ claim });
    });
  return found;
}

/** 办结率 of 办结率为95.1%; none where the figure is no such rate. */
const nameOf = (level: Figure): string | undefined =>
  level.role === "rate" && level.claim.unit === "%" ? level.label : undefined;

const nextIsPoints = (sentence: readonly Figure[], i: number): boolean =>
  sentence[i + 1]?.claim.unit === "个百分点" && sentence[i + 1]?.series === true;

/** Is the printed percent the difference of two percentages, and not the growth from one to the other? */
export function inPoints(claim: Claim, current: Claim, previous: Claim): boolean {
  if (claim.unit !== "%" || current.unit !== "%" || previous.unit !== "%") return false;
  if (current.kind !== "rate" || previous.kind !== "rate") return false;
  const shown = claim.direction === "down" ? opposite(claim.interval) : claim.interval;
  return (
    meets(minus(current.interval, previous.interval), shown) &&
    !meets(growth(current.interval, previous.interval), shown)
  );
}
