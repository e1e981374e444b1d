import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { Anchors } from "../../server/src/annotations/anchor";
import { annotate, memberTargets } from "../../server/src/annotations/build";
import { withAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar, parseSidecar, serialiseSidecar, sourceIri } from "../../server/src/annotations/sidecar";
import type { Body, Target } from "../../server/src/annotations/types";
import { stamp } from "./samples";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/annotations.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const TEXT = "全年受理申请80件，办结64件，办结率80%。";
const anchors = new Anchors(TEXT);
const place = { anchors, source: "a.txt" };
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });
const here = anchors.target(at("64件"), "a.txt");
const rate = memberTargets(at("80%"), [at("64件"), at("80件")], place);
const report: Target = { type: "SpecificResource", source: "a.txt", digest: anchors.digest };

const STATEMENTS: readonly [Body, Target][] = [
  [{ type: "TextualBody", purpose: "commenting", value: "请核实", format: "text/plain" }, here],
  [{ type: "TextualBody", purpose: "replying", value: "已核实" }, stamp(0).id],
  [{ type: "TextualBody", purpose: "tagging", value: "重点" }, here],
  [{ type: "Resolution", resolved: true }, stamp(0).id],
  [{ type: "Confirmation" }, here],
  [{ type: "Dispute", kind: "ratio", value: "分母不对" }, rate],
  [{ type: "Correction", claim: { text: "65件", unit: "件" } }, here],
  [{ type: "AddedClaim", claim: { value: "64", kind: "count", unit: "件" } }, here],
  [{ type: "NotAClaim" }, here],
  [{ type: "Link", kind: "ratio" }, rate],
  [{ type: "Base" }, rate],
  [{ type: "Ignore", check: "rate-mismatch", fingerprint: "0123456789abcdef", value: "口径不同" }, here],
  [{ type: "Supplier", unit: "县司法局", confirmed: false }, here],
  [{ type: "SignOff", digest: anchors.digest }, report],
];

describe("every statement", () => {
  for (const [n, [body, target]] of STATEMENTS.entries()) {
    it(`${body.type}${"purpose" in body ? ` (${body.purpose})` : ""} is one by the schema and by the reader`, () => {
      const text = serialiseSidecar(withAnnotation(emptySidecar("a.txt"), annotate(body, target, stamp(n))));
      validate(JSON.parse(text));
      assert.equal(validate.errors, null);
      const read = parseSidecar(text);
      assert.ok(!("fault" in read));
      assert.equal(serialiseSidecar(read), text);
    });
  }

  it("names its source by an IRI", () => {
    assert.equal(sourceIri("2024年 报告#1（送审稿）.txt"), "2024年%20报告%231（送审稿）.txt");
  });

  it("gives the members of a relation their parts in it", () => {
    assert.deepEqual(
      rate.map(({ role }) => role),
      ["result", "operand", "operand"],
    );
    const [, first] = memberTargets(at("80%"), [{ ...at("64件"), sign: -1 }], place);
    assert.equal(first?.sign, -1);
  });
});
