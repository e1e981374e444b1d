import type { FrontMatter } from "../../report/types";
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
export function readStaleYears(blocks: readonly BlockReading[], front: FrontMatter): StaleYear[] {
  const { title = "", period = "" } = front;
  const year = Number(period);
  if (!/^20\d\d$/.test(period) || !title.includes(period) || !ANNUAL.test(title) || TWO_YEARS.test(title)) return [];
  const found: StaleYear[] = [];
  let siblings = 0;
  for (const { block, structure, claims } of blocks) {
    if (block.kind !== "paragraph" || claims.length === 0) continue;
    const counting = new Set(claims.map((c) => c.sentence));
    structure.sentences.forEach((sentence, s) => {
      if (!counting.has(s)) return;
      const text = block.text.slice(sentence.start, sentence.end);
      const opening = OPENING.exec(text);
      const printed = opening?.[1];
      if (printed === undefined) return;
      if (Number(printed) === year) siblings++;
      if (Number(printed) !== year - 1 || text.includes(period)) return;
      const at = text.indexOf(printed);
      const rest = text.slice(at + 5);
      if (ELSEWHEN.test(rest) || !STATES.test(rest)) return;
      const end = at + (WHOLE_YEAR.test(text.slice(at)) ? 7 : 5);
      found.push({ place: { block, start: sentence.start + at, end: sentence.start + end }, year });
    });
  }
  return found.length <= 2 && siblings >= 2 ? found : [];
}
