import type { MessageKey } from "../l10n/message";
import { compare } from "../numbers/rational";
import { divisionAmong } from "./divisions";
import { comparable, type Figure, labelOf } from "./figures";
import { sentencesOf } from "./parts";
import { likeness } from "./similarity";
import type { Rate, Tie } from "./types";

/** How many levels around a rate may be its part or its whole, and how many pairs are kept. */
const WINDOW = 10;
const PAIRS = 24;

type Pair = Rate["pairs"][number];

/** Rates whose base is customarily another than the nearest count, or whose count is another than the stem says: a misfit proves nothing. */
const CUSTOMARY =
  /(?:纠错|调撤|解决|满意|应诉|按期|及时|按时|一次性|响应|知晓|调解结案|自动履行|服判|息诉|发改|改判|上诉|回访|参评|支持|到位|覆盖|普及|巩固|化解在|就业|失业|死亡|出生|增长|毛入学|入园|升学|贡献|利用|使用|达标|公开|签约|报销|压减|提速|网办|查处|参保|优良|赔付|负债|周转|利润|投资)/;

export function readRates(figures: readonly Figure[]): Rate[] {
  const rates: Rate[] = [];
  const bySentence = sentencesOf(figures);
  bySentence.forEach((sentence, s) => {
    for (const figure of sentence) {
      if (figure.role === "average") {
        const average = averageOf(figure, sentence);
        if (average) rates.push(average);
      }
      if (figure.role !== "rate" || (figure.claim.unit !== "%" && figure.claim.unit !== "‰")) continue;
      const rate = rateOf(figure, sentence, bySentence[s - 1] ?? [], bySentence[s - 2] ?? []);
      if (rate) rates.push(rate);
    }
  });
  return rates;
}

const PLAN =
  /(?:为|占|完成|达到|达|是|完成了)?(?:年初|全年|年度|调整|变动|调整及变动|当年)*(?:预算|预期目标|目标任务|目标|计划|任务)(?:数|额)?的$/;
const SHARE =
  /占([^，；。：]{0,24}?)(?:的)?(?:比重|比例|比|份额)?(?:提高到|提高至|提升至|上升到|上升至|升至|降至|下降到|为|达到|达|约为|约|的|均为|分别为)?$/;
/** Wholes that a report of one place does not print. */
const ELSEWHERE = /^(?:全国|全省|全球|世界|全区|全自治区|同期|我国|国内)(?:的|总量|总数|[一-鿿]{0,4})?$/;
const OF = /(?:为|是|相当于)([^，；。：]{2,20})的$/;
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
    return {
      ...wanted,
      claim: figure.claim,
      stem: plan[0],
      form: "plan",
      customary: true,
      pairs: planPairs(sentence, at),
    };
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
  const shareOf = SHARE.exec(lead) ?? (/占比|比重|比例/.test(lead) ? [lead, ""] : OF.exec(lead));
  if (shareOf && ELSEWHERE.test(shareOf[1] ?? "")) return undefined;
  const levels = (list: readonly Figure[]) => list.filter((f) => f.role === "level");
  const beforeRate = levels(sentence.slice(Math.max(0, at - WINDOW), at)).reverse();
  const afterRate = levels(sentence.slice(at + 1, at + 3));
  const previous = levels(before).slice(-WINDOW).reverse();
  if (shareOf)
    return shareRate(figure, shareOf[1] ?? "", beforeRate, previous, levels(earlier).slice(-WINDOW).reverse());
  const stem = STEM.exec(lead)?.[1];
  if (stem === undefined) return undefined;
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

const isPart = (p: Figure, w: Figure): boolean =>
  p !== w && comparable(p, w) && compare(p.claim.value, w.claim.value) <= 0;

