import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { applyAnnotations } from "../../server/src/annotations/apply";
import { annotate, memberTargets } from "../../server/src/annotations/build";
import { choices } from "../../server/src/annotations/choices";
import { ANNOTATION_FORMATS, annotationFiles } from "../../server/src/annotations/formats/format";
import { layersOf } from "../../server/src/annotations/formats/layers";
import { withAnnotation } from "../../server/src/annotations/merge";
import { notes } from "../../server/src/annotations/notes";
import { reviewSummary } from "../../server/src/annotations/review-summary";
import { emptySidecar, isReadable, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import { type Body, LINK_KINDS, type Sidecar, type Target } from "../../server/src/annotations/types";
import type { ClaimKind, Range, Report } from "../../server/src/contract";
import { stamp } from "../annotations/samples";
import { fieldText } from "./grammar";
import { runs } from "./texts";

const value = fc.constantFrom(
  "0",
  "-1",
  "1",
  "100",
  "0.5",
  "29/68",
  "1/3",
  "99999999999999999999",
  `0.${"0".repeat(40)}1`,
);
const words = fc.constantFrom("", "甲", "105个", "0%", "-3件", "[x](command:y)", "\u202e\n");
const KINDS: readonly ClaimKind[] = ["count", "money", "rate", "change", "multiple", "measure"];
const fields = fc.record(
  {
    text: words,
    value,
    kind: fc.constantFrom(...KINDS),
    unit: fc.constantFrom("件", "%", "亿元", "x", ""),
    bound: fc.constantFrom("exact" as const, "about" as const),
    direction: fc.constantFrom("up" as const, "down" as const),
    subject: words,
    verb: words,
    period: fc.constantFrom("2024", "x"),
    region: words,
  },
  { requiredKeys: [] },
);
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record({
    type: fc.constant("TextualBody" as const),
    purpose: fc.constantFrom("commenting" as const, "tagging" as const),
    value: words,
  }),
  fc.record({ type: fc.constantFrom("Confirmation" as const, "Dispute" as const), value: words }),
  fc.record({ type: fc.constantFrom("Correction" as const, "AddedClaim" as const), claim: fields, value: words }),
  fc.record({ type: fc.constant("NotAClaim" as const) }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant("Link" as const), kind: fc.constantFrom(...LINK_KINDS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("Base" as const), value: words }) },
  fc.record({ type: fc.constant("Ignore" as const), check: words, fingerprint: words, value: words }),
  fc.record({ type: fc.constant("Supplier" as const), unit: words, confirmed: fc.boolean() }),
  fc.record({ type: fc.constant("SignOff" as const), digest: words, section: words }),
);

/** What is said, of one number or of several: which of the report's, each with its sign. */
const statement = fc.record({
  body,
  members: fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 }),
});

function sidecarOf(
  text: string,
  report: Report,
  statements: readonly { body: Body; members: readonly (readonly [number, boolean])[] }[],
): Sidecar {
  const anchors = new Anchors(text);
  const place = (n: number): Range => {
    const claim = report.claims[n % Math.max(1, report.claims.length)];
    return claim ? { start: claim.start, end: claim.end } : { start: n % (text.length + 1), end: text.length };
  };
  return statements.reduce((sidecar, { body, members }, n) => {
    const [[first] = [0], ...rest] = members;
    const target: Target =
      rest.length === 0
        ? anchors.target(place(first), "a.txt")
        : memberTargets(
            place(first),
            rest.map(([k, minus]) => ({ ...place(k), ...(minus ? { sign: -1 as const } : {}) })),
            { anchors, source: "a.txt" },
          );
    return withAnnotation(sidecar, annotate(body, target, stamp(n)));
  }, emptySidecar("a.txt"));
}

/** Everything that is made of a report and its annotations. */
function useAll(text: string, sidecar: Sidecar): void {
  const machine = analyse(text);
  const anchors = new Anchors(text);
  const report = applyAnnotations(machine, text, sidecar, {}, anchors);
  const ids = new Set(report.claims.map(({ id }) => id));
  for (const { result, operands } of report.relations)
    for (const member of [result, ...operands])
      assert.ok(typeof member !== "string" || ids.has(member), String(member));
  const all = notes(report, sidecar, anchors, "en");
  for (const { start, end } of all.flatMap(({ places }) => places))
    assert.ok(0 <= start && start <= end && end <= text.length);
  reviewSummary(report, all, "a.txt", "zh-CN");
  choices(report, text, { start: 0, end: Math.min(9, text.length) }, sidecar, "zh-CN");
  for (const format of ANNOTATION_FORMATS)
    annotationFiles(layersOf({ ...machine, path: "a.txt" }, text, sidecar, "both"), format, "a.txt", "0");
}

describe("whatever people say of a text", () => {
  it("is worked in, shown and exported, and stays when the text is another", () => {
    fc.assert(
      fc.property(fieldText, fieldText, fc.array(statement, { maxLength: 6 }), (text, other, statements) => {
        const written = serialiseSidecar(sidecarOf(text, analyse(text), statements));
        const read = parseSidecar(written);
        if (!isReadable(read)) return;
        useAll(text, read);
        useAll(other, read);
        assert.equal(serialiseSidecar(read), written);
      }),
      runs(150),
    );
  });

  it("or puts in its file is read, or refused by name", () => {
    const junk = fc.constantFrom<unknown>(
      null,
      0,
      "",
      "x",
      [],
      {},
      [null],
      { type: "x" },
      "__proto__",
      Number.MAX_VALUE,
      "9".repeat(500),
    );
    const text = "2024年报告\n\n一、做法\n受理80件，办结64件，办结率80%。\n";
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 3 }),
        (statements, damage) => {
          const json = JSON.parse(serialiseSidecar(sidecarOf(text, analyse(text), statements)));
          for (const [at, value] of damage) replace(json, at, value);
          const read = parseSidecar(JSON.stringify(json));
          if (isReadable(read)) useAll(text, read);
          else assert.ok(read.fault.key.length > 0);
        },
      ),
      runs(300),
    );
  });
});

/** Replaces one member, however deep. */
function replace(json: unknown, at: number, value: unknown): void {
  const places: [object, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node, key]);
      walk(child);
    }
  };
  walk(json);
  const [node, key] = places[at % Math.max(1, places.length)] ?? [];
  if (node && key !== undefined) Object.assign(node, { [key]: value });
}
