import assert from "node:assert/strict";
import { claimsOf } from "../helpers/claims";
import { table } from "../helpers/table";

describe("what is counted", () => {
  table(
    `
    全市一般公共预算收入完成36.42亿元。              | 一般公共预算收入
    全年受理行政复议申请186件。                      | 受理行政复议申请
    截至12月底，全县实有市场主体50.2万户。           | 市场主体
    截至目前，共有法律明白人1030名。                 | 法律明白人
    全年审结案件170件，其中维持71件、驳回18件。      | 审结案件 维持 驳回
    清理318件，继续有效246、拟修改29、废止31、失效12件。 | 清理 继续有效 拟修改 废止 失效
    办理行政复议案件68件，已办结60件。               | 办理行政复议案件 已办结
    地方财政收入预计18.6亿元。                       | 地方财政收入
    `,
    ({ subject, rest }) => {
      assert.deepEqual(
        claimsOf(subject).map((c) => c.subject ?? "—"),
        rest[0]?.split(" "),
      );
    },
  );
});