/** 占X的比重: the part is the nearest level, the whole is named X; 占70.1%: the whole of the list. */
function shareRate(
  figure: Figure,
  named: string,
  beforeRate: readonly Figure[],
  previous: readonly Figure[],
  earlier: readonly Figure[],
): Rate {
  // 税收收入占比为67.8%: the part is named, wherever it stands
  const own = /([一-鿿]{2,12})占(?!地)/.exec(figure.lead)?.[1];
  const part = (own && beforeRate.find((f) => likeness(f.label, labelOf(own)) >= 0.85)) || beforeRate[0];
  const pairs: Pair[] = [];
  const name = labelOf(named.replace(/^(?:全部|全市|全省|全县|总|其|同期)/, ""));
  const halves = own && part ? divisionAmong(beforeRate.slice().reverse()) : undefined;
  if (part && halves?.includes(part) && halves.every((f) => comparable(f, part)))
    pairs.push({ part: [part.claim], whole: halves.map((f) => f.claim), tie: "tied", why: "why.division" });
  const others = [...beforeRate.filter((f) => f !== part), ...previous, ...earlier];
  if (part) {
    const wholes = others.filter((w) => isPart(part, w));
    if (name.length >= 2 && likeness(part.label, name) < 0.85) {
      const scored = wholes.map((w, k) => ({ w, k, score: likeness(w.label, name) })).filter((x) => x.score >= 0.6);
      scored.sort((a, b) => b.score - a.score || a.k - b.k);
      for (const { w, score } of scored)
        pairs.push({
          ...pair(part, w, score >= 0.85 ? "tied" : "open", "why.share-of"),
          ...(score >= 0.95 && w === scored[0]?.w ? { named: true } : {}),
        });
      for (const w of wholes) if (!scored.some((x) => x.w === w)) pairs.push(pair(part, w, "open", "why.near"));
    } else {
      const head = wholes.at(-1);
      for (const w of wholes)
        pairs.push(
          pair(
            part,
            w,
            w === wholes[0] && wholes.length === 1 && adjacent(part, figure) ? "natural" : w === head ? "open" : "open",
            "why.share-of",
          ),
        );
    }
  }
  const wanted = part ? { wanted: { part: part.claim, name: name.length >= 2 ? name : "", scope: figure.scope } } : {};
  return {
    ...wanted,
    claim: figure.claim,
    stem: `占${named}`,
    form: "share",
    customary: false,
    pairs: pairs.slice(0, PAIRS),
  };
}

/** Nothing but the rate's own words between the two. */
const adjacent = (part: Figure, rate: Figure): boolean => rate.index === part.index + 1;

const pair = (part: Figure, whole: Figure, tie: Tie, why: MessageKey): Pair => ({
  part: [part.claim],
  whole: [whole.claim],
  tie,
  why,
});

const NOT = /^[未不非无]/;

/** X率: parts are what X names; wholes stand before them. */
function stemRate(
  figure: Figure,
  stem: string,
  beforeRate: readonly Figure[],
  afterRate: readonly Figure[],
  previous: readonly Figure[],
  earlier: readonly Figure[],
): Rate {
  const customary = CUSTOMARY.test(stem);
  const bare = stem.replace(/[、和与及]/g, "").replace(/(?:成功|完成)$/, (s) => s);
  const pool = [...beforeRate, ...previous];
  const pairs: Pair[] = [];
  const names = (f: Figure): boolean => bare.length >= 2 && stemIn(f.label, bare) && !NOT.test(f.label);
  const named = [...beforeRate.filter(names), ...afterRate.filter(names), ...previous.filter(names)];
  const vital = /(?:出生|死亡)$/.test(bare);
  for (const part of vital ? [] : named.slice(0, 3)) {
    const [first, ...rest] = pool.filter((w) => isPart(part, w) && w.index < part.index);
    if (first)
      pairs.push(
        pair(
          part,
          first,
          first.claim.sentence === part.claim.sentence || previous.length > 0 ? "tied" : "open",
          "why.stem",
        ),
      );
    for (const w of rest) pairs.push(pair(part, w, "open", "why.stem"));
  }
  pairs.push(...sumPairs(bare, pool, names), ...definedPairs(bare, [...pool, ...earlier]));
  // whole, part and rate in this order, in one unit, with nothing of it between
  const [p, w] = beforeRate;
  if (
    p &&
    w &&
    adjacent(p, figure) &&
    p.index === w.index + 1 &&
    !p.series &&
    isPart(p, w) &&
    !pairs.some((x) => x.part[0] === p.claim && x.whole[0] === w.claim)
  )
    pairs.push(pair(p, w, bounded(stem) ? "natural" : "open", "why.order"));
  for (let i = 0; i < pool.length && pairs.length < PAIRS; i++)
    for (let j = i + 1; j < pool.length && pairs.length < PAIRS; j++) {
      const part = pool[i];
      const whole = pool[j];
      if (!part || !whole || !isPart(part, whole)) continue;
      if (pairs.some((x) => x.part.length === 1 && x.part[0] === part.claim && x.whole[0] === whole.claim)) continue;
      const beside = part === p && adjacent(part, figure) && whole.claim.sentence === part.claim.sentence;
      pairs.push(pair(part, whole, beside && !customary ? "adjacent" : "open", "why.near"));
    }
  const [lone, other] = beforeRate;
  const alone = lone !== undefined && (other === undefined || !comparable(other, lone));
  if (alone && bounded(stem) && lone.claim.integer && adjacent(lone, figure) && !pairs.some((x) => x.tie !== "open"))
    pairs.unshift({ part: [], whole: [lone.claim], tie: "natural", why: "why.whole" });
  return { claim: figure.claim, stem: `${stem}率`, form: "rate", customary, pairs };
}

