import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paintFor } from "../../server/src/cli/output/paint";
import { width } from "../../server/src/export/width";
import { BINARY, build, crossfoot, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));

describe("crossfoot: help and version", () => {
  for (const flag of ["--version", "-V"]) {
    it(flag, () => assert.deepEqual(crossfoot([flag]), { code: 0, out: `${version}\n`, err: "" }));
  }

  for (const language of ["en", "zh-CN"]) {
    for (const args of [["--help"], ["check", "--help"], ["comment", "--help"], ["explain", "--help"]]) {
      it(`${args.join(" ")} in ${language}, in 80 columns`, () => {
        const { code, out, err } = crossfoot([...args, "--lang", language]);
        assert.deepEqual([code, err], [0, ""]);
        assert.match(out, language === "en" ? /^Usage: crossfoot/ : /^用法: crossfoot/);
        for (const line of out.split("\n")) assert.ok(width(line) <= 80, line);
      });
    }
  }

  it("without arguments, help goes to standard error", () => {
    const { code, out, err } = crossfoot([]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^Usage: crossfoot/);
  });
});

describe("crossfoot: wrong arguments", () => {
  const cases: readonly [string[], string, string][] = [
    [["--foo"], "There is no option “--foo”.", "没有选项“--foo”。"],
    [["chek", "x"], "There is no command “chek”.", "没有命令“chek”。"],
    [["check"], "The argument “path” is missing.", "缺少参数“path”。"],
    [
      ["check", "x", "--format"],
      "The option “--format <format>” needs a value.",
      "选项“--format <format>”后面少了取值。",
    ],
    [
      ["check", "x", "--format", "xml"],
      "“xml” is no value of “--format <format>”; choose one of text, json, ndjson, sarif, github, junit, csv, xlsx, html.",
      "选项“--format <format>”不能取值“xml”，可选：text, json, ndjson, sarif, github, junit, csv, xlsx, html。",
    ],
    [["explain", "a", "b"], "There are too many arguments.", "参数太多。"],
  ];
  for (const [args, english, chinese] of cases) {
    it(args.join(" "), () => {
      assert.deepEqual(crossfoot(args), { code: 2, out: "", err: `crossfoot: ${english} See crossfoot --help.\n` });
      const inChinese = { code: 2, out: "", err: `crossfoot：${chinese}用 crossfoot --help 查看用法。\n` };
      assert.deepEqual(crossfoot(args, { env: { LC_ALL: "zh_CN.UTF-8" } }), inChinese);
    });
  }
});

describe("crossfoot: a reader that leaves early", () => {
  const cwd = folder({ "big.txt": ERROR.repeat(3000) });
  before(build);
  for (const format of ["text", "json", "html"]) {
    it(`${format}: no complaint, and the exit code still tells`, async () => {
      const child = spawn(process.execPath, [BINARY, "check", "big.txt", "--format", format], { cwd });
      let complaint = "";
      child.stderr.on("data", (chunk) => {
        complaint += chunk;
      });
      child.stdout.once("data", () => child.stdout.destroy());
      const code = await new Promise((resolve) => child.once("close", resolve));
      assert.deepEqual([code, complaint], [1, ""]);
    });
  }
});

describe("crossfoot: colours", () => {
  it("none where output is no terminal", () => {
    const { out } = crossfoot(["check", "-"], { input: ERROR + CLEAN });
    assert.ok(!out.includes("\x1b"), out);
  });

  const cases: readonly [string, boolean, boolean, string][] = [
    ["a terminal with colours", true, true, "\x1b[31m疑误\x1b[39m"],
    ["a terminal without, or NO_COLOR", true, false, "疑误"],
    ["a file or a pipe", false, true, "疑误"],
  ];
  for (const [name, isTTY, colours, painted] of cases) {
    it(name, () => assert.equal(paintFor({ isTTY, hasColors: () => colours })("red", "疑误"), painted));
  }
});
