import { compare } from "../../numbers/rational";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { type Candidate, claims, compact, continues, DISPOSED, isLevel, REACH } from "../parts";
import type { Partition, Tie } from "../types";
import { divides, divisionIn } from "./divisions";
import { mayOverlap } from "./overlaps";
import { dividable, wholesBefore } from "./wholes";

/** 其中, 包括, 分别为: a total and the list that divides it, or names some of its parts. */

const CLOSED = /(?<!未|尚未)(?:审结|结案|办结)/;

export const AMONG = /(?:(?<![对从在将把于])其中|包括|包含|分别为|分别是|（含|构成[是为])(?![^，；。]{0,14}(?:其中))/;
/** Without what a bracket says that is closed before the number: 中等职业学校（包括中专）3所. */
const amongIn = (gap: string): string | undefined =>
  AMONG.exec(gap.includes("）") ? gap.replace(/（[^（）]*）/g, "") : gap)?.[0];
/** 市本级12亿元，主要是A、B等: some of the parts of the number right before. */
const MAINLY = /^，主要(?:是|为|有)(?!因|由于|受)/;
/** What opens another matter inside the sentence. */
const ELSEWHERE =
  /(?:同时|此外|另外|另有|另|(?<![归偿返退交])还|超[出过]|高于|低于)|(?:^|[，；。])(?:实有|现有|累计|拥有|建有|设有|建成)|(?:支出|收入)?(?:总计|总量|合计|共计)/;

export function amongFrames(sentence: readonly Figure[], before: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((first, i) => {
    const opening = first.cues & CUE.among ? (amongIn(first.gap) ?? MAINLY.exec(first.gap)?.[0]) : undefined;
    if (opening === undefined) return;
    if ((opening.startsWith("（") && first.depth === 0) || isOfUnprinted(sentence, i)) return;
    // An inner list ends with its item: what comes behind is a kind of the outer total.
    const outer = isLevel(first) && !sentence.slice(0, i).some((f) => f.gap.includes("其中"));
    const [nearby] = outer ? wholesBefore(sentence, i, before, first) : [];
    const parts = partsFrom(sentence, i, nearby);
    const [head] = parts;
    if (!head) return;
    const mainly = opening.startsWith("，主要");
    const wholes = mainly
      ? wholesBefore(sentence, i, [], head).filter((w) => w.index === first.index - 1)
      : dividable(wholesBefore(sentence, i, before, head), first);
    const earlier = i === 0 || before.includes(wholes[0] ?? head) ? before : sentence.slice(Math.max(0, i - REACH), i);
    const others = wholes.length === 0 ? parts : parts.filter((p) => !comparable(p, head));
    if (opening === "其中") found.push(...boundedByName(earlier.slice(-REACH), others));
    if (wholes.length === 0) return;
    const listed = untilAnew(parts, wholes).filter((p) => comparable(p, head) && !wholes.includes(p));
    if (listed.length === 0) return;
    const tie: Tie = "tied";
    const full = wholes.map((w): Candidate => ({ whole: w.claim, parts: claims(listed), tie, why: "why.among" }));
    const nearest = wholes[0];
    const prefixes: Candidate[] = [];
    for (const w of wholes.slice(0, 2))
      for (let n = listed.length - 1; n >= 2; n--) {
        if (continues(listed[n])) continue;
        prefixes.push({ whole: w.claim, parts: claims(listed.slice(0, n)), tie, why: "why.among" });
      }
    const subsets = [nestedOut(listed), listed.filter((p, k) => k === 0 || p.gap.includes("；"))].filter(
      (set) => set.length >= 2 && set.length < listed.length,
    );
    const nested = subsets.flatMap((set) =>
      wholes.map((w): Candidate => ({ whole: w.claim, parts: claims(set), tie, why: "why.among" })),
    );
    found.push(...byName(earlier.slice(-REACH), parts));
    const closed =
      listed.length >= 2 && listed.every((p) => DISPOSED.test(p.label))
        ? wholes.filter((w) => CLOSED.test(w.lead))
        : [];
    const disposed =
      closed.length === 1
        ? closed.map(
            (w): Candidate => ({ whole: w.claim, parts: claims(listed), complete: "sure", tie, why: "why.disposed" }),
          )
        : [];
    const division = divisionIn(listed);
    // No total is less than one of its members.
    const holding = wholes.filter((w) => division?.every((p) => compare(p.claim.value, w.claim.value) <= 0));
    // Which of several numbers of another sentence it divides, only the sum says.
    const elsewhere = wholes.length > 1 && before.includes(wholes[0] ?? head);
    const whole = division
      ? holding
          .filter((w) => !elsewhere || addsUp(w.claim, claims(division)))
          .map(
            (w): Candidate => ({ whole: w.claim, parts: claims(division), complete: "sure", tie, why: "why.division" }),
          )
      : [];
    const candidates = listed.length >= 2 && !mainly ? [...disposed, ...whole, ...full, ...nested, ...prefixes] : [];
    const fits = candidates.find((c) => addsUp(c.whole, c.parts));
    // ；失业、工伤、生育保险参保人数分别为…: it names its own subjects, and hands its numbers out to them.
    if (!fits && opening.startsWith("分别") && /；(?!其中)/.test(first.gap)) return;
    const beyond = wholes.every((w) => compare(w.claim.value, head.claim.value) < 0);
    const close =
      nearest !== undefined &&
      head.claim.start - nearest.claim.end <= 60 &&
      (wholes.length === 1 || !before.includes(nearest));
    // 其中…40件（项）: a joint unit takes in all the counts before it.
    const joint = /^（[件项份个条]）/.test(head.claim.block.text.slice(head.claim.end, head.claim.end + 3));
    // 法规3件、规章2件，其中制定4件: of both.
    const several =
      nearest?.series && sentence[nearest.index - (sentence[0]?.index ?? 0) - 1]?.measure === nearest.measure;
    const sole = /其中/.test(opening) && beyond && close && !joint && !several ? nearest : undefined;
    // 分别为 divides one thing: what one of its members exceeds is not what they divide.
    const bounds = opening.startsWith("分别") ? listed.filter((p) => p === head || p.series) : [head];
    const bounding = wholes.find((w) => bounds.every((p) => compare(w.claim.value, p.claim.value) >= 0)) ?? sole;
    const bounded = bounding ? boundedBy(bounding, listed, opening) : [];
    found.push({
      cue: "among",
      candidates: fits ? [fits, ...candidates.filter((c) => c !== fits)] : candidates,
      exhaustive: exhaustive(opening, wholes, listed, before),
      ...(bounding && !fits && bounded.length > 0 ? { bounds: { whole: bounding.claim, parts: claims(bounded) } } : {}),
    });
  });
  return found;
}

