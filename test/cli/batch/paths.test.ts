import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { crossfoot, folder } from "../binary";
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
    lines: "b c.txt\r\n\r\na.txt\nb c.txt\n",
    nul: "d\ne.txt\0a.txt\0",
  });
  const cases: readonly [string, string[], string, string[]][] = [
    ["a file, a name a line", ["--files-from", "lines"], "", ["b c.txt", "a.txt"]],
    ["a file, NUL between names", ["--files-from", "nul"], "", ["d\ne.txt", "a.txt"]],
    ["standard input", ["--files-from", "-"], "a.txt\n", ["a.txt"]],
    ["after the paths that are named", ["b c.txt", "--files-from", "-"], "a.txt\nb c.txt\n", ["b c.txt", "a.txt"]],
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
