import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import { decode } from "../../server/src/documents/decode";
import { compared, differences, unfollowed } from "../helpers/compared";

/** Two drafts; what differs; and what did not follow, where anything did not. */
type Case = readonly [old: string, young: string, differences: readonly string[], unfollowed?: readonly string[]];

const RATE = "办理案件80件，办结64件，办结率80%。";
const TOTAL = "设立调解组织共105个，其中村级76个、镇级13个、行业7个、企业9个。";

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "nothing changed": [
    ["共办理案件68件。", "共办理案件68件。", []],
    ["办理案件68件，办结60件。", "办理案件68件；办结60件。", []],
    ["全年办理复议案件68件。", "今年以来，共办理复议案件68件。", []],
    ["甲街道调解纠纷15件。乙街道调解纠纷15件。", "乙街道调解纠纷15件。甲街道调解纠纷15件。", []],
    ["检查企业12家次。\n培训执法人员30人次。", "培训执法人员30人次。\n检查企业12家次。", []],
    ["约谈企业600家。", "经认真组织，约谈企业600家。", []],
  ],
  "one number changed": [
    ["检查企业12家次，培训30人次。", "检查企业13家次，培训30人次。", ["12家次→13家次"]],
    ["约谈企业约600家。", "约谈企业600家。", ["约600家→600家"]],
    ["来信来访上升5%。", "来信来访下降5%。", ["5%→5%"]],
    ["甲镇办理12件。乙镇办理12件。", "甲镇办理12件。乙镇办理15件。", ["12件→15件"]],
    ["办结率为95%。", "办结率达到96%。", ["95%→96%"]],
    ["聘请法律顾问5名。", "共聘请法律顾问6名。", ["5名→6名"]],
    ["罚款3558.17万元。", "罚款3558.71万元。", ["3558.17万元→3558.71万元"]],
    // Moved and changed.
    ["开展普法讲座20场。\n审查行政合同35份。", "审查行政合同36份。\n开展普法讲座20场。", ["35份→36份"]],
  ],
  "numbers of one draft alone": [
    ["检查企业12家次。", "检查企业12家次。修订制度7项。", ["+7项"]],
    ["检查企业12家次，修订制度7项。", "检查企业12家次。", ["−7项"]],
    ["开展培训12次。", "举办宣传15场。", ["+15场", "−12次"]],
    // What may be either is neither.
    ["完成3件、5件、7件。", "完成4件、6件。", ["+4件", "+6件", "−3件", "−5件", "−7件"]],
  ],
  "a rate": [
    [RATE, "办理案件80件，办结68件，办结率80%。", ["64件→68件"], ["80%"]],
    [RATE, "办理案件80件，办结68件，办结率85%。", ["64件→68件", "80%→85%"]],
    [RATE, "办理案件80件，办结64件，办结率84%。", ["80%→84%"], ["64件"]],
  ],
  "a total": [
    [TOTAL, TOTAL.replace("76", "78"), ["76个→78个"], ["105个"]],
    [TOTAL, TOTAL.replace("76", "78").replace("105", "107"), ["105个→107个", "76个→78个"]],
    // The list may be shorter than it was.
    [TOTAL, TOTAL.replace("、企业9个", ""), ["−9个"]],
    [
      "设村级组织76个、镇级组织13个，共计89个。",
      "设村级组织76个、镇级组织13个、企业组织9个，共计89个。",
      ["+9个"],
      ["89个"],
    ],
  ],
  "a change": [
    ["受理申请120件，较上年的100件增长20%。", "受理申请130件，较上年的100件增长20%。", ["120件→130件"], ["20%"]],
    ["受理申请120件，较上年的100件增长20%。", "受理申请130件，较上年的100件增长30%。", ["120件→130件", "20%→30%"]],
    // The year before is past: it cannot be another now.
    ["全县税收收入2.56亿元，同比增长2.4%。", "全县税收收入2.68亿元，同比增长2.4%。", ["2.56亿元→2.68亿元"], ["2.4%"]],
    ["全县税收收入2.56亿元，同比增长2.4%。", "全县税收收入2.6亿元，同比增长4%。", ["2.56亿元→2.6亿元", "2.4%→4%"]],
    // Real growth is in other prices.
    ["地区生产总值256亿元，同比增长2.4%。", "地区生产总值268亿元，同比增长2.4%。", ["256亿元→268亿元"]],
  ],
  "a summary": [
    [
      "一、总体情况\n受理行政复议案件327件。\n二、具体工作\n受理行政复议案件327件，组织听证5次。",
      "一、总体情况\n受理行政复议案件327件。\n二、具体工作\n受理行政复议案件337件，组织听证5次。",
      ["327件→337件"],
      ["327件"],
    ],
  ],
};

