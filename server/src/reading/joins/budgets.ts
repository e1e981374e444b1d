import { compare, format } from "../../numbers/rational";
import type { Block } from "../../report/types";
import type { Figure } from "../figures";
import type { BlockReading, Restatement } from "../types";
import type { Named, Names } from "./names";

/** What a budget's form fixes across its paragraphs: income equals expenditure in total, and what is carried out comes back as carried in. */

const INCOME = /(?:收入|财力|来源)[^，；。]{0,6}(?:总计|总量|合计|共计|总额)|总收入|可用财力|(?:收入)预算/;
const SPENDING =
  /(?:支出)[^，；。]{0,6}(?:总计|总量|合计|共计|总额)|总支出|相应安排支出|支出相应安排|安排支出的规模|相应安排/;
/** How many figures on the other side of the budget may stand. */
const REACH = 24;

/** 收入总计 = 支出总计 (收支平衡): each income total with the next expenditure total of its measure, where they agree. */
export function balancedBudgets(blocks: readonly BlockReading[]): Restatement[] {
  const found: Restatement[] = [];
  const lines: BudgetLine[] = [];
  for (const { toJoin } of blocks) for (const line of toJoin.budget) lines.push(line);
  lines.forEach(({ figure: { claim, measure }, side }, i) => {
    if (side !== "income" && side !== "both") return;
    for (let k = i + 1; k < lines.length && k <= i + REACH; k++) {
      const line = lines[k];
      if (!line?.side || line.figure.measure !== measure) continue;
      if (line.side === "spending") {
        if (compare(line.figure.claim.value, claim.value) === 0)
          found.push({ first: claim, second: line.figure.claim, kind: "identity", tie: "natural" });
        return;
      }
      if (k > i + 1 && line.side === "income") return;
    }
  });
  return found;
}

/** A level outside of brackets, and the total of a budget's side that it is. */
export interface BudgetLine {
  readonly figure: Figure;
  readonly side: "income" | "spending" | "both" | undefined;
}

export function budgetLines(block: Block, figures: readonly Figure[]): BudgetLine[] {
  if (block.kind === "table") return [];
  return figures
    .filter((f) => f.role === "level" && f.depth === 0)
    .map((figure) => {
      const [income, spending] = [INCOME.test(figure.lead), SPENDING.test(figure.lead)];
      return { figure, side: income ? (spending ? "both" : "income") : spending ? "spending" : undefined };
    });
}

const OUT = /(?:结转下年|结转下年度|年末结余|年终结余|滚存结余|结余)(?:支出|资金)?$/;
const IN = /(?:上年结余|上年结转|上年滚存结余)(?:收入|资金)?$/;

/** 结转下年支出 of one year is 上年结余 of the next, in one place and one fund. */
export function carriedForward(names: Names): Restatement[] {
  const leaving = names.all.filter((n) => OUT.test(n.figure.lead.replace(/[为是共]$/, "")) && !IN.test(n.figure.lead));
  if (leaving.length === 0) return [];
  const found: Restatement[] = [];
  const sameOut = new Map<string, Named[]>();
  for (const n of leaving) {
    if (n.year === "") continue;
    const key = `${n.scope}|${n.figure.measure}|${Number(n.year) + 1}|${format(n.figure.claim.value)}`;
    const list = sameOut.get(key);
    if (list) list.push(n);
    else sameOut.set(key, [n]);
  }
  for (const entering of names.all) {
    if (!IN.test(entering.figure.lead.replace(/[为是共]$/, ""))) continue;
    const { scope, figure, year } = entering;
    const same = sameOut.get(`${scope}|${figure.measure}|${Number(year)}|${format(figure.claim.value)}`) ?? [];
    // More than one is none: two are enough to know.
    const source = firstTwo(same, (n) => before(n, entering));
    if (source.length === 1 && source[0])
      found.push({ first: source[0].figure.claim, second: entering.figure.claim, kind: "identity", tie: "natural" });
  }
  return found;
}

function firstTwo(list: readonly Named[], fits: (n: Named) => boolean): Named[] {
  const found: Named[] = [];
  for (const n of list) {
    // In the order of the text: behind the first that stands too late all do.
    if (found.length === 2 || !fits(n)) break;
    found.push(n);
  }
  return found;
}

const before = (a: Named, b: Named): boolean =>
  a.at < b.at &&
  a.scope === b.scope &&
  a.year !== "" &&
  Number(a.year) + 1 === Number(b.year) &&
  a.figure.measure === b.figure.measure &&
  equal(a.figure, b.figure);
const equal = (a: Figure, b: Figure): boolean => compare(a.claim.value, b.claim.value) === 0;
