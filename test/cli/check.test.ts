import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { encoderOf } from "../helpers/encode";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR, SILENT } from "./sentences";

const paths = (out: string): string[] => JSON.parse(out).reports.map((report: { path: string }) => report.path);

describe("crossfoot check: exit codes", () => {
  const cwd = folder({ "clean.txt": CLEAN, "error.txt": ERROR, "image.txt": Buffer.from([0x89, 0x50, 0, 0]) });
  const cases: readonly [string[], number][] = [
    [["clean.txt"], 0],
    [["error.txt"], 1],
    [["clean.txt", "error.txt"], 1],
    [["error.txt", "--fail-on", "error"], 1],
    [["error.txt", "--fail-on", "information"], 1],
    [["error.txt", "--fail-on", "never"], 0],
    [["missing.txt"], 2],
    [["error.txt", "missing.txt"], 2],
    [["error.txt", "image.txt"], 2],
    [["missing.txt", "--fail-on", "never"], 2],
    [["clean.txt", "--format", "xml"], 2],
    [["clean.txt", "--fail-on", "hint"], 2],
    [["clean.txt", "--lang", "fr"], 2],
    [["clean.txt", "--unknown"], 2],
    [[], 2],
  ];
  for (const [args, code] of cases) {
    it(`check ${args.join(" ")}: ${code}`, () => assert.equal(crossfoot(["check", ...args], { cwd }).code, code));
  }
});

describe("crossfoot check: paths", () => {
  const files = { "b.txt": CLEAN, "a.report": CLEAN, "c.TEXT": CLEAN, "sub/d.md": CLEAN, "sub/deep/e.txt": CLEAN };
  const others = {
    "README.md": CLEAN,
    "sub/readme.txt": CLEAN,
    ".hidden.txt": CLEAN,
    ".git/f.txt": CLEAN,
    "g.htm5": CLEAN,
    "node_modules/h/i.txt": CLEAN,
  };
  const cwd = folder({ ...files, ...others, "[odd] name/j.txt": CLEAN });
  const circle = folder({ "a.txt": CLEAN });
  symlinkSync(circle, join(circle, "again"));
  const inSub = ["sub/d.md", "sub/deep/e.txt"];
  const cases: readonly [string, string[], string[]][] = [
    ["a folder, sorted", ["."], ["[odd] name/j.txt", "a.report", "b.txt", "c.TEXT", ...inSub]],
    ["a folder with a slash", ["sub/"], inSub],
    ["a folder with a link to itself", [circle], [`${circle}/a.txt`]],
    ["a folder whose name looks like a pattern", ["[odd] name"], ["[odd] name/j.txt"]],
    ["a pattern, sorted", ["{b,a}.*"], ["a.report", "b.txt"]],
    ["a deep pattern", ["sub/**/*.txt"], ["sub/deep/e.txt", "sub/readme.txt"]],
    ["files in the order given", ["b.txt", "a.report"], ["b.txt", "a.report"]],
    ["each file once", ["b.txt", "./b.txt", "*.txt"], ["b.txt"]],
    ["a file by name, whatever it is called", ["g.htm5", "README.md"], ["g.htm5", "README.md"]],
    ["after --, a path", ["--", "b.txt"], ["b.txt"]],
  ];
  for (const [name, args, expected] of cases) {
    it(name, () => {
      const { code, out, err } = crossfoot(["check", "--format", "json", ...args], { cwd });
      assert.deepEqual([paths(out), err, code], [expected, "", 0]);
    });
  }

  it("standard input", () => {
    const { code, out } = crossfoot(["check", "-", "--format", "json"], { input: ERROR });
    const { reports } = JSON.parse(out);
    assert.deepEqual([reports[0].path, reports[0].length, code], ["-", ERROR.length, 1]);
  });
});

