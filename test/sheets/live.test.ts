import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import type { Relation } from "../../server/src/contract";
import type { Cells } from "../../server/src/sheets/equations";
import { LARGEST, scaleOf, shortScaleOf } from "../../server/src/sheets/expression";
import { live } from "../../server/src/sheets/live";
import { relationsSheet } from "../../server/src/sheets/relations";
import { claimsById, termsOf } from "../../server/src/sheets/terms";
import { wrap } from "../helpers/check";
import { seeds } from "../helpers/seeds";

const CELLS: Cells = { value: (n) => `V${n}`, low: (n) => `L${n}`, high: (n) => `H${n}` };

/** The formulas of a sentence's relations of one kind. */
function formulas(kind: Relation["kind"], sentence: string) {
  const report = analyse(wrap(sentence));
  return report.relations
    .filter((relation) => relation.kind === kind)
    .map((relation) => {
      const terms = termsOf(relation, claimsById(report));
      assert.ok(terms);
      return live(relation, terms, CELLS);
    });
}

describe("a live verdict", () => {
  it("is a formula for every relation of the seeds", () => {
    for (const { text } of seeds) {
      const report = analyse(text);
      const claims = claimsById(report);
      for (const relation of report.relations) {
        const terms = termsOf(relation, claims);
        assert.ok(terms && live(relation, terms, CELLS).condition, relation.id);
      }
    }
  });

  it("compares crosswise, in integers", () => {
    const [found] = formulas("ratio", "全年办理行政复议案件68件，其中经调解结案29件，调解率42.65%。");
    const [low, high] = [
      "ROUND(L0,0)*100*200<=ROUND(H-1*200,0)*ROUND(H1,0)",
      "ROUND(L-1*200,0)*ROUND(L1,0)<=ROUND(H0,0)*100*200",
    ];
    assert.equal(found?.condition?.formula, `AND(${low},${high})`);
  });

  it("leaves noughts out that all numbers end with, before it gives up", () => {
    const [long] = formulas("ratio", "全年支出8000亿元，其中教育支出2000亿元，占支出的25.00%。");
    assert.match(long?.condition?.formula ?? "", /ROUND\(L0\/\d0+,0\)/);
    assert.equal(long?.note, undefined);
  });

  it("gives the verdict itself where 15 digits are not enough, and says so", () => {
    const [large] = formulas("ratio", "全年支出1234567890123元，其中教育支出308641972531元，占支出的25.00%。");
    assert.deepEqual([large?.condition, large?.note], [undefined, "relations.by-value.large"]);
    const text = wrap("全年支出1234567890123元，其中教育支出308641972531元，占支出的25.00%。");
    const sheet = relationsSheet([{ text, report: analyse(text) }], { language: "zh-CN", date: new Date() });
    assert.ok(sheet.rows.some((row) => row.some((cell) => typeof cell === "string" && cell.includes("15位"))));
  });

  it("knows nothing that a formula computes beyond 15 digits", () => {
    const found = formulas("sum", "全年支出12345678901234元，其中教育12345678901000元、医疗234元。");
    for (const { condition } of found) assert.ok((condition?.largest ?? 0n) <= LARGEST);
    assert.ok(found.length > 0);
  });

  it("says of what is doubtful by its wording that it is doubtful, and of numbers that do not meet that they differ", () => {
    const [found] = formulas("difference", "合格率由81.3%提高到88.6%，提高7.3%。");
    assert.deepEqual([found?.met, found?.unmet], ["suspect", "inconsistent"]);
  });
});

describe("a scale", () => {
  it("makes every bound an integer", () => {
    const half = { n: 85305n, d: 2000n };
    assert.deepEqual(scaleOf([half, { n: 1n, d: 1n }]), { n: 400n, d: 1n });
    assert.deepEqual(
      shortScaleOf([
        { n: 195_708_000n, d: 10n },
        { n: 5000n, d: 1n },
      ]),
      { n: 1n, d: 100n },
    );
    assert.deepEqual(shortScaleOf([{ n: 1n, d: 3n }]), { n: 3n, d: 1n });
    assert.deepEqual(shortScaleOf([{ n: 0n, d: 1n }]), { n: 1n, d: 1n });
  });
});
