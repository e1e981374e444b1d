import type { Range } from "../../contract";
import { isOneOf } from "../../report/characters";
import type { Item } from "../../report/types";
import type { Count } from "./counts";
import { enumerate } from "./enumerators";
import { sizes, unjoin } from "./joints";
import { cut, type Found, isClause, type Partners, seek, things } from "./series";

/** Words that open the list of the things counted just before them; `firm` ones open all of them. */
const OPENING =
  /^(?:：?(?:具体)?(?:是指|指的是)|：|，?即为?|，?(?:具体)?(?:分别|具体)(?:是|为)|，?(?:主要)?(?:包括|包含|涵盖))/;
/** What an opening begins with. */
const OPENS = "：，具是指即分主包涵";
const FIRM = /^(?:：|，?即|，?分别|，?具体)/;
/** The counted things' name between the number and the opening: “四张清单”，即. */
const NAME = 18;
const REGION = 500;
const LONGEST_ITEM = 12;
/** 等 with what it stands for: 等专项工作方案. 同等, 高等 are no 等. */
const AND_SO_ON = /(?<![同平高中初优])等[^，。；：、“”]{0,12}$/;
/** 即 inside a word. */
const NO_OPENING = /(?:[立随当迅旋在亦])$/;
/** What is announced in a sentence of its own, before 一是…: 主要做了四个方面的工作。 */
export const ANNOUNCED = /(?:工作|方面|任务|措施|举措|要求|重点|事|行动|问题|建议|意见|特点)$/;

/** The list that a number introduces: `“四张清单”，即A、B、C、D`, `三项制度：A、B、C`, `五件事：一是…二是…`. */
export function listAfter(text: string, partners: Partners, count: Count, marks: readonly Item[]): Found | undefined {
  const opening = openingAfter(text, count.end, marks);
  if (!opening) return undefined;
  const limit = Math.min(text.length, opening.at + REGION);
  const marked = enumerate(text, marks, opening.at);
  if (marked) return numbered(marked.items, marked.broken, count);
  const end = seek(text, partners, opening.at, limit, "。；！？\n");
  const found = named(text, partners, { start: opening.at, end }, count, opening);
  if (found?.items.length === count.value) return found;
  return readWide(text, partners, opening, limit, count) ?? found;
}

function numbered(items: readonly Range[], broken: boolean, count: Count): Found | undefined {
  // Fewer than announced: the rest may stand in the paragraphs that follow.
  if (items.length < Math.max(2, count.value)) return undefined;
  return { items, closed: "closed", certainty: broken ? "likely" : "sure", form: "sections" };
}

interface Opening {
  /** Where the list begins. */
  readonly at: number;
  /** The word opens the whole list, not examples. */
  readonly firm: boolean;
  /** The last two characters of what is counted: 制度 of “三项制度”. */
  readonly noun: string;
}

function openingAfter(text: string, from: number, marks: readonly Item[]): Opening | undefined {
  for (let i = from; i <= from + NAME && i < text.length; i++) {
    if (isOneOf(text, i, "。；、\n")) {
      // 做好五方面工作。一是…
      const announced = isOneOf(text, i, "。") && ANNOUNCED.test(text.slice(from, i)) && enumerate(text, marks, i + 1);
      return announced ? { at: i + 1, firm: true, noun: nounOf(text.slice(from, i)) } : undefined;
    }
    const opening = isOneOf(text, i, OPENS) ? OPENING.exec(text.slice(i, i + 8)) : null;
    if (!opening || (opening[0].startsWith("即") && NO_OPENING.test(text.charAt(i - 1)))) {
      if (isOneOf(text, i, "，")) return undefined;
      continue;
    }
    let at = i + opening[0].length;
    const more = /^(?:是指|指|即为?|：|主要是|分别是|分别为|具体是)+/.exec(text.slice(at, at + 6));
    if (more) at += more[0].length;
    return { at, firm: FIRM.test(opening[0]), noun: nounOf(text.slice(from, i)) };
  }
  return undefined;
}

const nounOf = (name: string): string => name.replace(/[^\p{Script=Han}]/gu, "").slice(-2);

/** Cut at 、, in the first clause of the region. */
function named(text: string, partners: Partners, region: Range, count: Count, opening: Opening): Found | undefined {
  let end = seek(text, partners, region.start, region.end, "，,");
  const rest = text.slice(end, region.end);
  const soOn = AND_SO_ON.exec(text.slice(Math.max(region.start, end - 14), end));
  const closed = soOn ? "open" : "closed";
  if (soOn) end -= soOn[0].length;
  const items = things(text, partners, region.start, end);
  const { natural, most } = sizes(text, partners, items, soOn !== null);
  if (most < 2 || (items.length === 1 && count.value !== 2)) return undefined;
  if (natural.includes(count.value)) {
    return { items: unjoin(text, partners, items, count.value), closed, certainty: "sure" };
  }
  if (soOn && items.length < count.value) return undefined;
  const apart = items.length > count.value ? items.length - count.value : count.value - most;
  const { noun } = opening;
  const words = items.map((item) => text.slice(item.start, item.end));
  const kin = noun.length === 2 && words.every((item) => item.includes(noun)) && !rest.includes(noun);
  const short = rest === "" && words.every((item) => item.length <= LONGEST_ITEM && !isClause(item));
  const sure = opening.firm && apart > 0 && apart <= 2 && (kin || short) && !words.some((item) => /\d/.test(item));
  return { items: unjoin(text, partners, items, natural[0] ?? 0), closed, certainty: sure ? "sure" : "likely" };
}

/** Longer things, parted by ， or ；: taken only where they are as many as announced, and, parted by ，, alike. */
function readWide(text: string, partners: Partners, opening: Opening, limit: number, count: Count): Found | undefined {
  for (const [separators, stops] of [
    ["，", "。；！？\n"],
    ["；", "。！？\n"],
  ] as const) {
    const end = seek(text, partners, opening.at, limit, stops);
    if (end === limit && limit < text.length) continue;
    const items = cut(text, partners, opening.at, end, separators);
    if (items.length < 2 || items.length !== count.value) continue;
    const words = items.map((item) => text.slice(item.start, item.end));
    if (separators === "；" || words.every((item) => item.includes(opening.noun)) || sameEdge(words)) {
      return { items, closed: "closed", certainty: "sure" };
    }
  }
  return undefined;
}

/** All begin, or all end, with the same character. */
const sameEdge = (words: readonly string[]): boolean =>
  words.every((w) => w.charAt(0) === words[0]?.charAt(0)) || words.every((w) => w.at(-1) === words[0]?.at(-1));

/** `十个主要行业中，A增长1%，B下降2%…`: a clause for each, with its growth. */
export function listAmong(text: string, partners: Partners, count: Count): Found | undefined {
  const among = /^[^，。；：、\n]{1,12}中，/.exec(text.slice(count.end, count.end + 15));
  if (!among || count.value < 3) return undefined;
  const at = count.end + among[0].length;
  const items = cut(
    text,
    partners,
    at,
    seek(text, partners, at, Math.min(text.length, at + REGION), "。！？\n"),
    "，；",
  );
  const grown = items.every((item) =>
    /(?:增长|下降|上升|减少|提高|持平)[^，；]{0,12}$/.test(text.slice(item.start, item.end)),
  );
  return grown && items.length === count.value ? { items, closed: "closed", certainty: "sure" } : undefined;
}
