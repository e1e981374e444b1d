import assert from "node:assert/strict";
import { segment } from "../../server/src/report/blocks";
import { toDocument } from "../../server/src/report/place";
import type { Block } from "../../server/src/report/types";

/** The texts of the blocks of one kind. */
const texts = (text: string, kind: Block["kind"]): string[] =>
  segment(text)
    .filter((b) => b.kind === kind)
    .map((b) => b.text);

function paragraphs(title: string, lines: readonly string[], expected: readonly string[]): void {
  it(title, () => assert.deepEqual(texts(lines.join("\n"), "paragraph"), expected));
}

describe("segment: paragraphs", () => {
  paragraphs(
    "a line is a paragraph",
    ["一、做法", "全年受理12件，办结9件。", "", "二、问题"],
    ["一、做法", "全年受理12件，办结9件。", "二、问题"],
  );
  it("every kind of line end counts", () => {
    assert.deepEqual(texts("甲。\r\n乙。\r丙。\u2028丁。\u0085戊。", "paragraph"), [
      "甲。",
      "乙。",
      "丙。",
      "丁。",
      "戊。",
    ]);
  });
  it("the mark at the beginning and invisible characters are no text", () => {
    const text = "\ufeff\u3000\u3000共办理3\u200b件。";
    const [block] = segment(text);
    assert.ok(block);
    assert.equal(block.text, "共办理3件。");
    const { start, end } = toDocument(block, { start: 3, end: 5 });
    assert.equal(text.slice(start, end), "3\u200b件");
  });
  paragraphs(
    "spaces between Han characters and digits are type, those between words are not",
    ["全年 共办理 126 件 ，增长 3.5 %，见 27 162 号。"],
    ["全年 共办理126件，增长3.5%，见27 162号。"],
  );
  paragraphs(
    "letter-spaced type is closed up",
    ["全 市 一 般 公 共 预 算 收 入 254.8 亿 元。"],
    ["全市一般公共预算收入254.8亿元。"],
  );
  paragraphs("a broken number is one again", ["收入3, 156,077万元。"], ["收入3,156,077万元。"]);
  paragraphs(
    "a page number inside a sentence goes",
    ["办结率比上年增长 —8— 4.2%，群众较为满意。"],
    ["办结率比上年增长4.2%，群众较为满意。"],
  );
  paragraphs(
    "a span of years stays",
    ["落实《规划（2021—2025年）》和12—15岁相关要求。"],
    ["落实《规划（2021—2025年）》和12—15岁相关要求。"],
  );
  paragraphs(
    "bare chapter numbers join their titles",
    ["01", "综合", "全年受理12件。", "02", "农业", "全年培训3次。"],
    ["01\n综合", "全年受理12件。", "02\n农业", "全年培训3次。"],
  );
  paragraphs("a lone number joins nothing", ["12", "综合", "全年受理12件。"], ["12", "综合", "全年受理12件。"]);
});