/** 调解成功9862件；诉讼案件收案下降12.6%，其中民事收案8642件: what is divided is not printed. */
function isOfUnprinted(sentence: readonly Figure[], i: number): boolean {
  const opener = sentence[i - 1];
  if (!opener || (opener.role !== "change" && opener.role !== "rate") || /[；。]/.test(sentence[i]?.gap ?? ""))
    return false;
  const subject = opener.lead.replace(
    /[较比](?:上年|去年)(?:同期|末)?|同比|环比|增长|下降|增加|减少|上升|提高|占|[，；\s达至为]/g,
    "",
  );
  return opener.gap.includes("；") && subject.length >= 4;
}

/** 接待国内游客…，其中过夜游客…；接待入境游客…: the list ends where a clause begins with the total's own verb. */
function untilAnew(parts: readonly Figure[], [whole]: readonly Figure[]): readonly Figure[] {
  const verb = VERB.exec(whole?.label ?? "")?.[0];
  if (verb === undefined || parts[0]?.label.startsWith(verb)) return parts;
  const at = parts.findIndex((p, k) => k > 0 && /[；。]/.test(p.gap) && p.label.startsWith(verb));
  return at < 0 ? parts : parts.slice(0, at);
}
const VERB =
  /^(?:接待|引进|参加|销售|招收|招聘|招录|培育|培养|救助|资助|服务|登记|注册|签约|签订|出动|拆除|转移|输送|帮扶|支持)/;

