import assert from "node:assert/strict";
import { check } from "../helpers/check";
import { table } from "../helpers/table";

const findings = (text: string): string[] =>
  check(text)
    .findings.filter((f) => f.check === "stale-year")
    .map((f) => f.line);

describe("stale-year: a year left over from last year's report", () => {
  const TITLE = "2024年法治政府建设情况报告\n\n一、主要做法\n";
  const OWN = "2024年，全县受理行政复议申请68件。\n2024年，组织培训12场次。\n";

  describe("beside statements of the report's own year", () => {
    table(
      `
      2023年全年受理行政复议申请60件，办结55件。 | information 2023年全年
      2024年全年受理行政复议申请60件，办结55件。
      2023年，全县共调解纠纷320件。 | information 2023年
      （二）2023年，全县开展执法检查45次。 | information 2023年
      2023年，全县共调解纠纷320件，2024年同比增长12.5%。
      2023年，全县共调解纠纷320件，较2022年增长12.5%。
      2023年度述法工作会议组织6名负责人述法。
      2023年以来，全县共调解纠纷320件。
      2023年底，全县办结案件320件。
      2023年—2024年，全县共调解纠纷320件。
      2023年，我县获评示范县，受理案件12件。
      2022年，全县共调解纠纷320件。
      与2023年受理的320件相比，增长12.5%。
      2023年出台的制度开展清理3次。
      `,
      ({ subject, rest }) => assert.deepEqual(findings(`${TITLE}${OWN}${subject}\n`), rest),
    );
  });

  it("says nothing of a report whose other statements open with no year", () => {
    assert.deepEqual(findings(`${TITLE}2023年全年受理行政复议申请60件，办结55件。\n`), []);
  });

  it("says nothing of a history of several years", () => {
    const line = "2023年，全县受理行政复议申请60件。\n";
    assert.deepEqual(findings(TITLE + OWN + line.repeat(3)), []);
  });

  for (const title of ["关于2024年预算执行情况和2025年预算草案的报告", "2024年政府工作报告"])
    it(`says nothing in a report on two years: ${title}`, () => {
      assert.deepEqual(findings(`${title}\n\n一、回顾\n${OWN}2023年全年受理行政复议申请60件。\n`), []);
    });
});
