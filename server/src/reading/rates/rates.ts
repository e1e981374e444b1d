import { comparable, type Figure, labelOf } from "../figures";
import { sentencesOf } from "../parts";
import type { Rate } from "../types";
import { averageOf } from "./averages";
import { namedRatio, quotientToOne } from "./defined-rates";
import { multipleOf } from "./multiples";
import { type Pair, WINDOW } from "./rate-pairs";
import { shareRate } from "./share-rates";
import { withSiblings } from "./siblings";
import { stemRate } from "./stem-rates";

export function readRates(figures: readonly Figure[]): Rate[] {
  const rates: Rate[] = [];
  const bySentence = sentencesOf(figures);
  bySentence.forEach((sentence, s) => {
    for (const figure of sentence) {
      if (figure.role === "average") {
        const average = averageOf(figure, sentence);
        if (average) rates.push(average);
      }
      const multiple = figure.role === "multiple" ? multipleOf(figure, sentence) : undefined;
      if (multiple) rates.push(multiple);
      const quotient = figure.role === "rate" && figure.claim.unit === "" ? quotientToOne(figure, sentence) : undefined;
      if (quotient) rates.push(quotient);
      if (figure.role !== "rate" || (figure.claim.unit !== "%" && figure.claim.unit !== "‰")) continue;
      const rate = rateOf(figure, sentence, bySentence[s - 1] ?? [], bySentence[s - 2] ?? []);
      if (rate) rates.push(rate);
    }
  });
  return withSiblings(rates);
}

const PLAN =
  /(?:为|占|完成|达到|达|是|完成了)?(?:年初|全年|年度|调整|变动|调整及变动|当年)*(?:预算|预期目标|目标任务|目标|计划|任务)(?:数|额)?的$/;

const SHARE =
  /占([^，；。：]{0,24}?)(?:的)?(?:比重|比例|比|份额)?(?:提高到|提高至|提升至|上升到|上升至|升至|降至|下降到|为|达到|达|约为|约|的|均为|分别为)?$/;

/** Wholes that a report of one place does not print. */
const ELSEWHERE = /^(?:全国|全省|全球|世界|全区|全自治区|同期|我国|国内)(?:的|总量|总数|[一-鿿]{0,4})?$/;

const OF = /(?:为|是|相当于)([^，；。：]{2,20})的$/;

const OTHERS = /(?:上年|去年|前年|同期|平均)/;
const STEM =
  /([^，；。：、（）\d%]{1,16}?)率(?:为|达|达到|达到了|约为|均为|均达|均达到|分别为|分别达|分别达到|已达|高达|是|仅|仅为|约|：)?$/;

/** The rate's own words: for a list of rates those before its first member. */
function rateOf(
  figure: Figure,
  sentence: readonly Figure[],
  before: readonly Figure[],
  earlier: readonly Figure[],
): Rate | undefined {
  const lead = figure.lead;
  const at = sentence.indexOf(figure);
  const plan = PLAN.exec(figure.gap.slice(-24));
  if (plan) {
    const outturn = sentence.slice(0, at).findLast((f) => f.role === "level" && f.depth <= figure.depth);
    const wanted =
      outturn && outturn.label.length >= 2
        ? { wanted: { part: outturn.claim, name: outturn.label, scope: outturn.scope, budget: true } }
        : {};
    const pairs = planPairs(sentence, at);
    const customary = !pairs.some((p) => p.tie === "natural");
    return { ...wanted, claim: figure.claim, stem: plan[0], form: "plan", customary, pairs };
  }
  const amountInside = /^的$/.test(lead) && /(?:为|占|完成)[^，；。]*$/.test(sentence[at - 1]?.lead ?? "");
  if (amountInside) {
    const whole = sentence[at - 1];
    const part =
      whole &&
      sentence
        .slice(0, at - 1)
        .reverse()
        .find((f) => f.role === "level" && comparable(f, whole));
    if (whole && part)
      return {
        claim: figure.claim,
        stem: whole.lead,
        form: "plan",
        customary: false,
        pairs: [{ part: [part.claim], whole: [whole.claim], tie: "tied", why: "why.of" }],
      };
  }
  // Last year's rate, or the province's mean, is not on the counts printed here.
  if (OTHERS.test(lead) || (/全省|全国|全市平均/.test(lead) && sentence.slice(0, at).some((f) => f.role === "rate")))
    return undefined;
  const shareOf = SHARE.exec(lead) ?? (/占比|比重|比例/.test(lead) ? [lead, ""] : OF.exec(lead));
  if (shareOf && ELSEWHERE.test(shareOf[1] ?? "")) return undefined;
  const levels = (list: readonly Figure[]) => list.filter((f) => f.role === "level");
  const beforeRate = levels(sentence.slice(Math.max(0, at - WINDOW), at)).reverse();
  const afterRate = levels(sentence.slice(at + 1, at + 3));
  const previous = levels(before).slice(-WINDOW).reverse();
  if (shareOf)
    return shareRate(figure, shareOf[1] ?? "", beforeRate, previous, levels(earlier).slice(-WINDOW).reverse());
  const stem = STEM.exec(lead)?.[1];
  if (stem === undefined) return namedRatio(figure, [...beforeRate, ...previous]);
  return stemRate(figure, labelOf(stem), beforeRate, afterRate, previous, levels(earlier).slice(-WINDOW).reverse());
}

function planPairs(sentence: readonly Figure[], at: number): Pair[] {
  // 预算A，完成B，为预算的C%
  const pairs: Pair[] = [];
  const levels = sentence
    .slice(0, at)
    .filter((f) => f.role === "level")
    .slice(-4);
  const outturn = levels.at(-1);
  for (let k = levels.length - 2; k >= 0 && outturn; k--) {
    const budget = levels[k];
    if (!budget || !comparable(budget, outturn)) continue;
    const named = /(?:预算|计划|目标|任务)(?:数|额)?(?:安排)?(?:为|是)?$/.test(budget.lead);
    if (named && k === levels.length - 2)
      pairs.push({ part: [outturn.claim], whole: [budget.claim], tie: "natural", why: "why.plan" });
    else if (named) pairs.push({ part: [outturn.claim], whole: [budget.claim], tie: "open", why: "why.plan" });
  }
  return pairs;
}
