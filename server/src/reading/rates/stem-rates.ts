import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import type { Rate } from "../types";
import { definedPairs } from "./defined-rates";
import { adjacent, isPart, NOT, PAIRS, type Pair, pair } from "./rate-pairs";

/** Rates whose base is customarily another than the nearest count, or whose count is another than the stem says: a misfit proves nothing. */
const CUSTOMARY =
  /(?:纠错|调撤|解决|满意|应诉|按期|及时|按时|一次性|响应|知晓|调解结案|自动履行|服判|息诉|发改|改判|上诉|回访|参评|支持|普及|巩固|化解在|就业|失业|死亡|出生|增长|毛入学|入园|升学|贡献|利用|使用|达标|签约|报销|压减|提速|网办|查处|参保|优良|赔付|负债|周转|利润|投资)/;

/** On what was due, or done in a certain way, which is seldom printed. */
export const TIMELY =
  /^(?:按期|按时|及时|如期|法定|提前|超前|当[日天场庭]|即时|限时|一次性?|首次|网上|线上|在线|全程|实质性?|主动|自动|自行|现场|协商|源头|诉前|就地|电子|跨域)/;

const NEGATED = /^[不未非无]/;

/** X率: parts are what X names; wholes stand before them. */
export function stemRate(
  figure: Figure,
  stem: string,
  beforeRate: readonly Figure[],
  afterRate: readonly Figure[],
  previous: readonly Figure[],
  earlier: readonly Figure[],
): Rate {
  const bare = stem.replace(/[、和与及]/g, "");
  const pool = [...beforeRate, ...previous, ...afterRate.filter((f) => /(?:^|，)共/.test(f.lead))];
  const pairs: Pair[] = [];
  const names = (f: Figure): boolean =>
    bare.length >= 2 && stemIn(f.label, bare) && NOT.test(f.label) === NEGATED.test(bare);
  const told = pool.some((f) => NOT.test(f.label));
  const defined = definedPairs(bare, [...pool, ...earlier, ...afterRate]);
  const may = (part: Figure, whole: Figure): boolean =>
    isPart(part, whole) && !isOther(bare, part.label, told) && !isTwin(part, whole);
  const named = [...beforeRate.filter(names), ...afterRate.filter(names), ...previous.filter(names)];
  // 按期办结1827件 says itself that it was in time.
  const inTime = TIMELY.test(stem) && !named.some((f) => f.label.includes(bare));
  // 应参保, 实际参保: what was due is printed.
  const due = pool.some((f) => f.label === `应${bare}` || f.label === `应当${bare}`);
  const customary = !due && CUSTOMARY.test(stem) && !defined.exact && (inTime || !TIMELY.test(stem));
  const vital = /(?:出生|死亡)$/.test(bare);
  for (const part of vital ? [] : named.slice(0, 3)) {
    const [first, ...rest] = [...pool, ...afterRate].filter((w) => may(part, w) && w.index < part.index);
    if (first)
      pairs.push(
        pair(
          part,
          first,
          !inTime && (first.claim.sentence === part.claim.sentence || previous.length > 0) ? "tied" : "open",
          "why.stem",
        ),
      );
    for (const w of rest) pairs.push(pair(part, w, "open", "why.stem"));
  }
  pairs.push(...sumPairs(bare, pool, names), ...complementPairs(bare, beforeRate), ...defined.pairs);
  // whole, part and rate in this order, in one unit, with nothing of it between
  const [p, w] = beforeRate;
  if (
    p &&
    w &&
    adjacent(p, figure) &&
    p.index === w.index + 1 &&
    !p.series &&
    !/[；。]/.test(figure.gap) &&
    may(p, w) &&
    !pairs.some((x) => x.part[0] === p.claim && x.whole[0] === w.claim)
  )
    pairs.push(pair(p, w, bounded(stem) && !inTime ? "natural" : "open", "why.order"));
  for (let i = 0; i < pool.length && pairs.length < PAIRS; i++)
    for (let j = i + 1; j < pool.length && pairs.length < PAIRS; j++) {
      const part = pool[i];
      const whole = pool[j];
      if (!part || !whole || !may(part, whole)) continue;
      if (pairs.some((x) => x.part.length === 1 && x.part[0] === part.claim && x.whole[0] === whole.claim)) continue;
      const beside =
        part === p &&
        !inTime &&
        !/[；。]/.test(figure.gap) &&
        adjacent(part, figure) &&
        whole.claim.sentence === part.claim.sentence;
      pairs.push(pair(part, whole, beside && !customary ? "adjacent" : "open", "why.near"));
    }
  const [lone, other] = beforeRate;
  const alone = lone !== undefined && (other === undefined || !comparable(other, lone));
  if (alone && bounded(stem) && lone.claim.integer && adjacent(lone, figure) && !pairs.some((x) => x.tie !== "open"))
    pairs.unshift({ part: [], whole: [lone.claim], tie: "natural", why: "why.whole" });
  return { claim: figure.claim, stem: `${stem}率`, form: "rate", customary, pairs };
}

