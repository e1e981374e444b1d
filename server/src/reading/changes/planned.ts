import { comparable, type Figure } from "../figures";
import type { Compared } from "./compared";

/** Plan and outturn, both printed, before what the one exceeds the other by: `预算A，完成B，超收C`; `完成B，比预算A超收C`. */

/** A budget or target as the name of an amount: 预算, 年初预算数为, 目标任务. */
const PLAN = /(?:预算|计划|目标|任务)(?:数|额|指标|总额)?(?:收入|支出)?(?:安排)?(?:为|是|的)?$/;
const OUTTURN = /(?:完成|实现|执行|决算|实际|达到|入库|支出|收入)(?:数|额)?(?:了|为|是)?$/;
/** 比预算, 较年初预算数: the amount behind it is the plan that the outturn is set against. */
const THAN_PLAN =
  /^[，、\s]*(?:比|较|超)[^，；。\d]{0,8}(?:预算|计划|目标|任务)(?:数|额|收入|支出)?(?:安排)?(?:为|的)?$/;
/** 超收, 短收 and their like, and nothing that would make them another measure's. */
const EXCESS =
  /^[，、）\s]*(?:(?:比|较)?(?:年初|调整|全年|当年|年度|上述)*(?:预算|计划|目标|任务)?(?:数|额)?)?(?:收入|支出|实际|共|净)*(?:超收|短收|超支|超出|增收|减收|多收|少收|多支|少支|增加|减少|超|少|多)(?:了|收入|支出)?(?:约|近)?$/;
const NAMED = /(?:预算|计划|目标|任务|超收|短收|超支)/;

/** How many figures before the excess its plan may stand: a rate may stand between. */
const BACK = 3;

/** The outturn and the plan that figure i is the difference of, where the wording names the plan. */
export function plannedBefore(sentence: readonly Figure[], i: number): Compared | undefined {
  const figure = sentence[i];
  if (!figure || !EXCESS.test(figure.gap)) return undefined;
  const before = sentence.slice(Math.max(0, i - BACK), i);
  // 为预算的104.2%，超收1.6亿元: the rate of the same two stands between.
  while (before.at(-1)?.role === "rate") before.pop();
  const [first, second] = before.slice(-2);
  if (!first || !second || first.depth !== second.depth || second.depth !== figure.depth) return undefined;
  if (!comparable(first, second) || first.role !== "level") return undefined;
  if (THAN_PLAN.test(second.gap)) return { current: first, previous: second, form: "plan" };
  if (second.role !== "level" || !PLAN.test(first.lead) || !OUTTURN.test(second.lead)) return undefined;
  return NAMED.test(figure.gap) ? { current: second, previous: first, form: "plan" } : undefined;
}
