import assert from "node:assert/strict";
import { check, checkTable } from "../helpers/check";

describe("announced-count: as many headings or items follow as were announced", () => {
  checkTable(
    "announced-count",
    `
    # in one paragraph
    重点抓好三方面工作：（一）抓培训。（二）抓执法。（三）抓监督。 | ✓ 三方面
    重点抓好三方面工作：（一）抓培训。（二）抓执法。（三）抓监督。（四）抓保障。 | ✗ 三方面 | error 三方面
    重点抓好四方面工作：（一）抓培训。（二）抓执法。（三）抓监督。 | ✗ 四方面 | error 四方面
    做好以下两项工作：一是加强培训；二是规范执法。 | ✓ 两项
    做好以下两项工作：一是加强培训；二是规范执法；三是强化监督。 | ✗ 两项 | error 两项
    主要做了三个方面的工作。一是加强培训。二是规范执法。三是强化监督。 | ✓ 三个方面
    完成3批改革：第1批覆盖市级，第2批覆盖县级，第3批覆盖乡镇。
    # across paragraphs
    重点做好以下三项工作：⏎（一）加强培训⏎开展培训。⏎（二）规范执法⏎规范程序。⏎（三）强化监督⏎开展监督。 | ✓ 三项
    重点做好以下三项工作：⏎（一）加强培训⏎开展培训。⏎（二）规范执法⏎规范程序。 | ✗ 三项 | error 三项
    重点做好以下三项工作：⏎一是加强培训，开展培训。⏎二是规范执法，规范程序。⏎三是强化监督，开展监督。 | ✓ 三项
    重点做好以下三项工作：⏎一是加强培训，开展培训。⏎二是规范执法，规范程序。⏎三是强化监督。⏎四是落实保障。 | ✗ 三项 | error 三项
    重点做好三项工作：一是加强培训，开展培训。⏎二是规范执法，规范程序。⏎三是强化监督，开展监督。 | ✓ 三项
    # something else follows
    落实“三项制度”，取得明显成效。一是加强培训。二是规范执法。
    全年共完成五项任务。⏎（一）加强培训⏎开展培训。⏎（二）规范执法⏎规范程序。
    `,
  );

  it("names the first and the last that follow, and how many there are", () => {
    const [finding] = check("重点抓好两方面工作：（一）抓培训。（二）抓执法。（三）抓监督。").report.findings;
    assert.match(finding?.message ?? "", /“两方面”.*“（一）”至“（三）”共三项，多一项/);
    assert.equal(finding?.related.length, 3);
  });

  it("a numbering that begins anew belongs to the next announcement", () => {
    const text =
      "重点做好两项工作：\n（一）加强培训\n（二）规范执法\n存在两方面问题：\n（一）力度不足\n（二）人手不够\n";
    assert.deepEqual(
      check(text).relations.map(({ line }) => line),
      ["✓ 两项", "✓ 两方面"],
    );
  });
});
