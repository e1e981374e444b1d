import { movedBefore } from "../changes/compared";
import { comparable, type Figure, labelOf } from "../figures";
import { sentencesOf } from "../parts";
import type { Rate } from "../types";
import { averageOf } from "./averages";
import { namedRatio, quotientToOne } from "./defined-rates";
import { multipleOf } from "./multiples";
import { type Pair, untied, WINDOW } from "./rate-pairs";
import { shareRate } from "./share-rates";
import { ofUnprintedTotal, withSiblings } from "./siblings";
import { stemRate } from "./stem-rates";

export function readRates(figures: readonly Figure[]): Rate[] {
  const rates: Rate[] = [];
  const bySentence = sentencesOf(figures);
  bySentence.forEach((sentence, s) => {
    const from = rates.length;
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
    rates.push(...ofUnprintedTotal(rates.splice(from), sentence));
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

/** 18个考核断面中，达到或好于Ⅲ类水体的比例为94.4%: whole places were looked at, and some of them are so. */
const SAMPLED =
  /^[^，；。、\d]{0,12}(?:断面|点位|监测点|测点|水源地|样本|样品)(?:中，?)?[^，；。\d]{0,24}(?:比例|占比|比重)(?:为|达到?|均为)?$/;

function sampledRate({ claim, gap, lead }: Figure, before: Figure | undefined): Rate | undefined {
  if (before?.role !== "level" || !before.claim.integer || !SAMPLED.test(gap)) return undefined;
  const pairs: Pair[] = [{ part: [], whole: [before.claim], tie: "natural", why: "why.whole" }];
  return { claim, stem: lead, form: "rate", customary: false, pairs };
}

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
  const sampled = sampledRate(figure, sentence[at - 1]);
  if (sampled) return sampled;
  const handed = handedTo(sentence, at);
  const first = handed && figure.series ? sentence.slice(0, at).findLast((f) => !f.series) : undefined;
  const given = first && SHARE.exec(first.lead.replace(/分别为?$/, ""));
  const shareOf = given ?? SHARE.exec(lead) ?? (/占比|比重|比例/.test(lead) ? [lead, ""] : OF.exec(lead));
  if (shareOf && ELSEWHERE.test(shareOf[1] ?? "")) return undefined;
  const levels = (list: readonly Figure[]) => list.filter((f) => f.role === "level");
  const beforeRate = levels(sentence.slice(Math.max(0, at - WINDOW), at)).reverse();
  const afterRate = levels(sentence.slice(at + 1, at + 3));
  const previous = levels(before).slice(-WINDOW).reverse();
  if (shareOf) {
    const before = handed ? [handed, ...beforeRate.filter((f) => f !== handed)] : beforeRate;
    const share = shareRate(figure, shareOf[1] ?? "", before, previous, levels(earlier).slice(-WINDOW).reverse());
    return handed === null ? onlyFits(share) : share;
  }
  const stem = STEM.exec(lead)?.[1];
  if (stem === undefined) return namedRatio(figure, [...beforeRate, ...previous]);
  // 由12个压减到8个，压减率33.3%: what was taken off, of what there was.
  const moved = /^(?:压减|压缩|精简|降低|减少|缩短)$/.test(stem) ? movedBefore(figure, sentence, at) : undefined;
  if (moved) {
    const [from, to] = [moved.previous.claim, moved.current.claim];
    const pair: Pair = { part: [from], less: [to], whole: [from], tie: "tied", witnessed: true, why: "why.from-to" };
    return { claim: figure.claim, stem: `${stem}率`, form: "rate", customary: false, pairs: [pair] };
  }
  return stemRate(figure, labelOf(stem), beforeRate, afterRate, previous, levels(earlier).slice(-WINDOW).reverse());
}

/**
 * 甲类310件、乙类330件，占比分别为48.4%、51.6%: each to its own, in order. Null where as many do not stand right before: 2023年9.2亿元、412个，
 * 2024年9.4亿元、450个，占比分别为60.2%、62.8%.
 */
function handedTo(sentence: readonly Figure[], at: number): Figure | null | undefined {
  let first = at;
  while (at - first < WINDOW && sentence[first]?.series && sentence[first - 1]?.role === "rate") first--;
  if (!/分别/.test(sentence[first]?.gap ?? "")) return undefined;
  let last = at;
  while (last - at < WINDOW && sentence[last + 1]?.series && sentence[last + 1]?.role === "rate") last++;
  const count = last - first + 1;
  const members = sentence.slice(Math.max(0, first - count), first);
  const [head] = members;
  const alike = head !== undefined && members.every((f) => f.role === "level" && comparable(f, head));
  return alike && members.length === count ? (members[at - first] ?? null) : null;
}

/** With no pair that a misfit would say anything of. */
function onlyFits({ wanted: _, ...rate }: Rate): Rate {
  return { ...rate, pairs: untied(rate.pairs) };
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
