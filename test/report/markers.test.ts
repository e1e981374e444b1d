import assert from "node:assert/strict";
import { markerAt } from "../../server/src/report/markers";
import { table } from "../helpers/table";

describe("markers: what numbers a heading", () => {
  table(
    `
    # 一、 and its like
    一、总体情况 | han 1 一、
    九、总体情况 | han 9 九、
    十、总体情况 | han 10 十、
    十五、总体情况 | han 15 十五、
    二十、总体情况 | han 20 二十、
    二十一、总体情况 | han 21 二十一、
    九十九、总体情况 | han 99 九十九、
    一．总体情况 | han 1 一．
    一、二、三产业协调
    二、三季度收入
    # （一）
    （三）总体情况 | han-bracket 3 （三）
    （十二）总体情况 | han-bracket 12 （十二）
    （一）至（三）项
    # 1.
    1.总体情况 | arabic 1 1.
    12、总体情况 | arabic 12 12、
    3．总体情况 | arabic 3 3．
    1.2024年预算 | arabic 1 1.
    1.2亿元
    01.总体情况
    123.总体情况
    （2）总体情况 | arabic-bracket 2 （2）
    2）总体情况 | arabic-bracket 2 2）
    # of one character
    ㈠总体情况 | han-bracket 1 ㈠
    ㈩总体情况 | han-bracket 10 ㈩
    ⒈总体情况 | arabic 1 ⒈
    ⒛总体情况 | arabic 20 ⒛
    ⑴总体情况 | arabic-bracket 1 ⑴
    ⒇总体情况 | arabic-bracket 20 ⒇
    ①总体情况 | circle 1 ①
    ⑳总体情况 | circle 20 ⑳
    # parts and chapters
    第一部分 总体情况 | part 1 第一部分
    第十二章 总体情况 | part 12 第十二章
    第三篇：总体情况 | part 3 第三篇：
    第一产业增长
    01 综合 | bare 1 01
    09 综合 | bare 9 09
    00 综合
    01 2024年
    # none
    总体情况
    一是健全制度
    十余件
    `,
    ({ subject, rest }) => {
      const found = markerAt(subject, 0);
      assert.equal(found ? `${found.style} ${found.ordinal} ${subject.slice(0, found.end).trim()}` : "", rest[0] ?? "");
    },
  );
});
