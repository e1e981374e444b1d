import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { plain, sentencesOf } from "../parts";
import { divisionAmong, mayDivide } from "../totals/divisions";
import type { Partition } from "../types";
import { STANDARD_WORDS, type Words } from "../words";
import { accounts, balances, deductions, remainders, sources, yearsBalance } from "./balances";
import { caseFlows } from "./case-flows";
import { signed } from "./signed";

/** How many figures on the second half of a division may stand. */
const REACH = 14;

export function readFormulas(figures: readonly Figure[], words: Words = STANDARD_WORDS): Partition[] {
  return [
    ...caseFlows(figures, words),
    ...balances(figures),
    ...accounts(figures),
    ...remainders(figures),
    ...deductions(figures),
    ...yearsBalance(figures),
    ...differences(figures),
    ...contributions(figures),
    ...complements(figures),
    ...sources(figures),
  ];
}

const DIFFERENCES: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/自然增长率/, /出生率/, /死亡率/],
  [/顺差/, /出口/, /进口/],
  [/逆差/, /进口/, /出口/],
  [/[核审]减/, /送审/, /审定/],
];

/** 自然增长率 = 出生率 − 死亡率; 顺差 = 出口 − 进口; 核减 = 送审 − 审定. */
function differences(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((result, i) => {
    if (!(result.cues & CUE.difference)) return;
    for (const [name, first, second] of DIFFERENCES) {
      if (!name.test(result.lead)) continue;
      const before = figures.slice(Math.max(0, i - 8), i).reverse();
      const like = (f: Figure) =>
        f.claim.unit === result.claim.unit && (f.role === result.role || f.role === "level" || f.role === "rate");
      const plus = before.find((f) => like(f) && first.test(f.lead) && !second.test(f.lead));
      const minus = before.find((f) => like(f) && second.test(f.lead) && !first.test(f.lead));
      if (plus && minus)
        found.push(signed(result, [plus], [minus], { tie: "tied", why: "why.difference", exhaustive: "reads-so" }));
    }
  });
  return found;
}

/** 分别拉动增长0.4、2.3、2.5个百分点，生产总值增长5.2%. */
function contributions(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  for (const sentence of sentencesOf(figures)) {
    const points = sentence.filter((f) => f.claim.unit === "个百分点" && (/拉动/.test(f.lead) || f.series));
    if (points.length < 3) continue;
    const growth = sentence.find(
      (f) => f.role === "change" && f.claim.unit === "%" && /(?:生产总值|总产值|GDP|总体|合计|全部)/.test(f.label),
    );
    if (!growth || !points.every((p) => p.series || /拉动/.test(p.lead))) continue;
    found.push({
      cue: "list",
      candidates: [
        { whole: growth.claim, parts: points.map((p) => p.claim), tie: "natural", why: "why.contributions" },
      ],
      exhaustive: "no",
    });
  }
  return found;
}

/** 税收收入 + 非税收入 = 一般公共预算收入, also where lists of single taxes stand between. Only the sum says to which total they belong. */
function complements(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((first, i) => {
    if (!plain(first) || !mayDivide(first.label)) return;
    const near = figures
      .slice(i, i + 1 + REACH)
      .filter((f) => plain(f) && comparable(f, first) && f.depth === first.depth);
    const division = divisionAmong(near);
    if (!division) return;
    const parts = division.map((f) => f.claim);
    const wholes = figures
      .slice(Math.max(0, i - 6), i)
      .filter((f) => plain(f) && comparable(f, first) && f.claim.bound !== "under");
    const fit = wholes.findLast((whole) => addsUp(whole.claim, parts));
    // The budget's revenue is taxes and the rest: nothing else.
    const revenue = /税收/.test(first.label)
      ? wholes.findLast((whole) => /公共预算收入|财政收入/.test(whole.label) && !/税/.test(whole.label))
      : undefined;
    const whole = fit ?? revenue;
    if (whole) {
      const candidate = {
        whole: whole.claim,
        parts,
        complete: "sure" as const,
        tie: "natural" as const,
        why: "why.division" as const,
      };
      found.push({ cue: "formula", candidates: [candidate], exhaustive: "no" });
    }
  });
  return found;
}
