import assert from "node:assert/strict";
import { textFormat } from "../../server/src/cli/formats/text";
import { plain } from "../../server/src/cli/output/paint";
import { summarise } from "../../server/src/cli/output/summary";
import type { Claim, Finding, Language, Relation, Report, Verdict } from "../../server/src/contract";
import { width } from "../../server/src/export/width";
import { report as madeUp } from "../helpers/reports";
import { crossfoot } from "./binary";

const TEXT = "一、\t站点建设\n全县建成公共法律服务站共计60个，其中乡镇站18个，村级站35个，园区站5个。\n";

function claims(count: number): Claim[] {
  const bounds = { low: "1", high: "1", lowOpen: false, highOpen: false };
  return Array.from({ length: count }, (_, i) => ({
    ...bounds,
    id: `c${i}`,
    start: 0,
    end: 1,
    text: "一",
    kind: "count",
    value: "1",
    unit: "",
    bound: "exact",
  }));
}

const relations = (...verdicts: readonly Verdict[]): Relation[] =>
  verdicts.map((verdict, i) => ({
    id: `r${i}`,
    kind: "sum",
    check: "sum-mismatch",
    verdict,
    result: "c0",
    operands: [],
  }));

const report = (path: string, parts: Partial<Report> = {}): Report => madeUp({ path, ...parts });

function finding(quote: string, parts: Partial<Finding> = {}): Finding {
  const start = TEXT.indexOf(quote);
  const range = { start, end: start + quote.length };
  const place = { line: 2, column: start - 7, endLine: 2, endColumn: start - 7 + quote.length };
  const words = { where: "一、", quote, message: "18＋35＋5＝58个，与“60个”相差2个。" };
  return {
    check: "sum-mismatch",
    severity: "error",
    ...range,
    ...place,
    ...words,
    related: [],
    fingerprint: "f",
    ...parts,
  };
}

const related = (quote: string) => ({
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
  message: "分项",
});

function printed(reports: readonly Report[], language: Language = "zh-CN"): string[] {
  const title = (check: string) => `<${check}>`;
  const format = textFormat({ language, paint: plain, columns: 80, several: reports.length > 1, title });
  const pieces = [
    ...reports.flatMap((report) => [...format.report(TEXT, report)]),
    ...format.end(summarise(reports, [])),
  ];
  return pieces.join("").split("\n").slice(0, -1);
}

