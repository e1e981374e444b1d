import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { applyAnnotations } from "../../server/src/annotations/apply";
import { annotate, memberTargets } from "../../server/src/annotations/build";
import { withAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar } from "../../server/src/annotations/sidecar";
import { signedDigest } from "../../server/src/annotations/sign-offs";
import type { Body, Sidecar, Target } from "../../server/src/annotations/types";
import type { Range, Report } from "../../server/src/contract";
import { relationLine, wrap } from "../helpers/check";
import { stamp } from "./samples";

/** A report and what people say of it. Quotes name places: the first that is so printed, or the k-th after `#`. */
class Review {
  private sidecar: Sidecar = emptySidecar("a.txt");
  private count = 0;
  readonly text: string;

  constructor(sentence: string) {
    this.text = wrap(sentence);
  }

  at(quote: string): Range {
    const [words = "", k = "1"] = quote.split("#");
    let start = -1;
    for (let n = 0; n < Number(k); n++) start = this.text.indexOf(words, start + 1);
    assert.ok(start >= 0, quote);
    return { start, end: start + words.length };
  }

  says(body: Body, target: string | Target, by = "张三"): this {
    const anchors = new Anchors(this.text);
    const place = typeof target === "string" ? anchors.target(this.at(target), "a.txt") : target;
    this.sidecar = withAnnotation(this.sidecar, annotate(body, place, stamp(this.count++, by)));
    return this;
  }

  members(result: string, ...operands: (string | [string, -1])[]): Target {
    const place = { anchors: new Anchors(this.text), source: "a.txt" };
    const ranges = operands.map((one) =>
      typeof one === "string" ? this.at(one) : { ...this.at(one[0]), sign: one[1] },
    );
    return memberTargets(this.at(result), ranges, place);
  }

  report(text = this.text): Report {
    return applyAnnotations(analyse(text), text, this.sidecar);
  }

  relations(text = this.text): string[] {
    const report = this.report(text);
    return report.relations.map((relation) => relationLine(text, report, relation));
  }

  findings(): string[] {
    return this.report().findings.map(({ check, quote, message }) => `${check} ${quote} ${message}`);
  }
}

const LOOSE = "全年接待群众来访86批，电话咨询与网上留言共有1214件次，窗口服务满意度调查发出问卷950份。";

describe("what people say of a claim", () => {
  it("corrects it, and its relations are judged again", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率82%。");
    assert.equal(review.findings().length, 1);
    review.says({ type: "Correction", claim: { text: "80%" } }, "82%", "李四");
    assert.deepEqual(review.findings(), []);
    assert.deepEqual(review.relations(), ["✓ 64件≤80件", "✓ 64件÷80件=82%"]);
    const claim = review.report().claims.at(-1);
    assert.deepEqual(
      [claim?.text, claim?.value, claim?.low, claim?.opinion?.verdict, claim?.opinion?.creator],
      ["82%", "80", "79.5", "corrected", "李四"],
    );
  });

  it("corrects its value alone, and a relation that held holds no longer", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率80%。");
    assert.deepEqual(review.relations(), ["✓ 64件≤80件", "✓ 64件÷80件=80%"]);
    review.says({ type: "Correction", claim: { value: "60" } }, "64件");
    assert.deepEqual(review.relations(), ["✓ 64件≤80件", "✗ 64件÷80件=80%"]);
    assert.equal(review.report().findings[0]?.check, "rate-mismatch");
    assert.equal(review.report().findings[0]?.start, review.at("80%").start);
  });

  it("is not a claim: what it was a member of falls", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率82%。").says({ type: "NotAClaim" }, "82%");
    const report = review.report();
    assert.deepEqual([review.findings(), review.relations()], [[], ["✓ 64件≤80件"]]);
    assert.deepEqual(
      report.claims.map(({ text }) => text),
      ["80件", "64件"],
    );
    assert.deepEqual(report.coverage, { claims: 2, checked: 1, uncheckable: 0 });
  });

  it("adds one that was missed, in its place", () => {
    const review = new Review("坚持每周两次集体学习，全年受理申请80件。");
    review.says({ type: "AddedClaim", claim: { value: "2", kind: "count", unit: "次", subject: "集体学习" } }, "两次");
    const claims = review.report().claims.filter(({ opinion }) => opinion);
    assert.deepEqual(
      claims.map(({ text, value, low, high, unit, subject, opinion }) => [
        text,
        value,
        low,
        high,
        unit,
        subject,
        opinion?.verdict,
      ]),
      [["两次", "2", "2", "2", "次", "集体学习", "added"]],
    );
  });

  it("names the unit that supplied it, and that it was confirmed", () => {
    const review = new Review("全年受理申请80件，办结64件。")
      .says({ type: "Supplier", unit: "县司法局", confirmed: false }, "全年受理申请80件，办结64件")
      .says({ type: "Supplier", unit: "县司法局", confirmed: true }, "64件");
    assert.deepEqual(
      review.report().claims.map(({ text, supplier }) => [text, supplier?.unit, supplier?.confirmed]),
      [
        ["80件", "县司法局", false],
        ["64件", "县司法局", true],
      ],
    );
  });

  it("confirms it", () => {
    const [claim] = new Review("全年受理申请80件。")
      .says({ type: "Confirmation", value: "与台账一致" }, "80件")
      .report().claims;
    assert.deepEqual([claim?.opinion?.verdict, claim?.opinion?.text], ["confirmed", "与台账一致"]);
  });
});

