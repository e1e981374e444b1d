import type { Claim } from "../../claims/types";
import { abs, add, compare, multiply, type Rational, subtract } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { addsUp, total } from "../fit";
import { type Candidate, claims, compact, continues, DISPOSED, isLevel, REACH, WHOLES } from "../parts";
import type { Partition } from "../types";
import { divisionIn } from "./divisions";
import { AMONG } from "./extent";
import { CLOSES } from "./totals";

/** Totals and parts that no cue joins: the sum does, or the form of the list. */

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
  if (!ahead || !division || !lead || AMONG.test(lead.gap) || !division.every((f) => comparable(f, lead))) return [];
  const parts = claims(division);
  const same = (f: Figure) => isLevel(f) && f.depth === 0 && comparable(f, lead) && f.claim.bound !== "under";
  // No total is less than one of its members.
  const holds = (f: Figure) => same(f) && parts.every((part) => compare(part.value, f.claim.value) <= 0);
  const heads = first
    ? before.flatMap((earlier) => earlier.filter(holds).reverse()).slice(0, WHOLES)
    : [ahead].filter(same);
  const told = (c: Candidate) => c.parts[0] === parts[0] && c.parts.length === parts.length && addsUp(c.whole, c.parts);
  if (known.some((p) => p.candidates.some(told))) return [];
  const candidates = heads.map(
    (w): Candidate => ({ whole: w.claim, parts, complete: "sure", tie: "natural", why: "why.division" }),
  );
  return candidates.length > 0 ? [{ cue: "list", candidates, exhaustive: "no" }] : [];
}

/**
 * `收到申请214件，受理186件，不予受理11件…`: a level followed by levels of its unit that add up to it. Nothing but the sum says so, so it
 * counts only where it could hardly have come about by chance, or where the wording makes the list one.
 */
export function plainLists(
  sentence: readonly Figure[],
  before: readonly (readonly Figure[])[],
  members: ReadonlySet<Claim>,
): Partition[] {
  const found: Partition[] = [];
  const taken = new Set<Claim>();
  const levels = sentence.filter(isLevel).slice(0, REACH * 4);
  levels.forEach((head, i) => {
    const follow = levels.slice(i + 1, i + 1 + REACH).filter((f) => comparable(f, head));
    if (follow.length < 2) return;
    const inside = follow.filter((f) => f.depth > head.depth && f.bracket === follow[0]?.bracket);
    const beside = follow.filter((f) => f.bracket === head.bracket);
    const ruled = members.has(head.claim);
    for (const group of [inside, ...segments(beside), beside]) {
      const fit = taken.has(head.claim) && group !== inside ? undefined : listOf(head, group, 0, ruled);
      if (!fit) continue;
      found.push(fit);
      if (group !== inside) for (const part of fit.candidates[0]?.parts ?? []) taken.add(part);
    }
    const met = found.some((p) => p.candidates[0]?.whole === head.claim);
    const misfit = met
      ? undefined
      : (bracketed(head, inside) ?? (ruled || taken.has(head.claim) ? undefined : naturalList(head, beside)));
    if (!misfit) return;
    found.push(misfit);
    for (const part of misfit.candidates[0]?.parts ?? []) taken.add(part);
  });
  const outer = levels.filter((f) => f.depth === 0);
  found.push(...dividedLists(before, outer, found));
  if (outer.length >= 2 && !outer.some((f) => taken.has(f.claim))) found.push(...across(before, outer));
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
    candidates: [{ whole: head.claim, parts: claims(inside), complete: "sure", tie: "tied", why: "why.list" }],
    exhaustive: "no",
  };
}

/** The levels between semicolons: `自然人172、法人14件；被申请人为部门121、县政府27、乡镇38件` divides one total twice. */
function segments(levels: readonly Figure[]): Figure[][] {
  const found: Figure[][] = [[]];
  levels.forEach((f, k) => {
    if (k > 0 && f.gap.includes("；")) found.push([]);
    found.at(-1)?.push(f);
  });
  return found.length > 1 ? found.filter((segment) => segment.length >= 2) : [];
}

