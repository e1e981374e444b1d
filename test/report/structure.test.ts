import assert from "node:assert/strict";
import { segment } from "../../server/src/report/blocks";
import { structureOf } from "../../server/src/report/structure";
import type { Block, Structure } from "../../server/src/report/types";
import { rangesOf } from "../helpers/clauses";

function read(text: string): { block: Block; structure: Structure } {
  const [block] = segment(text);
  assert.ok(block);
  return { block, structure: structureOf(block) };
}

/** `2 （一） 加强领导`, or nothing where the paragraph has no heading. */
function headings(text: string, expected: string): void {
  it(text.slice(0, 30), () => {
    const { block, structure } = read(text);
    const { heading } = structure;
    const shown = heading
      ? `${heading.level} ${heading.marker} ${block.text.slice(heading.titleStart, heading.end)}`
      : "";
    assert.equal(shown, expected);
  });
}

/** Each item as `5 一是 1`. */
function items(text: string, ...expected: string[]): void {
  it(text.slice(0, 30), () => {
    const found = read(text).structure.items.map((i) => `${i.level} ${i.marker} ${i.ordinal}`);
    assert.deepEqual(found, expected);
  });
}

/** Sentences, with `|` between their clauses. */
function sentences(text: string, ...expected: string[]): void {
  it(text.slice(0, 30), () => {
    const { block, structure } = read(text);
    const shown = structure.sentences.map((s) =>
      rangesOf(s)
        .map((c) => block.text.slice(c.start, c.end))
        .join("|"),
    );
    assert.deepEqual(shown, expected);
  });
}

describe("headings", () => {
  describe("by marker", () => {
    headings("一、主要做法", "1 一、 主要做法");
    headings("十二、其他事项", "1 十二、 其他事项");
    headings("一．主要做法", "1 一． 主要做法");
    headings("第一部分 工作回顾", "1 第一部分 工作回顾");
    headings("第三章 附则", "1 第三章 附则");
    headings("01 综合", "1 01 综合");
    headings("（三）规范执法", "2 （三） 规范执法");
    headings("(十一)规范执法", "2 （十一） 规范执法");
    headings("㈢规范执法", "2 ㈢ 规范执法");
    headings("1.健全制度", "3 1. 健全制度");
    headings("2、健全制度", "3 2、 健全制度");
    headings("３．健全制度", "3 3． 健全制度");
    headings("⒋健全制度", "3 ⒋ 健全制度");
    headings("1. 总体情况", "3 1. 总体情况");
    headings("（1）人员情况", "4 （1） 人员情况");
    headings("⑵人员情况", "4 ⑵ 人员情况");
    headings("③人员情况", "4 ③ 人员情况");
    headings("## 二、存在问题", "1 二、 存在问题");
  });
  describe("whose title runs on into the paragraph", () => {
    headings("（一）加强领导，压实责任。全年召开会议12次，研究议题30个。", "2 （一） 加强领导，压实责任");
    headings("1.健全制度。修订办法3件。", "3 1. 健全制度");
    headings("二、下步打算：", "1 二、 下步打算");
    headings("一、综合 初步核算，全年完成投资36.5亿元，比上年增长4.2%，其中民间投资18.3亿元。", "1 一、 综合");
    headings("四、2023年工作安排", "1 四、 2023年工作安排");
    headings("1.2024年预算收支情况", "3 1. 2024年预算收支情况");
    headings("一、三年行动进展", "1 一、 三年行动进展");
  });
  describe("that are none", () => {
    headings("2.5亿元资金已经下达到各乡镇。", "");
    headings("1.3万人参加培训。", "");
    headings("2024年，全县受理案件68件。", "");
    headings("（2024）3号文件已经废止。", "");
    headings("第一，坚持党的领导。", "");
    headings("一、二、三产业分别增长3.1%、4.2%、5.6%。", "");
    headings("二、三季度受理案件较多。", "");
    headings("（一）（二）项由县司法局承担。", "");
    headings("一是健全制度。二是强化监督。", "");
    headings("12月召开会议两次。", "");
    headings("第一季度受理12件。", "");
    headings("1、2、3号楼已经竣工。", "");
  });
});

describe("items", () => {
  items("一是健全制度。二是强化监督。三是严格问责。", "5 一是 1", "5 二是 2", "5 三是 3");
  items("（一）强化监督。一是完善办法；二是开展评查。", "5 一是 1", "5 二是 2");
  items("存在的问题一是力量不足；二是经费不足。", "5 一是 1", "5 二是 2");
  items("第一，健全制度。第二，强化监督。", "5 第一 1", "5 第二 2");
  items("首先，健全制度；其次，强化监督；最后，严格问责。", "5 首先 1", "5 其次 2", "5 最后 3");
  items("重点如下：（1）健全制度；（2）强化监督；（3）严格问责。", "5 （1） 1", "5 （2） 2", "5 （3） 3");
  items("重点如下：1.健全制度；2.强化监督。", "5 1. 1", "5 2. 2");
  items("工作中，一要健全制度，二要强化监督。", "5 一要 1", "5 二要 2");
  items("一是摸底，包括：①人员；②经费。二是整改。", "5 一是 1", "6 ① 1", "6 ② 2", "5 二是 2");
  items("一是摸底，分两步：（1）自查；（2）抽查。二是整改。", "5 一是 1", "6 （1） 1", "6 （2） 2", "5 二是 2");
  items("重点抓一是摸底，分两步：（1）自查；（2）抽查。二是整改。", "5 一是 1", "6 （1） 1", "6 （2） 2", "5 二是 2");
  items("第一、二、三产业结构为6.3：45.3：48.4。");
  items("唯一是要坚持到底，统一是前提。");
  items("打通最后一公里，首先要靠制度。");
  items("详见表（2）和表（3）。");
  it("run from their marker to the next", () => {
    const { block, structure } = read("一是健全制度。二是强化监督，查处3件。");
    assert.deepEqual(
      structure.items.map((i) => block.text.slice(i.start, i.end)),
      ["一是健全制度。", "二是强化监督，查处3件。"],
    );
  });
});

describe("sentences and clauses", () => {
  sentences("受理68件，办结60件；其中：和解29件。化解率42.65%。", "受理68件|办结60件|其中|和解29件", "化解率42.65%");
  sentences("会议强调“要依法行政。要狠抓落实。”随后休会。", "会议强调“要依法行政。要狠抓落实。”随后休会");
  sentences("受理（含上年结转12件，不含撤回）80件，办结75件。", "受理（含上年结转12件，不含撤回）80件|办结75件");
  sentences("按《条例》（2021年，修订）执行。", "按《条例》（2021年，修订）执行");
  sentences("增长3。1%，高于全省。", "增长3。1%|高于全省");
  sentences("完成49.1。2025年继续推进。", "完成49.1", "2025年继续推进");
  sentences("三次产业结构为6.3：45.3：48.4，更加优化。", "三次产业结构为6.3：45.3：48.4|更加优化");
  sentences("共登记27，162户，其中企业12户。", "共登记27，162户|其中企业12户");
  sentences("受理12件，345人次。", "受理12件|345人次");
  sentences("工作稳步推进.下一步继续努力.", "工作稳步推进", "下一步继续努力");
  sentences("增长5.2%，达3.1亿元。", "增长5.2%|达3.1亿元");
  sentences("（一）强化监督。查处3件。", "强化监督", "查处3件");
  sentences("（未闭合的括号，还有一句。后一句，完。", "（未闭合的括号|还有一句", "后一句|完");
});
