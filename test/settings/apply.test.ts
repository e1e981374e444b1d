import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { checks } from "../../server/src/checks/registry";
import { applySettings } from "../../server/src/settings/apply";
import type { CheckSetting } from "../../server/src/settings/settings";
import { wrap } from "../helpers/check";
import { table } from "../helpers/table";

const SUM = "保留152件、修改8件、废止27件、失效14件，共清理203件。";
/** Wrong, but on a base that is customarily another: information of a check that usually tells errors. */
const CUSTOMARY = "结案6230件，调解1905件、撤诉1398件，调撤率35.02%。";
/** A check that usually tells information. */
const IMPLIED = "进京访25件次，同比下降43.48%。";

/** `check=setting …| severity check …` of the three sentences. */
describe("settings of checks", () => {
  const report = analyse(wrap(SUM + CUSTOMARY + IMPLIED));
  table(
    `
    - | error sum-mismatch | information rate-mismatch | information change-impossible
    # milder than usual
    sum-mismatch=warning | warning sum-mismatch | information rate-mismatch | information change-impossible
    sum-mismatch=information | information sum-mismatch | information rate-mismatch | information change-impossible
    rate-mismatch=warning | error sum-mismatch | information rate-mismatch | information change-impossible
    # the usual one changes nothing
    sum-mismatch=error | error sum-mismatch | information rate-mismatch | information change-impossible
    rate-mismatch=error | error sum-mismatch | information rate-mismatch | information change-impossible
    # severer than usual
    change-impossible=warning | error sum-mismatch | information rate-mismatch | warning change-impossible
    change-impossible=error | error sum-mismatch | information rate-mismatch | error change-impossible
    # off
    sum-mismatch=off | information rate-mismatch | information change-impossible
    sum-mismatch=off rate-mismatch=off change-impossible=off
    numbering=off | error sum-mismatch | information rate-mismatch | information change-impossible
    `,
    ({ subject, rest }) => {
      const set = Object.fromEntries(
        subject === "-" ? [] : subject.split(" ").map((pair): [string, CheckSetting] => settingOf(pair)),
      );
      const { findings } = applySettings(report, { checks: set });
      assert.deepEqual(
        findings.map(({ severity, check }) => `${severity} ${check}`),
        rest,
      );
    },
  );

  it("a check that is off has no relations, and coverage knows", () => {
    const without = applySettings(report, { checks: { "sum-mismatch": "off" } });
    assert.ok(report.relations.some(({ check }) => check === "sum-mismatch"));
    assert.ok(without.relations.every(({ check }) => check !== "sum-mismatch"));
    assert.equal(without.coverage.checked, without.relations.length);
  });

  it("the report itself is left as it is", () => {
    const before = structuredClone(report);
    applySettings(report, { checks: Object.fromEntries(checks.map(({ id }) => [id, "off"])) });
    assert.deepEqual(report, before);
  });
});

function settingOf(pair: string): [string, CheckSetting] {
  const [check = "", setting] = pair.split("=");
  switch (setting) {
    case "error":
    case "warning":
    case "information":
    case "off":
      return [check, setting];
    default:
      return assert.fail(`${pair} is no setting`);
  }
}
