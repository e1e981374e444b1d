import assert from "node:assert/strict";
import { exitCode, type FailOn } from "../../server/src/cli/exit";
import { summarise } from "../../server/src/cli/output/summary";
import type { Severity } from "../../server/src/contract";

describe("the exit code", () => {
  const levels: readonly FailOn[] = ["error", "warning", "information", "never"];
  const cases: readonly [Severity[], number[]][] = [
    [[], [0, 0, 0, 0]],
    [["information"], [0, 0, 1, 0]],
    [["warning"], [0, 1, 1, 0]],
    [["error"], [1, 1, 1, 0]],
    [
      ["information", "error"],
      [1, 1, 1, 0],
    ],
  ];
  for (const [found, codes] of cases) {
    it(`${found.join(" and ") || "nothing"} found, at ${levels.join(", ")}`, () => {
      const summary = summarise([], []);
      for (const severity of found) summary.findings[severity]++;
      assert.deepEqual(
        levels.map((level) => exitCode(summary, level)),
        codes,
      );
    });
  }

  it("2 wins over 1, and over never", () => {
    const summary = summarise([], [{ path: "a.txt", reason: "no such file" }]);
    summary.findings.error++;
    assert.deepEqual(
      levels.map((level) => exitCode(summary, level)),
      [2, 2, 2, 2],
    );
  });
});