describe("two drafts", () => {
  for (const [name, cases] of Object.entries(CASES))
    describe(name, () => {
      for (const [old, young, wanted, late = []] of cases)
        it(young.replaceAll("\n", " "), () => {
          const comparison = compared(old, young);
          assert.equal(comparison.mode, "drafts");
          assert.deepEqual(differences(comparison), wanted);
          assert.deepEqual(unfollowed(comparison, young), late);
        });
    });

  it("states the arithmetic of both drafts", () => {
    const [row] = compared(RATE, RATE.replace("64", "68")).unfollowed;
    assert.equal(row?.before, "64 ÷ 80 = 80%");
    assert.equal(row?.after, "68 ÷ 80 = 85% ≠ 80%");
    assert.equal(
      row?.message,
      "“64件”改为“68件”，由其得出的“80%”未随之更改。原稿：64 ÷ 80 = 80%；现稿：68 ÷ 80 = 85% ≠ 80%。请一并核对。",
    );
  });

  it("says the same in English", () => {
    const [row] = compared(RATE, RATE.replace("64", "68"), { language: "en" }).unfollowed;
    assert.match(row?.message ?? "", /^“64件” became “68件”, and “80%”, which follows from it, stayed as it was\./);
  });

  it("names what the year before would have to be", () => {
    const old = "全县税收收入2.56亿元，同比增长2.4%。";
    const [row] = compared(old, old.replace("2.56", "2.68")).unfollowed;
    assert.equal(row?.before, "2.49至2.51亿元");
    assert.equal(row?.after, "2.61至2.62亿元");
  });

  it("says which numbers more than one may be", () => {
    const { appeared, vanished } = compared("完成3件、5件、7件。", "完成4件、6件。");
    assert.ok([...appeared, ...vanished].some(({ ambiguous }) => ambiguous));
  });

  it("names the relations that a changed number belongs to", () => {
    const { changed } = compared(RATE, RATE.replace("64", "68"));
    const verdicts = changed[0]?.relations.map(({ kind, old, new: young }) => [kind, old?.verdict, young?.verdict]);
    assert.ok(
      verdicts?.some((one) => String(one) === "ratio,consistent,inconsistent"),
      String(verdicts),
    );
  });
});

const SEEDS = join(__dirname, "../../seeds");

/** Every Arabic number of a report, raised in turn: each is reported once, and what depends on it is named. */
describe("one number of a seed changed", () => {
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith(".txt")))
    it(name, () => {
      const decoded = decode(readFileSync(join(SEEDS, name)));
      if ("fault" in decoded) throw new Error(name);
      const { text } = decoded;
      const report = analyse(text);
      const tied = new Set(
        report.relations
          .filter(({ kind, verdict }) => verdict === "consistent" && (kind === "sum" || kind === "ratio"))
          .filter(({ operands }) => operands.length > 1)
          .flatMap(({ result, operands }) => [result, ...operands]),
      );
      for (const claim of report.claims) {
        const digits = /[1-9]\d*/.exec(claim.text);
        if (!digits) continue;
        const at = claim.start + digits.index;
        // By more than any part of a sum, and than any rounding.
        const raised = String(Number(digits[0]) + 17);
        const young = text.slice(0, at) + raised + text.slice(at + digits[0].length);
        const comparison = compared(text, young);
        const changed = `${claim.text}→${claim.text.replace(digits[0], raised)}`;
        assert.deepEqual(differences(comparison), [changed]);
        if (tied.has(claim.id)) assert.ok(comparison.unfollowed.length > 0, `${claim.id} ${changed}`);
      }
    });
});