/** Parts that the whole bounds: all that are not more than it, the first, which nothing parts from it, and those that go on from it in one run. */
function boundedBy(whole: Figure, listed: readonly Figure[], opening: string): Figure[] {
  const ends = (f: Figure | undefined) => f?.label.replace(QUANTITY, "").slice(-1) ?? "";
  // Behind a semicolon a new verb or a new noun begins a new matter; a noun that the list or its total ends with goes on.
  const acted = ACTED.test(listed[0]?.lead ?? "");
  const newNoun = (p: Figure, k: number) =>
    k > 0 &&
    /[；。]/.test(p.gap) &&
    !(isBareName(p) && isBareName(listed[0])) &&
    ends(p) !== ends(whole) &&
    !listed.slice(0, k).some((q) => ends(q) === ends(p));
  const newVerb = (p: Figure, k: number) => !acted && ACTED.test(clauseBetween(listed[k - 1], p));
  const fresh = listed.findIndex((p, k) => newNoun(p, k) || newVerb(p, k));
  const kept = fresh < 0 ? listed : listed.slice(0, fresh);
  const stop = kept.findIndex((p, k) => k > 0 && (/[；。]/.test(p.gap) || ANEW.test(p.lead)));
  const run = kept.slice(0, stop < 0 ? kept.length : stop);
  const goesOn = (p: Figure, k: number) =>
    opening.endsWith("其中") &&
    run.includes(p) &&
    p.claim.unit === whole.claim.unit &&
    (p.index === (kept[k - 1]?.index ?? -2) + 1 || namedAlike(p, kept[0])) &&
    p.gap.length <= 18;
  return kept.filter(
    (p, k) => !isOtherFlow(p, whole) && (k === 0 || compare(p.claim.value, whole.claim.value) <= 0 || goesOn(p, k)),
  );
}

/** 水稻885.9万亩，增长0.8%；玉米1737.9万亩: names alone, without a noun that says what of them is counted, all of which the total's noun says. */
const isBareName = (f: Figure | undefined): boolean =>
  f !== undefined && BARE_NAME.test(f.gap) && f.label.length >= 2 && !/[量值额数积入出金率]$/.test(f.label);
const BARE_NAME = /^(?:[^，；。]*；|[，：；\s]*其中[，：\s]*)[一-鿿]{2,4}$/;

/** 收入 and 支出 are no part of one another, nor of a 结余 or 余额. */
const isOtherFlow = (part: Figure, whole: Figure): boolean => {
  const flow = /(收入|支出)$/.exec(part.label)?.[1];
  const of = /(收入|支出|结余|余额)$/.exec(whole.label)?.[1];
  if (of !== undefined && /^(?:收入|支出)$/.test(of) && /结余$/.test(part.label)) return true;
  return flow !== undefined && of !== undefined && flow !== of;
};

/** What stands behind the last semicolon between two parts, whatever other numbers it holds; empty where there is none. */
function clauseBetween(before: Figure | undefined, part: Figure): string {
  if (!before) return "";
  const { block, start } = part.claim;
  const between = block.text.slice(Math.max(before.claim.end, start - 80), start);
  const at = Math.max(between.lastIndexOf("；"), between.lastIndexOf("。"));
  return at < 0 ? "" : between.slice(at + 1);
}

/** What an authority does, at the head of a clause. */
const ACTED =
  /^(?:依法|全年|累计|共|严厉|妥善|自行|补充|联合|及时|深入|扎实)*(?:审结|受理|办结|办理|立案|起诉|提起|批捕|批准|判处|执结|查处|查办|侦查|侦破|破获|抓获|开展|组织|举办|新建|建成|完成|处理|调解|化解|发放|发布|发送|制发|制定|修订|印发|开庭|监督|纠正|追诉|清理|排查|整改|培训|检查|抽检)/;

/** 猪牛羊禽肉产量 counts 肉, 禽蛋产量 does not: the quantity's own word tells no kinds apart. */
const QUANTITY =
  /(?<=[一-鿿])(?:产量|总产量|出栏量|存栏量|销量|数量|总量|总数|人数|户数|面积|授权量|拥有量|申请量|余额|金额)$/;

/** Another count than the total's, or a total of its own. */
const ANEW = /(?:新增|累计|在校|毕业|招生|实有|现有|全[省市县区]|总)/;

