import assert from "node:assert/strict";
import { readUnit } from "../../server/src/claims/units";
import { table } from "../helpers/table";

describe("units, by the kind of claim they make", () => {
  table(
    `
    # the longest that is printed
    件          | 件 count
    件次        | 件次 count
    人          | 人 count
    人次        | 人次 count
    户次检查    | 户次 count
    元          | 元 money
    美元        | 美元 money
    公里        | 公里 measure
    个工作日    | 个工作日 measure
    个月内      | 个月 measure
    %           | % rate
    ‰           | ‰ rate
    个百分点    | 个百分点 change
    百分点      | 个百分点 change
    倍          | 倍 multiple
    # with a unit of reference
    微克/立方米 | 微克/立方米 measure
    元/人       | 元/人 money
    # words that begin like one
    家庭        |
    年          |
    级          |
    部门        |
    人大代表    |
    次年        |
    条例        |
    项目        |
    项目标      |
    `,
    ({ subject, rest }) => {
      const unit = readUnit(subject, 0);
      assert.equal(unit ? `${unit.text} ${unit.kind}` : "", rest[0] ?? "");
    },
  );
});
