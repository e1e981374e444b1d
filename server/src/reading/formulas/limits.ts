import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { isLevel } from "../parts";
import type { Partition } from "../types";

/** A debt and the limit that is set for it: 《预算法》 article 35 has the balance of local debt kept within its limit. */

const LIMIT = /限额/;
/** Of the year's addition, or of a part of it, not of the debt. */
const INCREMENT = /(?:新增|增加|增量|提前|下达|安排|结存|转贷|分配|留用|调增|置换|再融资)/;
const BALANCE = /余额/;
const KIND = /一般债|专项债/;
const PLACE = /(?:全市|全省|全县|全区|全州|全旗|市本级|市级|省本级|省级|县本级|县级|区本级|区级|州本级|州级|本级)/;

/** How many debts before or behind a balance its limit may stand, and how many sentences apart. */
const NEAR = 8;
const APART = 4;

interface Debt {
  readonly figure: Figure;
  readonly limit: boolean;
  readonly kind: string;
  readonly place: string;
  readonly year: string;
  /** Its own words say that it is of a debt. */
  readonly named: boolean;
}

/** Balances and the limit of the same kind, place and year, in one sentence or a few after it. */
export function debtLimits(figures: readonly Figure[]): Partition[] {
  const debts = debtsOf(figures);
  return debts.flatMap((balance, i): Partition[] => {
    if (balance.limit) return [];
    const limits = debts
      .slice(Math.max(0, i - NEAR), i + NEAR)
      .filter(
        (d) =>
          d.limit &&
          Math.abs(d.figure.claim.sentence - balance.figure.claim.sentence) <= (d.named && balance.named ? APART : 1) &&
          d.kind === balance.kind &&
          d.place === balance.place &&
          (d.year === balance.year || d.year === "" || balance.year === "") &&
          comparable(d.figure, balance.figure),
      );
    const [limit, other] = limits;
    if (!limit || other) return [];
    return [
      {
        cue: "flow",
        candidates: [],
        exhaustive: "no",
        bounds: { whole: limit.figure.claim, parts: [balance.figure.claim], form: "limit" },
      },
    ];
  });
}

/** Kind, place and year are inherited from the debt before, where the words of this one leave them out: 限额…，年末余额…. */
function debtsOf(figures: readonly Figure[]): Debt[] {
  const found: Debt[] = [];
  let before: Debt | undefined;
  for (const figure of figures) {
    const { gap, lead } = figure;
    if (!(figure.cues & CUE.debt) || !isLevel(figure) || figure.claim.kind !== "money") continue;
    const limit = LIMIT.test(lead) && !/余额[^，；。]*$/.test(lead.slice(lead.lastIndexOf("限额")));
    if ((!limit && !BALANCE.test(lead)) || INCREMENT.test(gap)) continue;
    if (!/债务?/.test(gap) && before === undefined) continue;
    const near = before && figure.claim.sentence - before.figure.claim.sentence <= 1 ? before : undefined;
    const own = KIND.exec(lead)?.[0];
    const continues = near && !/债/.test(lead) && !gap.includes("；") && figure.index === near.figure.index + 1;
    if (!/债/.test(lead) && !continues) continue;
    const debt: Debt = {
      figure,
      limit,
      // 一般债务、专项债务余额分别A、B，控制在限额C内: the limit is of both.
      kind: own ?? (continues && !(limit && near.figure.series) ? near.kind : ""),
      // 我市 and 全市 are the place that the report is of.
      place: PLACE.exec(gap)?.[0].replace(/^全.$/, "") ?? near?.place ?? "",
      year: /(20\d\d)年/.exec(gap)?.[1] ?? near?.year ?? "",
      named: /债务[^，；。]*(?:限额|余额)/.test(lead),
    };
    found.push(debt);
    before = debt;
  }
  return found;
}
