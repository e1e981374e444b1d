import assert from "node:assert/strict";
import fc from "fast-check";
import { check, isSerious, wrap } from "../helpers/check";
import { broken, FORMS, type Form, nearlyBroken } from "./sentences";
import { runs } from "./texts";

const each = (test: (form: Form) => void): void => {
  for (const form of FORMS) it(form.name, () => test(form));
};
const serious = (sentence: string): string[] =>
  check(wrap(sentence))
    .report.findings.filter(isSerious)
    .map((f) => `${f.severity} ${f.check} ${f.quote}: ${f.message}`);

describe("numbers that meet raise nothing, and get their ✓", () => {
  each((form) => {
    fc.assert(
      fc.property(form.numbers, (numbers) => {
        const { report } = check(wrap(form.sentence(numbers)));
        assert.ok(form.meets(numbers), "the generator is wrong");
        assert.deepEqual(report.findings, []);
        assert.ok(report.relations.some((r) => r.kind !== "bound" && r.verdict === "consistent"));
      }),
      runs(120),
    );
  });
});

describe("one wrong digit that stays near raises one error or warning", () => {
  each((form) => {
    fc.assert(
      fc.property(nearlyBroken(form), ({ bad }) => assert.equal(serious(form.sentence(bad)).length, 1)),
      runs(120),
    );
  });
});

describe("one wrong digit anywhere raises one error or warning at most", () => {
  each((form) => {
    fc.assert(
      fc.property(broken(form), ({ bad }) => {
        const found = serious(form.sentence(bad));
        assert.ok(found.length <= 1, found.join("\n"));
      }),
      runs(120),
    );
  });
});

describe("several sentences raise what each of them raises", () => {
  const sentences = fc.array(
    fc.constantFrom(...FORMS).chain((form) => form.numbers.map((numbers) => form.sentence(numbers))),
    { minLength: 2, maxLength: 5 },
  );
  it("in one paragraph each: nothing, where all meet", () => {
    fc.assert(
      fc.property(sentences, (list) => assert.deepEqual(serious(list.join("\n")), [])),
      runs(80),
    );
  });
  // A flow still takes 审结 of the sentence before for its own.
  it("in one paragraph for all: nothing, where all meet", () => {
    fc.assert(
      fc.property(sentences, (list) => assert.deepEqual(serious(list.join("")), [])),
      runs(80),
    );
  });
});
