import { comparable, type Figure } from "../figures";
import type { Rate } from "../types";
import type { Pair } from "./rate-pairs";

/** 人均结案341.8件: the total in the same unit, over the count named by 人, 案, 户. */
const PER = /(人|案|户|亩|家|日|月|次|件)均[^，；。]{0,10}$/;

const HEADS: Readonly<Record<string, RegExp>> = {
  人: /^[人名位]$/,
  案: /^[件起宗案例]$/,
  户: /^户$/,
  亩: /^亩$/,
  家: /^家$/,
  日: /^[天日]$/,
  月: /^个月$/,
  次: /^[次场]$/,
  件: /^[件]$/,
};

export function averageOf(figure: Figure, sentence: readonly Figure[]): Rate | undefined {
  const per = PER.exec(figure.lead)?.[1];
  const head = per === undefined ? undefined : HEADS[per];
  if (!head) return undefined;
  const levels = sentence
    .slice(0, sentence.indexOf(figure))
    .filter((f) => f.role === "level")
    .slice(-6);
  const totals = levels.filter((f) => comparable(f, figure)).reverse();
  const counts = levels.filter((f) => head.test(f.claim.unit)).reverse();
  const pairs: Pair[] = totals.flatMap((t) =>
    counts
      .filter((c) => c !== t)
      .map((c) => ({
        part: [t.claim],
        whole: [c.claim],
        tie:
          totals.length === 1 && counts.length === 1 && levels.length === 2 ? ("natural" as const) : ("open" as const),
        why: "why.average" as const,
      })),
  );
  return pairs.length > 0
    ? { claim: figure.claim, stem: figure.label, form: "average", customary: false, pairs }
    : undefined;
}
