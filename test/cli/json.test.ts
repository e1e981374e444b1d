import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { jsonFormat } from "../../server/src/cli/formats/json";
import { summarise } from "../../server/src/cli/output/summary";
import type { Claim, Output, Report } from "../../server/src/contract";
import { crossfoot } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const ROOT = join(__dirname, "../..");
const schema = JSON.parse(readFileSync(join(ROOT, "schema/report.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

/** Complaints of the schema about what the command line prints. */
function complaints(out: string): unknown {
  validate(JSON.parse(out));
  return validate.errors ?? [];
}

describe("the JSON", () => {
  it("of the seeds follows the schema", () => {
    assert.deepEqual(complaints(crossfoot(["check", "seeds", "--format", "json"]).out), []);
  });

  it("of findings, and of files that fail, follows the schema", () => {
    const input = `${ERROR}${CLEAN}三年行动计划（2023—2026年）。约30余件，同比增长3。1%。\n`;
    const { out } = crossfoot(["check", "-", "missing.txt", "--format", "json"], { input });
    assert.deepEqual(complaints(out), []);
    assert.ok(JSON.parse(out).reports[0].findings.length > 0);
  });

  it("of nothing follows the schema", () => {
    assert.deepEqual(complaints(crossfoot(["check", "missing.txt", "--format", "json"]).out), []);
  });

  it("the schema is strict", () => {
    const output = JSON.parse(crossfoot(["check", "-", "--format", "json"], { input: ERROR }).out);
    const spoilt: readonly ((output: { reports: Record<string, unknown>[] }) => void)[] = [
      ({ reports }) => Object.assign(reports[0] ?? {}, { extra: 1 }),
      ({ reports }) => Object.assign(reports[0] ?? {}, { length: -1 }),
      ({ reports }) => delete reports[0]?.coverage,
      ({ reports }) => Object.assign(reports[0] ?? {}, { encoding: "latin1" }),
    ];
    for (const spoil of spoilt) {
      const copy = structuredClone(output);
      spoil(copy);
      assert.equal(validate(copy), false, String(spoil));
    }
  });

  it("its numbers are the text's", () => {
    const { reports }: Output = JSON.parse(crossfoot(["check", "-", "--format", "json"], { input: CLEAN }).out);
    const claims = reports.flatMap((report) => report.claims);
    assert.deepEqual(
      claims.map(({ start, end }) => CLEAN.slice(start, end)),
      ["80件", "64件", "80%"],
    );
    assert.deepEqual(
      claims.map(({ text }) => text),
      ["80件", "64件", "80%"],
    );
  });

  it("is the same object, however it is cut into pieces", () => {
    const claim: Claim = {
      id: "c1",
      start: 0,
      end: 3,
      text: "12件",
      kind: "count",
      value: "12",
      unit: "件",
      bound: "exact",
      low: "12",
      high: "12",
      lowOpen: false,
      highOpen: false,
    };
    const report: Report = {
      path: "a.txt",
      encoding: "utf-8",
      length: 3,
      sections: [],
      claims: Array.from({ length: 2500 }, (_, i) => ({ ...claim, id: `c${i}` })),
      relations: [],
      findings: [],
      coverage: { claims: 2500, checked: 0, uncheckable: 0 },
    };
    const reports = [report, { ...report, path: "b.txt", claims: [] }];
    const summary = summarise(reports, [{ path: "c.txt", reason: "no such file" }]);
    const format = jsonFormat();
    const pieces = [...reports.flatMap((report) => [...format.report("", report)]), ...format.end(summary)];
    assert.deepEqual(JSON.parse(pieces.join("")), { version: 1, reports, summary });
  });
});
