import assert from "node:assert/strict";
import { findCounts } from "../../server/src/reading/lists/counts";
import { sizes } from "../../server/src/reading/lists/joints";
import { readLists } from "../../server/src/reading/lists/lists";
import { cut, pairUp, things } from "../../server/src/reading/lists/series";
import { structureOf } from "../../server/src/report/structure";
import type { Block } from "../../server/src/report/types";
import { table } from "../helpers/table";

const words = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  ranges.map(({ start, end }) => text.slice(start, end)).join(" ");

describe("counts: numbers with the word they count by", () => {
  table(
    `
    三个全覆盖 | 三个
    五方面工作和12项措施 | 五方面 12项
    建成8大领域、15个部门 | 8大 15个
    一项制度
    第三个、第5条
    提高2个百分点，历时3个月
    十余个、20多项、30个以上
    党的二十大、十八大以来
    十大领域 | 十大
    3.5个、1万个、2024年
    `,
    ({ subject, rest }) => assert.equal(words(subject, findCounts(subject)), rest[0] ?? ""),
  );
});

describe("things: the items of a list", () => {
  table(
    `
    公安、城管、住建 | 公安 城管 住建
    省、州（市）、县（市、区） | 省 州（市） 县（市、区）
    “互联网+、大数据”、云计算 | “互联网+、大数据” 云计算
    “甲”“乙”“丙” | “甲” “乙” “丙”
    开展“甲”“乙” | “甲” “乙”
    开展“甲”“乙”工作、丙 | 开展“甲”“乙”工作 丙
    （未完、公安 | （未完 公安
    `,
    ({ subject, rest }) => assert.equal(words(subject, things(subject, pairUp(subject), 0, subject.length)), rest[0]),
  );
});

describe("sizes: how many things a list may have", () => {
  table(
    `
    公安、城管、住建 | 3
    公安、城管和住建 | 3
    公安、城管以及住建 | 3
    开发与利用、监测 | 2
    监测、开发与利用 | 2 3
    统筹城市和乡村、统筹发展和安全 | 2
    和谐、共和、参与 | 3
    发展和安全 | 2
    `,
    ({ subject, rest }) => {
      const partners = pairUp(subject);
      const items = cut(subject, partners, 0, subject.length, "、");
      assert.equal(sizes(subject, partners, items, false).natural.join(" "), rest[0]);
    },
  );
});

describe("lists: where the items are", () => {
  const read = (text: string) => {
    const block: Block = { kind: "paragraph", start: 0, end: text.length, text };
    return readLists(block, structureOf(block));
  };
  table(
    `
    推行“登高、升规、晋位”三个工程。 | 三个 before closed: 登高 升规 晋位
    健全会商、通报和督办三项机制。 | 三项 before closed: 健全会商 通报 督办
    公安、城管等2个部门联动。 | 2个 before open: 公安 城管
    健全三项机制：会商、通报和督办。 | 三项 after closed: 会商 通报 督办
    抓好两件事：一是培训；二是执法。 | 两件 sections closed: 一是培训； 二是执法。
    4、公安、城管两个部门联动。 | 两个 before closed: 公安 城管
    “四库”：建设水库、钱库、粮库、碳库。 | 四库 after closed: 建设水库 钱库 粮库 碳库
    没有数目的清单：甲、乙、丙。
    `,
    ({ subject, rest }) =>
      assert.equal(
        read(subject)
          .map((l) => `${words(subject, [l.count])} ${l.form} ${l.closed}: ${words(subject, l.items)}`)
          .join("; "),
        rest[0] ?? "",
      ),
  );

  it("brackets and quotes that never close do no harm", () => {
    for (const text of ["“““（（《《A、B三个", "”）》、三个：、，", "三个：", "等三个", "、、、三个部门"])
      assert.ok(read(text).length <= 1);
  });
});
