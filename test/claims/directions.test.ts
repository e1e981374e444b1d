import assert from "node:assert/strict";
import { lastDirection } from "../../server/src/claims/directions";
import { table } from "../helpers/table";

describe("words of change", () => {
  table(
    `
    # rises
    同比增长       | up 增长
    比上年增长     | up 增长
    比上年提高     | up 提高
    较去年净增加   | up 净增加
    同比上涨       | up 上涨
    增速加快       | up 加快
    # falls
    同比下降       | down 下降
    较上年压减     | down 压减
    降幅收窄       | down 收窄
    同比少增       | down 少增
    办理时限缩短   | down 缩短
    财政收入负增长 | down 负增长
    # the last one counts
    由下降转为增长 | up 增长
    增长后回落     | down 回落
    # a change to a level is none
    增加到         |
    提升至         |
    由12件减少至   |
    压缩为         |
    # words that merely look like one
    减免罚款       |
    新增岗位       |
    增值税         |
    减税降费       |
    优化营商环境   |
    工业增加值     |
    降水           |
    `,
    ({ subject, rest }) => {
      const word = lastDirection(subject, 0, subject.length);
      assert.equal(word ? `${word.direction} ${subject.slice(word.start, word.end)}` : "", rest[0] ?? "");
    },
  );
});
