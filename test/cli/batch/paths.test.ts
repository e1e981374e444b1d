import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import schema from "../../../schema/report.schema.json";
import { crossfoot, folder, type Run } from "../binary";
import { CLEAN, ERROR } from "../sentences";

/** The paths of the reports, as they were printed. */
const checked = (args: readonly string[], options: { cwd: string; input?: string }): string[] => {
  const { out, err } = crossfoot(["check", "--format", "ndjson", ...args], options);
  assert.equal(err, "");
  return out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line).path]));
};

describe("crossfoot check: what a folder leaves out", () => {
  const cwd = folder({
    ".git/HEAD": "",
    ".gitignore": "*.text\nbuild/\n!kept.text\n/deep/only-here.txt\n# a comment\n",
    ".crossfootignore": "\uFEFFdraft-*\r\n!build/\r\n",
    "a.txt": CLEAN,
    "a.text": CLEAN,
    "kept.text": CLEAN,
    "draft-1.txt": CLEAN,
    "build/b.txt": CLEAN,
    "deep/.gitignore": "c.txt\n!draft-2.txt\n",
    "deep/c.txt": CLEAN,
    "deep/draft-2.txt": CLEAN,
    "deep/draft-3.txt": CLEAN,
    "deep/only-here.txt": CLEAN,
    "deep/er/c.txt": CLEAN,
    "deep/er/only-here.txt": CLEAN,
    "left/.crossfootignore": "*\n",
    "left/d.txt": CLEAN,
    "left/out/e.txt": CLEAN,
  });
  const cases: readonly [string, string[], string[]][] = [
    [
      "as Git does, ours after Git's",
      ["."],
      ["a.txt", "build/b.txt", "deep/draft-2.txt", "deep/er/only-here.txt", "kept.text"],
    ],
    ["from a folder below, by the rules above it", ["deep"], ["deep/draft-2.txt", "deep/er/only-here.txt"]],
    ["not what is named", ["a.text", "draft-1.txt", "deep/c.txt"], ["a.text", "draft-1.txt", "deep/c.txt"]],
    ["not what a pattern names", ["*.text"], ["a.text", "kept.text"]],
  ];
  for (const [name, args, expected] of cases) it(name, () => assert.deepEqual(checked(args, { cwd }), expected));

  it("but a folder that is named is walked, though it is left out above", () => {
    const cwd = folder({ ".git/HEAD": "", ".gitignore": "out\n", "out/a.txt": CLEAN, "out/b/c.txt": CLEAN });
    assert.deepEqual(checked(["out"], { cwd }), ["out/a.txt", "out/b/c.txt"]);
    assert.deepEqual(checked(["out/b"], { cwd }), ["out/b/c.txt"]);
  });

  it("without a repository, too", () => {
    const cwd = folder({ ".crossfootignore": "b.txt\n", "x/a.txt": CLEAN, "x/b.txt": CLEAN });
    assert.deepEqual(checked(["x"], { cwd }), ["x/a.txt"]);
  });
});

