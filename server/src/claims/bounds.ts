import { DIGIT, HAN, isA, isOneOf, LETTER } from "../report/characters";
import type { Draft, Reach } from "./draft";

/** Words that say how far a number reaches. Data: a new wording is a word here. */
const BEFORE_WORDS: Readonly<Record<Exclude<Reach, "exact" | "excess">, string>> = {
  about: "约 大约 约为 约达 约有 大概 大致",
  near: "近 将近 接近",
  short: "不足 不到 不满 未满 未到 少于 小于 低于 未达 未达到",
  most: "不超过 未超过 不超 未超 不高于 不多于 不大于 未突破 最多 至多",
  least: "超过 超过了 超出 超 逾 突破 突破了 不低于 不少于 不小于 至少 最少 高于 多于 大于",
};
const AFTER_WORDS: Readonly<Record<"about" | "most" | "least", string>> = {
  about: "左右 上下",
  most: "以下 及以下 以内 之内",
  least: "以上 及以上",
};

interface Word {
  readonly word: string;
  readonly reach: Reach;
}

/** The words by a character of theirs, longest first. */
function index(words: Readonly<Record<string, string>>, place: (word: string) => number): Map<number, Word[]> {
  const found = new Map<number, Word[]>();
  for (const [reach, list] of Object.entries(words))
    for (const word of list.split(" ")) {
      const code = word.charCodeAt(place(word));
      // The keys of both tables are reaches.
      found.set(code, [...(found.get(code) ?? []), { word, reach: reach as Reach }]);
    }
  for (const list of found.values()) list.sort((a, b) => b.word.length - a.word.length);
  return found;
}
const BEFORE = index(BEFORE_WORDS, (word) => word.length - 1);
const AFTER = index(AFTER_WORDS, () => 0);

/** Characters before a word that make it part of another: 节约, 最近, 赶超, 大突破. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  约: "节合预公契条签违履制特邀集守婉缔爽",
  近: "最附邻临靠亲远",
  超: "赶反",
  突破: "项新大关",
  突破了: "项新大关",
};
const FOUND_WANTING = ["存在", "查找", "发现", "查摆", "梳理", "整改"];

/** The words of a bound that end at `at`. */
export function boundBefore(text: string, at: number): { start: number; reach: Reach } | undefined {
  const words = BEFORE.get(text.charCodeAt(at - 1));
  if (!words) return undefined;
  for (const { word, reach } of words) {
    const start = at - word.length;
    if (start < 0 || !text.startsWith(word, start)) continue;
    if (isOneOf(text, start - 1, NOT_AFTER[word] ?? "")) return undefined;
    // 问题及不足34个: 不足 is a noun.
    if (word === "不足" && isNoun(text, start)) return undefined;
    return { start, reach };
  }
  return undefined;
}

function isNoun(text: string, at: number): boolean {
  if (isOneOf(text, at - 1, "及和与、或的等些")) return true;
  const end = isOneOf(text, at - 1, "的") ? at - 1 : at;
  return FOUND_WANTING.some((word) => text.startsWith(word, end - word.length));
}

/** Behind a unit 余 and 多 say more only at the end of what is said: 两倍多, not 45个多功能. */
const MORE = "余多";
const endsThere = (text: string, at: number): boolean =>
  isOneOf(text, at, "的") || !isA(text.charCodeAt(at), HAN | LETTER | DIGIT);

/** The words of a bound that begin at `at`. */
export function boundAfter(text: string, at: number): { end: number; reach: Reach } | undefined {
  if (isOneOf(text, at, MORE)) return endsThere(text, at + 1) ? { end: at + 1, reach: "excess" } : undefined;
  const found = AFTER.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
  if (!found || text.startsWith("以下简称", at)) return undefined;
  return { end: at + found.word.length, reach: found.reach };
}

const COMPARING = /^[高低多少大小]于$/;

/** Widens a draft by the words of a bound on either side. What stands behind decides; 余 says more than 以上. */
export function takeBounds(text: string, draft: Draft): void {
  const before = boundBefore(text, draft.start);
  // 高于2个百分点 compares.
  if (before && !(draft.kind === "change" && COMPARING.test(text.slice(before.start, draft.start)))) {
    draft.start = before.start;
    draft.reach = before.reach;
  }
  if (!draft.unit) return;
  const after = boundAfter(text, draft.end);
  if (!after) return;
  draft.end = after.end;
  if (after.reach !== "least" || draft.reach !== "excess") draft.reach = after.reach;
}
