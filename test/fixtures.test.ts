import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../server/src/analysis";
import { checks } from "../server/src/checks/registry";
import type { Finding, Report } from "../server/src/contract";
import { readMarks } from "../server/src/expectations/marks";
import { crossfoot } from "./cli/binary";
import { isSerious } from "./helpers/check";

const FOLDER = join(__dirname, "fixtures");
const fixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".report.txt"))
  .map((name) => ({ name, ...readMarks(readFileSync(join(FOLDER, name), "utf8")) }));

describe("the fixtures", () => {
  it("are as marked", () => {
    const { code, out, err } = crossfoot(["test", FOLDER]);
    assert.equal(code, 0, out + err);
  });

  it("have a mark for every check", () => {
    const marked = new Set(fixtures.flatMap(({ marks }) => marks.map(({ check }) => check)));
    assert.deepEqual(
      checks.map(({ id }) => id).filter((id) => !marked.has(id)),
      [],
    );
  });

  it("have as many relations that hold as findings, and more", () => {
    const all = fixtures.flatMap(({ marks }) => marks);
    const holding = all.filter(({ outcome }) => outcome === "consistent").length;
    assert.ok(holding >= all.length - holding, `${holding} of ${all.length}`);
  });
});

describe("a finding mended", () => {
  let mended = 0;
  for (const { name, text } of fixtures) {
    const report = analyse(text);
    for (const finding of report.findings.filter(isSerious)) {
      const better = mend(text, report, finding);
      if (better === undefined) continue;
      mended++;
      it(`and checked again is gone: ${name}, ${finding.quote} ${finding.check}`, () => {
        const expected = serious(report).filter((print) => print !== finding.fingerprint);
        assert.deepEqual(serious(analyse(better)), expected);
      });
    }
  }

  it("was tried on many", () => assert.ok(mended >= 20, String(mended)));
});

const serious = ({ findings }: Report): string[] => findings.filter(isSerious).map(({ fingerprint }) => fingerprint);

/** The text with the finding's fix, or else with the value that its relation asks for. */
function mend(text: string, report: Report, finding: Finding): string | undefined {
  const fix = finding.fixes?.find(({ preferred }) => preferred);
  if (fix)
    return [...fix.edits]
      .sort((a, b) => b.start - a.start)
      .reduce((mended, { start, end, text }) => mended.slice(0, start) + text + mended.slice(end), text);
  const expected = report.relations.find(({ id }) => id === finding.relation)?.expected;
  return expected === undefined ? undefined : text.slice(0, finding.start) + expected + text.slice(finding.end);
}