/** The longest run from `from` on whose sum is the head's, if that is hardly chance or the run reads as a division. */
function listOf(
  head: Figure,
  group: readonly Figure[],
  from: number,
  ruled: boolean,
  tries = group.length - 1,
): Partition | undefined {
  // A limit is no total, nor is it a part: 控制在95.2亿元以内.
  if (head.claim.bound === "under") return undefined;
  for (let n = group.length - from; n >= 2; n--) {
    const parts = group.slice(from, from + n);
    if (
      !addsUp(head.claim, claims(parts)) ||
      parts.some((p) => p.claim.bound === "under") ||
      coordinate(head, parts) ||
      (ruled && parts.some((p) => p.gap.includes("；"))) ||
      continues(group[from + n]) ||
      othersTotal(head, parts, group[from + n])
    )
      continue;
    const listed =
      !ruled && (sharesUnit(parts) || inSeries(parts) || (from + n === group.length && dividesAll([head, ...parts])));
    const close = !ruled && n >= 3 && compact([head, ...parts]);
    if (!listed && !close && byChance(head.claim, parts, tries)) continue;
    return {
      cue: "list",
      candidates: [{ whole: head.claim, parts: claims(parts), tie: listed ? "tied" : "natural", why: "why.list" }],
      exhaustive: "no",
    };
  }
  return undefined;
}

/**
 * 分别达2300亿元、600亿元、1700亿元: numbers that nothing but 、 parts are members of one list, and none is the total of the others. Nor is one
 * that has a share of its own as they have: 公安类312件，占36.2%；人社类186件，占21.6%.
 */
const coordinate = (head: Figure, [first]: readonly Figure[]): boolean =>
  first !== undefined &&
  ((first.index === head.index + 1 && /^[、和与及]$/.test(first.gap)) ||
    (first.gap.includes("；") && hasShare(head) && hasShare(first)));

const hasShare = ({ claim: { block, end } }: Figure): boolean =>
  /^[，、（]?占(?:比)?\d/.test(block.text.slice(end, end + 5));

/** The parts are of the total that closes them (支出总计), or of expenditure where the head is income: an equal total before them is not theirs. */
function othersTotal(head: Figure, parts: readonly Figure[], next: Figure | undefined): boolean {
  if (next && CLOSES.test(next.gap) && compare(next.claim.value, head.claim.value) === 0) return true;
  const [mine, others] = /收入/.test(head.lead) ? [/收入/, /支出/] : /支出/.test(head.lead) ? [/支出/, /收入/] : [];
  return (
    mine !== undefined &&
    others !== undefined &&
    !others.test(head.lead) &&
    parts.some((p) => others.test(p.label) && !mine.test(p.label))
  );
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
        const fit = listOf(head, same, from, true, 12);
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
  /^(?:评定|评为|评出|其中)?(?:转送|及格|不及格|受理|不予受理|不受理|补正|受理前|未受理|继续有效|拟?修改|废止|(?:宣布)?失效|保留|维持|撤销|变更|驳回|终止|确认违法|责令|调解|和解|优秀|合格|不合格|良好|民事|刑事|行政|普通程序|简易程序|直接|转派|转办|立行立改|分阶段|持续|不予处罚|从轻|减轻|免予|一审|二审|再审|[ABC甲乙丙]类|满意|基本满意|不满意|办结|结案|正在|已|未|余)/;

/** Every part is an outcome of what the head counts, one right behind the other. */
const dividesAll = (list: readonly Figure[]): boolean =>
  list.slice(1).every((p, k) => p.index === (list[k]?.index ?? -2) + 1 && OUTCOMES.test(p.label) && p.gap.length <= 20);

/** A list that reads as a division and does not meet: all its parts short, in one unit, its sum within a tenth of the total. */
function naturalList(head: Figure, level: readonly Figure[]): Partition | undefined {
  const run: Figure[] = [];
  let previous = head;
  for (const f of level) {
    if (f.index !== previous.index + 1 || f.lead.length > 14 || f.gap.length > (run.length === 0 ? 40 : 14)) break;
    if (/[。；（]/.test(f.gap)) break;
    run.push(f);
    previous = f;
  }
  if (run.length < 2 || run.length < level.length) return undefined;
  const outcomes = run.filter((f) => OUTCOMES.test(f.label)).length;
  const shared = sharesUnit(run);
  if (!shared && outcomes < run.length) return undefined;
  if (run.some((f) => f.claim.unit !== head.claim.unit)) return undefined;
  // Outcomes of what stands before them are never more than it; of lists that only share a unit those near the total were meant to add up.
  const sum = total(claims(run));
  const above =
    run.every((f) => DISPOSED.test(f.label) && !/^(?:调解|和解)/.test(f.label)) &&
    sum.low !== null &&
    compare(sum.low, head.claim.value) > 0;
  if (!above && !near(head.claim, run)) return undefined;
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
