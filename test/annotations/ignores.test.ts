import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { applyAnnotations } from "../../server/src/annotations/apply";
import { ignoreFinding } from "../../server/src/annotations/build";
import { withAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar } from "../../server/src/annotations/sidecar";
import type { Sidecar } from "../../server/src/annotations/types";
import type { Report } from "../../server/src/contract";
import { wrap } from "../helpers/check";
import { stamp } from "./samples";

const WRONG =
  "全县现有四类调解组织共计110个，其中村级调解组织76个、镇级调解组织13个、企业调解组织7个、行业性调解组织9个。";
const BEFORE = "持续完善人民调解网络，健全工作机制，配齐配强调解员队伍。";
const AFTER = "调解员定期参加培训，经费列入年度预算，工作情况按季度通报。";

/** The sidecar that sets every finding of a text aside. */
function ignoreAll(text: string): Sidecar {
  const place = { anchors: new Anchors(text), source: "a.txt" };
  return analyse(text).findings.reduce(
    (sidecar, finding, n) => withAnnotation(sidecar, ignoreFinding(finding, "口径不同", place, stamp(n))),
    emptySidecar("a.txt"),
  );
}

const applied = (text: string, sidecar: Sidecar): Report => applyAnnotations(analyse(text), text, sidecar);

describe("a finding that is set aside", () => {
  const text = wrap(BEFORE + WRONG + AFTER);
  const sidecar = ignoreAll(text);

  it("is told apart from the others, with the reason", () => {
    assert.equal(analyse(text).findings.length, 1);
    const { findings, annotations } = applied(text, sidecar);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      annotations?.ignored.map(({ text: reason, creator, finding }) => [reason, creator, finding.check, finding.quote]),
      [["口径不同", "张三", "sum-mismatch", "110个"]],
    );
    assert.deepEqual([annotations?.stale, annotations?.orphaned], [[], []]);
  });

  const quiet: readonly [string, string][] = [
    ["text before it", wrap(`今年以来成效明显。${BEFORE}${WRONG}${AFTER}`)],
    ["other words around it", wrap(BEFORE + WRONG.replace("全县现有四类", "目前全县已有四类") + AFTER)],
    ["its numbers changed, still not adding up", wrap(BEFORE + WRONG.replace("76个", "79个") + AFTER)],
    ["windows line breaks", text.replaceAll("\n", "\r\n")],
  ];
  for (const [name, edited] of quiet) {
    it(`stays quiet: ${name}`, () => {
      assert.deepEqual(applied(edited, sidecar).findings, []);
      assert.equal(applied(edited, sidecar).annotations?.stale.length, 0);
    });
  }

  it("is stale where the numbers were put right", () => {
    const { annotations, findings } = applied(wrap(BEFORE + WRONG.replace("110个", "105个") + AFTER), sidecar);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      annotations?.stale.map(({ quote, text: reason }) => [quote, reason]),
      [["110个", "口径不同"]],
    );
  });

  it("does not silence the same numbers elsewhere, once its own are gone", () => {
    const other = `综合治理方面，${WRONG.replace("全县现有四类", "全市已经设立的四类")}下一步将统筹推进。`;
    const both = wrap(BEFORE + WRONG + AFTER) + other;
    assert.equal(analyse(both).findings.length, 2, "each is a finding of its own");
    const only = ignoreAll(both);
    const first = { ...only, annotations: only.annotations.slice(0, 1) };
    assert.equal(applied(both, first).findings.length, 1);
    const rest = applied(wrap(BEFORE + AFTER) + other, first);
    assert.equal(rest.findings.length, 1, "the other finding is still told");
    assert.equal(rest.annotations?.stale.length, 1);
  });

  it("changes nothing where there is no sidecar", () => {
    const report = analyse(text);
    assert.equal(applyAnnotations(report, text, undefined), report);
    assert.equal(applyAnnotations(report, text, emptySidecar("a.txt")), report);
  });
});
