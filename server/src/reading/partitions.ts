import type { Claim } from "../claims/types";
import type { MessageKey } from "../l10n/message";
import { abs, add, compare, multiply, type Rational, subtract } from "../numbers/rational";
import { divides, divisionIn } from "./divisions";
import { comparable, type Figure } from "./figures";
import { addsUp, total } from "./fit";
import type { Partition, Tie } from "./types";

/** How far a list may reach: longer ones are cut, so that cost stays linear. */
const REACH = 24;
const WHOLES = 4;

type Candidate = Partition["candidates"][number];

const claims = (figures: readonly Figure[]): Claim[] => figures.map((f) => f.claim);
const isLevel = (f: Figure): boolean => f.role === "level";

/** The totals of a block and their parts, in the order of the text. */
export function readPartitions(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  const bySentence = sentencesOf(figures);
  bySentence.forEach((sentence, s) => {
    const before = bySentence[s - 1] ?? [];
    const earlier = bySentence.slice(Math.max(0, s - BACK), s).reverse();
    found.push(
      ...amongFrames(sentence, before),
      ...totals(sentence, before, earlier[1] ?? []),
      ...doneAndNot(sentence),
      ...plainLists(sentence, earlier),
    );
  });
  return [...unique(found), ...bySentence.flatMap(flows)];
}

