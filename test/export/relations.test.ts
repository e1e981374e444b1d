import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import type { Relation } from "../../server/src/contract";
import { wrap } from "../helpers/check";

/** The one relation of a kind that a sentence has. */
function relationOf(kind: Relation["kind"], sentence: string): Relation {
  const found = analyse(wrap(sentence)).relations.filter((relation) => relation.kind === kind);
  assert.equal(found.length, 1, `${kind}: ${JSON.stringify(found)}`);
  return found[0] as Relation;
}

describe("a relation in the report", () => {
  it("says which operands are divided by which", () => {
    const { dividend, operands } = relationOf("ratio", "全年审结案件80件，其中调解24件，撤诉8件，调撤率40%。");
    assert.deepEqual([dividend, operands.length], [2, 3]);
  });

  it("says where the dividend is unprinted", () => {
    const { dividend, operands } = relationOf("ratio", "抽查案卷68件，合格率92.65%。");
    assert.deepEqual([dividend, operands.length], [0, 1]);
  });

  it("says which operands are taken off, and nothing where all are added", () => {
    assert.deepEqual(relationOf("difference", "全年办理376件（2023年320件），增加56件。").signs, [1, -1]);
    assert.deepEqual(relationOf("difference", "全年办理320件（2023年376件），减少56件。").signs, [-1, 1]);
    assert.equal(relationOf("sum", "共检查企业100家，其中合格90家，不合格10家。").signs, undefined);
  });

  it("says what numbers are worth that are no claims", () => {
    const span = relationOf("span", "制定三年行动计划（2023—2025年）。");
    assert.deepEqual([span.value, span.dates, span.computed], ["3", ["2023", "2025"], { low: "3", high: "3" }]);
    const months = relationOf("span", "制定三年行动计划（2023年7月—2026年6月）。");
    assert.deepEqual([months.value, months.dates], ["3", ["2023-07", "2026-06"]]);
    const list = relationOf("enumeration", "梳理形成“四张清单”，即权力清单、责任清单、负面清单。");
    assert.deepEqual([list.value, list.computed, list.verdict], ["4", { low: "3", high: "3" }, "inconsistent"]);
  });

  it("names the numbers that the wording ties to no others", () => {
    const { uncheckable = [], coverage } = analyse(wrap("全年受理68件，办结35件，其中调解29件，化解率42.6%。"));
    assert.equal(uncheckable.length, coverage.uncheckable);
    assert.deepEqual(uncheckable, [{ check: "sum-mismatch", member: "c1" }]);
  });
});
