import assert from "node:assert/strict";
import { type Mark, readMarks, writeMark, writtenOffsets } from "../../server/src/expectations/marks";
import { render } from "../../server/src/l10n/message";
import { table } from "../helpers/table";

/** `共计110个 ← error sum-mismatch 相差5个`: the text up to the mark's place, and what it expects. */
const shown = (text: string, { at, outcome, check, words }: Mark): string =>
  [`${text.slice(0, at)} ←`, outcome, check, words].filter((part) => part !== undefined).join(" ");

describe("marks", () => {
  describe("are taken out of the text", () => {
    table(
      `
      # none
      共计110个。 | 共计110个。
      【打印本页】【字体：大 中 小】 | 【打印本页】【字体：大 中 小】
      【提示信息】本页。 | 【提示信息】本页。
      【covid-19】防控。 | 【covid-19】防控。
      【】【。 | 【】【。
      # severities, in both languages
      共计110个【疑误】，其中 | 共计110个，其中 | 共计110个 ← error
      共计110个【存疑】，其中 | 共计110个，其中 | 共计110个 ← warning
      共计110个【提示】，其中 | 共计110个，其中 | 共计110个 ← information
      共计110个【error】，其中 | 共计110个，其中 | 共计110个 ← error
      共计110个【warning】，其中 | 共计110个，其中 | 共计110个 ← warning
      共计110个【information】，其中 | 共计110个，其中 | 共计110个 ← information
      # what holds
      共计105个【相符】，其中 | 共计105个，其中 | 共计105个 ← consistent
      共计105个【✓】，其中 | 共计105个，其中 | 共计105个 ← consistent
      # check and words
      共计110个【疑误 sum-mismatch】 | 共计110个 | 共计110个 ← error sum-mismatch
      共计110个【疑误：相差5个】 | 共计110个 | 共计110个 ← error 相差5个
      共计110个【疑误 sum-mismatch：相差5个】 | 共计110个 | 共计110个 ← error sum-mismatch 相差5个
      共计110个【 疑误　sum-mismatch : 相差5个 】 | 共计110个 | 共计110个 ← error sum-mismatch 相差5个
      共计110个【疑误：比例为1：2】 | 共计110个 | 共计110个 ← error 比例为1：2
      共计110个【疑误：】 | 共计110个 | 共计110个 ← error
      # several
      13起【✓】，其中6起【疑误】。 | 13起，其中6起。 | 13起 ← consistent | 13起，其中6起 ← error
      13起【✓】【疑误】。 | 13起。 | 13起 ← consistent | 13起 ← error
      # behind a space, which stays
      13起 【疑误】。 | 13起 。 | 13起 ← error
      13起 【疑误】 【存疑】。 | 13起  。 | 13起 ← error | 13起 ← warning
      `,
      ({ subject, rest: [text, ...marks] }) => {
        const fixture = readMarks(subject);
        assert.deepEqual([fixture.text, ...fixture.marks.map((mark) => shown(fixture.text, mark))], [text, ...marks]);
        assert.deepEqual(fixture.faults, []);
      },
    );
  });

  describe("that cannot be understood", () => {
    table(
      `
      共计110个【疑误 sum-mismatch，其中 | 4 The mark “【疑误 sum-mismatch，其中” has no “】” on its line.
      共计110个【疑误⏎】 | 4 The mark “【疑误” has no “】” on its line.
      共计110个【疑误【存疑】 | 4 The mark “【疑误” has no “】” on its line.
      共计110个【疑物 sum-mismatch】 | 4 The mark “【疑物 sum-mismatch】” should begin with one of 疑误 存疑 提示 相符 error warning information ✓.
      共计110个【sum-mismatch】 | 4 The mark “【sum-mismatch】” should begin with one of 疑误 存疑 提示 相符 error warning information ✓.
      共计110个【疑误 相差5个】 | 4 There is no check named “相差5个”.
      共计110个【疑误 sum-mismach】 | 4 There is no check named “sum-mismach”.
      共计110个【疑误 sum-mismatch 相差】 | 4 “相差” is too much in the mark “【疑误 sum-mismatch 相差】”; words to be quoted follow “：”.
      `,
      ({ subject, rest: [expected = ""] }) => {
        const [fault] = readMarks(subject).faults;
        assert.ok(fault);
        const told = `${fault.at - 2} ${render(fault.what, "en")}`;
        assert.ok(told.startsWith(expected), told);
      },
    );

    it("each of them is told", () =>
      assert.equal(readMarks("1个【疑误，2个\n3个【存疑 x】4个【疑误】").faults.length, 2));
  });

  it("offsets of the text are found again in the text as written", () => {
    const written = "甲1件【✓】乙2件【疑误】丙3件";
    const fixture = readMarks(written);
    const inFile = writtenOffsets(fixture);
    for (const word of ["甲", "1件", "乙", "2件", "丙", "3件"]) {
      assert.equal(inFile(fixture.text.indexOf(word)), written.indexOf(word), word);
    }
  });

  it("a mark is written as it is read", () => {
    for (const mark of ["【疑误 sum-mismatch：相差5个】", "【存疑】", "【相符 rate-mismatch】"]) {
      const [read] = readMarks(`1个${mark}`).marks;
      assert.ok(read);
      assert.equal(writeMark(read, "zh-CN"), mark);
    }
  });
});
