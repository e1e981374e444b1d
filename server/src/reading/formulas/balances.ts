import { compare } from "../../numbers/rational";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { plain, sentencesOf } from "../parts";
import type { Partition } from "../types";
import { signed } from "./signed";

/** Balances of money: what was there, what came in, what went out. */

/** How many figures back the totals of a remainder may stand. */
const REACH = 14;

const CLOSING =
  /(?<!上|去)年(?:末|底)(?:[^，；。]*余额|(?:实有|在册|现有|共有|在押|在库|库存|结存|存量)?[^，；。]{0,4})(?:为|共|仅)?$|(?:现有|现存|在册|实有|在押|结存|库存)[^，；。]{0,6}$|(?<!上年|上年末|去年)滚存结余(?:为|达)?$/;
const OPENING = /(?:上年末|上年底|去年末|去年底|年初|期初)[^，；。]*|上年(?:滚存)?(?:结转|结余)/;

const NET = /(?:本年|当年|本期|当期|年度)[^，；。]{0,8}?(?:收支)?结余(?:为|达)?$/;

/** 上年末余额 + 新增 − 还本 = 年末余额. */
export function balances(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((closing, i) => {
    if (!(closing.cues & CUE.closing) || !plain(closing) || !CLOSING.test(closing.lead)) return;
    const before = figures
      .slice(Math.max(0, i - 8), i)
      .filter((f) => comparable(f, closing) && f.depth === 0 && closing.claim.sentence - f.claim.sentence <= 1);
    const opening = before.findLast((f) => OPENING.test(f.lead) && !NET.test(f.lead));
    if (!opening) return;
    const moved = before.slice(before.indexOf(opening) + 1);
    const added = moved.filter((f) =>
      /(?:新增|增加|发行|收入|新建|新登记|新入|接收|购入|新发展|收押|入库|入所|招录|吸收)/.test(f.lead),
    );
    const taken = moved.filter(
      (f) =>
        /(?:还本|偿还|归还|化解|核减|支出|解除|注销|报废|退出|减少|核销|调出|释放|出库|出所|拨付|支付|使用)/.test(
          f.lead,
        ) && !added.includes(f),
    );
    // 本年收支结余3.78亿元 is what came in less what went out.
    const net = before.findLast((f) => f !== opening && NET.test(f.lead));
    if (!net && (added.length === 0 || taken.length === 0)) return;
    const [more, less] = net ? [[net], []] : [added, taken];
    found.push(signed(closing, [opening, ...more], less, { tie: "tied", why: "why.balance", exhaustive: "reads-so" }));
  });
  return found;
}

/**
 * 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余: the final accounts of a department. What else moves the balance, if printed, is not
 * in the sum: then nothing is said.
 */
export function accounts(figures: readonly Figure[]): Partition[] {
  return figures.flatMap((closing, i): Partition[] => {
    if (
      !(closing.cues & CUE.rest) ||
      !plain(closing) ||
      !/年[末终]结转(?:[和与及、])?结余(?:资金)?(?:为|共)?$/.test(closing.lead)
    )
      return [];
    const before = figures
      .slice(Math.max(0, i - REACH), i)
      .filter((f) => comparable(f, closing) && f.depth === 0 && closing.claim.sentence - f.claim.sentence <= 2);
    if (before.some((f) => /使用[^，；。]*结余|结余分配|提取|上缴|弥补/.test(f.lead))) return [];
    const named = (name: RegExp) => before.filter((f) => plain(f) && name.test(f.label));
    const openings = before.filter((f) => /年初结转(?:[和与及、])?结余/.test(f.lead));
    const [came, spent] = [named(/^收入(?:合计)?$/), named(/^支出(?:合计)?$/)];
    const [opening, income, spending] = [openings[0], came[0], spent[0]];
    if (!opening || !income || !spending || openings.length + came.length + spent.length > 3) return [];
    return [
      signed(closing, [opening, income], [spending], { tie: "tied", why: "why.balance", exhaustive: "reads-so" }),
    ];
  });
}

/** 收支相抵，结转下年…: what came in less what went out. */
export function remainders(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((rest, i) => {
    if (!(rest.cues & CUE.rest) || !plain(rest)) return;
    if (!/(?:收支相抵|相抵|轧抵|收支轧差|结余|结转下年|年[终末]结转)/.test(rest.gap.slice(-40))) return;
    const before = figures.slice(Math.max(0, i - REACH), i).reverse();
    const spent = before.find(
      (f) => comparable(f, rest) && f.depth === 0 && /支出[^，；。]*(?:总计|总量|合计|共计)|总支出/.test(f.lead),
    );
    const came = before.find(
      (f) => comparable(f, rest) && f.depth === 0 && /收入[^，；。]*(?:总计|总量|合计|共计)|总收入/.test(f.lead),
    );
    if (!spent || !came || came.index > spent.index) return;
    const sure = /相抵|轧/.test(rest.gap.slice(-40));
    const [tie, exhaustive] = sure ? (["tied", "reads-so"] as const) : (["open", "no"] as const);
    found.push(signed(rest, [came], [spent], { tie, why: "why.remainder", exhaustive }));
  });
  return found;
}

