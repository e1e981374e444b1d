import { compare } from "../../numbers/rational";
import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { claims, isLevel, REACH } from "../parts";
import type { Partition } from "../types";

/** What was taken in, and what of it was done. */

const FINISHED =
  /(?:办结|审结|结案|办理完毕|已办理|已办|已整改|已完成|整改到位|已化解|已答复|已处理|已解决|已兑现|已落实|已销号|已审结)/;
const UNFINISHED =
  /(?:未办结|未结|未审结|正在(?:办理|审理|整改|处理|调查|化解|推进)|尚未|待(?:办|处理|整改|审)|未完成|未整改|未化解|(?:需|须)?(?:长期坚持|持续(?:推进|整改|坚持))|剩余|(?:^|，)余)/;

const CARRIED = /(?:上年|结转|旧存|往年)/;

/** What was taken in, what of it is done and what is not: 接收5104件，已办理4567件，正在办理537件. */
export function doneAndNot(sentence: readonly Figure[]): Partition[] {
  if (sentence.length < 3 || !sentence.some((f) => f.cues & CUE.undone)) return [];
  const carriedAt = sentence.findIndex((f) => CARRIED.test(f.lead));
  return sentence.flatMap((head, i): Partition[] => {
    if (!isLevel(head) || head.depth > 0 || FINISHED.test(head.lead)) return [];
    const behind = sentence.slice(i + 1, i + 1 + REACH).filter((f) => isLevel(f) && comparable(f, head));
    const at = behind.findIndex((f) => FINISHED.test(f.lead) && !UNFINISHED.test(f.lead));
    const [done, rest, more] = behind.slice(at);
    // 一般隐患4268处、重大隐患36处，重大隐患已整改34处: a member of a list has to be named again.
    if (head.series && !(head.label.length >= 2 && done?.lead.includes(head.label))) return [];
    // 4个方面28个问题，已完成26个: what is done is of the 问题.
    if (done && compare(done.claim.value, head.claim.value) > 0 && at > 0) return [];
    if (at < 0 || !done || !rest || /其中|旧存|结转|上年|年初|遗留/.test(head.gap)) return [];
    if (!UNFINISHED.test(rest.lead) || rest.claim.sentence !== head.claim.sentence) return [];
    const between = behind.slice(0, at);
    // 收案300件，旧存20件，结案…: what was done is of both.
    if (between.some((f) => f.depth === 0 && CARRIED.test(f.lead) && !/其中|含|包括/.test(f.gap))) return [];
    // 接收500件，甲类300件，乙类100件，办结450件: more was done than of the last kind.
    if (compare(done.claim.value, head.claim.value) > 0 && sentence.slice(0, i).some((f) => holdsAll(f, head, done)))
      return [];
    if (!between.every((f, k) => k === 0 || f.series) || (between.length === 0 && done.index > head.index + 2))
      return [];
    if (rest.index > done.index + 2 || (more && more.depth === 0 && /未|正在/.test(more.lead))) return [];
    const carried = carriedAt >= 0 && carriedAt < i;
    return [
      {
        cue: "list",
        candidates: [
          {
            whole: head.claim,
            parts: claims([done, rest]),
            ...(carried ? {} : { complete: "sure" as const }),
            tie: "tied",
            why: "why.done",
          },
        ],
        exhaustive: "no",
      },
    ];
  });
}

const holdsAll = (f: Figure, head: Figure, done: Figure): boolean =>
  isLevel(f) && f.depth === 0 && comparable(f, head) && compare(f.claim.value, done.claim.value) >= 0;

/** What is done with what was taken in: 受理…办结, 审批…竣工, 收集…解决. */
const DONE =
  /(?:办结|审结|结案|调处|调解|和解|成功|解决|处理|化解|竣工|在建|开工|整改|完成|已|答复|采纳|回复|处置|处罚|查处|执结|兑现|撤诉|通过|达成|落实|销号|录用|发放|入库|合格|结业|当庭)/;

const VERB =
  /^(?:[，、\s]|其中|已|共|全部|成功|累计|经|均|当年|当庭|依法|实际|全年)*(?:办结|审结|结案|调处成功|调解成功|化解成功|调处|调解|和解|解决|处理|化解|竣工|在建|开工|整改|完成|答复|采纳|回复|处罚|查处|执结|兑现|撤诉|通过|销号|录用|发放|入库|合格|结业|成功)(?:完毕|到位|了)?/;

/** 已办结60件, 竣工270部; 处理定点医药机构550家 of the 定点医药机构 before: nothing counted behind the verb but what the head counts. */
function doneOf(f: Figure, head: Figure): boolean {
  if (/共|合计|总计|不成/.test(f.lead)) return false;
  const verb = VERB.exec(f.lead);
  if (!verb) return false;
  // 完成30个卫生院: what follows the number is another thing.
  if (!/^[，。；、）\s]?$/.test(f.claim.block.text.charAt(f.claim.end))) return false;
  const object = f.lead.slice(verb[0].length).replace(/[共约达近超\s]/g, "");
  return object === "" || (object.length >= 2 && head.lead.includes(object));
}

/**
 * A count and, right behind it in the sentence, what of it was done. 审结 may exceed 受理 by what was carried over, so only a fit is told:
 * the ✓ says that the smaller is not more than the larger.
 */
export function flows(sentence: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  sentence.forEach((head, i) => {
    if (!isLevel(head) || head.depth > 0 || /^(?:不予|未|不)|新收|不成/.test(head.label)) return;
    const parts: Figure[] = [];
    for (let k = i + 1; k < sentence.length && k <= i + 3; k++) {
      const f = sentence[k];
      if (
        !f ||
        f.series ||
        /^[、]/.test(f.gap) ||
        f.gap.includes("；") ||
        /其中|另|同时|此外/.test(f.gap) ||
        f.gap.length > 24
      )
        break;
      if (!isLevel(f)) continue;
      if (!comparable(f, head) || !doneOf(f, head) || compare(f.claim.value, head.claim.value) > 0 || f.depth > 0)
        break;
      parts.push(f);
    }
    const next = sentence[i + 1];
    if (
      next &&
      isLevel(next) &&
      !next.series &&
      !/共|合计|总计/.test(next.lead) &&
      next.claim.unit === head.claim.unit &&
      /(?:调解|调处|化解)成功$|^(?:，)?成功/.test(next.label) &&
      /调解|调处|排查|受理/.test(head.label) &&
      !parts.includes(next) &&
      next.gap.length <= 12
    )
      parts.push(next);
    if (
      parts.length > 0 &&
      (!DONE.test(head.label) || /成功/.test(parts[0]?.label ?? "") || /受理|排查/.test(head.label))
    )
      found.push({
        cue: "flow",
        candidates: [],
        exhaustive: "no",
        bounds: { whole: head.claim, parts: claims(parts), form: "flow" },
      });
  });
  return found;
}
