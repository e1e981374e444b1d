import assert from "node:assert/strict";
import { likeness } from "../../server/src/reading/similarity";
import { table } from "../helpers/table";

describe("two names are as alike as their wording", () => {
  table(
    `
    # the same, with what a name may lack
    行政复议案件 | 行政复议 | 1
    GDP | 生产总值 | 1
    全市 | 全市 | 1
    # one within the other
    居民人均可支配收入 | 可支配收入 | 0.95
    居民人均可支配收入 | 居民人均 | 0.85
    进出口 | 出口 | 0.7
    增值税 | 税 | 0.5
    # pairs of characters in common
    城镇居民收入 | 农村居民收入 | 0.6
    # nothing in common
    办结案件 | 执法检查 | 0
    增值税 | 费 | 0
    进出口 | 零售 | 0
    全市 | 全省 | 0
    全市 | 税收 | 0
    `,
    ({ subject, rest: [other = "", expected] }) => {
      assert.equal(likeness(subject, other).toFixed(2), Number(expected).toFixed(2));
      assert.equal(likeness(other, subject).toFixed(2), Number(expected).toFixed(2));
    },
  );
});
