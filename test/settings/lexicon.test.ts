import assert from "node:assert/strict";
import { analyse, createAnalyser } from "../../server/src/analysis";
import { isSettings, readSettings } from "../../server/src/settings/read";
import { relationLine, wrap } from "../helpers/check";
import { table } from "../helpers/table";

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
    for (const own of [{}, { lexicon }, { lexicon: { partVerbs: ["办讫"] } }, {}])
      assert.deepEqual(analyser.analyse(text, own), analyse(text, own), JSON.stringify(own));
  });

  it("are literals: a pattern matches itself at most", () => {
    const patterns = {
      units: [".*", "("],
      boundedRates: [".+率", "["],
      partVerbs: [".", "("],
      wholeVerbs: [".+", "["],
    };
    assert.deepEqual(findings({ lexicon: { ...patterns, customaryBases: { ".+": ["(", ".*"] } } }), []);
  });

  describe("of what came in, what was done with it, and what a rate is of by custom", () => {
    const own = {
      partVerbs: ["办讫"],
      wholeVerbs: ["承接"],
      customaryBases: { 化解率: ["受理"], 走访率: ["在册"] },
    };
    /** `sentence | without the words | with them`, relations and findings of one sentence joined by `; `. */
    table(
      `
      # a rate of the two, which its own name does not tie to either
      承接工单120件，办讫114件，处置率95%。 | | ✓ 114件÷120件=95%
      承接工单120件，办讫114件，处置率59%。 | | ✗ 114件÷120件=59%; warning rate-mismatch 59%
      承接工单120件，转出114件，处置率95%。 | | 
      # a verb of the user's beside one of the tool's
      受理工单120件，办讫114件，处置率95%。 | | ✓ 114件÷120件=95%
      承接工单120件，办结114件，处置率95%。 | | ✓ 114件÷120件=95%
      # what was carried over and came in was done, or is pending
      旧存12件，承接158件，办讫151件，未办讫19件。 | | ✓ 12件+158件−19件=151件
      旧存12件，承接158件，办讫151件，未办讫29件。 | | ✗ 12件+158件−29件=151件; error case-flow 151件
      旧存12件，承接158件，办讫151件，办讫率88.82%。 | ✗ 151件÷158件=88.82%; warning rate-mismatch 88.82% | ✓ 151件÷(12件+158件)=88.82%
      # the whole that the folder's own rule names
      办理行政复议案件68件，已办结60件，其中经调解、和解结案29件，化解率42.65%。 | ✓ 29件÷68件=42.65%; information rate-base 42.65% | ✓ 29件÷68件=42.65%
      在册老人90户，联系老人85户，走访80户，走访率94.12%。 | ✓ 80户÷85户=94.12% | ✓ 80户÷85户=94.12%; information rate-base 94.12%
      `,
      ({ subject, rest: [without = "", given = ""] }) => {
        assert.equal(told(subject, {}), without);
        assert.equal(told(subject, own), given);
      },
    );
  });

  const cases: [string, string][] = [
    ['{"lexicon": {"units": ["标段"]}}', '{"units":["标段"]}'],
    ['{"lexicon": {"boundedRates": ["好办率"], "units": []}}', '{"boundedRates":["好办率"],"units":[]}'],
    ['{"lexicon": {"partVerbs": ["办讫"], "wholeVerbs": ["承接"]}}', '{"partVerbs":["办讫"],"wholeVerbs":["承接"]}'],
    ['{"lexicon": {"customaryBases": {"化解率": ["受理"]}}}', '{"customaryBases":{"化解率":["受理"]}}'],
    ['{"lexicon": {"customaryBases": {"化解率": "受理"}}}', "settings.words"],
    ['{"lexicon": {"customaryBases": {"化解 率": ["受理"]}}}', "settings.words"],
    ['{"lexicon": {"customaryBases": ["化解率"]}}', "settings.object"],
    ['{"lexicon": {"units": "标段"}}', "settings.words"],
    ['{"lexicon": {"units": ["1个"]}}', "settings.words"],
    [JSON.stringify({ lexicon: { units: Array(201).fill("标段") } }), "settings.words"],
    ['{"lexicon": {"verbs": []}}', "settings.key"],
    ['{"lexicon": []}', "settings.object"],
  ];
  for (const [given, expected] of cases)
    it(`reads ${given.slice(0, 80)}`, () => {
      const read = readSettings(given);
      const got = isSettings(read) ? JSON.stringify(read.lexicon) : read.map((p) => p.what.key).join();
      assert.equal(got, expected);
    });
});

function told(sentence: string, lexicon: NonNullable<Parameters<typeof analyse>[1]>["lexicon"]): string {
  const whole = wrap(sentence);
  const report = analyse(whole, { ...(lexicon ? { lexicon } : {}) });
  const relations = report.relations.filter(({ kind }) => kind !== "bound");
  return [
    ...relations.map((relation) => relationLine(whole, report, relation)),
    ...report.findings.map(({ severity, check, quote }) => `${severity} ${check} ${quote}`),
  ].join("; ");
}
