import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { wrap } from "../helpers/check";
import { table } from "../helpers/table";

describe("a suggested value: for a derived figure, where the others give exactly one", () => {
  table(
    `
    # the figure itself has the slip: preferred
    全年办理行政复议案件68件，其中调解、和解结案29件，化解率42.56%。 | 42.65% preferred
    全年办理行政复议案件68件，其中调解、和解结案29件，化解率42.65%。
    全年收到举报2000件，办结1000件，办结率60%。 | 50% preferred
    全年收到举报2000件，办结1000件，办结率50%。
    今年收到申请120件，去年100件，同比增加25件。 | 20件 preferred
    今年收到申请120件，去年100件，同比增加20件。
    案件由320件增至376件，增长12.5%。 | 17.5% preferred
    案件由320件增至376件，增长17.5%。
    # the others are rounded: several values would do
    2024年全市一般公共预算收入110亿元，2023年100亿元，增长12.0%。 | none
    2024年全市一般公共预算收入110亿元，2023年100亿元，增长10.0%。
    # another number has the slip
    全年办理行政复议案件86件，其中调解、和解结案29件，化解率42.65%。 | none
    # a total is no derived figure: which of its parts is wrong is for the author to say
    制定实施方案共计110个，其中县级76个、乡级13个、村级7个、其他9个。 | none
    `,
    ({ subject, rest }) => {
      const found = analyse(wrap(subject)).findings.map(
        ({ fixes }) =>
          fixes
            ?.map(({ edits, preferred }) => edits.map(({ text }) => text).join("、") + (preferred ? " preferred" : ""))
            .join() ?? "none",
      );
      assert.deepEqual(
        found,
        rest.filter((cell) => cell !== ""),
      );
    },
  );
});
