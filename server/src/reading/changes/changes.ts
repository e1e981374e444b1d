import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { sentencesOf } from "../parts";
import type { Change, Compound } from "../types";
import { comparedBefore, isBare, movedBefore } from "./compared";
import { listedChange } from "./listed";
import { inPoints } from "./points";

type Candidate = Change["candidates"][number];

/** Constant prices and comparable bases: what is printed is not what the percent was computed from. */
export const REAL =
  /(?:可比|不变价|同口径|实际增|实际下|扣除价格|剔除|考虑|年均|平均增|累计增|拉动|贡献|两年|三年|五年)/;
/** 由210家增加到320家，五年翻了一番: over the years between the two, and no yearly rate. */
const DOUBLED = /^[，、]?[两三四五六七八九十\d]+年(?:间|来)?(?:累计|共)?(?:翻|增长|增加)?了?$/;
export const REAL_SUBJECT = /(?:生产总值|增加值|GDP|总产值|业务总量|人均可支配收入实际)/i;

export function readChanges(figures: readonly Figure[]): Change[] {
  const changes: Change[] = [];
  for (const sentence of sentencesOf(figures)) {
    sentence.forEach((figure, i) => {
      if (figure.role !== "change" || (figure.claim.unit !== "%" && figure.claim.unit !== "倍")) return;
      const candidates = percentChange(figure, sentence, i);
      if (candidates.length > 0) changes.push({ claim: figure.claim, candidates });
    });
  }
  return changes;
}

/** Says what a change compares with; the changes behind it in the sentence compare with the same. */
const COMPARED = /(?:同比|比上年|较上年|比去年|较去年|相较于|相比|环比|比\d|较\d)/;

/** Nothing but a comparison between the levels and the changes that are handed out to them. */
const DISTRIBUTES =
  /^[，、；\s]*(?:(?:比|较|与|相较于)?(?:20\d\d年|上年末?|去年末?|年初|上年同期|去年同期|上月)?(?:同比|环比|相比|同期)?)*[，\s]*(?:同比|环比)?分别(?:比|较)?(?:上年|去年|上年同期|去年同期|上年末)?(?:同比)?[增上提下减降压回]?[一-鿿]{0,3}$/;

/** A change of the change before it, in 分别 order: 25件次、26人次，同比分别下降43.18%、40.91%. */
function distributed(sentence: readonly Figure[], i: number): Figure | undefined {
  let first = i;
  while (first > 0 && sentence[first]?.series) first--;
  const head = sentence[first];
  if (!head || !DISTRIBUTES.test(head.gap)) return undefined;
  let last = first;
  while (sentence[last + 1]?.series) last++;
  const count = last - first + 1;
  const levels: Figure[] = [];
  for (let k = first - 1; k >= 0 && levels.length < count; k--) {
    const f = sentence[k];
    if (f?.role !== "level") break;
    levels.unshift(f);
  }
  return levels.length === count ? levels[i - first] : undefined;
}

function percentChange(figure: Figure, sentence: readonly Figure[], i: number): Candidate[] {
  const words = figure.lead;
  if (REAL.test(figure.gap) && !/加上/.test(figure.gap) && !DOUBLED.test(figure.gap)) return [];
  const { direction } = figure.claim;
  if (!direction) return [];
  const listed = listedChange(figure, sentence, i);
  if (listed.length > 0) return [...listed];
  const candidates: Candidate[] = [];
  const compared =
    comparedBefore(sentence, i) ??
    (sentence[i - 1]?.role === "delta" && isBare(figure) ? comparedBefore(sentence, i - 1) : undefined);
  if (compared) {
    const { current, previous, form } = compared;
    if (REAL_SUBJECT.test(current.label) || inPoints(figure.claim, current.claim, previous.claim)) return [];
    const tie = form === "years" ? ("natural" as const) : ("tied" as const);
    const why = form === "from-to" ? ("why.from-to" as const) : ("why.past" as const);
    return [{ form: "previous", current: current.claim, previous: previous.claim, tie, why }];
  }
  // 14起、上升16.7%: its own verb makes it the change of the level right before, and no member of a list.
  const own = isBare(figure);
  const handed = /分别/.test(words) || (figure.series && !own);
  const level = handed ? distributed(sentence, i) : levelBefore(sentence, i);
  if (!level || REAL_SUBJECT.test(level.label)) return [];
  // 599件（2019年320件），增长87.19%
  const between = sentence.slice(level.index - (sentence[0]?.index ?? 0) + 1, i);
  const past = between.find((f) => f.role === "past" && comparable(f, level));
  if (past) return [{ form: "previous", current: level.claim, previous: past.claim, tie: "tied", why: "why.past" }];
  // 余额A，比年初增加B，增长C% in either order
  const deltas = [...between.filter((f) => f.role === "delta"), ...following(sentence, i)].filter(
    (f) => comparable(f, level) && f.claim.direction === direction,
  );
  const [delta] = deltas;
  if (delta && (compare(delta.claim.value, level.claim.value) <= 0 || direction === "down"))
    candidates.push({
      form: "delta",
      current: level.claim,
      previous: delta.claim,
      tie: sameBasis(figure, delta) && !behindList(sentence, i, level) ? "tied" : "open",
      why: "why.delta",
    });
  if (
    candidates.length === 0 &&
    level.claim.integer &&
    figure.claim.unit === "%" &&
    (figure.index === level.index + 1 || handed)
  ) {
    candidates.push({
      form: "implied",
      current: level.claim,
      tie: own || handed || COMPARED.test(figure.gap) || comparedEarlier(sentence, i) ? "natural" : "open",
      why: "why.implied",
    });
  }
  return candidates;
}

