import assert from "node:assert/strict";
import fc from "fast-check";
import { excerpt } from "../../server/src/export/excerpt";
import { visible } from "../../server/src/export/visible";
import { width } from "../../server/src/export/width";

/** The excerpt of a text whose range is marked 【like this】. */
function quoted(marked: string, columns: number): string[] {
  const start = marked.indexOf("【");
  const end = marked.indexOf("】") - 1;
  const { quote, carets } = excerpt(marked.replace(/[【】]/g, ""), { start, end }, columns);
  return [quote, carets];
}

describe("excerpt", () => {
  const cases: readonly [string, string, number, string[]][] = [
    ["a sentence that fits", "共计【110个】，其中76个。", 40, ["共计110个，其中76个。", "    ^^^^^"]],
    ["only its own sentence", "前句。　共计【9个】。后句。", 40, ["共计9个。", "    ^^^"]],
    ["only its own line", "标题\n共计【9个】\n下一行", 40, ["共计9个", "    ^^^"]],
    ["full-width digits", "共计【１２】个", 40, ["共计１２个", "    ^^^^"]],
    ["narrow quotation marks", "“八五”【3】次", 40, ["“八五”3次", "      ^"]],
    ["characters made visible", "\x1b[1m共\u202e【9】", 40, ["␛[1m共‹U+202E›9", "              ^"]],
    ["characters beyond the basic plane", "𠮷𠮷【9】", 40, ["𠮷𠮷9", "    ^"]],
    ["a cut at both sides", "甲乙丙丁【12件】戊己庚辛", 12, ["…丁12件戊己…", "   ^^^^"]],
    ["a cut before a number", "上年1234件今年【5件】。", 15, ["…件今年5件。", "       ^^^"]],
    ["a cut after a number", "【5件】去年12345件。", 12, ["5件去年…", "^^^"]],
    ["a range that is too long", "【甲乙丙丁戊己】", 8, ["甲乙…", "^^^^^"]],
    ["an empty range", "甲【】乙", 8, ["甲乙", "  ^"]],
  ];
  for (const [name, text, columns, lines] of cases) {
    it(`shows ${name}`, () => assert.deepEqual(quoted(text, columns), lines));
  }

  it("puts the carets under the number, whatever stands around it", () => {
    const around = fc.string({ unit: fc.constantFrom(..."全年，。“”ab12\u202e\n𠮷😀 ") });
    fc.assert(
      fc.property(around, around, fc.integer({ min: 12, max: 76 }), (before, after, columns) => {
        const number = "42.65%";
        const range = { start: before.length, end: before.length + number.length };
        const { quote, carets } = excerpt(before + number + after, range, columns);
        const lead = carets.length - carets.trimStart().length;
        let shown = "";
        for (const character of quote) {
          if (width(shown) >= lead) break;
          shown += character;
        }
        assert.equal(width(shown), lead);
        assert.ok(quote.slice(shown.length).startsWith(visible(number)), quote);
        assert.equal(carets.trimStart(), "^".repeat(6));
        assert.ok(width(quote) <= columns);
      }),
    );
  });
});
