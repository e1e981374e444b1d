import assert from "node:assert/strict";
import type { Section } from "../../server/src/contract";
import { segment } from "../../server/src/report/blocks";
import { buildSections, contentEnd, divisionsOf, sectionAt } from "../../server/src/report/sections";
import { structureOf } from "../../server/src/report/structure";
import { placeName } from "../../server/src/report/where";

const TEXT = `某县2024年法治政府建设情况报告
浏览量:12
全年工作情况如下。
一、主要做法
(一)加强领导。一是健全制度。二是压实责任,召开会议12次。
(二)规范执法
1.开展评查
评查案卷30份。
二、存在问题
力量不足。
打印
`;

function sectionsOf(text: string): Section[] {
  const blocks = segment(text);
  return buildSections(
    blocks.flatMap((block) => divisionsOf(block, structureOf(block))),
    contentEnd(blocks),
  );
}

const outline = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap((s) => [
    `${"  ".repeat(depth)}${s.level} ${s.marker} ${s.title}`,
    ...outline(s.children, depth + 1),
  ]);

const whereIs = (quote: string): string => {
  const { markers, item } = placeName(sectionsOf(TEXT), TEXT.indexOf(quote));
  return markers.join("") + (item ? `“${item}”` : "");
};

describe("sections", () => {
  it("nest by the kind of their marker, items inside", () => {
    assert.deepEqual(outline(sectionsOf(TEXT)), [
      "1 一、 主要做法",
      "  2 （一） 加强领导",
      "    5 一是 健全制度",
      "    5 二是 压实责任",
      "  2 （二） 规范执法",
      "    3 1. 开展评查",
      "1 二、 存在问题",
    ]);
  });
  it("run from their marker to the next of their level, the last to the end of the text before the furniture", () => {
    const [first, second] = sectionsOf(TEXT);
    assert.ok(first && second);
    assert.ok(TEXT.slice(first.start, first.end).startsWith("一、主要做法\n"));
    assert.ok(TEXT.slice(first.start, first.end).endsWith("评查案卷30份。\n"));
    assert.equal(TEXT.slice(second.start, second.end), "二、存在问题\n力量不足。");
  });
  it("skip levels as texts do", () => {
    assert.deepEqual(outline(sectionsOf("（一）甲项\n1.乙项\n一、丙项\n1.丁项\n")), [
      "2 （一） 甲项",
      "  3 1. 乙项",
      "1 一、 丙项",
      "  3 1. 丁项",
    ]);
  });
  it("sectionAt gives the innermost one's place in the pre-order", () => {
    const sections = sectionsOf(TEXT);
    const at = (quote: string) => sectionAt(sections, TEXT.indexOf(quote));
    assert.deepEqual(
      ["全年工作", "一、主要", "(一)加强", "健全制度", "召开会议", "(二)规范", "评查案卷", "力量不足", "打印"].map(at),
      [undefined, 0, 1, 2, 3, 4, 5, 6, undefined],
    );
  });
  it("places are named by the text's own markers", () => {
    assert.deepEqual(["全年工作", "召开会议", "评查案卷", "力量不足"].map(whereIs), [
      "",
      "一、（一）“二是”",
      "一、（二）1.",
      "二、",
    ]);
  });
  it("a text without headings has none", () => {
    assert.deepEqual(sectionsOf("全年受理12件。\n"), []);
    assert.deepEqual(placeName([], 3), { markers: [] });
  });
});
