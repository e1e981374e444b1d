import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { looksLikeReport } from "../../client/src/sniff";

const SEEDS = path.resolve(import.meta.dirname, "../../seeds");

const REPORTS = [
  "一、工作情况\n全年办结20件。",
  "　　（一）推进公开。公开信息１２条。",
  "第一部分 概况\n收入20.5亿元",
  "## 二、执法\n查处案件9起",
  "全年受理20件，办结18件，未结2件。",
  "2023年工作\n排查隐患9处，整改8处，限期整改1处",
];
const OTHERS = [
  "",
  "Today I bought 3 apples; 40% of them were green.",
  "# Changes\n\n1. Faster by 20%\n2. 30% smaller\n3. 50% fewer",
  "一、二、三，走！",
  "一、准备材料\n二、提交申请",
  "2023年12月31日，星期日，晴。今天走了3公里。",
  "会议于9月3日召开，2024年继续。",
  "const a = 1;\nconst b = 20; // 个",
  "「一」は数字である。2023年",
];

describe("a text is taken for a report", () => {
  for (const text of REPORTS) it(`yes: ${text.slice(0, 20)}`, () => assert.equal(looksLikeReport(text), true));
  for (const text of OTHERS) it(`no: ${text.slice(0, 20)}`, () => assert.equal(looksLikeReport(text), false));

  it("yes: every seed", () => {
    for (const name of readdirSync(SEEDS).filter((file) => file.endsWith(".txt"))) {
      assert.equal(looksLikeReport(readFileSync(path.join(SEEDS, name), "utf8")), true, name);
    }
  });

  it("looks at no more than the beginning, whatever its length", () => {
    assert.equal(looksLikeReport("1".repeat(5_000_000)), false);
    assert.equal(looksLikeReport(`${"甲".repeat(100_000)}\n一、工作\n办结20件`), false);
  });
});
