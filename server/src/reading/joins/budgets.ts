import { compare, format } from "../../numbers/rational";
import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { type Memory, recall } from "../memory";
import type { BlockReading, Restatement } from "../types";
import { placeOf } from "./keyed";
import { inOrder, type Named } from "./named";
import type { Names } from "./names";

/** What a budget's form fixes across its paragraphs: income equals expenditure in total, and what is carried out comes back as carried in. */

const INCOME = /(?:收入|财力|来源)[^，；。]{0,6}(?:总计|总量|合计|共计|总额)|总收入|可用财力|(?:收入)预算/;
const SPENDING =
  /(?:支出)[^，；。]{0,6}(?:总计|总量|合计|共计|总额)|总支出|相应安排支出|支出相应安排|安排支出的规模|相应安排/;
/** How many figures on the other side of the budget may stand. */
const REACH = 24;

/** 收入总计 = 支出总计 (收支平衡): each income total with the next expenditure total of its measure, where they agree. */
export function balancedBudgets(blocks: Blocks, memory?: Memory): Restatement[] {
  const found: Restatement[] = [];
  const { starts } = blocks.placed("levels", levelsIn);
  const lines = blocks.gather("budget lines", linesIn);
  const placeIn = ({ reading, index }: BudgetLine): number => (starts[reading.at] ?? 0) + index;
  lines.forEach((line, i) => {
    const { figure, side } = line;
    if (side === "spending") return;
    const place = placeIn(line);
    for (let k = i + 1; k < lines.length; k++) {
      const next = lines[k];
      const apart = next ? placeIn(next) - place : REACH + 1;
      if (!next || apart > REACH) return;
      if (next.figure.measure !== figure.measure) continue;
      if (next.side === "spending") {
        if (compare(next.figure.claim.value, figure.claim.value) === 0)
          found.push(recall(memory, "balance", figure, () => identity(figure, next.figure), [next.figure]));
        return;
      }
      if (apart > 1 && next.side === "income") return;
    }
  });
  return found;
}

const identity = (first: Figure, second: Figure): Restatement => ({
  first: first.claim,
  second: second.claim,
  kind: "identity",
  tie: "natural",
});

/** A total of a budget's side. */
interface BudgetLine {
  readonly reading: BlockReading;
  readonly figure: Figure;
  readonly side: "income" | "spending" | "both";
  /** Its place among the levels of its block that stand outside of brackets. */
  readonly index: number;
}

const levelsIn = ({ block, figures }: BlockReading): readonly Figure[] =>
  block.kind === "table" || figures.length === 0 ? NONE : figures.filter((f) => f.role === "level" && f.depth === 0);
const NONE: readonly Figure[] = [];

function linesIn(reading: BlockReading): BudgetLine[] {
  return levelsIn(reading).flatMap((figure, index): BudgetLine[] => {
    const [income, spending] = [INCOME.test(figure.lead), SPENDING.test(figure.lead)];
    if (!income && !spending) return [];
    return [{ reading, figure, index, side: income ? (spending ? "both" : "income") : "spending" }];
  });
}

const OUT = /(?:结转下年|结转下年度|年末结余|年终结余|滚存结余|结余)(?:支出|资金)?$/;
const IN = /(?:上年结余|上年结转|上年滚存结余)(?:收入|资金)?$/;

/** 结转下年支出 of one year is 上年结余 of the next, in one place and one fund. */
export function carriedForward(names: Names, memory?: Memory): Restatement[] {
  const leaving = names.keyed("carried out", (n) =>
    n.year !== "" && OUT.test(ending(n)) && !IN.test(n.figure.lead) ? key(n, Number(n.year) + 1) : undefined,
  );
  const entering = names.keyed("carried in", (n) => (IN.test(ending(n)) ? key(n, Number(n.year)) : undefined));
  const found: { readonly entering: Named; readonly source: Named }[] = [];
  for (const list of entering.lists())
    for (const one of list) {
      // More than one before it is none.
      const same = leaving.get(key(one, Number(one.year)));
      const [source] = same;
      if (source && placeOf(same, one.reading.at) === 1 && one.year !== "") found.push({ entering: one, source });
    }
  found.sort((a, b) => inOrder(a.entering, b.entering));
  return found.map(({ entering: one, source }) =>
    recall(memory, "carried", one.figure, () => identity(source.figure, one.figure), [source.figure]),
  );
}

const ending = ({ figure }: Named): string => figure.lead.replace(/[为是共]$/, "");
const key = ({ scope, figure }: Named, year: number): string =>
  `${scope}|${figure.measure}|${year}|${format(figure.claim.value)}`;