describe("the text output", () => {
  const wrong = report("a.txt", {
    claims: claims(4),
    relations: relations("inconsistent", "consistent"),
    findings: [
      finding("60个", {
        relation: "r0",
        message: "18＋35＋5＝58个，与“共计60个”相差2个。可能漏列一类，也可能总数未同步更新，请向报数单位核实。",
        related: [related("18个"), related("35个"), related("5个。")],
      }),
    ],
  });

  it("shows a finding: place, quote, carets, message, related places, check; then what was judged", () => {
    assert.deepEqual(printed([wrong]), [
      "a.txt:2:14 【疑误】一、",
      "  全县建成公共法律服务站共计60个，其中乡镇站18个，村级站35个，园区站5个。",
      "                            ^^^^",
      "  18＋35＋5＝58个，与“共计60个”相差2个。可能漏列一类，也可能总数未同步更新，请",
      "  向报数单位核实。",
      "    2:23 18个 分项",
      "    2:30 35个 分项",
      "    2:37 5个。 分项",
      "  <sum-mismatch> [sum-mismatch]",
      "",
      "识别数据4处，校验关系2组：相符1、疑误1；其余数据无比对依据，未作判断，不代表正",
      "确。",
    ]);
  });

  it("says the same in English", () => {
    const lines = printed([wrong], "en");
    assert.equal(lines[0], "a.txt:2:14 error: 一、");
    assert.deepEqual(lines.slice(-3), [
      "figures read 4, relations checked 2: agree 1, error 1. The other figures have",
      "nothing to be compared with: they were not judged, which does not make them",
      "right.",
    ]);
  });

  it("closes each of several files with a line, and all with their total", () => {
    const fine = report("b.txt", { claims: claims(3), relations: relations("consistent") });
    const hint = report("c.txt", {
      claims: claims(2),
      relations: relations("suspect"),
      findings: [finding("5个", { severity: "information", relation: "r0" })],
    });
    const numbering = report("d.txt", { findings: [finding("一、", { check: "numbering", severity: "warning" })] });
    const bare = report("e.txt", { claims: claims(1) });
    const lines = printed([wrong, fine, hint, numbering, bare]);
    assert.deepEqual(
      lines.filter((line) => /^[✓✗·–] /.test(line)),
      [
        "✗ a.txt  数据4处，关系2组：相符1、疑误1",
        "✓ b.txt  数据3处，关系1组：相符1",
        "· c.txt  数据2处，关系1组：相符0、提示1",
        "✗ d.txt  数据0处，关系0组，编号、书写等问题1处",
        "– e.txt  数据1处，关系0组",
      ],
    );
    assert.deepEqual(lines.slice(-2), [
      "5份报告合计：识别数据10处，校验关系4组：相符2、疑误1、提示1，编号、书写等问题1",
      "处；其余数据无比对依据，未作判断，不代表正确。",
    ]);
  });

  it("gives a long path a line of its own", () => {
    const path = `${"很长的名字".repeat(7)}.txt`;
    assert.deepEqual(printed([report(path, { claims: claims(3) })]).slice(0, 2), [`– ${path}`, "  数据3处，关系0组"]);
  });

  const quiet: readonly [string, Report, string[]][] = [
    [
      "a report without findings",
      report("b.txt", { claims: claims(3), relations: relations("consistent", "consistent") }),
      [
        "✓ b.txt  数据3处，关系2组：相符2",
        "识别数据3处，校验关系2组：相符2；其余数据无比对依据，未作判断，不代表正确。",
      ],
    ],
    [
      "a report that nothing in can be compared",
      report("b.txt", { claims: claims(3) }),
      ["– b.txt  数据3处，关系0组", "识别数据3处，校验关系0组；这些数据均无比对依据，未作判断，不代表正确。"],
    ],
    ["a text without figures", report("b.txt"), ["– b.txt  数据0处，关系0组", "没有读到数据，未作核对。"]],
  ];
  for (const [name, what, lines] of quiet) it(`says little of ${name}`, () => assert.deepEqual(printed([what]), lines));

  it("counts a relation under the severity that it was shown with", () => {
    const findings = [finding("60个", { severity: "information", relation: "r0" })];
    const parts = { claims: claims(4), relations: relations("inconsistent", "suspect", "consistent"), findings };
    assert.match(printed([report("a.txt", parts)]).join(""), /校验关系3组：相符1、存疑1、提示1/);
  });

  it("shows what would steer the terminal", () => {
    const spiteful = finding("60个", { where: "\x1b[2J一、", message: "\u202e60\x07" });
    const lines = printed([report("a\x1b.txt", { findings: [spiteful] })]);
    assert.equal(lines[0], "a␛.txt:2:14 【疑误】␛[2J一、");
    assert.equal(lines[3], "  ‹U+202E›60␇");
  });

  it("tells how many related places it leaves out", () => {
    const many = finding("60个", { related: Array.from({ length: 11 }, () => related("18个")) });
    const lines = printed([report("a.txt", { findings: [many] })]);
    assert.equal(lines.filter((line) => line === "    2:23 18个 分项").length, 8);
    assert.ok(lines.includes("    另有3处"), lines.join("\n"));
  });
});

describe("the text output of the seeds", () => {
  for (const language of ["zh-CN", "en"]) {
    const lines = crossfoot(["check", "seeds", "--fail-on", "never", "--lang", language]).out.split("\n");

    it(`stays within 80 columns (${language})`, () => {
      for (const line of lines) assert.ok(width(line) <= 80, line);
    });

    it(`has the carets under 110个 (${language})`, () => {
      const at = lines.findIndex((line) => line.includes("共计110个"));
      const quote = lines[at] ?? "";
      const before = quote.slice(0, quote.indexOf("110个"));
      assert.equal(lines[at + 1], `${" ".repeat(width(before))}^^^^^`);
    });
  }
});
