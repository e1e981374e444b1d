import assert from "node:assert/strict";
import { analyse, createAnalyser } from "../../server/src/analysis";
import { readSettings } from "../../server/src/settings/read";

const text = "2024年工作报告\n\n一、主要做法\n完成招标12标段，其中房建5标段、市政8标段。政务服务网办好办率101.2%。\n";
const lexicon = { units: ["标段"], boundedRates: ["好办率"] };
const findings = (options: Parameters<typeof analyse>[1]) => analyse(text, options).findings.map((f) => f.check);

describe("a user's words", () => {
  it("are read as units and as rates that cannot exceed 100 %, and only where they are given", () => {
    assert.deepEqual(findings({}), []);
    assert.deepEqual(findings({ lexicon }), ["sum-mismatch", "rate-over-100"]);
    assert.deepEqual(
      analyse(text, { lexicon }).claims.map((c) => `${c.text} ${c.kind}`),
      ["12标段 count", "5标段 count", "8标段 count", "101.2% rate"],
    );
  });

  it("are read in the headers of tables", () => {
    const rows = `2024年工作报告\n\n一、主要做法\n类别\t招标（标段）\t金额（万元）\n房建\t5\t12.5\n市政\t8\t30\n合计\t13\t42.5\n`;
    const units = (options: Parameters<typeof analyse>[1]) => analyse(rows, options).claims.map((c) => c.unit);
    assert.deepEqual(units({}).filter((unit) => unit === "标段").length, 0);
    assert.deepEqual(units({ lexicon }), ["标段", "元", "标段", "元", "标段", "元"]);
  });

  it("take effect at once in an open document", () => {
    const analyser = createAnalyser();
    for (const own of [{}, { lexicon }, {}])
      assert.deepEqual(analyser.analyse(text, own), analyse(text, own), JSON.stringify(own));
  });

  it("are literals: a pattern matches itself at most", () => {
    assert.deepEqual(findings({ lexicon: { units: [".*", "("], boundedRates: [".+率", "["] } }), []);
  });

  const table: [string, string][] = [
    ['{"lexicon": {"units": ["标段"]}}', '{"units":["标段"]}'],
    ['{"lexicon": {"boundedRates": ["好办率"], "units": []}}', '{"boundedRates":["好办率"],"units":[]}'],
    ['{"lexicon": {"units": "标段"}}', "settings.words"],
    ['{"lexicon": {"units": ["1个"]}}', "settings.words"],
    ['{"lexicon": {"verbs": []}}', "settings.key"],
    ['{"lexicon": []}', "settings.object"],
  ];
  for (const [given, expected] of table)
    it(`reads ${given}`, () => {
      const read = readSettings(given);
      const got = "checks" in read ? JSON.stringify(read.lexicon) : read.map((p) => p.what.key).join();
      assert.equal(got, expected);
    });
});
