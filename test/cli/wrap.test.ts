import assert from "node:assert/strict";
import fc from "fast-check";
import { wrap } from "../../server/src/cli/output/wrap";
import { width } from "../../server/src/export/width";

describe("wrap", () => {
  const cases: readonly [string, number, string[]][] = [
    ["", 10, [""]],
    ["全年受理案件", 12, ["全年受理案件"]],
    ["全年受理案件", 10, ["全年受理案", "件"]],
    ["全年受理案件，办结。", 12, ["全年受理案", "件，办结。"]],
    ["全年（受理）案件", 6, ["全年", "（受", "理）案", "件"]],
    ["相差5个“共计110个”的", 12, ["相差5个“共计", "110个”的"]],
    ["76＋13＋7＋9＝105个", 10, ["76＋13＋", "7＋9＝105", "个"]],
    ["办结率42.65%以上", 10, ["办结率", "42.65%以上"]],
    ["one two three", 8, ["one two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["一\n二", 10, ["一", "二"]],
    ["。。。。", 4, ["。。", "。。"]],
  ];
  for (const [text, columns, lines] of cases) {
    it(`${text} in ${columns}`, () => assert.deepEqual(wrap(text, columns), lines));
  }

  it("keeps every character and never passes the edge", () => {
    const text = fc.string({ unit: fc.constantFrom(..."全年案件，。（）“”12%ab ") });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrap(text, columns);
        assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
        for (const line of lines) assert.ok(width(line) <= columns, line);
      }),
    );
  });
});