/** Figures by the sentence they stand in; sentences without figures have no entry between, so neighbours are the nearest that have some. */
export function sentencesOf(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0] && last[0].claim.sentence === figure.claim.sentence) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** Two readings of the same numbers are one: the first, which is the better one, stays. */
function unique(found: readonly Partition[]): Partition[] {
  const seen = new Set<string>();
  const key = (c: Candidate) => [c.whole.start, ...c.parts.map((p) => p.start).sort((a, b) => a - b)].join();
  return found.filter((partition) => {
    const fit = partition.candidates.find((c) => addsUp(c.whole, c.parts, c.signs)) ?? partition.candidates[0];
    if (!fit) return partition.bounds !== undefined;
    const own = key(fit);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

// ── 其中 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const AMONG = /(?:(?<![对从在将把于])其中|包括|包含|分别为|分别是|（含|构成[是为])(?![^，；。]{0,14}(?:其中))/;
/** What opens another matter inside the sentence. */
const ELSEWHERE =
  /(?:同时|此外|另外|另有|另|还|超[出过]|高于|低于)|(?:^|[，；。])(?:实有|现有|累计)|(?:支出|收入)?(?:总计|总量|合计|共计)/;

function amongFrames(sentence: readonly Figure[], before: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((first, i) => {
    if (!AMONG.test(first.gap)) return;
    const opening = AMONG.exec(first.gap)?.[0] ?? "";
    const parts = partsFrom(sentence, i);
    const [head] = parts;
    if (!head) return;
    const wholes = wholesBefore(sentence, i, before, head);
    if (wholes.length === 0) return;
    const listed = parts.filter((p) => comparable(p, head) && !wholes.includes(p));
    if (listed.length === 0) return;
    const tie: Tie = "tied";
    const full = wholes.map((w): Candidate => ({ whole: w.claim, parts: claims(listed), tie, why: "why.among" }));
    const nearest = wholes[0];
    const prefixes: Candidate[] = [];
    for (const w of wholes.slice(0, 2))
      for (let n = listed.length - 1; n >= 2; n--)
        prefixes.push({ whole: w.claim, parts: claims(listed.slice(0, n)), tie, why: "why.among" });
    const subsets = [nestedOut(listed), listed.filter((p, k) => k === 0 || p.gap.includes("；"))].filter(
      (set) => set.length >= 2 && set.length < listed.length,
    );
    const nested = subsets.flatMap((set) =>
      wholes.map((w): Candidate => ({ whole: w.claim, parts: claims(set), tie, why: "why.among" })),
    );
    found.push(...byName(wholes, listed));
    const division = divisionIn(listed);
    const divided = division
      ? wholes.map(
          (w): Candidate => ({ whole: w.claim, parts: claims(division), complete: true, tie, why: "why.division" }),
        )
      : [];
    const candidates = listed.length >= 2 ? [...divided, ...full, ...nested, ...prefixes] : [];
    const fits = candidates.find((c) => addsUp(c.whole, c.parts));
    const beyond = wholes.every((w) => compare(w.claim.value, head.claim.value) < 0);
    const close =
      nearest !== undefined &&
      head.claim.start - nearest.claim.end <= 60 &&
      (wholes.length === 1 || !before.includes(nearest));
    const sole = /其中/.test(opening) && beyond && close ? nearest : undefined;
    const bounding = wholes.find((w) => compare(w.claim.value, head.claim.value) >= 0) ?? sole;
    const bounded = bounding ? boundedBy(bounding, listed) : [];
    found.push({
      cue: "among",
      candidates: fits ? [fits, ...candidates.filter((c) => c !== fits)] : candidates,
      exhaustive: exhaustive(opening, wholes, listed, before),
      ...(bounding && !fits && bounded.length > 0 ? { bounds: { whole: bounding.claim, parts: claims(bounded) } } : {}),
    });
  });
  return found;
}

/** Parts that the whole bounds: all that are not more than it, and the first, which nothing parts from it. */
const boundedBy = (whole: Figure, listed: readonly Figure[]): Figure[] =>
  listed.filter((p, k) => k === 0 || compare(p.claim.value, whole.claim.value) <= 0);

/** `学校136所，招生3.08万人。其中，高中8所，招生0.64万人；初中32所，招生1.18万人…`: each total has the parts of its own name. */
function byName(wholes: readonly Figure[], parts: readonly Figure[]): Partition[] {
  if (wholes.length < 2) return [];
  return wholes.flatMap((w): Partition[] => {
    const own = parts.filter((p) => w.label.length >= 2 && p.label === w.label);
    if (own.length < 2 || own.length === parts.length || !addsUp(w.claim, claims(own))) return [];
    return [
      {
        cue: "among",
        candidates: [{ whole: w.claim, parts: claims(own), tie: "tied", why: "why.among" }],
        exhaustive: "no",
      },
    ];
  });
}

/** Levels from figure i on that one 其中 may rule: the same bracket, to its end or the sentence's; an inner 其中 rules its own until the next `；`. */
function partsFrom(sentence: readonly Figure[], i: number): Figure[] {
  const first = sentence[i];
  if (!first) return [];
  const parts: Figure[] = [];
  let skipping = false;
  for (let k = i; k < sentence.length && k < i + REACH * 3 && parts.length < REACH; k++) {
    const f = sentence[k];
    if (!f) break;
    if (f.bracket !== first.bracket) {
      if (f.depth <= first.depth && first.bracket !== 0) break;
      if (f.depth > first.depth) continue;
    }
    if (k > i) {
      if (ELSEWHERE.test(f.gap)) break;
      if (skipping && f.gap.includes("；")) skipping = false;
      if (!skipping && AMONG.test(f.gap)) skipping = true;
      if (skipping) continue;
    }
    if (isLevel(f)) parts.push(f);
    else if (k === i) return f.role === "change" || f.role === "rate" ? [] : parts;
  }
  return parts;
}

/** Totals that figure i may be a part of: levels of its unit before it, nearest first; at a sentence's start those of the sentence before. */
function wholesBefore(sentence: readonly Figure[], i: number, before: readonly Figure[], part: Figure): Figure[] {
  const fits = (f: Figure) => (isLevel(f) || f.role === "average") && comparable(f, part);
  const inside = part.bracket !== 0;
  const own: Figure[] = [];
  for (let k = i - 1; k >= 0 && k > i - REACH && own.length < WHOLES; k--) {
    const f = sentence[k];
    if (!f || !fits(f)) continue;
    if (inside ? f.bracket === part.bracket || f.depth < part.depth : f.depth <= part.depth) own.push(f);
    if (inside && f.depth < part.depth) break;
  }
  if (own.length > 0) return own;
  const others = before.filter((f) => fits(f) && f.depth === 0);
  // 其中 at a sentence's start: the nearest total first, and all of the sentence's
  return others.reverse().slice(0, WHOLES);
}

/** Without parts that are the sum of those behind them or a part of the one before: `城镇A、乡村B` beside `其中…`. */
function nestedOut(parts: readonly Figure[]): Figure[] {
  return parts.filter((p, k) => k === 0 || !/^[^，；]*(?:含|其中)/.test(p.lead));
}

const TOTAL_NOUN = /(?:共计|总计|合计|共有|共|总数|总量)/;

function exhaustive(
  opening: string,
  wholes: readonly Figure[],
  parts: readonly Figure[],
  before: readonly Figure[],
): Partition["exhaustive"] {
  const [nearest] = wholes;
  if (!nearest || parts.length < 2) return "no";
  const last = parts.at(-1);
  if (!last || wholes.length > 1 || before.includes(nearest)) return "no";
  const text = last.claim.block.text;
  const body = text.slice(nearest.claim.end, last.claim.end);
  const after = text.slice(last.claim.end, last.claim.end + 8);
  if (/等|主要|以上|另|还/.test(body) || /^[^，。；]{0,7}等/.test(after) || /[%‰]/.test(body)) return "no";
  if (!compact(parts)) return "no";
  if (opening.startsWith("分别")) return "yes";
  return TOTAL_NOUN.test(nearest.gap) || divides(parts) ? "reads-so" : parts.length >= 2 ? "at-most" : "no";
}

/** Each part follows the one before closely: a short name between, nothing else. */
function compact(parts: readonly Figure[]): boolean {
  return parts.every((p, k) => {
    const previous = parts[k - 1];
    return (
      !previous ||
      (p.index === previous.index + 1 && p.gap.length <= 26 && !/[。；]/.test(p.gap)) ||
      (p.index === previous.index + 1 && p.gap.length <= 20)
    );
  });
}

// ── 共, 合计, 总计 ──────────────────────────────────────────────────────────────────────────────────────────────────────

const CLOSES =
  /(?:^|[，；、：）。])[^，；：]{0,16}?(?:共计|总计|合计|总量|总额|总数|一共|合共|(?<![公一中])共)[^，；：]{0,12}$/;
const GRAND = /(?:总计|总量|合计|收入共计|支出共计|共计)/;

function totals(sentence: readonly Figure[], before: readonly Figure[], earlier: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((result, i) => {
    if (!isLevel(result) || result.depth > 0 || !CLOSES.test(result.gap)) return;
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
    const adding = run.some((r) => ADDING.test(r.gap)) || ADDING.test(result.gap);
    const noun = /收入|支出/.exec(result.lead)?.[0];
    const head =
      adding && ADDING.test(run[0]?.gap ?? "")
        ? heads.find((h) => noun === undefined || h.label.includes(noun))
        : undefined;
    const natural = head
      ? candidates.find((c) => c.parts[0] === head.claim && c.parts.length === run.length + 1)
      : candidates[0];
    const listed = run.length >= 2 && compactRun(run, result) && !/[^，。；]*等/.test(run.map((r) => r.gap).join(""));
    const reads = !fits && natural && (listed || (grand && adding)) && !/累计/.test(result.lead);
    found.push({
      cue: "total",
      candidates: order(candidates, fits ?? natural),
      exhaustive: reads ? (grand ? "yes" : "reads-so") : "no",
      ...(grand && !fits && run.length > 0
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
    const previous = before[k - 1];
    if (!previous || previous.claim.sentence !== f.claim.sentence || !isLevel(previous)) heads.push(f);
  }
  return heads;
}

const compactRun = (run: readonly Figure[], result: Figure): boolean => compact([...run, result]);

// ── lists without a cue ────────────────────────────────────────────────────────────────────────────────────────────────

/** A complete division without 其中: `商品零售额A，…；餐饮收入B` behind its total. What of the totals near by it divides, the sum says; else the nearest. */
function dividedLists(
  before: readonly (readonly Figure[])[],
  levels: readonly Figure[],
  known: readonly Partition[],
): Partition[] {
  // The division stands first in its sentence, or right behind its total.
  const [ahead] = levels;
  const first = divisionIn(levels);
  const division = first ?? divisionIn(levels.slice(1));
  const [lead] = division ?? [];
  if (!ahead || !division || !lead || AMONG.test(lead.gap)) return [];
  const parts = claims(division);
  const same = (f: Figure) => isLevel(f) && f.depth === 0 && comparable(f, lead);
  const heads = first
    ? before.flatMap((earlier) => earlier.filter(same).reverse()).slice(0, WHOLES)
    : [ahead].filter(same);
  const told = (c: Candidate) => c.parts[0] === parts[0] && c.parts.length === parts.length && addsUp(c.whole, c.parts);
  if (known.some((p) => p.candidates.some(told))) return [];
  const candidates = heads.map(
    (w): Candidate => ({ whole: w.claim, parts, complete: true, tie: "natural", why: "why.division" }),
  );
  return candidates.length > 0 ? [{ cue: "list", candidates, exhaustive: "no" }] : [];
}

/** How many sentences back a total may stand. */
const BACK = 3;

/**
 * `收到申请214件，受理186件，不予受理11件…`: a level followed by levels of its unit that add up to it. Nothing but the sum says so, so it
 * counts only where it could hardly have come about by chance, or where the wording makes the list one.
 */
function plainLists(sentence: readonly Figure[], before: readonly (readonly Figure[])[]): Partition[] {
  const found: Partition[] = [];
  const done = new Set<Figure>();
  const levels = sentence.filter(isLevel).slice(0, REACH * 4);
  levels.forEach((head, i) => {
    const follow = levels.slice(i + 1, i + 1 + REACH).filter((f) => comparable(f, head));
    if (follow.length < 2) return;
    const inside = follow.filter((f) => f.depth > head.depth && f.bracket === follow[0]?.bracket);
    const beside = follow.filter((f) => f.bracket === head.bracket);
    for (const group of [inside, untilSemicolon(beside), beside]) {
      const fit = done.has(head) && group !== inside ? undefined : listOf(head, group, 0);
      if (!fit) continue;
      found.push(fit);
      if (group !== inside) for (const part of group) done.add(part);
    }
    const misfit = found.some((p) => p.candidates[0]?.whole === head.claim)
      ? undefined
      : (bracketed(head, inside) ?? naturalList(head, beside));
    if (misfit) found.push(misfit);
  });
  const outer = levels.filter((f) => f.depth === 0);
  found.push(...dividedLists(before, outer, found));
  if (outer.length >= 2 && !outer.some((f) => done.has(f))) found.push(...across(before, outer));
  return found;
}

/** `463个（绿色食品417个，农产品42个，地理标志产品4个）`: a bracket right behind a total that holds nothing but parts breaks it down. */
function bracketed(head: Figure, inside: readonly Figure[]): Partition | undefined {
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last || inside.length < 2 || first.bracket !== head.claim.end + 1) return undefined;
  if (last.index - first.index + 1 !== inside.length || first.index !== head.index + 1) return undefined;
  const { text } = head.claim.block;
  if (
    !/^[^，；。（]{0,6}）/.test(text.slice(last.claim.end)) ||
    /[含等另不约]/.test(text.slice(head.claim.end, last.claim.end))
  )
    return undefined;
  return {
    cue: "list",
    candidates: [{ whole: head.claim, parts: claims(inside), complete: true, tie: "tied", why: "why.list" }],
    exhaustive: "no",
  };
}

const untilSemicolon = (levels: readonly Figure[]): Figure[] => {
  const stop = levels.findIndex((f, k) => k > 0 && f.gap.includes("；"));
  return levels.slice(0, stop < 0 ? levels.length : stop);
};

/** The longest run from `from` on whose sum is the head's, if that is hardly chance or the run reads as a division. */
function listOf(head: Figure, group: readonly Figure[], from: number, tries = group.length - 1): Partition | undefined {
  for (let n = group.length - from; n >= 2; n--) {
    const parts = group.slice(from, from + n);
    if (!addsUp(head.claim, claims(parts))) continue;
    const listed = sharesUnit(parts) || inSeries(parts) || (from + n === group.length && dividesAll([head, ...parts]));
    if (!listed && !(compact([head, ...parts]) && n >= 3) && byChance(head.claim, parts, tries)) continue;
    return {
      cue: "list",
      candidates: [{ whole: head.claim, parts: claims(parts), tie: listed ? "tied" : "natural", why: "why.list" }],
      exhaustive: "no",
    };
  }
  return undefined;
}

/** 发行A、B和C: joined by 、 and 和 throughout. */
const inSeries = (parts: readonly Figure[]): boolean =>
  parts.length >= 3 &&
  parts.slice(1).every((p, k) => p.index === (parts[k]?.index ?? -2) + 1 && /^(?:、|和|及|以及)[^，；]*$/.test(p.gap));

/** 分三次产业看，…; 按水源类型划分，…: the total is a level of one of the sentences before. */
function across(before: readonly (readonly Figure[])[], levels: readonly Figure[]): Partition[] {
  for (const earlier of before) {
    for (const head of earlier.filter((f) => isLevel(f) && f.depth === 0).slice(0, WHOLES)) {
      const same = levels.filter((f) => comparable(f, head)).slice(0, REACH);
      for (let from = 0; from + 1 < same.length && from < 4; from++) {
        const fit = listOf(head, same, from, 12);
        if (fit) return [fit];
      }
    }
  }
  return [];
}

/** `继续有效246、拟修改29、废止31、失效12件`: one unit for all. */
function sharesUnit(parts: readonly Figure[]): boolean {
  return (
    parts.length >= 2 &&
    parts.slice(1).every((p) => /^、/.test(p.gap)) &&
    parts.some((p) => !/[^\d.,，\s]$/.test(p.claim.block.text.slice(p.claim.start, p.claim.end)))
  );
}

/** Outcomes by which a list divides what stands before it. */
const OUTCOMES =
  /^(?:受理|不予受理|不受理|补正|受理前|未受理|继续有效|拟?修改|废止|(?:宣布)?失效|保留|维持|撤销|变更|驳回|终止|确认违法|责令|调解|和解|优秀|合格|不合格|良好|民事|刑事|行政|普通程序|简易程序|直接|转派|转办|立行立改|分阶段|持续|不予处罚|从轻|减轻|免予|一审|二审|再审|[ABC甲乙丙]类|满意|基本满意|不满意|办结|结案|正在|已|未|余)/;

/** Every part is an outcome of what the head counts, one right behind the other. */
const dividesAll = (list: readonly Figure[]): boolean =>
  list.slice(1).every((p, k) => p.index === (list[k]?.index ?? -2) + 1 && OUTCOMES.test(p.label) && p.gap.length <= 20);

/** A list that reads as a division and does not meet: all its parts short, in one unit, its sum within a tenth of the total. */
function naturalList(head: Figure, level: readonly Figure[]): Partition | undefined {
  const run: Figure[] = [];
  let previous = head;
  for (const f of level) {
    if (f.index !== previous.index + 1 || f.gap.length > 14 || /[。；（]/.test(f.gap)) break;
    run.push(f);
    previous = f;
  }
  if (run.length < 2 || run.length < level.length) return undefined;
  const outcomes = run.filter((f) => OUTCOMES.test(f.label)).length;
  const shared = sharesUnit(run);
  if (!shared && outcomes < run.length) return undefined;
  if (run.some((f) => f.claim.unit !== head.claim.unit) || !near(head.claim, run)) return undefined;
  return {
    cue: "list",
    candidates: [{ whole: head.claim, parts: claims(run), tie: "tied", why: "why.list" }],
    exhaustive: outcomes === run.length || run.length >= 3 ? "reads-so" : "no",
  };
}

/** Is the sum within a tenth of the total? Then the list was meant to add up. */
function near(head: Claim, parts: readonly Figure[]): boolean {
  const sum = total(claims(parts));
  if (!sum.low || !sum.high) return false;
  const tenth: Rational = { n: head.value.n, d: head.value.d * 10n };
  return compare(subtract(sum.low, head.value), tenth) <= 0 && compare(subtract(head.value, sum.high), tenth) <= 0;
}

/** Could one of so many sums tried have met the total by accident? Their joint width against the total's size: evidence below 1 %. */
function byChance(head: Claim, parts: readonly Figure[], tries: number): boolean {
  const sum = total(claims(parts));
  if (!sum.low || !sum.high || !head.interval.low || !head.interval.high) return true;
  const width = add(add(subtract(sum.high, sum.low), subtract(head.interval.high, head.interval.low)), head.ulp);
  return compare(multiply(width, { n: 100n * BigInt(tries), d: 1n }), abs(head.value)) >= 0;
}

// ── done and not done ──────────────────────────────────────────────────────────────────────────────────────────────────

const FINISHED =
  /(?:办结|审结|结案|办理完毕|已办理|已办|已整改|已完成|整改到位|已化解|已答复|已处理|已解决|已兑现|已落实|已销号|已审结)/;
const UNFINISHED =
  /(?:未办结|未结|未审结|正在(?:办理|审理|整改|处理|调查|化解|推进)|尚未|待(?:办|处理|整改|审)|未完成|未整改|未化解|剩余|(?:^|，)余)/;

/** What was taken in, what of it is done and what is not: 接收5104件，已办理4567件，正在办理537件. */
function doneAndNot(sentence: readonly Figure[]): Partition[] {
  return sentence.flatMap((head, i): Partition[] => {
    const [done, rest, more] = sentence.slice(i + 1).filter((f) => isLevel(f) && comparable(f, head));
    if (!isLevel(head) || !done || !rest || head.depth > 0 || FINISHED.test(head.lead)) return [];
    if (
      !FINISHED.test(done.lead) ||
      UNFINISHED.test(done.lead) ||
      !UNFINISHED.test(rest.lead) ||
      rest.claim.sentence !== head.claim.sentence
    )
      return [];
    if (
      done.index > head.index + 2 ||
      rest.index > done.index + 2 ||
      (more && more.depth === 0 && /未|正在/.test(more.lead))
    )
      return [];
    const carried = sentence.slice(0, i).some((f) => /(?:上年|结转|旧存|往年)/.test(f.lead));
    return [
      {
        cue: "list",
        candidates: [
          { whole: head.claim, parts: claims([done, rest]), complete: !carried, tie: "tied", why: "why.done" },
        ],
        exhaustive: "no",
      },
    ];
  });
}

// ── flows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is done with what was taken in: 受理…办结, 审批…竣工, 收集…解决. */
const DONE =
  /(?:办结|审结|结案|调处|调解|和解|成功|解决|处理|化解|竣工|在建|开工|整改|完成|已|答复|采纳|回复|处置|处罚|查处|执结|兑现|撤诉|通过|达成|落实|销号|录用|发放|入库|合格|结业|当庭)/;

/**
 * A count and, right behind it in the sentence, what of it was done. 审结 may exceed 受理 by what was carried over, so only a fit is told:
 * the ✓ says that the smaller is not more than the larger.
 */
function flows(sentence: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((head, i) => {
    if (!isLevel(head) || head.depth > 0) return;
    const parts: Figure[] = [];
    for (let k = i + 1; k < sentence.length && k <= i + 3; k++) {
      const f = sentence[k];
      if (!f || f.gap.includes("；") || /其中|另|同时|此外/.test(f.gap) || f.gap.length > 24) break;
      if (!isLevel(f)) continue;
      if (!comparable(f, head) || !DONE.test(f.lead) || compare(f.claim.value, head.claim.value) > 0 || f.depth > 0)
        break;
      parts.push(f);
    }
    const next = sentence[i + 1];
    if (
      next &&
      isLevel(next) &&
      next.claim.unit === head.claim.unit &&
      /(?:调解|调处|化解)成功$|^(?:，)?成功/.test(next.label) &&
      /调解|调处|排查|受理/.test(head.label) &&
      !parts.includes(next) &&
      next.gap.length <= 12
    )
      parts.push(next);
    if (
      parts.length > 0 &&
      (!DONE.test(head.label) || /成功/.test(parts[0]?.label ?? "") || /受理|排查/.test(head.label))
    )
      found.push({
        cue: "flow",
        candidates: [],
        exhaustive: "no",
        bounds: { whole: head.claim, parts: claims(parts), form: "flow" },
      });
  });
  return found;
}