/** 共计110个，其中76个、13个、7个、9个: with no name between the numbers they are all of what was named before. */
const nameless = (parts: readonly Figure[]): boolean =>
  parts.length >= 3 && parts.every((p, k) => (k === 0 ? /其中[为是有]?[:：]?$/ : /^[、和]$/).test(p.gap));

/** 村调委会、社区调委会、乡镇调委会: most of the list counts one noun, so that it reads as all of them. */
function ofOneNoun(parts: readonly Figure[]): boolean {
  const ends = parts.map((p) => p.label.slice(-1)).filter((end) => end !== "");
  const most = Math.max(0, ...ends.map((end) => ends.filter((other) => other === end).length));
  return 2 * most > parts.length;
}

/** 住户存款 and 企业存款: one noun at the end of both. */
const namedAlike = (a: Figure, b: Figure | undefined): boolean =>
  b !== undefined && a.claim.unit === b.claim.unit && a.label.length >= 3 && a.label.slice(-2) === b.label.slice(-2);

/** `学校136所，招生3.08万人。其中，高中8所，招生0.64万人；初中32所，招生1.18万人…`: each total has the parts of its own name. */
function byName(totals: readonly Figure[], parts: readonly Figure[]): Partition[] {
  return totals.flatMap((w): Partition[] => {
    if (!isLevel(w) || w.depth > 0 || w.label.length < 2) return [];
    const own = parts.filter((p) => p.label === w.label && comparable(p, w));
    if (own.length < 3 || own.length === parts.length) return [];
    return [
      {
        cue: "among",
        candidates: [{ whole: w.claim, parts: claims(own), complete: "likely", tie: "tied", why: "why.among" }],
        exhaustive: "no",
      },
    ];
  });
}

/** `死亡51人。其中，工矿事故14起，死亡17人`: what a part is called as a number before is, or longer by what tells it apart, is a part of that. */
function boundedByName(totals: readonly Figure[], parts: readonly Figure[]): Partition[] {
  return totals.flatMap((w, at): Partition[] => {
    if (!isLevel(w) || w.depth > 0 || w.label.length < 2 || w.claim.bound === "under") return [];
    const isNamedSo = (p: Figure) =>
      comparable(p, w) && (p.label === w.label || (w.label.length >= 4 && p.label.endsWith(w.label)));
    // Another number of the name before it would be as good.
    if (totals.some((other, k) => k !== at && isNamedSo(other))) return [];
    const own = parts.filter((p) => isNamedSo(p) && compare(p.claim.value, w.claim.value) <= 0);
    return own.length > 0
      ? [{ cue: "among", candidates: [], exhaustive: "no", bounds: { whole: w.claim, parts: claims(own) } }]
      : [];
  });
}

/** Nouns that any two sums of money may end with. */
const AMOUNT = /收入|支出|[总金数]额|投资|资金|贷款|存款/;
/** 医疗卫生机构 and 基层医疗卫生机构: a kind of what the total counts, whatever list of its own it has. */
const isKindOf = (part: Figure, whole: Figure | undefined): boolean => {
  const noun = whole?.label.replace(QUANTITY, "").slice(-2) ?? "";
  return (
    whole !== undefined &&
    noun.length === 2 &&
    !AMOUNT.test(noun) &&
    comparable(part, whole) &&
    part.label.replace(QUANTITY, "").endsWith(noun) &&
    compare(part.claim.value, whole.claim.value) <= 0
  );
};

/** Levels from figure i on that one 其中 may rule: the same bracket, to its end or the sentence's; an inner 其中 rules its own until the next `；`. */
function partsFrom(sentence: readonly Figure[], i: number, whole?: Figure): Figure[] {
  const first = sentence[i];
  if (!first) return [];
  const parts: Figure[] = [];
  let skipping = false;
  for (let k = i; k < sentence.length && k < i + REACH * 3 && parts.length < REACH; k++) {
    const f = sentence[k];
    if (!f) break;
    if (f.bracket !== first.bracket) {
      if (f.depth <= first.depth && first.bracket !== 0) break;
      if (f.depth > first.depth) continue;
    }
    if (k > i) {
      if (ELSEWHERE.test(f.gap)) break;
      if (f.gap.includes("；") && !skipping && ownList(sentence, k) && !isKindOf(f, whole)) break;
      if (f.claim.bound === "under" && LIMIT.test(f.lead)) break;
      if (DEALT_WITH.test(f.lead) && CARRIED_IN.test(first.lead)) break;
      if (f.gap.startsWith("，") && OUTCOME.test(f.lead) && sentence[k - 1]?.series) break;
      if (skipping && f.gap.includes("；")) skipping = false;
      if (skipping && /^等，/.test(f.gap)) skipping = false;
      else if (!skipping && (amongIn(f.gap) !== undefined || INNER.test(f.gap))) skipping = true;
      if (skipping) continue;
    }
    if (isLevel(f)) parts.push(f);
    // 其中10亿元以上项目32个: from what size on the parts are counted.
    else if (k === i && f.role !== "base") return f.role === "change" || f.role === "rate" ? [] : parts;
  }
  return parts;
}

