import { comparable, type Figure, labelOf } from "../figures";
import { isLevel, REACH, WHOLES } from "../parts";
import { likeness } from "../similarity";

/** Which totals a 其中 or 包括 may divide. */

/** Totals that figure i may be a part of: levels of its unit before it, nearest first; at a sentence's start those of the sentence before. */
export function wholesBefore(
  sentence: readonly Figure[],
  i: number,
  before: readonly Figure[],
  part: Figure,
): Figure[] {
  const fits = (f: Figure) => (isLevel(f) || f.role === "average") && comparable(f, part) && f.claim.bound !== "under";
  const inside = part.bracket !== 0;
  const own: Figure[] = [];
  for (let k = i - 1; k >= 0 && k > i - REACH && own.length < WHOLES; k--) {
    const f = sentence[k];
    if (!f || !fits(f)) continue;
    if (inside ? f.bracket === part.bracket || f.depth < part.depth : f.depth <= part.depth) own.push(f);
    if (inside && f.depth < part.depth) break;
  }
  if (own.length > 0) return own;
  const others = before.filter((f) => fits(f) && f.depth === 0);
  // 其中 at a sentence's start: the nearest total first, and all of the sentence's
  return others.reverse().slice(0, WHOLES);
}

/**
 * The totals that the words allow. 前置项目3个，常规项目包括…: a subject of its own right before 包括 says what is divided. 市本级支出 has no
 * part in 全市教育支出. 受理A件、审结B件，其中2024年受理…: the same verb.
 */
export function dividable(wholes: readonly Figure[], head: Figure): readonly Figure[] {
  const wide = /全[市省县区州盟旗镇国]/.test(head.lead);
  const allowed = wide ? wholes.filter((w) => !/本级|[市县区省]级/.test(w.scope)) : wholes;
  // 全体居民人均可支配收入…，其中城镇居民…: a mean holds its sorts of income, and no other people's mean.
  const of = head.role === "average" || PEOPLE.test(head.label) ? sums(allowed) : allowed;
  if (of.length < allowed.length) return of;
  // 对RCEP成员国进出口额 is no part of 出口.
  if (/进出口/.test(head.lead)) {
    return allowed.filter((w) => !/^(?:货物)?[出进]口/.test(w.label));
  }
  const subject = labelOf(SUBJECT.exec(head.gap)?.[1] ?? "");
  if (subject.length >= 3) return allowed.filter((w) => isNamed(w, subject));
  const verb = HANDLED.exec(head.lead)?.[0];
  const same = verb === undefined ? [] : allowed.filter((w) => HANDLED.exec(w.lead)?.[0] === verb);
  return same.length > 0 ? same : allowed;
}
const PEOPLE = /城镇|农村|城市|乡村|居民|职工|私营|单位|男性|女性/;
const sums = (wholes: readonly Figure[]): readonly Figure[] => wholes.filter((w) => w.role !== "average");

const SUBJECT = /[，；：。]([一-鿿]{3,12})(?:包括|包含)[^，；。]*$/;
/** What is done with cases, of which one count is no part of another's. */
const HANDLED = /受理|收案|新收|立案|审结|办结|结案|执结/;

export const isNamed = (whole: Figure, subject: string): boolean =>
  whole.label.includes(subject) ||
  subject.includes(whole.label) ||
  whole.claim.block.text.startsWith(subject, whole.claim.end) ||
  likeness(whole.label, subject) >= 0.5;
