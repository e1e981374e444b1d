import assert from "node:assert/strict";
import { parentOf } from "../../client/src/overview/ids";
import { isReportPath, isWalked, languageOf } from "../../client/src/overview/names";
import { nonce } from "../../client/src/overview/nonce";

describe("the files that a check of the workspace reads", () => {
  const read = ["a.txt", "a.TXT", "部门/年报.md", "x.report", "x.report.txt", "deep/er/x.text", "readings.txt"];
  const passed = [
    "a.docx",
    "txt",
    "README.md",
    "docs/readme.txt",
    ".git/a.txt",
    "a/.hidden.txt",
    "node_modules/x/a.md",
  ];
  for (const path of read) it(`are ${path}`, () => assert.ok(isReportPath(path)));
  for (const path of passed) it(`are not ${path}`, () => assert.ok(!isReportPath(path)));

  for (const [path, language] of Object.entries({
    "a.report": "report",
    "a.report.txt": "report",
    "a.md": "markdown",
    "a.txt": "plaintext",
    "report.txt": "plaintext",
  }))
    it(`have their language: ${path} is ${language}`, () => assert.equal(languageOf(path), language));

  it("are not looked for in hidden folders, nor in what was installed", () => {
    assert.deepEqual([".git", "node_modules", "部门"].map(isWalked), [false, false, true]);
  });
});

describe("an id of the overview", () => {
  it("names its parents", () => {
    assert.deepEqual(["N/s1/c2", "N/s1", "N"].map(parentOf), ["N/s1", "N", undefined]);
  });
});

describe("a nonce", () => {
  it("is another one each time, of 128 bits", () => {
    const some = Array.from({ length: 50 }, nonce);
    assert.equal(new Set(some).size, 50);
    for (const one of some) assert.match(one, /^[0-9a-f]{32}$/);
  });
});