describe("crossfoot check: what cannot be checked", () => {
  const cwd = folder({
    "clean.txt": CLEAN,
    "image.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]),
    "cut.txt": Buffer.from(CLEAN).subarray(0, 20),
    "bytes.txt": Buffer.from([0xff, 0xff, 0x80, 0xff]),
    "pages/page.php": "",
    "links.html": "<a href=b>首页，2024年。</a>",
    "old.ofd": "PK",
    "big5.txt": encoderOf("big5")("全年受理案件數量與去年相比，辦結率有所提高，總體平穩。"),
  });
  const cases: readonly [string, string, string][] = [
    ["missing.txt", "no such file or folder", "文件或文件夹不存在"],
    ["clean.txt/x.txt", "no such file or folder", "文件或文件夹不存在"],
    ["image.png", "not a text file", "不是文本文件"],
    ["cut.txt", "damaged UTF-8 text: byte 19 cannot be decoded", "UTF-8 文本已损坏，从第19个字节起无法解码"],
    [
      "bytes.txt",
      "unknown encoding (not UTF-8, UTF-16 or GB 18030); please save it as UTF-8 first",
      "编码无法识别（不是 UTF-8、UTF-16 或 GB 18030）；请另存为 UTF-8 后再核对",
    ],
    [
      "pages",
      "no reports in this folder (.txt, .text, .md, .report, .docx, .pdf or .html files)",
      "文件夹中没有报告（.txt、.text、.md、.report、.docx、.pdf、.html 文件）",
    ],
    [
      "links.html",
      "the page's main text cannot be told, so nothing was checked; please copy the text into a text file first",
      "无法确定网页的正文在哪里，未作核对；请把正文复制到文本文件后再核对",
    ],
    [
      "old.ofd",
      ".ofd files cannot be read; please open it in the program that made it and save it as .docx or .pdf",
      "不能读取 .ofd 文件；请用生成它的软件打开，另存为 .docx 或 .pdf",
    ],
    [
      "big5.txt",
      "doubtful encoding (perhaps Big5, a Western one, or several in one file), so nothing was checked; please save it as UTF-8 first",
      "编码无法确定（可能是 Big5、西文编码，或混有多种编码），为免误报未作核对；请另存为 UTF-8 后再核对",
    ],
    ["x*.txt", "no file matches", "没有与之匹配的文件"],
  ];
  for (const [path, english, chinese] of cases) {
    it(`${path}: ${english}`, () => {
      const args = ["check", path, "clean.txt"];
      const inEnglish = crossfoot(args, { cwd });
      const inChinese = crossfoot([...args, "--lang", "zh-CN"], { cwd });
      assert.equal(inEnglish.err, `crossfoot: ${path}: ${english}\n`);
      assert.equal(inChinese.err, `crossfoot：${path}：${chinese}\n`);
      assert.deepEqual([inEnglish.code, inChinese.code], [2, 2]);
      assert.match(inEnglish.out, /^✓ clean\.txt /m, "the other file is checked");
    });
  }

  it("a name that would steer the terminal is shown, not obeyed", () => {
    assert.equal(
      crossfoot(["check", "\x1b[2J\u202e.txt"]).err,
      "crossfoot: ␛[2J‹U+202E›.txt: no such file or folder\n",
    );
  });

  it("JSON names them in its summary", () => {
    const { out } = crossfoot(["check", "missing.txt", "clean.txt", "--format", "json"], { cwd });
    const { reports, summary } = JSON.parse(out);
    assert.deepEqual(summary.failed, [{ path: "missing.txt", reason: "no such file or folder" }]);
    assert.equal(reports.length, 1);
  });
});

describe("crossfoot check: encodings", () => {
  const gb18030 = Buffer.from("b0b8bcfe3638bcfea3a8c2d4a3a9", "hex");
  const cases: readonly [string, Uint8Array, string][] = [
    ["utf-8", Buffer.from(`\uFEFF${SILENT}`), "utf-8"],
    ["utf-16", Buffer.from(`\uFEFF${SILENT}`, "utf16le"), "utf-16le"],
    ["gb18030", gb18030, "gb18030"],
  ];
  for (const [name, input, encoding] of cases) {
    it(name, () => {
      const { out } = crossfoot(["check", "-", "--format", "json"], { input });
      assert.equal(JSON.parse(out).reports[0].encoding, encoding);
    });
  }
});
