import type { FrontMatter, Place } from "../../report/types";
import type { Blocks } from "../blocks";
import type { BlockReading, StaleYear } from "../types";

/** Reports on a year that is over; budgets, plans and work reports speak of two years by their nature. */
const ANNUAL = /(?:报告|总结|公报|年报|情况)(?:（[^）]{1,12}）)?$/;
const TWO_YEARS = /预算|计划|草案|决算|规划|政府工作报告|要点|安排|审计|执行情况/;
/** A year that opens a statement of its own. */
const OPENING = /^[\s（）()一二三四五六七八九十是、\d.]{0,6}(?:在)?(20\d\d)年(?:全年|度|，|我|全|共|累计|本)/;
const WHOLE_YEAR = /^(20\d\d)年全年/;
/** What makes an earlier year's figure at home in this year's report. */
const ELSEWHEN =
  /比|较|上年|去年|前年|同期|相比|述法|决算|以来|基础上|起|至|—|-|～|规划|计划|方案|报告|会议|大会|印发|出台|颁布|修订|施行|启动|首次|获|荣|评为|命名|被|考核|评估|示范|末|底|初|年度|历年|往年|结转|近\S?年|连续|期间|目标|排名|位居|（/;
const STATES = /受理|办理|办结|审结|开展|作出|收到|接收|完成|组织|处理|调解|化解|举办|审查|制定|清理|发放|检查|查处/;

/**
 * A year left over from last year's text: the report is on one year, its other statements open with that year, and one opens with the year before
 * without a word of comparison. At most two such places: more are a history.
 */
export function readStaleYears(blocks: Blocks, front: FrontMatter): StaleYear[] {
  const { title = "", period = "" } = front;
  const year = Number(period);
  if (!/^20\d\d$/.test(period) || !title.includes(period) || !ANNUAL.test(title) || TWO_YEARS.test(title)) return [];
  const openings = blocks.gather("openings", openingsIn);
  const siblings = openings.filter((o) => o.year === year).length;
  const stale = openings.filter((o) => o.year === year - 1 && o.isAlone && !o.sentence.includes(period));
  return stale.length <= 2 && siblings >= 2 ? stale.map(({ place }) => ({ place, year })) : [];
}

/** A sentence with a number that opens with a year. */
interface Opening {
  readonly year: number;
  readonly place: Place;
  readonly sentence: string;
  /** It states what was done that year, without a word that makes an earlier year at home here. */
  readonly isAlone: boolean;
}

function openingsIn({ block, structure, claims }: BlockReading): readonly Opening[] {
  if (block.kind !== "paragraph" || claims.length === 0) return NONE;
  const found: Opening[] = [];
  for (const s of new Set(claims.map((c) => c.sentence))) {
    const place = structure.sentences[s];
    if (!place) continue;
    const sentence = block.text.slice(place.start, place.end);
    const printed = OPENING.exec(sentence)?.[1];
    if (printed === undefined) continue;
    const at = sentence.indexOf(printed);
    const rest = sentence.slice(at + 5);
    const start = place.start + at;
    found.push({
      year: Number(printed),
      place: { block, start, end: start + (WHOLE_YEAR.test(sentence.slice(at)) ? 7 : 5) },
      sentence,
      isAlone: !ELSEWHEN.test(rest) && STATES.test(rest),
    });
  }
  return found;
}

const NONE: readonly Opening[] = [];
