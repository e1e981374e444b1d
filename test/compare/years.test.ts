import assert from "node:assert/strict";
import type { Conflict } from "../../server/src/compare/types";
import { compared } from "../helpers/compared";

/** A year's report of one county, with this as its only paragraph. */
const of = (year: number, text: string): string =>
  `乙县人民政府${year}年度法治政府建设工作报告\n\n一、依法行政情况\n${text}\n`;

/** Last year's paragraph, this year's, and what differs: form, severity and the number it is told at. */
type Case = readonly [last: string, own: string, ...conflicts: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "growth of a level": [
    ["收到行政复议申请50件。", "收到行政复议申请60件，同比增长20%。"],
    ["收到行政复议申请56件。", "收到行政复议申请60件，同比增长20%。", "growth warning 20%"],
    ["全县税收收入12.35亿元。", "全县税收收入13.05亿元，比上年增长5.7%。"],
    ["全县税收收入12.35亿元。", "全县税收收入13.05亿元，比上年增长7.5%。", "growth warning 7.5%"],
    // Less than one percent away: before and after its revision.
    ["全县税收收入12.35亿元。", "全县税收收入13.05亿元，比上年增长5.2%。", "growth information 5.2%"],
    ["组织听证40次。", "组织听证30次，同比下降25%。"],
    ["组织听证44次。", "组织听证30次，同比下降25%。", "growth warning 25%"],
    // In other prices, on another basis, or of several years.
    ["地区生产总值120亿元。", "地区生产总值150亿元，同比增长5%。"],
    ["全县税收收入12.35亿元。", "全县税收收入13.05亿元，按可比口径增长7.5%。"],
  ],
  "an absolute change": [
    ["开展普法活动120场。", "开展普法活动150场，比上年增加30场。"],
    ["开展普法活动125场。", "开展普法活动150场，比上年增加30场。", "difference warning 30场"],
    ["行政复议案件办结率为86%。", "行政复议案件办结率为88%，比上年提高2个百分点。"],
    ["行政复议案件办结率为90%。", "行政复议案件办结率为88%，比上年提高2个百分点。", "points warning 2个百分点"],
  ],
  "a figure of last year": [
    ["受理行政复议案件50件。", "受理行政复议案件60件（2023年50件）。"],
    ["受理行政复议案件50件。", "受理行政复议案件60件（2023年52件）。", "previous warning 52件"],
    ["受理行政复议案件50件。", "受理行政复议案件60件，上年为52件。", "previous warning 52件"],
    ["受理行政复议案件50件。", "受理行政复议案件60件，较上年的50件增长20%。"],
    // Of another year, or of several.
    ["受理行政复议案件50件。", "受理行政复议案件60件（2022年45件）。"],
    ["受理行政复议案件50件。", "受理行政复议案件60件，2021年至2023年共160件。"],
  ],
  "what was carried over": [
    ["受理行政复议案件50件，审结45件，未审结5件。", "上年结转行政复议案件5件，新收60件，审结58件，未审结7件。"],
    [
      "受理行政复议案件50件，审结45件，未审结5件。",
      "上年结转行政复议案件6件，新收60件，审结58件，未审结8件。",
      "carried warning 6件",
    ],
    ["新收案件50件，结转下年5件。", "旧存案件4件，新收案件60件，结转下年7件。", "carried warning 4件"],
    // One of several that the number is the sum of.
    ["新收案件50件，未审结5件。", "上级交办、信访转办和上年结转案件等26件，审结58件。"],
    // Two that it may be.
    ["行政诉讼案件未审结5件。行政复议案件未审结4件。", "上年结转案件6件，新收60件。"],
    // Other proceedings.
    ["行政诉讼案件未审结5件。", "上年结转行政复议案件6件，新收60件。"],
  ],
};

const shown = ({ form, severity, new: news }: Conflict): string => `${form} ${severity} ${news.at(-1)?.text}`;

describe("last year's report and this year's", () => {
  for (const [name, cases] of Object.entries(CASES))
    describe(name, () => {
      for (const [last, own, ...wanted] of cases)
        it(`${last} → ${own}`, () => {
          const comparison = compared(of(2023, last), of(2024, own));
          assert.equal(comparison.mode, "years");
          assert.deepEqual(comparison.conflicts.map(shown), wanted);
          assert.deepEqual(comparison.unfollowed, []);
        });
    });

  it("is told in a sentence that may be sent as it is", () => {
    const [last, own] = [of(2023, "受理行政复议案件50件。"), of(2024, "受理行政复议案件60件（2023年52件）。")];
    assert.equal(
      compared(last, own).conflicts[0]?.message,
      "本年报告一、所列上年数为“52件”（“受理行政复议案件60件（2023年52件）”）；上年报告一、为“50件”（“受理行政复议案件50件”），两者不一致。可能是上年数据后有修订或口径不同，也可能其中一数有误，烦请核实。",
    );
  });

  it("counts what agrees", () => {
    const own = "收到行政复议申请60件，同比增长20%；组织听证30次。";
    assert.equal(compared(of(2023, "收到行政复议申请50件。"), of(2024, own)).agreed, 1);
  });

  it("is found from the periods, and can be asked for", () => {
    const [last, own] = ["受理行政复议案件50件。", "受理行政复议案件60件，上年为52件。"];
    assert.equal(compared(of(2024, last), of(2024, own)).mode, "drafts");
    assert.equal(compared(of(2022, last), of(2024, own)).mode, "drafts");
    assert.equal(compared(of(2023, last), of(2024, own), { mode: "drafts" }).conflicts.length, 0);
    // Without periods, what is asked for.
    assert.equal(compared(last, own).mode, "drafts");
    assert.equal(compared(last, own, { mode: "years" }).conflicts.length, 1);
  });
});