const bounded = (stem: string): boolean =>
  /(?:办结|结案|合格|采纳|办复|答复|成功|化解|整改|完成|办理|录用|通过|调解|和解|回复|受理|优秀|竣工|落实|签收|兑现|执行到位|应诉|纠纷|设立|设置|建成|公开|覆盖|录入|开通|持证|审减|到位|达标|交付|归档|清理|销号|报备|备案|参训|培训|参考|入库|录取|签约|检测|抽检|改判|立案|审批|发放|支付|出席|到会|参会)$/.test(
    stem,
  );

/**
 * Is this count what the rate's name excludes? 合格 and 批准逮捕 are no part of an 不合格率 or 不捕率, nor 不合格 of a 合格率. `told`: where
 * a count near by is named by what was not, a rate of what was not is of that one.
 */
function isOther(stem: string, label: string, told: boolean): boolean {
  const [not, out] = [NEGATED.test(stem), NOT.test(label)];
  if (not === out) return false;
  return not ? told || label.includes(stem.slice(1)) : opposite(label, stem);
}

/** 批准逮捕862人、不批准逮捕574人: two that exclude one another, neither the whole of the other. */
const isTwin = (part: Figure, whole: Figure): boolean =>
  opposite(part.label, whole.label) || opposite(whole.label, part.label);

/** 办结 in 已办结, 调解和解 in 调解、和解结案: the stem's characters in the label, separators aside. */
function stemIn(label: string, stem: string): boolean {
  const name = label.replace(/[、和与及]/g, "");
  if (name.includes(stem)) return true;
  return stem.length > 2 && name.length >= 2 && stem.endsWith(name);
}

/** 抽检1200批次，不合格24批次，合格率98%: what passed is what did not fail; and the other way about. */
function complementPairs(stem: string, beforeRate: readonly Figure[]): Pair[] {
  const [other, whole] = beforeRate;
  if (!other || !whole || !isPart(other, whole) || other.series || other.index !== whole.index + 1) return [];
  if (!opposite(other.label, stem) && !opposite(stem, other.label)) return [];
  return [{ part: [whole.claim], less: [other.claim], whole: [whole.claim], tie: "tied", why: "why.complement" }];
}

/** 不合格 of 合格. */
const opposite = (negated: string, name: string): boolean =>
  name.length >= 2 && NEGATED.test(negated) && negated.slice(1) === name;

/** 调撤率 = (调解 + 撤诉) ÷ 结案; 合格率 = (优秀 + 合格) ÷ 评查; 满意和基本满意率. */
function sumPairs(stem: string, pool: readonly Figure[], names: (f: Figure) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 2 < pool.length + 1 && i < 6; i++) {
    const b = pool[i];
    const a = pool[i + 1];
    if (!a || !b || !comparable(a, b) || b.index - a.index > 2 || NOT.test(a.label) || NOT.test(b.label)) continue;
    const joint =
      shortFor(stem, a.label, b.label) ||
      (names(b) !== names(a) &&
        /(?:合格|满意|达标|优良)/.test(stem) &&
        /(?:优秀|良好|满意|合格|优)/.test(a.label + b.label)) ||
      (names(a) && names(b));
    if (!joint) continue;
    const whole = pool
      .slice(i + 2)
      .find(
        (w) =>
          comparable(w, a) && compare(w.claim.value, a.claim.value) >= 0 && compare(w.claim.value, b.claim.value) >= 0,
      );
    if (whole) pairs.push({ part: [a.claim, b.claim], whole: [whole.claim], tie: "tied", why: "why.joint" });
  }
  return pairs;
}

/** 调撤 for 调解 and 撤诉. */
const shortFor = (stem: string, a: string, b: string): boolean =>
  stem.length === 2 && a.includes(stem.charAt(0)) && b.includes(stem.charAt(1)) && !a.includes(stem);