describe("segment: lines that a page layout broke", () => {
  const page = [
    "一、规范行政执法",
    "全县各行政执法机关共办理行政处罚案件 3,",
    "156 件，比上年增长 12.5%。其中，适用简易程序办",
    "理 2,104 件，适用普通程序办理 1,052 件，没有发",
    "— 8 —",
    "",
    "生一起因程序违法被撤销的案件。开展案卷评查 4",
    "次，评查案卷 260 份，合格率为 98.5%，比上年提",
    "高 1.2 个百分点。",
    "全年组织执法人员培训 6 期，培训 820 人次，考试",
    "合格率为 100%。",
    "（一）推行柔性执法",
    "对轻微违法行为依法不予处罚 45 件，减轻处罚 12",
    "件，涉及金额 36.8 万元。",
  ];
  paragraphs("are one paragraph, without page numbers", page, [
    "一、规范行政执法",
    "全县各行政执法机关共办理行政处罚案件3,156件，比上年增长12.5%。其中，适用简易程序办理2,104件，适用普通程序办理1,052件，没有发生一起因程序违法被撤销的案件。开展案卷评查4次，评查案卷260份，合格率为98.5%，比上年提高1.2个百分点。",
    "全年组织执法人员培训6期，培训820人次，考试合格率为100%。",
    "（一）推行柔性执法",
    "对轻微违法行为依法不予处罚45件，减轻处罚12件，涉及金额36.8万元。",
  ]);
  it("map back to where they stand", () => {
    const text = page.join("\n");
    const block = segment(text)[1];
    assert.ok(block);
    const start = block.text.indexOf("3,156件");
    const place = toDocument(block, { start, end: start + 6 });
    assert.equal(text.slice(place.start, place.end), "3,\n156 件");
  });
  const titles = [
    "关于开展执法检查的通知，附名单",
    "关于举办业务培训的通知",
    "关于公布权责清单，接受监督的公告",
    "关于清理规范性文件的通知",
    "关于调整领导小组的通知",
  ];
  paragraphs("a list of titles stays a list", titles, titles);
  const points = [
    "法治建设稳步推进，全年受理案件一百二十件",
    "执法行为更加规范，评查案卷三百份，合格率百分之九十八",
    "普法宣传深入人心，举办讲座二十场",
    "矛盾化解成效明显，调解成功率有较大提高，群众满意度持续上升",
    "队伍建设不断加强，新增执法人员十五名",
  ];
  paragraphs("lines without a stop, of all lengths, stay apart", points, points);
});

describe("segment: lines torn off on any page", () => {
  const filler =
    "全年各项工作平稳推进，全县受理行政复议案件68件，办结60件，群众较为满意，社会反响良好，没有发生重大事件，也没有引发新的矛盾。";
  paragraphs(
    "the unit of the number before",
    [filler, "初步核算，全年完成投资2191.55", "亿元，比上年增长5.7%。", filler],
    [filler, "初步核算，全年完成投资2191.55亿元，比上年增长5.7%。", filler],
  );
  paragraphs(
    "punctuation",
    [filler, "幼儿园12所（含民办3所）", "、小学8所。", filler],
    [filler, "幼儿园12所（含民办3所）、小学8所。", filler],
  );
  paragraphs(
    "a word that wants another",
    [filler, "全县支出总计37.15亿元，剔除", "还本付息支出23.47亿元后，安排13.68亿元。", filler],
    [filler, "全县支出总计37.15亿元，剔除还本付息支出23.47亿元后，安排13.68亿元。", filler],
  );
  paragraphs(
    "a heading behind such a word begins anew",
    [filler, "全县坚持把法治建设作为基础，统筹安排，以及", "一、主要做法。", filler],
    [filler, "全县坚持把法治建设作为基础，统筹安排，以及", "一、主要做法。", filler],
  );
  paragraphs(
    "a number that ends a title is none",
    ["法治建设规划，2024", "一、做法", "万众一心。"],
    ["法治建设规划，2024", "一、做法", "万众一心。"],
  );
});

describe("segment: walls of text", () => {
  const filler = "全年受理案件68件，办结60件，其中和解29件，化解率42.65%，群众较为满意，社会反响良好。";
  paragraphs(
    "are cut where numbered headings run on",
    [`一、综合 ${filler}${filler} 二、农业 ${filler} 三、工业 ${filler}`],
    [`一、综合 ${filler}${filler}`, `二、农业 ${filler}`, `三、工业 ${filler}`],
  );
  paragraphs(
    "are not cut at a lone reference",
    [`${filler}${filler}${filler} 三、条规定的除外。${filler}`],
    [`${filler}${filler}${filler}三、条规定的除外。${filler}`],
  );
});