/** Says a change before it in the sentence what all of them compare with? */
const comparedEarlier = (sentence: readonly Figure[], i: number): boolean =>
  sentence.slice(0, i).some((f) => f.role === "change" && COMPARED.test(f.gap));

/** Behind a 其中 list whose parts have no changes of their own, the change may be the whole's. */
function behindList(sentence: readonly Figure[], i: number, level: Figure): boolean {
  const from = sentence.slice(0, i).findLastIndex((f) => /其中/.test(f.gap));
  const parts = from < 0 ? [] : sentence.slice(from, i).filter((f) => f.index <= level.index);
  return parts.length >= 2 && parts.every((f) => f.role === "level");
}

/** The delta stands with its percent: same comparison, nothing between. */
function sameBasis(percent: Figure, delta: Figure): boolean {
  const basis = (f: Figure) =>
    /(?:年初|上年末|去年末|年末|上年底|上月|环比|同比|[上去]年同期)/
      .exec(f.gap)?.[0]
      .replace(/上年末|去年末|年末|上年底/, "年初")
      .replace(/上月/, "环比")
      .replace(/[上去]年同期/, "同比");
  const [a, b] = [basis(percent), basis(delta)];
  if (Math.abs(percent.index - delta.index) !== 1) return false;
  const [, later] = percent.index < delta.index ? [percent, delta] : [delta, percent];
  if (
    later.label !== "" &&
    later.lead.replace(
      /^[，、\s]*(?:比|较|同比|环比|与)?(?:上年末?|去年末?|年初|上年同期|去年同期|上月)?(?:同比|相比|期|底)?(?:净)?(?:增长|增加|上升|下降|减少|提高|多增|少增|降低|增|减|降)了?(?:约)?$/,
      "",
    ) !== ""
  )
    return false;
  return a === b || a === undefined || b === undefined;
}

/** The nearest level before i whose matter the change can be of; none behind a rate or another change's level. */
function levelBefore(sentence: readonly Figure[], i: number): Figure | undefined {
  const figure = sentence[i];
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const f = sentence[k];
    if (!f || !figure) return undefined;
    if (f.depth > figure.depth) continue;
    if (f.role === "level" || f.role === "average") return tooFar(sentence, k, i) ? undefined : f;
    if (f.role === "change" && f.claim.unit === figure.claim.unit) return undefined;
  }
  return undefined;
}

/** A new subject between the level and the change: the change is that one's. */
function tooFar(sentence: readonly Figure[], k: number, i: number): boolean {
  for (let j = k + 1; j <= i; j++) {
    const f = sentence[j];
    if (!f || f.depth > 0) continue;
    const own = f.lead.replace(
      /^[，、；\s）]*(?:比|较|同比|环比|与|相较于|相比)?(?:20\d\d年|上年末?|去年末?|年初|上年同期|去年同期|上月|上年决算数?|上年预算数?|上年执行数?)?(?:同比|相比|同期|期|底|末)?(?:又|再|净|则|均|共|分别|大幅|小幅|略有|微|约|同口径|预算|执行数?)*(?:增长率?|增加|上升|下降|减少|提高|多增|少增|降低|增收|减收|增|减|降|升|上涨|下跌|压减|压缩|增幅|降幅|提升|回落)?(?:了|约|近|超|达|为)*$/,
      "",
    );
    if (own !== "" && own !== "的" && !/^[，、（]?(?:完成|占|为)/.test(f.lead)) return true;
    if (f.gap.includes("；")) return true;
  }
  return false;
}

function following(sentence: readonly Figure[], i: number): Figure[] {
  const next = sentence[i + 1];
  return next && next.role === "delta" && !next.gap.includes("；") && next.depth === sentence[i]?.depth ? [next] : [];
}

/** So many years may lie between two levels that a yearly growth joins. */
const [SHORTEST, LONGEST] = [2, 40];

function compounded(figure: Figure, { current, previous }: { current: Figure; previous: Figure }): Compound[] {
  const [first, last] = [previous, current].map((f) => Number(/(20\d\d) ?年[^，；。]*$/.exec(f.lead)?.[1] ?? 0));
  const years = first && last ? last - first : 0;
  if (years < SHORTEST || years > LONGEST || REAL_SUBJECT.test(previous.label)) return [];
  return [{ rate: figure.claim, years, over: { current: current.claim, previous: previous.claim } }];
}

/** 2025年为2020年的2.2倍，年均增长17.1%; 从2020年的168.4亿元提高到2025年的200.1亿元，年均增长3.5%. */
export function readCompounds(figures: readonly Figure[]): Compound[] {
  const found: Compound[] = [];
  for (const sentence of sentencesOf(figures)) {
    sentence.forEach((figure, i) => {
      if (figure.role !== "change" || !/年均/.test(figure.lead)) return;
      const moved = movedBefore(figure, sentence, i);
      if (moved) found.push(...compounded(figure, moved));
      const multiple = sentence[i - 1];
      if (multiple?.role !== "multiple") return;
      const years = /(20\d\d)年[^，。；]{0,20}?(20\d\d)年/.exec(multiple.gap);
      const span = years ? Math.abs(Number(years[1]) - Number(years[2])) : 0;
      if (span >= SHORTEST && span <= LONGEST)
        found.push({ rate: figure.claim, years: span, over: { multiple: multiple.claim } });
    });
  }
  return found;
}
