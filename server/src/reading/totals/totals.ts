import type { MessageKey } from "../../l10n/message";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { type Candidate, claims, compact, isLevel, REACH, WHOLES } from "../parts";
import type { Partition, Tie } from "../types";

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
    if (!(result.cues & CUE.total) || !isLevel(result) || result.depth > 0 || !CLOSES.test(result.gap)) return;
    const grand = GRAND.test(result.lead);
    const run = runBefore(sentence, i, result);
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
    const listed = run.length >= 2 && compactRun(run, result) && !/[^，。；]*等/.test(run.map((r) => r.gap).join(""));
    const shared = run.some((r) => /被告|被申请人/.test(r.label));
    const reads = !shared && !fits && natural && (listed || (grand && adding)) && !/累计/.test(result.lead);
    found.push({
      cue: "total",
      candidates: order(candidates, fits ?? natural),
      exhaustive: reads ? (grand ? "yes" : "reads-so") : "no",
      ...(grand && !fits && head === undefined && run.length > 0
        ? { headless: { whole: result, run, adding: adding && head === undefined && ADDING.test(run[0]?.gap ?? "") } }
        : {}),
    });
  });
  return found;
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