describe("segment: page furniture", () => {
  const furniture = [
    "当前位置: 首页 > 政务公开 > 通知公告",
    "首页 政务资讯 政务公开 政民互动",
    "日期: 2025-03-12 浏览量:137 来源:某县人民政府",
    "发布时间:2023-02-23 15:10    来源:某区政府办      字体:    特大",
    "打印",
    "【关闭窗口】",
    "打印 分享到:",
    "扫一扫在手机打开当前页",
    "上一篇：关于征求意见的公告",
    "版权所有：某县人民政府 ICP备案号：某ICP备06020666号",
    "联系电话：0830-12345678",
    "office@example.cn",
    "— 12 —",
    "第3页 共20页",
  ];
  for (const line of furniture)
    it(`is: ${line}`, () => assert.deepEqual(texts(`一、做法\n${line}\n全年受理12件。\n`, "furniture").length, 1));
  const content = [
    "资金来源：财政拨款。",
    "一、来源：群众投诉举报",
    "分享工作经验3次。",
    "（一）打印设备采购情况",
    "受理来源于群众举报的案件12件，办结9件",
    "返回修改12件。",
    "时间安排如下：第一阶段为动员部署；第二阶段为组织实施。",
  ];
  for (const line of content)
    it(`is not: ${line}`, () => assert.deepEqual(texts(`一、做法\n${line}\n全年受理12件。\n`, "furniture"), []));
  it("is all that follows the buttons below the article", () => {
    const text = `一、做法\n${"全年受理案件12件，办结9件。".repeat(20)}\n打印\n分享\n返回列表\n某某\n图\n`;
    assert.equal(segment(text).filter((b) => b.kind === "furniture").length, 5);
  });
});

describe("segment: tables", () => {
  const rows = (text: string): string[] =>
    segment(text).flatMap((b) => (b.rows ?? []).map((row) => row.map((c) => b.text.slice(c.start, c.end)).join("|")));
  it("Markdown", () => {
    assert.deepEqual(rows("| 指标 | 数量 |\n|---|---|\n| 受理 | 12 |\n| 办结 | 9 |\n"), [
      "指标|数量",
      "受理|12",
      "办结|9",
    ]);
  });
  it("tabs", () => {
    assert.deepEqual(rows("指标\t单位\t总量\n受理\t件\t12\n办结\t件\t9\n"), [
      "指标|单位|总量",
      "受理|件|12",
      "办结|件|9",
    ]);
  });
  it("aligned columns", () => {
    assert.deepEqual(rows("指标      绝对数   增长（%）\n受理      12       3.5\n办结      9        -1.2\n"), [
      "指标|绝对数|增长（%）",
      "受理|12|3.5",
      "办结|9|-1.2",
    ]);
  });
  it("one space between label and numbers, three rows", () => {
    assert.deepEqual(rows("受理案件 12 3.5\n办结案件 9 -1.2\n调解案件 4 0.8\n"), [
      "受理案件|12|3.5",
      "办结案件|9|-1.2",
      "调解案件|4|0.8",
    ]);
  });
  it("one cell to a line", () => {
    const cells = [
      "表1 案件情况",
      "指标",
      "绝对数",
      "增长（%）",
      "受理",
      "12",
      "3.5",
      "其中：行政",
      "8",
      "-1.2",
      "办结",
      "9",
      "-",
      "二、问题",
      "还有不足。",
    ];
    assert.deepEqual(rows(cells.join("\n")), ["指标|绝对数|增长（%）", "受理|12|3.5", "其中：行政|8|-1.2", "办结|9|-"]);
    assert.deepEqual(texts(cells.join("\n"), "paragraph"), ["表1案件情况", "二、问题", "还有不足。"]);
  });
  it("one cell to a line, with units and a label without numbers", () => {
    const cells = "产品 单位 产量 水泥 万吨 12.5 钢材 万吨 3.8 其中 型钢 万吨 1.2 纸张 万吨 0.6".split(" ");
    const expected = ["产品|单位|产量", "水泥|万吨|12.5", "钢材|万吨|3.8", "其中", "型钢|万吨|1.2", "纸张|万吨|0.6"];
    assert.deepEqual(rows(cells.join("\n")), expected);
  });
  it("keep their line breaks", () => {
    assert.deepEqual(texts("指标\t单位\n受理\t12\n办结\t9\n", "table"), ["指标 单位\n受理 12\n办结 9"]);
  });
  it("short lines without numbers are none", () => {
    assert.deepEqual(rows("办公室\n财政局\n司法局\n审计局\n统计局\n民政局\n教育局\n"), []);
  });
  it("two labels beside a menu are none", () => {
    assert.deepEqual(rows("我要咨询\t用户登录\n入网指南\t免费试用\n"), []);
  });
});
