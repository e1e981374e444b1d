import type { Claim } from "../../claims/types";
import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import type { Partition, Rate, Terms } from "../types";
import { holds, saysDone, type Words } from "../words";
import { TIMELY } from "./stem-rates";

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
  words: Words,
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
    const own = words.bases.find(([name]) => rate.stem.endsWith(name))?.[1];
    if (!own && (CLOSING.test(rate.stem) || words.done.some((verb) => rate.stem === `${verb}率`)))
      return ofAllPending(rate, near, words);
    const base = own ? wholeOf(near, (f) => holds(f.lead, own)) : baseOf(rate.stem, near);
    const tied = ofVerbs(ofDivision(rate, divisions.get(rate.claim.sentence)), figure, near, words);
    return { ...tied, ...(base ? { base } : {}) };
  });
}

type Division = Partition["candidates"][number];

/** 结案率 = 审结 ÷ (旧存 + 新收), where all three are printed. */
function ofAllPending(rate: Rate, near: readonly Figure[], { done, taken }: Words): Rate {
  const carried = near.findLast((f) => CARRIED.test(f.lead));
  const received = near.findLast((f) => isTaken(f, taken) && !CARRIED.test(f.lead));
  const closed = near.findLast((f) => isDone(f, done));
  if (!carried || !received || !closed || !comparable(carried, received) || !comparable(carried, closed)) return rate;
  const base = [carried.claim, received.claim];
  const pair = { part: [closed.claim], whole: base, tie: "natural" as const, why: "why.carried" as const };
  return { ...rate, base, pairs: [...rate.pairs, pair] };
}

const isTaken = ({ lead }: Figure, own: readonly string[]): boolean => RECEIVED.test(lead) || holds(lead, own);
const isDone = ({ lead }: Figure, own: readonly string[]): boolean => CLOSED.test(lead) || saysDone(lead, own);

/** 承接120件，办讫114件，处置率95%: of what the user's verbs say was done in what they say came in, right before the rate. */
function ofVerbs(rate: Rate, figure: Figure, near: readonly Figure[], { done, taken }: Words): Rate {
  if (done.length + taken.length === 0) return rate;
  if (rate.pairs.some((p) => p.tie === "tied" || p.tie === "natural")) return rate;
  const part = near.at(-1);
  const whole = near.findLast((f) => f !== part && isTaken(f, taken));
  if (!part || !whole || part.index !== figure.index - 1 || part.claim.sentence !== rate.claim.sentence) return rate;
  const own = saysDone(part.lead, done) || holds(whole.lead, taken);
  if (!own || !isDone(part, done) || !comparable(part, whole) || compare(part.claim.value, whole.claim.value) > 0)
    return rate;
  const others = rate.pairs.filter((p) => p.part[0] !== part.claim || p.whole[0] !== whole.claim);
  const pair = { part: [part.claim], whole: [whole.claim], tie: "natural" as const, why: "why.verbs" as const };
  return { ...rate, pairs: [pair, ...others] };
}

/** 解决率 of 接收5104件，已办理4567件，正在办理537件: of the done in what was taken in, unless its own words tie it elsewhere. */
function ofDivision(rate: Rate, division: Division | undefined): Rate {
  if (
    !DONE.test(rate.stem) ||
    TIMELY.test(rate.stem) ||
    rate.pairs.some((p) => p.tie === "tied" || p.tie === "natural")
  )
    return rate;
  const [part] = division?.parts ?? [];
  if (!division || !part || division.whole.start > rate.claim.start) return rate;
  const others = rate.pairs.filter((p) => p.part[0] !== part || p.whole[0] !== division.whole);
  const pair = { part: [part], whole: [division.whole], tie: "tied" as const, why: "why.done" as const };
  return { ...rate, customary: true, pairs: [pair, ...others] };
}

function baseOf(stem: string, near: readonly Figure[]): Terms | undefined {
  const custom = CUSTOMS.find((c) => c.stem.test(stem));
  if (!custom || near.some((f) => custom.unless?.test(f.lead))) return undefined;
  return wholeOf(near, (f) => custom.whole.test(f.lead));
}

/** What it is the whole of stands behind it: 办结60件，其中和解结案29件. */
function wholeOf(near: readonly Figure[], named: (figure: Figure) => boolean): Terms | undefined {
  const base = near.findLast(
    (f) => named(f) && near.some((p) => p.index > f.index && compare(p.claim.value, f.claim.value) <= 0),
  );
  return base && [base.claim];
}