describe("what people say of a relation", () => {
  it("links claims that the wording does not: one that holds", () => {
    const review = new Review("县级受理12件。乡镇一级处理来信来访及各类矛盾纠纷30件。两级办理量为42件。");
    review.says({ type: "Link", kind: "sum" }, review.members("42件", "12件", "30件"));
    assert.ok(review.relations().includes("✓ 12件+30件=42件"));
    assert.deepEqual(review.findings(), []);
  });

  const wrong: readonly [string, Body & { type: "Link" }, (review: Review) => Target, string][] = [
    ["a sum", { type: "Link", kind: "sum" }, (r) => r.members("1214件次", "86批", "950份"), "✗ 86批+950份=1214件次"],
    [
      "a signed sum",
      { type: "Link", kind: "sum" },
      (r) => r.members("86批", "1214件次", ["950份", -1]),
      "✗ 1214件次−950份=86批",
    ],
    [
      "a difference",
      { type: "Link", kind: "difference" },
      (r) => r.members("86批", "1214件次", "950份"),
      "✗ 1214件次−950份=86批",
    ],
    ["a bound", { type: "Link", kind: "bound" }, (r) => r.members("950份", "1214件次"), "✗ 1214件次≤950份"],
    ["a restatement", { type: "Link", kind: "restatement" }, (r) => r.members("950份", "1214件次"), "✗ 950份 1214件次"],
    [
      "a quotient",
      { type: "Link", kind: "average" },
      (r) => r.members("86批", "1214件次", "950份"),
      "✗ 1214件次÷950份=86批",
    ],
  ];
  for (const [name, body, target, line] of wrong) {
    it(`links claims: ${name} that does not hold is a finding`, () => {
      const review = new Review(LOOSE);
      assert.deepEqual(review.findings(), []);
      review.says(body, target(review), "李四");
      assert.deepEqual(review.relations(), [line]);
      const report = review.report();
      assert.equal(report.relations[0]?.opinion?.creator, "李四");
      assert.equal(report.findings.length, 1);
      assert.equal(report.findings[0]?.relation, report.relations[0]?.id);
      assert.match(report.findings[0]?.message ?? "", /请|？|。/);
    });
  }

  it("links numbers that are no claims", () => {
    const review = new Review("坚持每周两次集体学习，每月五次。");
    review.says({ type: "Link", kind: "restatement" }, review.members("五次", "两次"));
    assert.equal(review.report().relations.length, 1);
    assert.equal(review.report().relations[0]?.verdict, "inconsistent");
  });

  it("chooses the base of a rate", () => {
    const review = new Review("办理行政复议案件68件，已办结60件，其中经调解、和解结案29件，化解率48.33%。");
    const before = review.relations();
    review.says({ type: "Base", value: "按受理数" }, [
      ...(review.members("48.33%", "29件") as readonly []),
      new Anchors(review.text).target(review.at("68件"), "a.txt", { role: "base" }),
    ]);
    assert.ok(before.includes("✓ 29件÷60件=48.33%"), before.join());
    assert.ok(review.relations().includes("✗ 29件÷68件=48.33%"), review.relations().join());
  });

  it("chooses the base of a growth", () => {
    const review = new Review("全年受理案件112件，同比增长12%；上年结案80件，上年受理90件，前年受理100件。");
    const chosen = (base: string): readonly [string[], number] => {
      const own = new Review(review.text);
      own.says({ type: "Base" }, [
        ...(own.members("12%", "112件") as readonly []),
        new Anchors(own.text).target(own.at(base), "a.txt", { role: "base" }),
      ]);
      return [own.relations(), own.findings().length];
    };
    assert.deepEqual(review.relations(), []);
    assert.deepEqual(chosen("100件"), [["✓ 100件→112件 12%"], 0]);
    assert.deepEqual(chosen("90件"), [["✗ 90件→112件 12%"], 1]);
  });

  it("says nothing of the base of a count", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率80%。");
    review.says({ type: "Base" }, [
      ...(review.members("64件", "80%") as readonly []),
      new Anchors(review.text).target(review.at("80件"), "a.txt", { role: "base" }),
    ]);
    assert.equal(review.report().annotations?.stale.length, 1);
  });

  it("disputes it: the finding is set aside with the reason, the relation doubtful", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率82%。");
    review.says({ type: "Dispute", kind: "ratio", value: "分母含结转" }, review.members("82%", "64件", "80件"));
    const report = review.report();
    assert.deepEqual(report.findings, []);
    assert.deepEqual(review.relations(), ["✓ 64件≤80件", "? 64件÷80件=82%"]);
    assert.deepEqual(
      report.annotations?.ignored.map(({ kind, text, finding }) => [kind, text, finding.quote]),
      [["Dispute", "分母含结转", "82%"]],
    );
  });

  it("confirms it: the finding stands", () => {
    const review = new Review("全年受理申请80件，办结64件，办结率82%。");
    review.says({ type: "Confirmation", kind: "ratio" }, review.members("82%", "64件", "80件"));
    assert.equal(review.findings().length, 1);
    assert.equal(review.report().relations.find(({ kind }) => kind === "ratio")?.opinion?.verdict, "confirmed");
  });

  it("says nothing of a relation that is not there, and is told", () => {
    const review = new Review(LOOSE).says({ type: "Dispute" }, "满意度");
    assert.deepEqual(
      review.report().annotations?.stale.map(({ kind, quote }) => [kind, quote]),
      [["Dispute", "满意度"]],
    );
  });

  it("is lost where its numbers are gone, and told with its quotes", () => {
    const review = new Review(LOOSE);
    review.says({ type: "Link", kind: "sum" }, review.members("1214件次", "86批", "950份"));
    const text = wrap("全年工作平稳有序，没有其他需要报告的情况，特此说明并请审阅批示，谢谢大家的支持配合。");
    assert.deepEqual(review.relations(text), []);
    assert.deepEqual(
      review.report(text).annotations?.orphaned.map(({ quote }) => quote),
      ["1214件次、86批、950份"],
    );
  });
});

describe("a signature", () => {
  const review = new Review("全年受理申请80件。\n二、存在的问题\n人手不足。\n");
  const heading = review.at("一、主要做法");
  const section = { start: heading.start, end: review.at("二、存在").start };
  const signed = () =>
    new Review("全年受理申请80件。\n二、存在的问题\n人手不足。\n")
      .says({ type: "SignOff", digest: signedDigest(review.text, section), section: "一、主要做法" }, "一、主要做法")
      .says(
        { type: "SignOff", digest: signedDigest(review.text, { start: 0, end: review.text.length }) },
        { type: "SpecificResource", source: "a.txt" },
      );
  const cases: readonly [string, string, string[]][] = [
    ["the text as it was", review.text, ["valid", "valid"]],
    ["another section changed", review.text.replace("人手不足", "人手较少"), ["valid", "changed"]],
    ["its own section changed", review.text.replace("80件", "81件"), ["changed", "changed"]],
    ["other line breaks", review.text.replaceAll("\n", "\r\n"), ["valid", "valid"]],
    ["its section gone", review.text.slice(section.end), ["lost", "changed"]],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(
        signed()
          .report(text)
          .annotations?.signOffs.map(({ status }) => status),
        expected,
      );
    });
  }
});
