import assert from "node:assert/strict";
import { analyse, createAnalyser } from "../server/src/analysis";
import { wrap } from "./helpers/check";
import { seeds } from "./helpers/seeds";
import { assertSound } from "./helpers/sound";

const WRONG = wrap("全年受理行政复议申请80件，办结64件，办结率85%。");

describe("analyse", () => {
  it("gives a Report of nothing for nothing", () => {
    assert.deepEqual(analyse(""), {
      path: "",
      encoding: "utf-8",
      length: 0,
      sections: [],
      claims: [],
      relations: [],
      findings: [],
      uncheckable: [],
      coverage: { claims: 0, checked: 0, uncheckable: 0 },
    });
  });

  it("takes path and encoding as they are given", () => {
    const { path, encoding } = analyse("", { path: "区/报告.txt", encoding: "gb18030" });
    assert.deepEqual([path, encoding], ["区/报告.txt", "gb18030"]);
  });

  it("tells its findings in Chinese unless asked for English", () => {
    const [chinese, english] = [analyse(WRONG).findings[0], analyse(WRONG, { language: "en" }).findings[0]];
    assert.match(chinese?.message ?? "", /\p{Script=Han}{4}/u);
    assert.match(english?.message ?? "", /[a-z]+ [a-z]+ [a-z]+/);
    assert.equal(chinese?.fingerprint, english?.fingerprint);
  });

  it("places a finding by line, column and the names of its sections", () => {
    const [finding] = analyse(WRONG).findings;
    assert.ok(finding);
    assert.deepEqual([finding.line, finding.column, finding.endLine, finding.endColumn], [4, 24, 4, 27]);
    assert.equal(finding.quote, "85%");
    assert.equal(finding.where, "一、");
    assert.equal(WRONG.slice(finding.start, finding.end), "85%");
  });

  it("gives a finding its relation, and the relation its numbers", () => {
    const { findings, relations, claims } = analyse(WRONG);
    const relation = relations.find((r) => r.id === findings[0]?.relation);
    const texts = [relation?.result, ...(relation?.operands ?? [])].map((id) => claims.find((c) => c.id === id)?.text);
    assert.deepEqual(texts, ["85%", "64件", "80件"]);
  });

  it("keeps a finding's fingerprint while the text around it changes", () => {
    const [before] = analyse(WRONG).findings;
    const [after] = analyse(
      `${WRONG}\n二、其他\n全年召开会议3次。\n`.replace("一、主要做法", "一、做法\n开展培训5场。"),
    ).findings;
    assert.ok(before && after);
    assert.notEqual(before.start, after.start);
    assert.equal(before.fingerprint, after.fingerprint);
  });

  it("tells two findings of one wording apart", () => {
    const { findings } = analyse(`${WRONG}${WRONG}`);
    assert.equal(findings.length, 2);
    assert.notEqual(findings[0]?.fingerprint, findings[1]?.fingerprint);
  });

  it("gives claims the section they stand in", () => {
    const { claims } = analyse("报告\n\n导语3次。\n一、甲\n受理5件。\n（一）乙\n受理6件。\n二、丙\n受理7件。\n");
    assert.deepEqual(
      claims.map((c) => [c.text, c.section]),
      [
        ["3次", undefined],
        ["5件", 0],
        ["6件", 1],
        ["7件", 2],
      ],
    );
  });

  it("gives sound Reports of the seeds", () => {
    for (const { text } of seeds) assertSound(text, analyse(text));
  });
});

describe("an analyser", () => {
  it("follows a finding that goes and comes", () => {
    const analyser = createAnalyser();
    const counts = [WRONG, WRONG.replace("85%", "80%"), WRONG].map((text) => analyser.analyse(text).findings.length);
    assert.deepEqual(counts, [1, 0, 1]);
  });

  it("gives each version its own Report", () => {
    const analyser = createAnalyser();
    const first = analyser.analyse(WRONG);
    const copy = structuredClone(first);
    analyser.analyse(`卷首一段。\n${WRONG}`);
    assert.deepEqual(first, copy);
  });
});