describe("crossfoot check: what a folder holds beside reports", () => {
  const page = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;
  const links = page(`<ul>${"<li><a href=x>某县2024年工作报告，全文</a>，2024年</li>".repeat(9)}</ul>`);
  const silent = page("<p>欢迎来信，请写明地址。</p>");
  const report = page(`<article><p>${ERROR}</p></article>`);
  const cwd = folder({ "a.txt": CLEAN, "site/1.html": report, "site/index.html": links, "site/us.htm": silent });
  const told = (run: Run): string[] => run.err.trimEnd().split("\n");
  const kinds: readonly [string, number, RegExp][] = [
    ["index.html", 2, /^crossfoot: site\/index\.html: the page's main text cannot be told/],
    ["us.htm", 0, /^$/],
  ];

  it("pages without a report are passed over: a line for each reason, no failure, and the summary names them", () => {
    const run = crossfoot(["check", ".", "--format", "json", "--fail-on", "never"], { cwd });
    const { reports, summary } = JSON.parse(run.out);
    assert.deepEqual(
      [run.code, reports.map(({ path }: { path: string }) => path), summary.failed],
      [0, ["a.txt", "site/1.html"], []],
    );
    assert.deepEqual(
      summary.passedOver.map(({ path }: { path: string }) => path),
      ["site/index.html", "site/us.htm"],
    );
    assert.match(
      told(run)[0] ?? "",
      /^crossfoot: Passed over in folders: 1 \(site\/index\.html\): the page's main text/,
    );
    assert.deepEqual(told(run).slice(1), [
      "crossfoot: Passed over in folders: 1 (site/us.htm): a web page without figures.",
    ]);
    const ajv = new Ajv2020({ allErrors: true });
    assert.ok(ajv.validate(schema, JSON.parse(run.out)), ajv.errorsText());
  });

  for (const [name, code, err] of kinds)
    it(`${name}, named itself, is checked as any file`, () => {
      const run = crossfoot(["check", `site/${name}`], { cwd });
      assert.equal(run.code, code);
      assert.match(run.err, err);
    });

  it("documents that cannot be read are told with what to do, and many of one kind in one line", () => {
    const old = Object.fromEntries([1, 2, 3, 4].map((i) => [`${i}.wps`, "x"]));
    const cwd = folder({ "a.txt": CLEAN, ...old, "b.DOC": "x", ".crossfootignore": "4.wps\n2.wps\n" });
    const run = crossfoot(["check", "."], { cwd });
    assert.equal(run.code, 0);
    assert.deepEqual(
      told(run).map((line) => line.replace(/ files cannot be read.*/, "")),
      [
        "crossfoot: Passed over in folders: 2 (1.wps, 3.wps): .wps",
        "crossfoot: Passed over in folders: 1 (b.DOC): .doc",
      ],
    );
    assert.equal(crossfoot(["check", "1.wps"], { cwd }).code, 2);
  });

  it("the sheets pass over the same", () => {
    const run = crossfoot(["claims", ".", "--format", "ndjson"], { cwd });
    assert.deepEqual([run.code, told(run).length], [0, 2]);
    assert.match(run.out, /site\/1\.html/);
  });
});

describe("crossfoot check: links", () => {
  const cwd = folder({ "a.txt": CLEAN, "sub/b.txt": CLEAN });
  symlinkSync(cwd, join(cwd, "sub/again"));
  symlinkSync("../sub", join(cwd, "sub/folder.txt"));
  symlinkSync("../a.txt", join(cwd, "sub/linked.txt"));
  for (const args of [["."], ["**/*.txt"]])
    it(`${args.join(" ")}: to files are read, to folders are not followed`, () =>
      assert.deepEqual(checked(args, { cwd }), ["a.txt", "sub/b.txt", "sub/linked.txt"]));

  it("in a circle are told", () => {
    const cwd = folder({ "a.txt": CLEAN });
    symlinkSync("c.txt", join(cwd, "b.txt"));
    symlinkSync("b.txt", join(cwd, "c.txt"));
    const { code, err } = crossfoot(["check", "."], { cwd });
    assert.deepEqual(
      [code, err],
      [2, "crossfoot: b.txt: links that lead in a circle\ncrossfoot: c.txt: links that lead in a circle\n"],
    );
  });
});

describe("crossfoot check --files-from", () => {
  const cwd = folder({
    "a.txt": CLEAN,
    "b c.txt": CLEAN,
    "d\ne.txt": CLEAN,
    "sub/f.txt": CLEAN,
    "sub/g.txt": CLEAN,
    lines: "b c.txt\r\n\r\na.txt\nb c.txt\n",
    nul: "d\ne.txt\0a.txt\0",
  });
  const cases: readonly [string, string[], string, string[]][] = [
    [
      "a file, a name a line, each as often as it is there",
      ["--files-from", "lines"],
      "",
      ["b c.txt", "a.txt", "b c.txt"],
    ],
    ["a file, NUL between names", ["--files-from", "nul"], "", ["d\ne.txt", "a.txt"]],
    ["standard input", ["--files-from", "-"], "a.txt\n", ["a.txt"]],
    ["after the paths that are named", ["b c.txt", "--files-from", "-"], "a.txt\n", ["b c.txt", "a.txt"]],
    ["folders and patterns", ["--files-from", "-"], "sub\nb*.txt", ["sub/f.txt", "sub/g.txt", "b c.txt"]],
    ["nothing", ["--files-from", "-"], "\n", []],
  ];
  for (const [name, args, input, expected] of cases)
    it(name, () => assert.deepEqual(checked(args, { cwd, input }), expected));

  it("a list that is not there, or no text, is one line and exit 2", () => {
    const cwd = folder({ list: Buffer.from([0xff, 0xfe, 0x41]) });
    assert.deepEqual(
      crossfoot(["check", "--files-from", "no"], { cwd }).err,
      "crossfoot: no: no such file or folder\n",
    );
    const { code, out, err } = crossfoot(["check", "--files-from", "list"], { cwd });
    assert.deepEqual([code, out, err], [2, "", "crossfoot: list: damaged text: some bytes cannot be decoded\n"]);
  });
});

describe("crossfoot check --stdin-filename", () => {
  const cwd = folder({ "off/crossfoot.json": '{ "checks": { "rate-over-100": "off" } }' });
  it("names the report", () =>
    assert.deepEqual(checked(["-", "--stdin-filename", "x/y.txt", "--fail-on", "never"], { cwd, input: ERROR }), [
      "x/y.txt",
    ]));
  it("chooses its settings", () => {
    assert.equal(crossfoot(["check", "-", "--stdin-filename", "off/a.txt"], { cwd, input: ERROR }).code, 0);
    assert.equal(crossfoot(["check", "-", "--stdin-filename", "on/a.txt"], { cwd, input: ERROR }).code, 1);
  });
  it("says what kind it is of", () =>
    assert.match(
      crossfoot(["check", "-", "--stdin-filename", "a.docx"], { cwd, input: ERROR }).err,
      /^crossfoot: a\.docx: not a whole \.docx document/,
    ));
});