/** 社会保险基金收入A，其中：…；支出安排B；本年收支结余C: the heads of the two sides, whatever lists stand between. Only a fit says so. */
export function yearsBalance(figures: readonly Figure[]): Partition[] {
  return figures.flatMap((rest, i): Partition[] => {
    if (!(rest.cues & CUE.rest) || !plain(rest) || !NET.test(rest.lead)) return [];
    const heads = figures
      .slice(Math.max(0, i - REACH), i)
      .filter((f) => plain(f) && comparable(f, rest) && f.depth === 0 && !/其中|、/.test(f.gap));
    const spent = heads.findLast((f) => /支出(?:安排)?$/.test(f.label) && /(?:^|[；，。])[^，；。]*$/.test(f.gap));
    const came = heads.findLast((f) => /收入$/.test(f.label) && f.index < (spent?.index ?? 0));
    if (!spent || !came) return [];
    return [signed(rest, [came], [spent], { tie: "natural", why: "why.remainder", exhaustive: "no" })];
  });
}

/** `支出总计A亿元，剔除B亿元后，安排C亿元`; `收入A亿元，支出B亿元，收支结余C亿元`. */
export function deductions(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((taken, i) => {
    const from = figures[i - 1];
    if (!from || !plain(taken) || !plain(from) || !comparable(from, taken)) return;
    const rest = figures.slice(i + 1, i + 3).find((f) => plain(f) && f.depth === taken.depth);
    if (!rest || !comparable(rest, taken)) return;
    if (from.claim.sentence !== taken.claim.sentence || rest.claim.sentence !== taken.claim.sentence) return;
    const removed =
      (taken.cues & CUE.removed) !== 0 &&
      /(?:剔除|扣除|减去|扣减)[^；]*$/.test(taken.gap) &&
      /^后|^之后/.test(rest.gap.replace(/^[，\s]+/, ""));
    const balance =
      /收入$/.test(from.label) &&
      /支出$/.test(taken.label) &&
      /(?:收支(?:结余|相抵|差额)|年[终末]结[转余]|结转结余|^，?(?:当年|本年|本期|年度)?结余)/.test(rest.lead);
    if (!removed && !balance) return;
    // 年初结转A，收入B，支出C，年末结余D: the balance that holds A too.
    const carried = figures.slice(Math.max(0, i - 4), i - 1).some((f) => OPENING.test(f.lead) && comparable(f, taken));
    if (!removed && carried && /年[终末]/.test(rest.lead)) return;
    // More was spent than came in, and yet something is left: it was there before.
    if (!removed && compare(taken.claim.value, from.claim.value) > 0 && rest.claim.value.n > 0n) return;
    // 余额A，可补充B，减去C后余额为D
    const opening = figures[i - 2];
    const opened =
      removed &&
      opening &&
      plain(opening) &&
      comparable(opening, taken) &&
      opening.claim.sentence === taken.claim.sentence &&
      /(?:余额|结余|规模)/.test(opening.lead)
        ? [opening]
        : [];
    found.push(signed(rest, [...opened, from], [taken], { tie: "tied", why: "why.remainder", exhaustive: "reads-so" }));
  });
  return found;
}

/** `A亿元，加B亿元、C亿元，减D亿元，预计可用财力R亿元`. */
export function sources(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  if (!figures.some((f) => f.cues & CUE.adding)) return found;
  for (const sentence of sentencesOf(figures)) {
    const levels = sentence.filter((f) => plain(f) && f.depth === 0);
    const start = levels.findIndex((f) => /(?:^|[，；])加(?!强|快|大|工)/.test(f.gap));
    const head = levels[start - 1];
    if (!head) continue;
    let sign = 1;
    const terms: { figure: Figure; sign: number }[] = [{ figure: head, sign: 1 }];
    for (const f of levels.slice(start)) {
      if (!comparable(f, head)) break;
      if (/(?:^|[，；])(?:再)?加/.test(f.gap)) sign = 1;
      if (/(?:^|[，；])(?:再)?(?:减|扣除|剔除)(?!少)/.test(f.gap)) sign = -1;
      const closes =
        /(?:财力|总计|总量|合计|共计|余额|结余)[^，；]{0,4}$/.test(f.lead) && !/(?:^|[，；])(?:再)?[加减]/.test(f.gap);
      if (!closes) {
        terms.push({ figure: f, sign });
        continue;
      }
      if (terms.some((t) => t.sign < 0)) {
        found.push({
          cue: "signed",
          candidates: [
            {
              whole: f.claim,
              parts: terms.map((t) => t.figure.claim),
              signs: terms.map((t) => t.sign),
              tie: "tied",
              why: "why.total",
            },
          ],
          exhaustive: "reads-so",
        });
      }
      break;
    }
  }
  return found;
}
