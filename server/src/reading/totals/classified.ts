import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { type Candidate, claims, isLevel, REACH } from "../parts";
import type { Partition } from "../types";
import { isNamed } from "./wholes";

/**
 * `进口总额16.9亿元。按贸易方式分，一般贸易进口6.2亿元；加工贸易进口10.7亿元。按重点商品分，…` and `各项贷款中，普惠小微贷款…`: a sentence that
 * says by what it divides, or whose members it names, has parts of the total before it. A classification may leave some out, so that only
 * a sum that meets says more than that no part is more than the total.
 */

/** 按贸易方式分，; 分商品看，; 从企业类型看，; 分级次看 —: at the head of what it rules. */
const BY =
  /(?:^|[。；：])[^，；。：]{0,8}?(?:(?:按|从|分)[^，；。：]{1,14}?(?:看|分|划分|分类|统计)|分[^，；。：]{1,8}(?:情况)?为?)[，：](?=[^，；。]{0,24}$)/;
/** 本外币贷款中，; 全市主要支出中： */
const WITHIN = /^[\s]*(?:在)?([一-鿿]{2,14})中[，：][^，；。]{0,24}$/;
/** What is divided is not told by such a sentence. */
const GOES_ON = /^[，；\s]*其中/;

export function classified(sentence: readonly Figure[], earlier: readonly (readonly Figure[])[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((first, i) => {
    const within = i === 0 ? WITHIN.exec(first.gap)?.[1] : undefined;
    if ((within === undefined && !BY.test(first.gap)) || !isLevel(first) || first.depth > 0) return;
    const parts = partsFrom(sentence, i);
    const whole = within === undefined ? totalBefore(sentence, i, earlier, first) : namedTotal(earlier, first, within);
    if (!whole || parts.some((p) => compare(p.claim.value, whole.claim.value) > 0)) return;
    const candidates: Candidate[] =
      parts.length >= 2 ? [{ whole: whole.claim, parts: claims(parts), tie: "tied", why: "why.among" }] : [];
    const fits = candidates.some((c) => addsUp(c.whole, c.parts));
    found.push({
      cue: "among",
      candidates: fits ? candidates : [],
      exhaustive: "no",
      ...(fits ? {} : { bounds: { whole: whole.claim, parts: claims(parts) } }),
    });
  });
  return found;
}

/** The levels of the first one's sort up to the next such opening, with what an inner 其中 rules left out. */
function partsFrom(sentence: readonly Figure[], i: number): Figure[] {
  const [first] = sentence.slice(i);
  const parts: Figure[] = [];
  let inner = false;
  for (const f of sentence.slice(i, i + 2 * REACH)) {
    if (f !== first && (BY.test(f.gap) || OTHER.test(f.gap))) break;
    if (f.gap.includes("；")) inner = false;
    if (inner && /^等[，；]/.test(f.gap)) inner = false;
    else if (f !== first && INNER.test(f.gap)) inner = true;
    if (inner || !first || !isLevel(f) || f.depth > 0 || !comparable(f, first)) continue;
    parts.push(f);
  }
  return parts;
}

/** What is told of the part before. */
const INNER = /其中|包括|主要(?:是|为|有|用于)/;
/** Another matter begins. */
const OTHER = /(?:同时|此外|另外|全年|年末|累计|[总合共]计)/;

/** The total that is called as the parts are, or stands last before and alone of its sort in its sentence; sentences that divide one are passed over. */
function totalBefore(
  sentence: readonly Figure[],
  i: number,
  earlier: readonly (readonly Figure[])[],
  part: Figure,
): Figure | undefined {
  const own = sentence.slice(0, i);
  const sentences = (own.length > 0 ? [own, ...earlier] : earlier).filter(([head]) => head && !BY.test(head.gap));
  const levels = sentences.map((before) => levelsOf(before, part));
  const isList = (k: number): boolean => GOES_ON.test(sentences[k]?.[0]?.gap ?? "");
  for (const [k, told] of levels.entries()) {
    const named = told.filter((f) => isCalled(part, f));
    // 其中：住户贷款…；企业贷款…: of a list of members none is the total of others.
    if (named.length === 1 || (named.length > 1 && !isList(k))) return named.length === 1 ? named[0] : undefined;
  }
  const at = sentences.findIndex((_, k) => !isList(k));
  const [only, other] = levels[at] ?? [];
  return only && !other && !DIFFERENCE.test(only.label) ? only : undefined;
}

/** Levels of the part's sort, but for those that an inner 其中 rules. */
function levelsOf(sentence: readonly Figure[], part: Figure): Figure[] {
  const from = GOES_ON.test(sentence[0]?.gap ?? "") ? -1 : sentence.findIndex((f) => INNER.test(f.gap));
  const told = from < 0 ? sentence : sentence.slice(0, from);
  return told.filter((f) => isLevel(f) && f.depth === 0 && comparable(f, part) && f.claim.bound !== "under");
}

/** What is left of two numbers has no parts by kind. */
const DIFFERENCE = /差额|[顺逆]差|结余|结转|增量/;

/** 一般贸易进口 is called as 进口总额 is. */
const isCalled = (part: Figure, whole: Figure): boolean => {
  const name = whole.label.replace(/(?:总额|总值|总量|总计|余额|合计)$/, "");
  const noun = name.endsWith("进出口") ? "进出口" : name.slice(-2);
  const called = part.label.replace(/余额$/, "");
  if (noun.length < 2 || !called.endsWith(noun) || called === name) return false;
  return noun !== "出口" || !called.endsWith("进出口");
};

/** The nearest number that is called as the opening says. */
function namedTotal(earlier: readonly (readonly Figure[])[], part: Figure, name: string): Figure | undefined {
  for (const before of earlier.slice(0, 2)) {
    const levels = before.filter((f) => isLevel(f) && f.depth === 0 && comparable(f, part) && isNamed(f, name));
    if (levels.length > 0) return levels.length === 1 ? levels[0] : undefined;
  }
  return undefined;
}
