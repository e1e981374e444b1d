import type { Figure } from "../figures";
import { sentencesOf } from "../parts";
import type { Shares } from "../types";

/** Rates of which one is what the other leaves; `tied` where nothing else can be. */
const HUNDRED_PAIRS: readonly (readonly [RegExp, RegExp, Shares["tie"]])[] = [
  [/(?<!非)税(?:收)?(?:收入)?(?:占|比重)/, /非税(?:收入)?(?:占|比重)/, "tied"],
  [/服判息诉率/, /上诉率/, "natural"],
  [/城镇化率/, /乡村人口比重/, "natural"],
];

/** The answers of a questionnaire, from very to not at all: with 不满意 among them they are all there are. */
const ANSWER = /^(?:非常|很|比较|较|基本|不太|很不)?(?:不)?(?:满意|了解|清楚)$|^(?:一般|说不清|不清楚)$/;

/** What a classification divides: `三类占比分别为`, `A类占…、B类占…`. Whose shares are of several wholes (占全国的), or may be given twice, is none. */
const CLASSES = /(?:类|档|等级|级别|学历|年龄段|渠道|来源|方式|行业|产业|工序|岗位)[^，；。]{0,8}$/;
const OVERLAPPING = /(?:问卷|受访|调查|多选|选择|其中|重叠|交叉|全国|全省|全球|各自|所在|同类)/;

function ofClasses(shares: readonly Figure[]): boolean {
  const [first] = shares;
  if (!first || OVERLAPPING.test(shares.map((f) => f.gap).join(""))) return false;
  const named =
    /^(.*?)(?:分别)?(?:各)?(?:占比|占|比重|比例)(?:总数|总量|全部)?(?:的)?(?:比重|比例)?(?:分别)?(?:为)?$/.exec(
      first.lead,
    )?.[1];
  if (named === undefined || !CLASSES.test(named)) return false;
  return shares.every(
    (f, k) => k === 0 || f.series || CLASSES.test(f.lead.replace(/(?:占比|占|比重|比例)(?:为)?$/, "")),
  );
}

/** `9.0：44.9：46.1`, `分别为33.3%、33.3%、33.3%`, `A类占70.1%、B类占25.3%、C类占4.6%`. */
export function readShares(figures: readonly Figure[]): Shares[] {
  const found: Shares[] = [];
  for (const sentence of sentencesOf(figures)) {
    for (let i = 0; i < sentence.length; i++) {
      const run = [sentence[i]];
      const first = run[0];
      if (first?.role !== "rate") continue;
      const colon = first.claim.unit === "";
      let k = i + 1;
      for (let f = sentence[k]; f && run.length < 24; f = sentence[++k]) {
        if (f.role === "rate" && f.claim.unit === first.claim.unit) {
          if (colon ? !/^[:：]$/.test(f.gap) : f.gap.includes("。")) break;
          // 分别为A、B、C，其中X为D: behind the list stands another matter.
          if (run.length >= 3 && run.slice(1).every((one) => one?.series) && !f.series) break;
          run.push(f);
        } else if (colon || f.role !== "level") break;
      }
      const shares = run.filter((f): f is Figure => f !== undefined);
      if (shares.length >= (colon ? 2 : 3)) {
        const answers = shares.every((f) => ANSWER.test(f.label)) && shares.some((f) => /^不/.test(f.label));
        const alike =
          colon ||
          answers ||
          shares.every((f, n) => (n > 0 && f.series) || /(?:占|比重|占比|比例|分别为)[^，；]{0,6}$/.test(f.lead));
        const structure =
          colon && shares.length >= 3 && /(?:结构|构成|比例|比重|占比|(?:调整|优化|转变|演变)为$)/.test(first.lead);
        const tie = structure || answers ? "tied" : alike && ofClasses(shares) ? "natural" : "open";
        if (alike) found.push({ shares: shares.map((f) => f.claim), tie });
        i += shares.length - 1;
      }
    }
    for (const [a, b, tie] of HUNDRED_PAIRS) {
      const x = sentence.find((f) => f.role === "rate" && a.test(f.lead));
      const y = sentence.find((f) => f.role === "rate" && b.test(f.lead) && f !== x);
      if (x && y && x.claim.unit === y.claim.unit && Math.abs(x.index - y.index) <= 2)
        found.push({ shares: [x.claim, y.claim], tie });
    }
  }
  return found;
}