const bounded = (stem: string): boolean =>
  /(?:办结|结案|合格|采纳|办复|答复|成功|化解|整改|完成|办理|录用|通过|调解|和解|回复|受理|优秀|竣工|落实|签收|兑现|执行到位|应诉|纠纷)$/.test(
    stem,
  );

/** 办结 in 已办结, 调解和解 in 调解、和解结案: the stem's characters in the label, separators aside. */
function stemIn(label: string, stem: string): boolean {
  const name = label.replace(/[、和与及]/g, "");
  if (name.includes(stem)) return true;
  return stem.length > 2 && name.length >= 2 && stem.endsWith(name);
}

/** Rates that a statistical standard defines by the names of their counts. */
const DEFINED: readonly { readonly stem: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { stem: /^(?:人口)?出生$/, part: /出生(?:人口|人数)/, whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口|户籍人口)/ },
  { stem: /^(?:人口)?死亡$/, part: /死亡(?:人口|人数)/, whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口|户籍人口)/ },
  { stem: /城镇化/, part: /城镇(?:常住)?人口/, whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口)/ },
];

function definedPairs(stem: string, pool: readonly Figure[]): Pair[] {
  const row = DEFINED.find((d) => d.stem.test(stem));
  const part = row && pool.find((f) => row.part.test(f.label));
  const whole =
    row &&
    part &&
    pool.find((f) => f !== part && row.whole.test(f.label) && !row.part.test(f.label) && comparable(f, part));
  // Births and deaths are customarily set against the mean population of the year: there only a fit says something.
  return part && whole ? [pair(part, whole, /城镇化/.test(stem) ? "tied" : "open", "why.stem")] : [];
}

/** 调撤率 = (调解 + 撤诉) ÷ 结案; 合格率 = (优秀 + 合格) ÷ 评查; 满意和基本满意率. */
function sumPairs(stem: string, pool: readonly Figure[], names: (f: Figure) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 2 < pool.length + 1 && i < 6; i++) {
    const b = pool[i];
    const a = pool[i + 1];
    if (!a || !b || !comparable(a, b) || b.index - a.index > 2 || NOT.test(a.label) || NOT.test(b.label)) continue;
    const joint =
      shortFor(stem, a.label, b.label) ||
      (names(b) !== names(a) &&
        /(?:合格|满意|达标|优良)/.test(stem) &&
        /(?:优秀|良好|满意|合格|优)/.test(a.label + b.label)) ||
      (names(a) && names(b));
    if (!joint) continue;
    const whole = pool
      .slice(i + 2)
      .find(
        (w) =>
          comparable(w, a) && compare(w.claim.value, a.claim.value) >= 0 && compare(w.claim.value, b.claim.value) >= 0,
      );
    if (whole) pairs.push({ part: [a.claim, b.claim], whole: [whole.claim], tie: "tied", why: "why.joint" });
  }
  return pairs;
}

/** 调撤 for 调解 and 撤诉. */
const shortFor = (stem: string, a: string, b: string): boolean =>
  stem.length === 2 && a.includes(stem.charAt(0)) && b.includes(stem.charAt(1)) && !a.includes(stem);

/** 人均结案341.8件: the total in the same unit, over the count named by 人, 案, 户. */
const PER = /(人|案|户|亩|家|日|月|次|件)均[^，；。]{0,10}$/;
const HEADS: Readonly<Record<string, RegExp>> = {
  人: /^[人名位]$/,
  案: /^[件起宗案例]$/,
  户: /^户$/,
  亩: /^亩$/,
  家: /^家$/,
  日: /^[天日]$/,
  月: /^个月$/,
  次: /^[次场]$/,
  件: /^[件]$/,
};

function averageOf(figure: Figure, sentence: readonly Figure[]): Rate | undefined {
  const per = PER.exec(figure.lead)?.[1];
  const head = per === undefined ? undefined : HEADS[per];
  if (!head) return undefined;
  const levels = sentence
    .slice(0, sentence.indexOf(figure))
    .filter((f) => f.role === "level")
    .slice(-6);
  const totals = levels.filter((f) => comparable(f, figure)).reverse();
  const counts = levels.filter((f) => head.test(f.claim.unit)).reverse();
  const pairs: Pair[] = totals.flatMap((t) =>
    counts
      .filter((c) => c !== t)
      .map((c) => ({
        part: [t.claim],
        whole: [c.claim],
        tie:
          totals.length === 1 && counts.length === 1 && levels.length === 2 ? ("natural" as const) : ("open" as const),
        why: "why.average" as const,
      })),
  );
  return pairs.length > 0
    ? { claim: figure.claim, stem: figure.label, form: "average", customary: false, pairs }
    : undefined;
}
