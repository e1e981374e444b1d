import { compare } from "../../numbers/rational";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import { type Candidate, claims, continues, DISPOSED, isLevel, REACH } from "../parts";
import type { Partition, Tie } from "../types";
import { boundedBy } from "./bounds";
import { boundedByName, byName } from "./by-name";
import { divisionIn } from "./divisions";
import { exhaustive } from "./exhaustive";
import { amongIn, partsFrom } from "./extent";
import { dividable, wholesBefore } from "./wholes";

/** 其中, 包括, 分别为: a total and the list that divides it, or names some of its parts. */

const CLOSED = /(?<!未|尚未)(?:审结|结案|办结)/;
/** 市本级12亿元，主要是A、B等: some of the parts of the number right before. */
const MAINLY = /^，主要(?:是|为|有)(?!因|由于|受)/;

export function amongFrames(sentence: readonly Figure[], before: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((first, i) => {
    const opening = first.cues & CUE.among ? (amongIn(first.gap) ?? MAINLY.exec(first.gap)?.[0]) : undefined;
    if (opening === undefined) return;
    if ((opening.startsWith("（") && first.depth === 0) || isOfUnprinted(sentence, i)) return;
    // An inner list ends with its item: what comes behind is a kind of the outer total.
    const outer = !sentence.slice(0, i).some((f) => f.gap.includes("其中"));
    // A level that opens a list is its head.
    const own = isLevel(first) ? wholesBefore(sentence, i, before, first) : undefined;
    const parts = partsFrom(sentence, i, outer ? own?.[0] : undefined);
    const [head] = parts;
    if (!head) return;
    const mainly = opening.startsWith("，主要");
    const wholes = mainly
      ? wholesBefore(sentence, i, [], head).filter((w) => w.index === first.index - 1)
      : dividable(own ?? wholesBefore(sentence, i, before, head), first);
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

/** Without parts that are the sum of those behind them or a part of the one before: `城镇A、乡村B` beside `其中…`. */
function nestedOut(parts: readonly Figure[]): Figure[] {
  return parts.filter((p, k) => k === 0 || !/^[^，；]*(?:含|其中)/.test(p.lead));
}
