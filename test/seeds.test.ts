import assert from "node:assert/strict";
import type { Section } from "../server/src/contract";
import { check, isSerious, relationLine, type View } from "./helpers/check";
import { seed, seeds } from "./helpers/seeds";
import { open } from "./helpers/table";

const views = new Map<string, View>();
/** The view of a seed, read once. */
function view(number: string): View {
  const known = views.get(number) ?? check(seed(number));
  views.set(number, known);
  return known;
}

const relations = (number: string): string[] => view(number).relations.map((r) => r.line);
const about = (number: string, quote: string): string[] =>
  [...view(number).relations, ...view(number).findings].map((l) => l.line).filter((line) => line.includes(quote));
const level = (sections: readonly Section[], n: number): Section[] =>
  sections.flatMap((s) => [...(s.level === n ? [s] : []), ...level(s.children, n)]);

describe("the five seed reports", () => {
  it("hold one error or warning among them: 共计110个, where the parts make 105", () => {
    const serious = seeds.flatMap(({ name, text }) =>
      check(text)
        .report.findings.filter(isSerious)
        .map((f) => ({ name, ...f })),
    );
    assert.equal(serious.length, 1);
    const [only] = serious;
    assert.ok(only);
    assert.ok(only.name.startsWith("002"));
    assert.equal(only.check, "sum-mismatch");
    assert.equal(only.severity, "error");
    assert.equal(only.quote, "110个");
    assert.match(only.message, /76＋13＋7＋9＝105个/);
    assert.match(only.message, /5个/);
    assert.deepEqual(
      only.related.map((r) => seed("002").slice(r.start, r.end)),
      ["76个", "13个", "7个", "9个"],
    );
  });

  it("have their sections", () => {
    const counts = seeds.map(({ name }) => {
      const { sections } = view(name.slice(0, 3)).report;
      return [1, 2, 3].map((n) => level(sections, n).length);
    });
    assert.deepEqual(counts, [
      [3, 10, 0],
      [2, 11, 0],
      [6, 0, 0],
      [3, 7, 6],
      [3, 10, 0],
    ]);
  });

  describe("000, 彰武县 2024", () => {
    it("is named, dated and signed by its text", () => {
      const { title, period, issuer } = view("000").report;
      assert.deepEqual(
        [title, period, issuer],
        ["彰武县人民政府2024年法治政府建设年度进展情况的报告", "2024", "彰武县人民政府"],
      );
    });

    it("divides 29件 by 68件, and lists 60件 as tried", () => {
      const { report } = view("000");
      const text = seed("000");
      const ratio = report.relations.find((r) => relationLine(text, report, r) === "✓ 29件÷68件=42.65%");
      assert.ok(ratio);
      const tried = (ratio.tried ?? []).map((t) => relationLine(text, report, { ...ratio, operands: t.operands }));
      assert.ok(tried.includes("✓ 29件÷60件=42.65%"), tried.join());
      assert.ok((ratio.tried ?? []).every((t) => t.why !== ""));
    });

    it("falls from 44 to 25件次 and from 44 to 26人次", () => {
      assert.ok(relations("000").includes("✓ 44→25件次 43.18%"));
      assert.ok(relations("000").includes("✓ 44→26人次 40.91%"));
    });

    it("reaches 99.95% of 2069件 by some whole count", () => {
      assert.ok(relations("000").includes("✓ ·÷2069件=99.95%"));
    });

    it("says nothing against 满意率", () => {
      assert.ok(about("000", "95.83%").every((line) => line.startsWith("✓")));
    });
  });

  describe("001, 黄石市 2023", () => {
    it("has no finding at all", () => {
      assert.deepEqual(view("001").findings, []);
    });

    it("does not add 竣工270部 and 在建117部 to 审批414部", () => {
      assert.ok(!relations("001").some((line) => line.includes("+") && line.includes("414部")));
    });

    it("takes 4项 and 2项 for parts of 47项, not for all of it", () => {
      assert.ok(relations("001").includes("✓ 4项≤47项"));
      assert.ok(!relations("001").some((line) => line.includes("+") && line.includes("47项")));
    });
  });

  describe("002, 杭锦旗 2022", () => {
    it("divides 结案11起, not 受理13起, among its outcomes", () => {
      assert.ok(relations("002").includes("✓ 6起+3起+1起+1起=11起"));
      assert.ok(!relations("002").some((line) => line.endsWith("+1起+1起=13起")));
      assert.ok(relations("002").includes("✓ 11起+2起=13起"));
    });

    it("adds what is done and what is under way", () => {
      assert.ok(relations("002").includes("✓ 3件+3件=6件"));
      assert.ok(relations("002").includes("✓ 4567件+537件=5104件"));
    });

    open("calls 89.21% suspect, for 4567 ÷ 5104 is 89.48%", () => {
      assert.ok(relations("002").includes("? 4567件÷5104件=89.21%"));
    });

    it("never calls 89.21% an error", () => {
      assert.ok(!about("002", "89.21%").some((line) => /^(?:error|warning|✗)/.test(line)));
    });

    it("says nothing against 满意率", () => {
      assert.ok(about("002", "97.62%").every((line) => line.startsWith("✓")));
    });

    it("has 427 of 429件 for 99%以上", () => {
      assert.ok(relations("002").includes("✓ 427件÷429件=99%以上"));
    });
  });

  describe("003, 大歇镇 2021", () => {
    it("has three claims and nothing to judge", () => {
      assert.equal(view("003").report.claims.length, 3);
      assert.deepEqual([view("003").relations, view("003").findings], [[], []]);
    });
  });

  describe("004, 五通桥区 2022", () => {
    it("rises from 11 to 16件", () => {
      assert.ok(relations("004").includes("✓ 11→16件 45.45%"));
    });

    it("divides 6件 by 16件", () => {
      assert.ok(relations("004").includes("✓ 6件÷16件=37.5%"));
    });

    it("takes 105份 for a part of 300余份, not for all of it", () => {
      assert.ok(about("004", "300余份").every((line) => line === "✓ 105份≤300余份"));
      assert.ok(relations("004").includes("✓ 105份≤300余份"));
    });

    it("adds 2件 and 25件", () => {
      assert.ok(relations("004").includes("✓ 2件+25件=27件"));
    });
  });
});
