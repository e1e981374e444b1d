import type { MessageKey } from "../../l10n/message";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { type Candidate, claims, compact, isLevel, REACH, WHOLES } from "../parts";
import type { Partition, Tie } from "../types";
import { mayOverlap } from "./overlaps";

/** 共, 合计, 总计: a total that stands behind its parts. */

export const CLOSES =
  /(?:^|[，；、：）。])[^，；：]{0,16}?(?:共计|总计|合计|总量|总额|总数|一共|合共|(?<![公一中])共)[^，；：]{0,12}$/;
const GRAND = /(?:总计|总量|合计|收入共计|支出共计|共计)/;

export function totals(
  sentence: readonly Figure[],
  before: readonly Figure[],
  earlier: readonly Figure[],
): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((result, i) => {
    if (!isLevel(result) || result.depth > 0) return;
    const closes = (result.cues & CUE.total) !== 0 && CLOSES.test(result.gap);
    if (!closes && !PERIOD.test(result.gap)) return;
    const run = runBefore(sentence, i, result);
    const periods = !closes && isByPeriod(run, result);
    if ((!closes && !periods) || isOtherSide(run, result)) return;
    const grand = GRAND.test(result.lead);
    const heads = grand || run.length < 2 ? headsOf([...earlier, ...before], result) : [];
    const candidates: Candidate[] = [];
    const why: MessageKey = "why.total";
    const tie: Tie = run.length >= 2 || grand ? "tied" : "open";
    for (let n = run.length; n >= 2; n--)
      candidates.push({ whole: result.claim, parts: claims(run.slice(run.length - n)), tie, why });
    for (const head of heads)
      for (let n = run.length; n >= 1; n--)
        candidates.push({ whole: result.claim, parts: claims([head, ...run.slice(run.length - n)]), tie, why });
    if (candidates.length === 0 && run.length === 0) return;
    const named = grand ? undefined : ofNoun(run, result);
    if (named) candidates.unshift({ whole: result.claim, parts: claims(named), tie, why });
    const fits = candidates.find((c) => addsUp(c.whole, c.parts));
    const adding = run.some((r) => ADDING.test(r.gap)) && !ADDING.test(result.gap);
    const noun = /收入|支出/.exec(result.lead)?.[0];
    const head =
      adding && ADDING.test(run[0]?.gap ?? "")
        ? heads.find((h) => noun === undefined || h.label.includes(noun))
        : undefined;
    const natural = head
      ? candidates.find((c) => c.parts[0] === head.claim && c.parts.length === run.length + 1)
      : candidates[0];
    const soOn =
      /等/.test(run.map((r) => r.gap).join("")) || /^[^，。；]{0,6}(?<![同平高中初优均相])等，/.test(result.gap);
    const listed = run.length >= 2 && compactRun(run, result) && !soOn;
    const shared = run.some((r) => /被告|被申请人/.test(r.label));
    // 新收128件，上年结转6件，共办结131件: what was done of it; the rest is carried on.
    const done = FINISHED.test(result.lead) && run.some((r) => TAKEN.test(r.lead));
    const reads =
      !(shared || done || fits || named || mayOverlap(run)) &&
      natural &&
      (listed || (grand && adding)) &&
      (periods || !/累计/.test(result.lead));
    found.push({
      cue: "total",
      candidates: order(candidates, fits ?? natural),
      exhaustive: reads ? (grand ? "yes" : "reads-so") : "no",
      ...(grand && !fits && !done && head === undefined && run.length > 0
        ? { headless: { whole: result, run, adding: adding && head === undefined && ADDING.test(run[0]?.gap ?? "") } }
        : {}),
    });
  });
  return found;
}

const FINISHED = /(?<!未)(?:办结|审结|结案|执结|办理完毕|办复|答复|整改|化解|解决|处理|处置|销号)/;
const TAKEN = /受理|新收|收到|接收|接待|收案|立案|登记|排查|摸排|发现|交办|承办|结转|旧存|遗留/;

/** 总收入A，其中税收收入B、补助收入C；总支出合计A: equal to the other side's total, and none of its parts. */
function isOtherSide(run: readonly Figure[], { lead, gap }: Figure): boolean {
  const [side] = /收入|支出/.exec(lead) ?? [];
  const others = side === "收入" ? "支出" : "收入";
  return (
    side !== undefined &&
    /^[；。]/.test(gap) &&
    !lead.includes(others) &&
    run.some((f) => f.label.includes(others)) &&
    !run.some((f) => f.label.includes(side))
  );
}

/** 三年分别为A、B、C，累计D; 四个季度分别为A、B、C、D，全年E: the total of the periods that were just told apart. */
const PERIOD = /^[，；](?:累计|全年)(?:共|达|为|实现|完成)?$/;
const isByPeriod = (run: readonly Figure[], { gap }: Figure): boolean => {
  const [first] = run;
  // 四个季度 is a number of its own, and in no gap.
  const opening = first?.claim.block.text.slice(Math.max(0, first.claim.start - 24), first.claim.start) ?? "";
  if (run.length < 3 || !/分别/.test(first?.gap ?? "") || !run.slice(1).every((f) => f.series)) return false;
  return gap.includes("累计") ? /年|季度|月/.test(opening) : run.length === 4 && /季度?/.test(opening);
};

/** 全资子公司12家、控股子公司7家、参股公司5家，子公司共19家: the total counts those that are named as it is. */
function ofNoun(run: readonly Figure[], result: Figure): readonly Figure[] | undefined {
  const noun = /([一-鿿]{2,})(?:共|总|合)计?$/.exec(result.lead)?.[1] ?? "";
  for (const length of [3, 2]) {
    const own = run.filter((f) => noun.length >= length && f.label.endsWith(noun.slice(-length)));
    if (own.length >= 2) return own.length < run.length ? own : undefined;
  }
  return undefined;
}

const order = (candidates: readonly Candidate[], first: Candidate | undefined): Candidate[] =>
  first ? [first, ...candidates.filter((c) => c !== first)] : [...candidates];

/** 加, 加上: the terms go on from what stands before. */
const ADDING = /(?:^|[，。；])(?:再)?加(?:上)?(?![强快大工])/;

/** Levels of the result's unit right before it in its sentence, back to an earlier total; brackets and inner 其中 lists left out. */
function runBefore(sentence: readonly Figure[], i: number, result: Figure): Figure[] {
  const run: Figure[] = [];
  let open = false;
  for (let k = i - 1; k >= 0 && run.length < REACH; k--) {
    const f = sentence[k];
    if (!f) break;
    if (f.depth > result.depth || !isLevel(f)) continue;
    if (!comparable(f, result)) {
      if (f.role === "level" && f.gap.includes("；")) open = true;
      continue;
    }
    if (open || (run.length > 0 && CLOSES.test(f.gap))) break;
    run.unshift(f);
  }
  return run;
}

/** Levels at the head of earlier sentences that a 加上 may continue, nearest first. */
function headsOf(before: readonly Figure[], result: Figure): Figure[] {
  const heads: Figure[] = [];
  for (let k = before.length - 1; k >= 0 && heads.length < WHOLES; k--) {
    const f = before[k];
    if (!f || !isLevel(f) || f.depth > 0 || !comparable(f, result)) continue;
    // A list of parts is no head: 其中：税收收入….
    if (/其中/.test(f.gap)) continue;
    const previous = before[k - 1];
    if (!previous || previous.claim.sentence !== f.claim.sentence) heads.push(f);
  }
  return heads;
}

const compactRun = (run: readonly Figure[], result: Figure): boolean => compact([...run, result]);
