import { comparable, type Figure, labelOf } from "../figures";
import { likeness } from "../similarity";
import { divisionAmong } from "../totals/divisions";
import type { Rate } from "../types";
import { adjacent, isPart, PAIRS, type Pair, pair, untied } from "./rate-pairs";

/** 占X的比重: the part is the nearest level, the whole is named X; 占70.1%: the whole of the list. */
export function shareRate(
  figure: Figure,
  named: string,
  beforeRate: readonly Figure[],
  previous: readonly Figure[],
  earlier: readonly Figure[],
): Rate {
  // 税收收入占比为67.8%: the part is named, wherever it stands
  const own = /([一-鿿]{2,12})占(?!地)/.exec(figure.lead)?.[1];
  const part =
    (own && beforeRate.find((f) => likeness(f.label, labelOf(own)) >= 0.85)) ||
    (own && beforeRate.find((f) => f.label.startsWith(labelOf(own)))) ||
    (beforeRate[0] && isScope(beforeRate[0]) ? undefined : beforeRate[0]);
  // 范围二40.2万吨；…，可再生能源使用占比18.6%: the name of another thing.
  const stranger =
    own !== undefined && part !== undefined && figure.gap.includes("；") && likeness(part.label, labelOf(own)) < 0.5;
  const pairs: Pair[] = [];
  const name = labelOf(named.replace(/^(?:全部|全市|全省|全县|总|其|同期)/, ""));
  // 占全部存款 is of the 本外币各项存款余额.
  const ofAll = /^(?:全部|各项|所有)/.test(named);
  const halves = own && part ? divisionAmong(beforeRate.slice().reverse()) : undefined;
  if (part && halves?.includes(part) && halves.every((f) => comparable(f, part)))
    pairs.push({ part: [part.claim], whole: halves.map((f) => f.claim), tie: "tied", why: "why.division" });
  const others = [...beforeRate.filter((f) => f !== part), ...previous, ...earlier];
  if (part) {
    const wholes = others.filter((w) => isPart(part, w) && !isSibling(part, w));
    if (name.length >= 2 && likeness(part.label, name) < 0.85) {
      const scored = wholes
        .map((w, k) => ({ w, k, score: ofAll && w.label.includes(name) ? 0.9 : alike(w.label, name) }))
        .filter((x) => x.score >= 0.6);
      scored.sort((a, b) => b.score - a.score || a.k - b.k);
      for (const { w, score } of scored)
        pairs.push({
          ...pair(part, w, score >= 0.85 ? "tied" : "open", "why.share-of"),
          ...(score >= 0.95 ? { named: true } : {}),
        });
      for (const w of wholes) if (!scored.some((x) => x.w === w)) pairs.push(pair(part, w, "open", "why.near"));
    } else {
      for (const w of wholes)
        pairs.push(pair(part, w, wholes.length === 1 && adjacent(part, figure) ? "natural" : "open", "why.share-of"));
    }
  }
  // 市本级办理312件，占全市的24.3%: of the same in the wider place.
  const place = PLACE.exec(named)?.[1];
  // 甲380亿元、乙100亿元，占存款的比重分别为79.2%和20.8%: the first is not of the nearest.
  const wanted =
    part && !stranger && !/分别/.test(figure.lead) ? { wanted: wantedOf(part, name, figure.scope, place) } : {};
  return {
    ...wanted,
    claim: figure.claim,
    stem: `占${named}`,
    form: "share",
    customary: false,
    pairs: stranger ? untied(pairs.slice(0, PAIRS)) : pairs.slice(0, PAIRS),
  };
}

const PLACE = /^(全[市县区州盟旗])(?:总数|总量|总额)?$/;

function wantedOf(part: Figure, name: string, scope: string, place: string | undefined): NonNullable<Rate["wanted"]> {
  if (place !== undefined && part.label.length >= 3)
    return { part: part.claim, name: part.label, scope: place, place: true };
  return { part: part.claim, name: name.length >= 2 ? name : "", scope };
}

/** 22个重点集群中，营业收入占比…: what the share is taken among, and not what it is the share of. */
const isScope = ({ claim }: Figure): boolean =>
  /^[一-鿿]{2,14}(?<!其)中，/.test(claim.block.text.slice(claim.end, claim.end + 17));

/** 处罚类214件，占45.7%；强制类37件，占7.9%: one that has a share of its own is a member of the same list, unless 其中 divides it. */
function isSibling({ claim }: Figure, { claim: other }: Figure): boolean {
  if (claim.block !== other.block || other.end > claim.start) return false;
  const between = other.block.text.slice(other.end, Math.min(claim.start, other.end + 80));
  return /^[，、（]?占(?:比)?\d/.test(between) && !/其中|包括|含/.test(between);
}

/** 审结案件 is 审结 of whatever cases: 审结行政复议案件. */
function alike(label: string, name: string): number {
  const score = likeness(label, name);
  const verb = HANDLED.exec(name)?.[1];
  return score < 0.9 && verb !== undefined && label.startsWith(verb) ? 0.9 : score;
}
const HANDLED = /^(审结|办结|受理|结案|执结|收案|立案|新收|接收|办理)(?:的?案件)?(?:总数|数|总量)?$/;
