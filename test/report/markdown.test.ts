import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { segment } from "../../server/src/report/blocks";
import { withoutMarkup } from "../../server/src/report/markdown";

const read = (text: string): string =>
  segment(withoutMarkup(text))
    .map((block) => block.text)
    .join("\n");
const claims = (text: string): string[] => analyse(text, { path: "a.md" }).claims.map((c) => c.text);

describe("Markdown", () => {
  const cases: readonly [string, string, string][] = [
    ["strong", "受理**68**件", "受理68件"],
    ["strong with its unit", "受理**68件**，办结__29__件", "受理68件，办结29件"],
    ["emphasis", "受理*68*件，办结 _29_ 件", "受理68件，办结29件"],
    ["emphasis beside a number", "其中*处罚类*120件、2024*年初*12件", "其中处罚类120件、2024年初12件"],
    ["three stars", "受理***68***件", "受理68件"],
    ["two emphases in a number", "增长**12**.**5**%", "增长12.5%"],
    ["a link", "受理[68件](https://a.cn/2024/29件.html)", "受理68件"],
    ["a link with brackets in its address", "受理[68件](a_(1).html)。", "受理68件。"],
    ["a link with a title", '受理[68件](a.html "附件29件")。', "受理68件。"],
    ["a strong link", "受理**[68](a.html)**件", "受理68件"],
    ["a reference", "受理[68件][甲]\n\n[甲]: https://a.cn/29件".replace("29件", "29"), "受理68件"],
    ["two notes", "受理68件[1][2]", "受理68件[1][2]"],
    ["a note", "受理68件[^1]，办结29件。\n\n[^1]: 不含上年结转。", "受理68件，办结29件。\n不含上年结转。"],
    ["an image", "受理![图29](a.png)68件", "受理68件"],
    ["a linked image", "受理[![图29](a.png)](b.html)68件", "受理68件"],
    ["an address", "受理68件<https://a.cn/29>", "受理68件"],
    ["code in a line", "受理`68`件", "受理68件"],
    ["stars in code", "算式`3*5*6`", "算式3*5*6"],
    ["a heading", "## 一、**总体**情况 ##", "一、总体情况"],
    ["a heading without its space", "##一、总体情况", "一、总体情况"],
    ["a number sign that is none", "#1机组", "#1机组"],
    ["an underlined heading", "总体情况\n====\n\n受理68件", "总体情况\n受理68件"],
    ["a rule", "受理68件\n\n---\n\n办结29件", "受理68件\n办结29件"],
    ["bullets", "- 68件\n* 29件\n+ 30件", "68件\n29件\n30件"],
    ["a minus", "-68万元", "-68万元"],
    ["a task", "- [x] 办结29件", "办结29件"],
    ["a quotation", "> 受理68件\n> > 办结29件", "受理68件\n办结29件"],
    ["a list in a quotation", "> - 受理68件", "受理68件"],
    ["escapes", "受理68\\*件，5\\~6件", "受理68*件，5~6件"],
    ["escaped stars", "\\*\\*68\\*\\*件", "**68**件"],
    ["struck out", "受理~~29~~68件", "受理68件"],
    ["tags", "受理<b>68</b>件<sup>1</sup>", "受理68件1"],
    ["a smaller sign", "占比<3%、>2%", "占比<3%、>2%"],
    ["a break", "受理68件<br>办结29件", "受理68件 办结29件"],
    ["a comment", "受理68件<!-- 29件\n30件 -->。", "受理68件。"],
    ["a comment that is not closed", "受理68件<!-- 29件", "受理68件<！-- 29件"],
    ["entities", "受理&nbsp;68件&#65292;占&#x32;&#37;", "受理68件，占2%"],
    ["products", "面积3*5*6米，2*3", "面积3*5*6米，2*3"],
    ["names", "附表_1_2_甲", "附表_1_2_甲"],
    ["a lone star", "受理68件*", "受理68件*"],
    ["stars with spaces", "受理 ** 68 ** 件", "受理 ** 68 ** 件"],
    ["a code block", "受理68件\n\n```sh\n办结29件\n```\n\n办结30件", "受理68件\n办结30件"],
    ["a code block of tildes", "~~~\n```\n29件\n~~~\n30件", "30件"],
    ["a code block that is not closed", "```\n受理68件", "受理68件"],
    ["front matter", '---\ntitle: "某县2024年工作报告"\ncount: 29件\n---\n受理68件', "某县2024年工作报告\n受理68件"],
    ["no front matter", "---\n受理68件。\n---\n办结29件", "受理68件。\n办结29件"],
    ["nothing", "", ""],
  ];
  for (const [name, text, expected] of cases) {
    it(`reads ${name}`, () => {
      assert.equal(read(text), expected);
      assert.equal(withoutMarkup(text).length, text.length);
    });
  }

  it("leaves other texts alone", () => {
    const text = "受理**68**件，<b>办结</b>29件";
    assert.equal(analyse(text, { path: "a.txt" }).claims[0]?.text, "29件");
    assert.equal(analyse(text, { markup: "markdown" }).claims[0]?.text, "68件");
  });

  it("makes no claims of markup", () => {
    assert.deepEqual(
      claims("- [办结](http://a.cn/68件)\n\n```\n99件\n```\n<!-- 98件 -->\n\n![97件](a.png)共**12**件"),
      ["12件"],
    );
  });

  it("puts findings where the file has them", () => {
    const text = "## 一、总体\n\n全年受理**68**件，办结[29件](a.html)，办结率**52.6%**。\n";
    const [finding] = analyse(text, { path: "a.md" }).findings;
    assert.equal(finding?.check, "rate-mismatch");
    assert.equal(finding.line, 3);
    assert.equal(text.slice(finding.start, finding.end), "52.6%");
    assert.deepEqual(
      finding.related.map((r) => text.slice(r.start, r.end)),
      ["29件", "68**件"],
    );
  });

  const tables: readonly [string, string][] = [
    [
      "with outer pipes",
      "| 项目 | 数量（件） |\n| :--- | ---: |\n| 甲局 | **10** |\n| 乙局 | [20](a.html) |\n| 丙局 | 20 |\n| 合计 | `51` |",
    ],
    ["without outer pipes", "项目 | 数量（件）\n--- | ---:\n甲局 | **10**\n乙局 | *20*\n丙局 | 2**0**\n合计 | 51"],
    [
      "with an escaped pipe",
      "| 项目 | 数量（件） |\n|---|---|\n| 甲\\|丁局 | 10 |\n| 乙局 | 20 |\n| 丙局 | 20 |\n| 合计 | **51** |",
    ],
  ];
  for (const [name, text] of tables) {
    it(`adds up tables ${name}`, () => {
      const { findings } = analyse(text, { path: "a.md" });
      assert.deepEqual(
        findings.map((f) => [f.check, f.line]),
        [["sum-mismatch", 6]],
      );
      assert.match(findings[0]?.quote ?? "", /^51/);
      assert.deepEqual(analyse(text.replace("51", "50"), { path: "a.md" }).findings, []);
    });
  }

  it("offers no fix that would tear markup apart", () => {
    const torn = "全年受理68件，办结29件，办结率52.6**%**。";
    assert.deepEqual(
      analyse(torn, { path: "a.md" }).findings.flatMap((f) => f.fixes ?? []),
      [],
    );
    const whole = "全年受理68件，办结29件，办结率**52.6%**。";
    assert.equal(analyse(whole, { path: "a.md" }).findings[0]?.fixes?.length, 1);
  });

  it("takes time in proportion to the text", () => {
    for (const piece of ["**a ", "*甲", "[", "[甲](", "`", "<a", "~~a", "_甲 ", "![", "<!--", "&#1"]) {
      const start = performance.now();
      withoutMarkup(piece.repeat(20_000));
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});
