import type { Claim } from "../../claims/types";
import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import type { Partition, Rate, Terms } from "../types";

/**
 * The whole that a rate of this name is of by custom: how the case statistics of review bodies and courts, the satisfaction surveys and the
 * inspections count. Data: another custom is a row here. `unless`: the same word where it means another matter.
 */
const CUSTOMS: readonly { readonly stem: RegExp; readonly whole: RegExp; readonly unless?: RegExp }[] = [
  {
    stem: /(?:调解|和解|化解|调撤|撤诉|撤回|纠错|败诉|胜诉|维持|改判|发回|发改|当庭宣判)率$/,
    whole: /(?<!未|尚未|待|应)(?:审结|办结|结案|已结)/,
    unless: /纠纷|矛盾|隐患|风险|债务|信访|投诉|诉求/,
  },
  { stem: /(?:应诉|出庭)率$/, whole: /开庭|庭审/ },
  { stem: /满意率$/, whole: /问卷|反馈|测评|评价|参评|回访|受访|回收/ },
  { stem: /(?:采纳)率$/, whole: /提出|征集|收集/ },
  { stem: /(?:合格|优秀|优良)率$/, whole: /评查|抽查|抽检|检验|监测/ },
];
/** 办结率 is of what was carried over and what came in. */
const CLOSING = /^(?:结案|办结|审结)率$/;
const CARRIED = /(?:旧存|上(?:年度?|期)(?:结转|结存|未结|转入)|往年(?:结转|未结))/;
const CLOSED = /(?<!未|尚未)(?:审结|办结|结案)/;
const RECEIVED = /(?:新收|受理|收案|接收|收到|立案)/;

/** How many figures before the rate its base may stand. */
const REACH = 10;

/** What was done, as a rate's name says it: its whole is what was taken in. */
const DONE = /(?:办结|结案|办理|解决|化解|整改|处理|完成|办复|答复|销号|落实)率$/;

/**
 * Rates with what custom knows of them: the base that their name has by custom, where it is printed near by; and for a rate of what was done,
 * what was done and what was taken in, where the report itself divides the one into done and not done.
 */
export function withCustoms(
  rates: readonly Rate[],
  figures: readonly Figure[],
  partitions: readonly Partition[],
): Rate[] {
  const places = new Map<Claim, Figure>(figures.map((f) => [f.claim, f]));
  const divisions = new Map<number, Division>();
  for (const { candidates } of partitions)
    for (const c of candidates)
      if (c.why === "why.done" && addsUp(c.whole, c.parts)) divisions.set(c.whole.sentence, c);
  return rates.map((rate) => {
    const figure = places.get(rate.claim);
    if (!figure || rate.form !== "rate") return rate;
    const near = figures
      .slice(Math.max(0, figure.index - REACH), figure.index)
      .filter((f) => f.role === "level" && f.claim.sentence >= figure.claim.sentence - 1);
    if (CLOSING.test(rate.stem)) return ofAllPending(rate, near);
    const base = baseOf(rate.stem, near);
    return { ...ofDivision(rate, divisions.get(rate.claim.sentence)), ...(base ? { base } : {}) };
  });
}

type Division = Partition["candidates"][number];

/** 结案率 = 审结 ÷ (旧存 + 新收), where all three are printed. */
function ofAllPending(rate: Rate, near: readonly Figure[]): Rate {
  const carried = near.findLast((f) => CARRIED.test(f.lead));
  const received = near.findLast((f) => RECEIVED.test(f.lead) && !CARRIED.test(f.lead));
  const closed = near.findLast((f) => CLOSED.test(f.lead));
  if (!carried || !received || !closed || !comparable(carried, received) || !comparable(carried, closed)) return rate;
  const base = [carried.claim, received.claim];
  const pair = { part: [closed.claim], whole: base, tie: "natural" as const, why: "why.carried" as const };
  return { ...rate, base, pairs: [...rate.pairs, pair] };
}

/** 解决率 of 接收5104件，已办理4567件，正在办理537件: of the done in what was taken in, unless its own words tie it elsewhere. */
function ofDivision(rate: Rate, division: Division | undefined): Rate {
  if (!DONE.test(rate.stem) || rate.pairs.some((p) => p.tie === "tied" || p.tie === "natural")) return rate;
  const [part] = division?.parts ?? [];
  if (!division || !part || division.whole.start > rate.claim.start) return rate;
  const others = rate.pairs.filter((p) => p.part[0] !== part || p.whole[0] !== division.whole);
  const pair = { part: [part], whole: [division.whole], tie: "tied" as const, why: "why.done" as const };
  return { ...rate, customary: true, pairs: [pair, ...others] };
}

function baseOf(stem: string, near: readonly Figure[]): Terms | undefined {
  const custom = CUSTOMS.find((c) => c.stem.test(stem));
  if (!custom || near.some((f) => custom.unless?.test(f.lead))) return undefined;
  // What it is the whole of stands behind it: 办结60件，其中和解结案29件.
  const base = near.findLast(
    (f) =>
      custom.whole.test(f.lead) && near.some((p) => p.index > f.index && compare(p.claim.value, f.claim.value) <= 0),
  );
  return base && [base.claim];
}
