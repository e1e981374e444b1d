import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { width } from "../../server/src/export/width";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const MARKED = ERROR.replace("102%", "102%【疑误 rate-over-100】");
const WRONG = CLEAN.replace("80%", "80%【存疑】");
const MALFORMED = `${CLEAN}${ERROR.replace("102%", "102%【疑误 rate-over】")}`;

describe("crossfoot test: exit codes", () => {
  const cwd = folder({
    "clean.txt": CLEAN,
    "error.txt": ERROR,
    "marked.txt": MARKED,
    "wrong.txt": WRONG,
    "malformed.txt": MALFORMED,
    "image.txt": Buffer.from([0x89, 0x50, 0, 0]),
    "good/a.txt": MARKED,
    "good/sub/b.md": CLEAN,
    "good/README.md": ERROR,
  });
  const cases: readonly [string[], number][] = [
    [["clean.txt"], 0],
    [["marked.txt", "clean.txt"], 0],
    [["good"], 0],
    [["error.txt"], 1],
    [["wrong.txt"], 1],
    [["marked.txt", "wrong.txt"], 1],
    [["malformed.txt"], 2],
    [["malformed.txt", "wrong.txt"], 2],
    [["image.txt"], 2],
    [["missing"], 2],
    [["."], 2],
    [["clean.txt", "--format", "xml"], 2],
    [[], 2],
  ];
  for (const [args, code] of cases) {
    it(`test ${args.join(" ")}: ${code}`, () => assert.equal(crossfoot(["test", ...args], { cwd }).code, code));
  }
});

describe("crossfoot test: what it prints", () => {
  const cwd = folder({
    "a.txt": `${MARKED}${ERROR.replace("应诉率", "到场应诉率").replace("102%", "108%")}`,
    "b.txt": WRONG,
  });

  it("differences in place, − what was expected, + what was found", () => {
    const { out, err } = crossfoot(["test", "."], { cwd });
    assert.equal(err, "");
    const [first = "", ...others] = out.split("\n\n");
    assert.match(first, /^a\.txt:2:17 Opening\n {2}行政机关.*108%。\n {34}\^\^\^\^\n {2}\+ error rate-over-100: “/);
    assert.deepEqual(others, [
      `✗ a.txt  marks 1, differences 1
b.txt:1:24 Opening
  全年受理行政复议申请80件，办结64件，办结率80%。
                                            ^^^
  − warning
  + nothing was found here`,
      "✗ b.txt  marks 1, differences 1",
      "Reports 2: passed 0, failed 2.\n",
    ]);
    for (const line of out.split("\n")) assert.ok(width(line) <= 80, line);
  });

  it("in Chinese", () => {
    const { out } = crossfoot(["test", "b.txt", "--lang", "zh-CN"], { cwd });
    assert.match(out, /^ {2}− 存疑\n {2}\+ 此处未发现问题$/m);
    assert.match(out, /^✗ b\.txt {2}标注1处，不一致1处\n\n报告1份：与标注一致0，不一致1。$/m);
  });

  it("nothing but a line for each report that is as marked", () => {
    const { out } = crossfoot(["test", "-"], { input: MARKED });
    assert.equal(out, "✓ -  marks 1, all met\n\nReports 1: passed 1, failed 0.\n");
  });

  it("places as they stand in the file, behind its marks", () => {
    const input = "受理80件，办结64件，办结率80%【✓】，办结率180%。\n";
    const { out } = crossfoot(["test", "-"], { input });
    const column = input.indexOf("180%") + 1;
    assert.match(out, new RegExp(`^-:1:${column} `));
  });

  it("JSON", () => {
    const { out, code } = crossfoot(["test", ".", "missing", "--format", "json"], { cwd });
    const { version, reports, summary } = JSON.parse(out);
    assert.deepEqual([version, code], [1, 2]);
    assert.deepEqual(reports[1], {
      path: "b.txt",
      status: "failed",
      marks: 1,
      differences: [
        {
          start: 23,
          end: 26,
          line: 1,
          column: 24,
          where: "Opening",
          quote: "80%",
          expected: [{ outcome: "warning" }],
          found: [],
        },
      ],
    });
    const faults = [{ path: "missing", reason: "no such file or folder" }];
    assert.deepEqual(summary, { reports: 2, passed: 0, failed: 2, updated: 0, faults });
  });

  it("a mark that cannot be understood: one line, and the others are tested", () => {
    const cwd = folder({ "a.txt": MALFORMED, "b.txt": MARKED });
    const { code, out, err } = crossfoot(["test", "."], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^crossfoot: a\.txt: line 2, column 19: There is no check named “rate-over”\..*\n$/);
    assert.equal(out, "✓ b.txt  marks 1, all met\n\nReports 1: passed 1, failed 0. Problems told above: 1.\n");
  });

  it("information is left alone, but under --strict", () => {
    const input = "进京访25件次，同比下降43.48%。\n";
    assert.equal(crossfoot(["test", "-"], { input }).code, 0);
    assert.equal(crossfoot(["test", "-", "--strict"], { input }).code, 1);
  });
});

describe("crossfoot test --update", () => {
  const cases: readonly [string, Uint8Array, Uint8Array][] = [
    ["UTF-8", Buffer.from(ERROR), Buffer.from(MARKED)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${ERROR}`), Buffer.from(`\uFEFF${MARKED}`)],
    ["UTF-16", Buffer.from(`\uFEFF${ERROR}`, "utf16le"), Buffer.from(`\uFEFF${MARKED}`, "utf16le")],
    ["marks that nothing answers to", Buffer.from(WRONG), Buffer.from(CLEAN)],
    ["nothing to do", Buffer.from(MARKED), Buffer.from(MARKED)],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const cwd = folder({ "a.txt": before });
      assert.equal(crossfoot(["test", "a.txt", "--update", "--lang", "zh-CN"], { cwd }).code, 0);
      assert.deepEqual(readFileSync(join(cwd, "a.txt")), after);
      assert.equal(crossfoot(["test", "a.txt"], { cwd }).code, 0, "and then nothing differs");
    });
  }

  it("says what was rewritten", () => {
    const cwd = folder({ "a.txt": ERROR, "b.txt": MARKED });
    const { out } = crossfoot(["test", ".", "--update"], { cwd });
    const lines = [
      "✓ a.txt  rewritten, marks now 1",
      "✓ b.txt  marks 1, all met",
      "",
      "Reports 2: passed 2, failed 0.",
      "",
    ];
    assert.equal(out, lines.join("\n"));
  });

  it("an encoding that cannot be written: the file is left as it is", () => {
    // 办结率达到102%。 in GB 18030
    const before = Buffer.from("b0ecbde1c2cab4efb5bd313032a3a5a1a3", "hex");
    const cwd = folder({ "a.txt": before });
    const { code, err } = crossfoot(["test", "a.txt", "--update"], { cwd });
    assert.equal(code, 2);
    assert.equal(err, "crossfoot: a.txt: cannot be rewritten in gb18030; please save it as UTF-8 first\n");
    assert.deepEqual(readFileSync(join(cwd, "a.txt")), before);
  });
});
