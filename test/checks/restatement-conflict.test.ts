import assert from "node:assert/strict";
import { check, isSerious } from "../helpers/check";
import { table } from "../helpers/table";

/** `text | rows of the table below it (⏎ after each cell) | ✓ or ✗ later earlier; … | warning …` */
const reads = (header: string, text: string): void =>
  table(text, ({ subject, rest }) => {
    const [rows = "", expected = "", findings = ""] = rest;
    const view = check(
      `2025年统计公报\n\n一、综合\n${subject}\n${header.replaceAll("⏎", "\n")}\n${rows}\n全年工作平稳。\n`,
    );
    const list = (cell: string) => cell.split(";").flatMap((c) => c.trim() || []);
    const own = view.relations.filter((r) => r.check === "restatement-conflict").map((r) => r.line);
    assert.deepEqual(own.sort(), list(expected).sort());
    const serious = view.report.findings.filter(isSerious).map((f) => `${f.severity} ${f.quote}`);
    assert.deepEqual(serious.sort(), list(findings).sort());
  });

describe("restatement-conflict", () => {
  describe("levels and changes of products", () => {
    reads(
      "产品⏎产量（万吨）⏎比上年±%",
      `
      # the same name, with what the text adds to it
      全市粮食总产量1298.17万吨，比上年增长0.2%。 | 粮食⏎1298.17⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✓ 1298.17 1298.17万吨; ✓ 0.2 0.2%
      全年粮食产量1298.2万吨，下降4.5%。 | 粮食⏎1298.17⏎-4.5⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✓ 1298.17 1298.2万吨; ✓ -4.5 4.5%
      粮食产量0.13亿吨。 | 粮食⏎1298.17⏎-4.5⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✓ 1298.17 0.13亿吨
      # one digit, or two swapped, apart
      全市粮食总产量1298.17万吨，比上年增长0.2%。 | 粮食⏎1298.71⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✗ 1298.71 1298.17万吨; ✓ 0.2 0.2% | warning 1298.71
      全市粮食总产量1298.17万吨，比上年增长0.2%。 | 粮食⏎1298.19⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✗ 1298.19 1298.17万吨; ✓ 0.2 0.2% | warning 1298.19
      # other names, other units, other values
      夏粮总产量1298.17万吨，比上年增长0.2%。 | 粮食⏎1298.19⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 |
      粮食播种面积1298.17万亩，比上年增长0.2%。 | 粮食⏎1298.19⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 |
      上年粮食总产量1104.60万吨。 | 粮食⏎1298.19⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 |
      新能源汽车产量下降22.9%。 | 汽车⏎107.80⏎-22.9⏎钢材⏎40.81⏎0.4⏎水泥⏎10.91⏎3.2 |
      # short numbers are questioned only where the text repeats the table throughout
      粮食产量298.17万吨，增长0.2%；油料产量40.81万吨，增长0.4%。 | 粮食⏎298.17⏎0.2⏎油料⏎40.81⏎0.9⏎水产⏎10.91⏎3.2 | ✓ 298.17 298.17万吨; ✓ 0.2 0.2%; ✓ 40.81 40.81万吨; ✗ 0.9 0.4% | warning 0.9
      粮食产量298.17万吨，增长0.2%；油料产量40.81万吨，下降0.9%。 | 粮食⏎298.17⏎0.2⏎油料⏎40.81⏎0.9⏎水产⏎10.91⏎3.2 | ✓ 298.17 298.17万吨; ✓ 0.2 0.2%; ✓ 40.81 40.81万吨; ✗ 0.9 0.9% | warning 0.9
      粮食产量298.17万吨，增长0.5%。 | 粮食⏎298.17⏎0.2⏎油料⏎40.81⏎0.9⏎水产⏎10.91⏎3.2 | ✓ 298.17 298.17万吨
      # nominal and real growth of one figure
      粮食产量298.17万吨，名义增长0.6%，实际增长0.2%；油料产量40.81万吨，增长0.4%；水产产量10.91万吨，增长3.2%。 | 粮食⏎298.17⏎0.2⏎油料⏎40.81⏎0.4⏎水产⏎10.91⏎3.2 | ✓ 298.17 298.17万吨; ✓ 40.81 40.81万吨; ✓ 0.4 0.4%; ✓ 10.91 10.91万吨; ✓ 3.2 3.2%; ✓ 0.2 0.2%
      # equal numbers of two rows: each to its own
      衣着价格上涨1.6%，家居价格上涨1.6%。 | 衣着⏎10.80⏎1.6⏎居住⏎40.81⏎0.4⏎家居⏎10.91⏎1.6 | ✓ 1.6 1.6%; ✓ 1.6 1.6%
      `,
    );
  });

  describe("columns that the text names", () => {
    reads(
      "类别⏎学校数（所）⏎毕业生数（人）⏎在校生数（人）",
      `
      普通中学107所，在校学生12.97万人，毕业生4.03万人。 | 普通中学⏎107⏎40284⏎129730⏎小学⏎115⏎29445⏎168797 | ✓ 107 107所; ✓ 129730 12.97万人; ✓ 40284 4.03万人
      普通中学107所，在校学生12.97万人，毕业生4.03万人。小学115所，在校学生16.88万人。 | 普通中学⏎107⏎40284⏎192730⏎小学⏎115⏎29445⏎168797 | ✓ 107 107所; ✗ 192730 12.97万人; ✓ 40284 4.03万人; ✓ 115 115所; ✓ 168797 16.88万人 | warning 192730
      普通中学教师9410人。 | 普通中学⏎107⏎40284⏎129730⏎小学⏎115⏎29445⏎168797 |
      `,
    );
  });

  describe("in two paragraphs", () => {
    table(
      `
      粮食总产量98.17万吨。 | 全年粮食总产量98.17万吨，增长0.2%。 | ✓ 98.17万吨 98.17万吨
      排查矛盾纠纷总数4862件。 | 排查矛盾纠纷总数4862件，化解4798件。 | ✓ 4862件 4862件
      # money that every matter has, items that every budget has, small counts
      投入资金2.6亿元，支持农田建设。 | 投入资金2.6亿元，支持道路养护。 |
      争取中央补助资金2.6亿元，用于学校。 | 争取中央补助资金2.6亿元，用于医院。 |
      加上调入资金0.47亿元，收入总计8.12亿元。 | 加上调入资金0.47亿元，收入总计5.36亿元。 |
      上解上级支出4.73亿元。 | 市级上解上级支出4.73亿元。 |
      建成乡镇综合服务中心6个。 | 新建乡镇综合服务中心6个。 |
      `,
      ({ subject, rest: [later = "", expected = ""] }) => {
        const view = check(`2024年工作报告\n\n一、主要成绩\n${subject}\n二、工作情况\n${later}\n`);
        assert.equal(
          view.relations.flatMap((r) => (r.check === "restatement-conflict" ? r.line : [])).join(),
          expected,
        );
      },
    );
  });

  describe("absolute changes", () => {
    reads(
      "指标⏎余额（亿元）⏎比年初增减额（亿元）",
      `
      年末住户存款5273.95亿元，比年初增加482.02亿元，住户贷款2074.14亿元，比年初减少59.40亿元。 | 住户存款⏎5273.95⏎482.02⏎住户贷款⏎2074.14⏎-59.40 | ✓ 5273.95 5273.95亿元; ✓ 482.02 482.02亿元; ✓ 2074.14 2074.14亿元; ✓ -59.40 59.40亿元
      `,
    );
  });
});