/** What the item before is for, or made up of: 市本级12亿元，主要是…3亿元、…1亿元等. */
const INNER = /^[，、]?主要(?:是|为|用于|包括)[^；。]*$/;

/** What they must keep below: ，控制在债务限额125亿元以内. */
const LIMIT = /控制|限额|不超/;

/** 其中上年结转20件，办结290件: where they came from is told, then what became of all. */
const CARRIED_IN = /旧存|结转|遗留/;
const DEALT_WITH = /办结|审结|结案|执结/;

/** What became of them, behind a list of what they are: ，已整改到位94个. */
const OUTCOME = /^(?:已|正在|尚未|未)/;

/** Does the segment that figure k opens have a 其中 of its own? Then it is a total, and no part of the one before. */
function ownList(sentence: readonly Figure[], k: number): boolean {
  for (let j = k + 1; j < sentence.length && !sentence[j]?.gap.includes("；"); j++)
    if (/其中/.test(sentence[j]?.gap ?? "")) return true;
  return false;
}

/** Without parts that are the sum of those behind them or a part of the one before: `城镇A、乡村B` beside `其中…`. */
function nestedOut(parts: readonly Figure[]): Figure[] {
  return parts.filter((p, k) => k === 0 || !/^[^，；]*(?:含|其中)/.test(p.lead));
}

/** 批准86人、不批准62人，起诉102人、不起诉88人: what 、 and ， part by turns are lists beside one another. What is left, 其他, may close one. */
function evenlyParted(parts: readonly Figure[]): boolean {
  const listed = /^其[他它余]/.test(parts.at(-1)?.label ?? "") ? parts.slice(1, -1) : parts.slice(1);
  return new Set(listed.map((p) => /^[、，；]/.exec(p.gap)?.[0] ?? "")).size <= 1;
}

const TOTAL_NOUN = /(?:共计|总计|合计|共有|共|总数|总量)/;

function exhaustive(
  opening: string,
  wholes: readonly Figure[],
  parts: readonly Figure[],
  before: readonly Figure[],
): Partition["exhaustive"] {
  const [nearest] = wholes;
  if (!nearest || parts.length < 2) return "no";
  // One case may have two defendants, or none of these.
  if ((parts.length > 2 && parts.some((p) => /被告|被申请人/.test(p.label))) || mayOverlap(parts)) return "no";
  const last = parts.at(-1);
  if (!last || wholes.length > 1 || (before.includes(nearest) && !/^[，\s]*其中/.test(parts[0]?.gap ?? "")))
    return "no";
  const text = last.claim.block.text;
  const body = text.slice(nearest.claim.end, last.claim.end);
  if (
    /等|主要|以上|另|还|共同|重复|交叉/.test(body) ||
    /^[^，。；]{0,7}等|^（[^）]*(?:共同|重复|交叉|部分)/.test(text.slice(last.claim.end, last.claim.end + 12)) ||
    /[%‰]/.test(body)
  )
    return "no";
  if (!compact(parts) || !evenlyParted(parts)) return "no";
  if (opening.startsWith("分别")) return "yes";
  // 其他 takes in whatever was not named.
  if (divides(parts) || (parts.length >= 3 && /^其[他它余]/.test(last.label))) return "reads-so";
  return TOTAL_NOUN.test(nearest.gap) && !before.includes(nearest) && (ofOneNoun(parts) || nameless(parts))
    ? "reads-so"
    : "at-most";
}
