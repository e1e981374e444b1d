import type { Figure } from "../figures";
import type { Change } from "../types";
import { FROM } from "./compared";

/**
 * Changes that are handed out in order to the members of a list: `由731批1562人次下降到642批1286人次，批次、人次分别下降12.2%、17.7%`;
 * `事故23起、死亡18人，比上年分别减少7起、6人，下降23.3%、25.0%`. The members are of different units, so that each change has one member.
 */

/** As many members as anybody hands out changes to at once. */
const MOST = 4;

const TO = /(?:至|到|降为|升为|增为|减为)$/;
const YEAR = /(20\d\d)年[^，；。]{0,16}$/;

export function listedChange(figure: Figure, sentence: readonly Figure[], i: number): Change["candidates"] {
  let first = i;
  while (first > 0 && isNext(sentence[first]) && i - first < MOST) first--;
  let last = i;
  while (isNext(sentence[last + 1]) && last - first < MOST) last++;
  const count = last - first + 1;
  const start = first - 2 * count;
  const head = sentence[first];
  if (!head || count < 2 || count > MOST || start < 0) return [];
  const firsts = sentence.slice(start, start + count);
  const seconds = sentence.slice(start + count, first);
  if (!matches(firsts, seconds)) return [];
  const [a, b] = [firsts[i - first], seconds[i - first]];
  if (!a || !b) return [];
  const [opening] = seconds;
  if (!opening || !firsts.every((f) => f.role === "level" || f.role === "past")) return [];
  if (seconds.every((f) => f.role === "delta" || (f.series && opening.role === "delta"))) {
    if (opening.role !== "delta" || !/分别/.test(opening.gap) || !/^，[一-鿿]{0,8}$/.test(head.gap)) return [];
    if (opening.claim.direction !== figure.claim.direction) return [];
    return [{ form: "delta", current: a.claim, previous: b.claim, tie: "tied", why: "why.delta" }];
  }
  if (!seconds.every((f) => f.role === "level") || !/^，[^，；。\d]{0,18}分别[^，；。\d]{0,8}$/.test(head.gap))
    return [];
  if (FROM.test(firsts[0]?.gap ?? "") && TO.test(opening.lead))
    return [{ form: "previous", current: b.claim, previous: a.claim, tie: "tied", why: "why.from-to" }];
  const [early, late] = [yearOf(firsts[0]), yearOf(opening)];
  return early !== undefined && late !== undefined && early + 1 === late
    ? [{ form: "previous", current: b.claim, previous: a.claim, tie: "tied", why: "why.past" }]
    : [];
}

const isNext = (figure: Figure | undefined): boolean => figure?.role === "change" && figure.series;

const yearOf = (figure: Figure | undefined): number | undefined => {
  const year = figure && YEAR.exec(figure.lead)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** Member by member of one unit, and no two members of one. */
const matches = (firsts: readonly Figure[], seconds: readonly Figure[]): boolean =>
  firsts.every((f, k) => f.measure !== "" && f.measure === seconds[k]?.measure) &&
  new Set(firsts.map((f) => f.measure)).size === firsts.length;
