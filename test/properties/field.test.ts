import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, createAnalyser } from "../../server/src/analysis";
import { createFormat } from "../../server/src/cli/formats/factory";
import { plain } from "../../server/src/cli/output/paint";
import { summarise } from "../../server/src/cli/output/summary";
import { compareReports } from "../../server/src/compare/compare";
import type { Fix, Report } from "../../server/src/contract";
import { assertSound } from "../helpers/sound";
import { fieldText } from "./grammar";
import { runs } from "./texts";

// analyse() itself catches nothing: what it throws, these tests see. The command line and the server would hide it.
describe("any text of the field's own words", () => {
  it("gives a sound Report, read as plain text and as Markdown, and the same one again", () => {
    fc.assert(
      fc.property(fieldText, fc.constantFrom("none" as const, "markdown" as const), (text, markup) => {
        const report = analyse(text, { markup });
        assertSound(text, report);
        assert.deepEqual(analyse(text, { markup }), report);
      }),
      runs(500),
    );
  });

  it("gives the Report that a fresh analysis gives, where another text stood before", () => {
    fc.assert(
      fc.property(fieldText, fieldText, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const analyser = createAnalyser();
        for (const text of [first, first.slice(0, Math.floor(share * first.length)) + second, second])
          assert.deepEqual(analyser.analyse(text), analyse(text));
      }),
      runs(150),
    );
  });

  it("gives a sound Report again where its suggestions are taken", () => {
    fc.assert(
      fc.property(fieldText, (text) => {
        for (const { edits } of analyse(text).findings.flatMap((f) => f.fixes ?? [])) {
          const taken = applied(text, edits);
          assertSound(taken, analyse(taken));
        }
      }),
      runs(150),
    );
  });

  it("can be compared with any other", () => {
    const side = (text: string): { text: string; report: Report } => ({ text, report: analyse(text) });
    fc.assert(
      fc.property(fieldText, fieldText, (old, young) => {
        compareReports(side(old), side(`${young}\n${old}`), {});
        compareReports(side(old), side(young), { mode: "years" });
      }),
      runs(100),
    );
  });

  for (const name of ["text", "json", "ndjson", "sarif", "github", "junit", "csv", "html", "xlsx"] as const)
    it(`can be printed as ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fieldText, fc.constantFrom("zh-CN" as const, "en" as const), async (text, language) => {
          const report = analyse(text, { language });
          const format = await createFormat(name, { ...CONTEXT, language });
          for (const _ of [...format.report(text, report), ...format.end(summarise([report], []))]);
        }),
        runs(name === "xlsx" ? 10 : 40),
      );
    });
});

const CONTEXT = { version: "0", failOn: "warning", several: false, bom: false, columns: 80, paint: plain } as const;

/** The text with the edits made, last first. */
const applied = (text: string, edits: Fix["edits"]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text);
