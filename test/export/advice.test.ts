import assert from "node:assert/strict";
import type { Language } from "../../server/src/contract";
import { opinionOf } from "../../server/src/export/advice";
import { findingWords } from "../../server/src/l10n/catalogue/findings";

const LANGUAGES: Language[] = ["zh-CN", "en"];
const END = { "zh-CN": "。", en: "." };

describe("a finding as an opinion", () => {
  it("says what is wrong and what is asked, for every sentence of the catalogue", () => {
    let sentences = 0;
    for (const [key, words] of Object.entries(findingWords))
      for (const language of LANGUAGES) {
        if (!words[language].endsWith(END[language]) || key.startsWith("slip.")) continue;
        const { problem, advice } = opinionOf({ message: words[language] }, language);
        sentences++;
        assert.ok(problem !== "" && advice !== "", `${key} (${language}): ${problem} | ${advice}`);
      }
    assert.ok(sentences > 50);
  });

  it("divides where the finding begins to ask, whatever a quotation says", () => {
    const message = "“请示12件”列为“来文8件”的其中数，却大于后者。请核实两数及其口径。";
    assert.deepEqual(opinionOf({ message }, "zh-CN"), {
      problem: "“请示12件”列为“来文8件”的其中数，却大于后者。",
      advice: "请核实两数及其口径。",
    });
    const [single, both] = [
      "“3。1%”中的小数点书写有误，请核实数字并更正。",
      ["“3。1%”中的小数点书写有误。", "请核实数字并更正。"],
    ];
    assert.deepEqual(Object.values(opinionOf({ message: single }, "zh-CN")), both);
  });

  it("names the figure that a fix would print", () => {
    const fixes = [{ title: "改为“42.65%”", preferred: true, edits: [] }];
    const { advice } = opinionOf({ message: "29÷68＝42.65%，与所列“41%”不符。请核实。", fixes }, "zh-CN");
    assert.equal(advice, "请核实。\n改为“42.65%”");
  });
});
