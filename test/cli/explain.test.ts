import assert from "node:assert/strict";
import { checks } from "../../server/src/checks/registry";
import { renderMarkdown } from "../../server/src/cli/output/markdown";
import { plain } from "../../server/src/cli/output/paint";
import { checkTitle } from "../../server/src/export/title";
import { width } from "../../server/src/export/width";
import { crossfoot } from "./binary";

describe("crossfoot explain", () => {
  for (const { id } of checks) {
    it(`${id} in both languages, in 80 columns`, () => {
      const english = crossfoot(["explain", id]);
      const chinese = crossfoot(["explain", id, "--lang", "zh-CN"]);
      assert.deepEqual([english.code, chinese.code, english.err, chinese.err], [0, 0, "", ""]);
      assert.ok(english.out.startsWith(checkTitle(id, "en")), english.out);
      assert.match(english.out, /^When it may be wrong$/m);
      assert.doesNotMatch(english.out, /中文说明/);
      assert.ok(chinese.out.startsWith(checkTitle(id, "zh-CN")), chinese.out);
      assert.match(chinese.out, /何时可能误报/);
      for (const line of (english.out + chinese.out).split("\n")) assert.ok(width(line) <= 80, line);
    });
  }

  it("a check that is none: exit 2, and the ones there are", () => {
    const { code, out, err } = crossfoot(["explain", "sum"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^There is no check named “sum”\. The checks are: .*sum-mismatch/);
  });
});

describe("Markdown on a terminal", () => {
  const cases: readonly [string, string, string[]][] = [
    ["a heading", "## Example", ["Example"]],
    ["a paragraph, filled again", "one `two`\nthree **four** [five](x.md)", ["one two three four", "five"]],
    ["a paragraph that is too long", "全年受理案件，办结若干件。", ["全年受理案件，办结若", "干件。"]],
    ["code", "```text wrong\n共9个\n```", ["✗ 共9个"]],
    ["a list", "- one two three four five six\n- two", ["- one two three four", "  five six", "- two"]],
    ["blocks", "# A\n\nb\n\nc", ["A", "", "b", "", "c"]],
  ];
  for (const [name, source, lines] of cases) {
    it(name, () => assert.deepEqual(renderMarkdown(source, 20, plain), lines));
  }
});
