import assert from "node:assert/strict";
import { readCells, tableOf } from "../../server/src/claims/cells";
import { format } from "../../server/src/numbers/rational";
import { segment } from "../../server/src/report/blocks";
import type { Block } from "../../server/src/report/types";
import { table } from "../helpers/table";

const tableBlock = (text: string): Block => {
  const block = segment(text).find((b) => b.kind === "table");
  assert.ok(block, "no table found");
  return block;
};

/** Lines of a table: `cells, one to a line (⏎) | every claim as value, unit and kind, or nothing`. */
describe("the numbers of a table as claims", () => {
  table(
    `
    # units of headers, labels and a unit column
    指标⏎数量（万吨）⏎比上年±%⏎玉米⏎12.30⏎-4.5⏎大豆⏎3.40⏎2.0 | 123000吨 measure; -4.5% change; 34000吨 measure; 2% change
    项目⏎学校数（所）⏎在校生数（人）⏎小学⏎12⏎3400⏎初中⏎5⏎1800 | 12所 count; 3400人 count; 5所 count; 1800人 count
    项目⏎2023年⏎2024年⏎税收（亿元）⏎1.20⏎1.50⏎城镇化率（%）⏎61.2⏎62.0 | 120000000元 money; 150000000元 money; 61.2% rate; 62% rate
    产品名称⏎计量单位⏎绝对数⏎增长%⏎钢材⏎万吨⏎1.5⏎3.0⏎汽车⏎辆⏎870⏎-1.2 | 15000吨 measure; 3% change; 870辆 count; -1.2% change
    指标⏎绝对数⏎（亿元）⏎比上年增长⏎（%）⏎收入⏎8.2⏎5.7⏎支出⏎9.5⏎0.9 | 820000000元 money; 5.7% change; 950000000元 money; 0.9% change
    行业⏎增速（%）⏎建筑业⏎9.4⏎批发业⏎1.3倍⏎教育⏎2.8 | 9.4% change; 1.3倍 change; 2.8% change
    # indices are plain rates, and a share is one
    指标⏎价格指数⏎比上年±%⏎衣着⏎101.6⏎1.6⏎居住⏎99.7⏎-0.3 | 101.6 rate; 1.6% change; 99.7 rate; -0.3% change
    指标⏎年末数（万人）⏎比重（%）⏎总人口⏎9.0⏎100.0⏎城镇⏎5.4⏎60.0 | 90000人 count; 100% rate; 54000人 count; 60% rate
    # empty cells, serial numbers and years are none
    项目⏎户数（户）⏎人数（人）⏎东街⏎12⏎—⏎西街⏎9⏎31⏎南街⏎8⏎27 | 12户 count; 9户 count; 31人 count; 8户 count; 27人 count
    年份⏎收入（亿元）⏎支出（亿元）⏎2022 年⏎1.5⏎2.5⏎2023 年⏎1.6⏎2.7 | 150000000元 money; 250000000元 money; 160000000元 money; 270000000元 money
    # a table that lies on its side
    指标⏎客运量（万人）⏎铁路⏎公路⏎绝对量⏎9.0⏎4.0⏎5.0⏎增速（%）⏎1.0⏎-2.0⏎3.5 | 90000人 count; 40000人 count; 50000人 count; 1% change; -2% change; 3.5% change
    # numbers that nothing names: the ticks of a drawing
    500⏎12%⏎400⏎10%⏎300⏎8%⏎200⏎6%⏎增速 |
    `,
    ({ subject, rest }) => {
      const claims = readCells(tableBlock(`${subject}\n`));
      assert.equal(claims.map((c) => `${format(c.value)}${c.unit} ${c.kind}`).join("; "), rest[0] ?? "");
    },
  );

  it("keeps a count whole and a rounded number to half its last digit", () => {
    const [schools, area] = readCells(tableBlock("项目\n学校数（所）\n面积（万亩）\n小学\n12\n3.4\n初中\n5\n1.8\n"));
    assert.ok(schools && area);
    assert.deepEqual([schools.integer, area.integer], [true, false]);
    assert.deepEqual(
      [schools, area].map(({ interval: { low, high } }) => low && high && `${format(low)}–${format(high)}`),
      ["12–12", "33500–34500"],
    );
  });

  it("covers the digits of the cell, with the sign that is printed", () => {
    const block = tableBlock("指标\n增减（亿元）\n比重（%）\n住户贷款\n-59.40\n12.5%\n企业贷款\n3.1\n8.0%\n");
    assert.deepEqual(
      readCells(block).map((c) => block.text.slice(c.start, c.end)),
      ["-59.40", "12.5%", "3.1", "8.0%"],
    );
  });

  it("reads rows of tabs and of Markdown alike", () => {
    const tabs = readCells(tableBlock("项目\t数量（件）\t占比（%）\n来信\t12\t40.0\n来访\t18\t60.0\n"));
    const pipes = readCells(
      tableBlock(
        "| 项目 | 数量（件） | 占比（%） |\n| --- | --- | --- |\n| 来信 | 12 | 40.0 |\n| 来访 | 18 | 60.0 |\n",
      ),
    );
    const shown = (claims: ReturnType<typeof readCells>) => claims.map((c) => format(c.value) + c.unit);
    assert.deepEqual(shown(tabs), ["12件", "40%", "18件", "60%"]);
    assert.deepEqual(shown(pipes), shown(tabs));
  });

  it("names rows without their marks, numbers and units", () => {
    const grid = tableOf(
      tableBlock(
        "项目\n金额（万元）\n增长%\n一、收入\n90\n1.0\n# 税 收\n60\n2.0\n其中：增值税\n40\n3.0\n合  计\n90\n1.0\n",
      ),
    );
    assert.deepEqual(
      grid?.subjects.map((s) => `${s.marked ? "#" : ""}${s.level || ""}${s.label}${s.total ?? ""}`),
      ["1收入", "#税收", "#增值税", "合计total"],
    );
  });
});
