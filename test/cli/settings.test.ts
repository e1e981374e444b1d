import assert from "node:assert/strict";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const OFF = '{ "checks": { "rate-over-100": "off" } }';
const MILD = '{ "checks": { "rate-over-100": "information" } }';

/** Severities of the findings in each report. */
function severities(cwd: string, args: readonly string[]): Record<string, string[]> {
  const { reports } = JSON.parse(crossfoot(["check", ...args, "--format", "json"], { cwd }).out);
  return Object.fromEntries(
    reports.map(({ path, findings }: { path: string; findings: { severity: string }[] }) => [
      path,
      findings.map(({ severity }) => severity),
    ]),
  );
}

describe("crossfoot.json", () => {
  it("holds for its folder and below; the nearest one counts", () => {
    const cwd = folder({
      "a.txt": ERROR,
      "mild/crossfoot.json": MILD,
      "mild/b.txt": ERROR,
      "mild/deep/er/c.txt": ERROR,
      "mild/off/crossfoot.json": OFF,
      "mild/off/d.txt": ERROR,
      "mild/none/crossfoot.json": "{}",
      "mild/none/e.txt": ERROR,
    });
    assert.deepEqual(severities(cwd, ["."]), {
      "a.txt": ["error"],
      "mild/b.txt": ["information"],
      "mild/deep/er/c.txt": ["information"],
      "mild/none/e.txt": ["error"],
      "mild/off/d.txt": [],
    });
  });

  it("is looked for no further than the repository's root", () => {
    const cwd = folder({
      "crossfoot.json": OFF,
      "a.txt": ERROR,
      "repository/.git/HEAD": "",
      "repository/b.txt": ERROR,
      "worktree/.git": "gitdir: elsewhere\n",
      "worktree/deep/c.txt": ERROR,
      "own/.git/HEAD": "",
      "own/crossfoot.json": MILD,
      "own/deep/d.txt": ERROR,
    });
    assert.deepEqual(severities(cwd, ["."]), {
      "a.txt": [],
      "own/deep/d.txt": ["information"],
      "repository/b.txt": ["error"],
      "worktree/deep/c.txt": ["error"],
    });
  });

  it("holds for files that are named, and for standard input where one stands", () => {
    const cwd = folder({ "crossfoot.json": OFF, "a.txt": ERROR });
    assert.deepEqual(severities(cwd, ["a.txt"]), { "a.txt": [] });
    assert.equal(crossfoot(["check", "-"], { cwd, input: ERROR }).code, 0);
  });

  it("sets reports aside by their paths, and says so of one that was named", () => {
    const cwd = folder({
      "crossfoot.json": '{ "ignore": ["old/", "*.draft.txt", "!sent.draft.txt"] }',
      "a.txt": ERROR,
      "b.draft.txt": ERROR,
      "sent.draft.txt": ERROR,
      "sub/old/c.txt": Buffer.from([0, 1, 2]),
    });
    assert.deepEqual(Object.keys(severities(cwd, ["."])), ["a.txt", "sent.draft.txt"]);
    assert.equal(crossfoot(["check", "."], { cwd }).err, "");
    const named = crossfoot(["check", "b.draft.txt"], { cwd });
    assert.deepEqual([named.code, named.err], [0, "crossfoot: b.draft.txt: not checked, as crossfoot.json says\n"]);
    assert.equal(crossfoot(["test", "sub", "b.draft.txt"], { cwd }).code, 0);
  });

  it("gives words of its own", () => {
    const cwd = folder({
      "crossfoot.json": '{ // of the hotline\n "lexicon": { "partVerbs": ["办讫"], "wholeVerbs": ["承接"] } }',
      "a.txt": "一、热线\n承接工单120件，办讫114件，处置率59%。\n",
    });
    assert.deepEqual(severities(cwd, ["a.txt"]), { "a.txt": ["warning"] });
  });

  it("decides on the exit code", () => {
    const cwd = folder({ "mild/crossfoot.json": MILD, "mild/a.txt": ERROR });
    assert.equal(crossfoot(["check", "mild"], { cwd }).code, 0);
    assert.equal(crossfoot(["check", "mild", "--fail-on", "information"], { cwd }).code, 1);
  });

  it("is honoured by crossfoot test", () => {
    const marked = ERROR.replace("102%", "102%【提示 rate-over-100】");
    const cwd = folder({ "crossfoot.json": MILD, "a.txt": marked });
    assert.equal(crossfoot(["test", "."], { cwd }).code, 0);
  });
});

describe("a crossfoot.json that cannot be understood", () => {
  const cases: readonly [string, string | Uint8Array, RegExp][] = [
    ["no JSON", "{\n  checks\n}", /line 2, column 3: This is not valid JSON\.$/],
    ["a check that is none", '{"checks": {\n  "sum": "off" } }', /line 2, column 3: There is no check named “sum”\./],
    ["a key that is none", '{ "glossary": {} }', /line 1, column 3: There is no setting named “glossary”\./],
    ["no text", Buffer.from([0, 1, 2]), /: not a text file$/],
  ];
  for (const [name, content, told] of cases) {
    it(`${name}: one line, exit 2, and the reports are checked without it`, () => {
      const cwd = folder({ "crossfoot.json": content, "a.txt": ERROR, "sub/b.txt": CLEAN });
      const { code, out, err } = crossfoot(["check", "."], { cwd });
      assert.equal(code, 2);
      assert.match(err.trimEnd(), told);
      assert.match(err, /^crossfoot: crossfoot\.json: .*\n$/, "told once");
      assert.match(out, /rate-over-100/);
      assert.match(out, /^✓ sub\/b\.txt /m);
    });
  }
});
