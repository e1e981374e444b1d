import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { numbering } from "../../server/src/checks/numbering";
import type { Draft } from "../../server/src/checks/types";
import { Blocks } from "../../server/src/reading/blocks";
import { join } from "../../server/src/reading/joins/join";
import { readBlock } from "../../server/src/reading/read";
import { segment } from "../../server/src/report/blocks";
import { frontMatter } from "../../server/src/report/front";
import { table } from "../helpers/table";

/** `warning gap （四）`: severity, what is wrong, and the marker that it is told on. */
function findings(text: string): string[] {
  const blocks = segment(text);
  const found: string[] = [];
  numbering.run(join(new Blocks(blocks.map((block) => readBlock(block))), frontMatter(blocks)), {
    relation: () => assert.fail("numbering judges no arithmetic"),
    uncheckable: () => assert.fail("numbering judges no arithmetic"),
    finding: ({ severity, message, place }: Draft) => {
      assert.ok(place);
      found.push(
        `${severity} ${message.key.replace("numbering.", "")} ${place.block.text.slice(place.start, place.end)}`,
      );
    },
  });
  return found;
}

describe("numbering: headings and items are numbered on from one", () => {
  table(
    `
    # headings
    一、甲项⏎二、乙项⏎三、丙项⏎四、丁项
    一、甲项⏎二、乙项⏎四、丁项 | warning gap 四、
    一、甲项⏎二、乙项⏎二、丙项⏎三、丁项 | warning repeat 二、
    一、甲项⏎二、乙项⏎二、丙项⏎四、丁项 | warning repeat 二、
    一、甲项⏎三、乙项⏎二、丙项⏎四、丁项 | warning order 三、
    （一）甲项⏎（二）乙项⏎（三）丙项
    （一）甲项。已经完成。⏎（二）乙项。已经完成。⏎（四）丙项。已经完成。 | warning gap （四）
    1.甲项⏎2.乙项⏎4.丙项⏎5.丁项 | warning gap 4.
    1．甲项⏎2、乙项⏎3.丙项
    ⒈甲项⏎⒉乙项⏎⒋丙项 | warning gap ⒋
    # under each parent anew
    一、甲项⏎（一）子项⏎（二）丑项⏎二、乙项⏎（一）寅项⏎（二）卯项⏎三、丙项
    一、甲项⏎（一）子项⏎（二）丑项⏎（三）寅项⏎二、乙项⏎（一）卯项⏎（三）辰项⏎（四）巳项 | warning gap （三）
    第一部分 甲项⏎一、子项⏎二、丑项⏎三、寅项⏎第二部分 乙项⏎一、卯项⏎二、辰项
    一、甲项⏎二、乙项⏎三、丙项⏎附件⏎一、子项⏎二、丑项⏎三、寅项
    # a first heading that is not there is information
    二、乙项⏎三、丙项⏎四、丁项 | information start 二、
    一 ，甲项⏎二、乙项⏎三、丙项⏎四、丁项 | information start 二、
    # the number stands there in another form
    一、甲项⏎二、乙项。三、丙项在此一并说明。⏎四、丁项
    1.甲项⏎2.乙项⏎3.10个乡镇名单⏎4.丁项
    # no sequence
    一、甲项⏎三、乙项
    一、甲项⏎五、乙项⏎九、丙项⏎二、丁项
    一、甲项⏎七、乙项⏎八、丙项⏎一、丁项⏎二、戊项⏎四、己项⏎五、庚项
    # items in a paragraph
    一是健全制度。二是强化监督。三是严格问责。
    一是健全制度。二是强化监督。四是严格问责。 | warning gap 四是
    一是健全制度；二是强化监督；二是严格问责；三是做好宣传。 | warning repeat 二是
    一是健全制度。二是强化监督。一是明确责任。二是细化分工。三是抓好落实。
    （一）甲项。一是健全制度。二是强化监督。⏎（二）乙项。一是明确责任。二是细化分工。三是抓好落实。
    一是健全制度。⏎二是强化监督。⏎四是严格问责。 | warning gap 四是
    第一，健全制度。第二，强化监督。第四，严格问责。 | warning gap 第四
    重点如下：（1）健全制度；（2）强化监督；（4）严格问责。 | warning gap （4）
    重点如下：（1）健全制度；（2）强化监督；（3）严格问责。
    首先，健全制度。其次，强化监督。最后，严格问责。
    # rows of a table are no headings
    项目⏎一、收入⏎12⏎三、支出⏎9⏎四、结余⏎3
    `,
    ({ subject, rest }) => assert.deepEqual(findings(`${subject}\n`), rest),
  );
});

describe("the number that is missing is named as it would be printed", () => {
  const missing = (markers: readonly string[]): string[] =>
    analyse(markers.map((marker, k) => `${marker}事项${"甲乙丙丁"[k % 4]}`).join("\n")).findings.map(
      ({ message }) => /缺“(.+?)”/.exec(message)?.[1] ?? message,
    );
  const DIGITS = "一二三四五六七八九";
  const han = (n: number): string =>
    (n > 19 ? DIGITS.charAt(Math.floor(n / 10) - 1) : "") +
    (n > 9 ? "十" : "") +
    (n % 10 > 0 ? DIGITS.charAt((n % 10) - 1) : "");
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, k) => k + 1);

  for (const n of [2, 7, 10, 11, 19, 20, 21, 30])
    it(han(n), () => {
      const printed = upTo(n + 3).filter((k) => k !== n);
      assert.deepEqual(missing(printed.map((k) => `${han(k)}、`)), [`${han(n)}、`]);
      assert.deepEqual(missing(printed.map((k) => `（${han(k)}）`)), [`（${han(n)}）`]);
    });

  for (const [kind, first] of [
    ["circles", "①"],
    ["brackets", "⑴"],
    ["points", "⒈"],
    ["Han in brackets", "㈠"],
  ] as const)
    it(`of one character: ${kind}`, () => {
      const marker = (n: number): string => String.fromCharCode(first.charCodeAt(0) + n - 1);
      assert.deepEqual(missing([1, 2, 4, 5].map(marker)), [marker(3)]);
    });

  it("in parts and chapters", () => {
    assert.deepEqual(missing(["第一章 ", "第二章 ", "第四章 ", "第五章 "]), ["第三章"]);
    assert.deepEqual(missing(["（1）", "（2）", "（4）", "（5）"]), ["（3）"]);
    assert.deepEqual(missing(["第一部分 ", "一、", "二、", "第二部分 ", "一、", "二、", "四、", "五、"]), ["三、"]);
  });

  it("of lower levels, which a higher heading ends", () => {
    assert.deepEqual(missing(["一、", "（一）", "（二）", "（四）", "（五）", "二、", "（一）", "（二）"]), ["（三）"]);
    assert.deepEqual(missing(["一、", "（一）", "（二）", "二、", "（三）", "三、"]), []);
  });
});
