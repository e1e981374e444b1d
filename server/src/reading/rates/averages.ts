import { ONE, type Rational } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import type { Rate } from "../types";
import type { Pair } from "./rate-pairs";

/** `人均结案341.8件`, `平均每场发布20条`, `每万人发案20起`: the total in the same unit, over the count of what stands behind 每 or before 均. */
const BEFORE = /(人|案|户|亩|家|日|月|次|件|企|村|校|车)均[^，；。]{0,10}$/;
/** 亩产, 平均单产: a mu's. */
const YIELD = /(?:亩产|单产)(?:量|达|为|约)*$/;
const EACH = /(?:平均)?每([百千万]?)(?:名|个)?([一-鿿]{1,2}?)(?:口|数)?(?:次均)?[^，；。\d]{0,10}$/;

/** What 每X counts, by the unit that its count is printed in. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:人|名|职工|干警|法官)/, /^(?:[人名位]|人次)$/],
  [/^(?:案|件|起|宗)/, /^[件起宗案例]$/],
  [/^户/, /^[户家]$/],
  [/^亩/, /^亩$/],
  [/^(?:家|企)/, /^[家户]$/],
  [/^[日天]/, /^[天日]$/],
  [/^月/, /^个月$/],
  [/^[场次]/, /^(?:[次场]|人次|批次|户次)$/],
  [/^车/, /^[辆台]$/],
  [/^期/, /^期$/],
  [/^[所校]/, /^所$/],
  [/^村/, /^[个村]$/],
  [/^个/, /^个$/],
];
const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10000n };

/** What one share of an average is: the units that its count may have, and how many of it (每万人: 10,000). */
export function perOf(lead: string): { readonly head: RegExp; readonly per: Rational } | undefined {
  if (YIELD.test(lead)) return { head: /^亩$/, per: ONE };
  const before = BEFORE.exec(lead)?.[1];
  const each = before === undefined ? EACH.exec(lead) : null;
  const word = before ?? each?.[2];
  const head = word === undefined ? undefined : HEADS.find(([name]) => name.test(word))?.[1];
  return head && { head, per: { n: SCALES[each?.[1] ?? ""] ?? ONE.n, d: 1n } };
}

const SCALES_OF_TON = 1000n;

/** 法官人均结案 names the 员额法官 and the 审结案件: they share two characters. */
const isNamed = (average: Figure, named: Figure): boolean => shared(average, named) >= 2;

const shared = ({ lead }: Figure, { label }: Figure): number =>
  [...new Set(label.slice(-6))].filter((c) => lead.includes(c)).length;

export function averageOf(figure: Figure, sentence: readonly Figure[]): Rate | undefined {
  const share = perOf(figure.lead);
  if (!share) return undefined;
  const levels = sentence
    .slice(0, sentence.indexOf(figure))
    .filter((f) => f.role === "level")
    .slice(-6);
  // 19.66万吨 and 46.8万亩 make 420公斤 a mu.
  const kilograms = figure.claim.unit === "公斤" || figure.claim.unit === "千克";
  const inTons = kilograms && !levels.some((f) => comparable(f, figure));
  const isTotal = (f: Figure) => (inTons ? f.claim.unit === "吨" : comparable(f, figure));
  const all = levels.filter(isTotal).reverse();
  // 车均运行维护费 is of the 公务用车运行维护费, whatever other amounts stand by it.
  const called = all.filter((t) => shared(figure, t) >= 4);
  const totals = called.length === 1 ? called : all;
  const counts = levels.filter((f) => share.head.test(f.claim.unit)).reverse();
  const beside = all.length === 1 && levels.slice(-2).every((f) => isTotal(f) || counts[0] === f);
  const tieOf = (total: Figure, count: Figure) => {
    if (counts.length !== 1 || !(beside || called.length === 1)) return "open";
    return isNamed(figure, count) && isNamed(figure, total) ? "tied" : "natural";
  };
  const pairs: Pair[] = totals.flatMap((t) =>
    counts
      .filter((c) => c !== t)
      .map((c) => ({ part: [t.claim], whole: [c.claim], tie: tieOf(t, c), why: "why.average" as const })),
  );
  const per = inTons ? { n: share.per.n * SCALES_OF_TON, d: share.per.d } : share.per;
  // 每万人 is of the year's mean population, by custom: there only a fit says something.
  return pairs.length > 0
    ? {
        claim: figure.claim,
        stem: figure.label,
        form: "average",
        per,
        customary: share.per.n !== ONE.n,
        pairs,
      }
    : undefined;
}
