import assert from "node:assert/strict";
import fc from "fast-check";
import { check, wrap } from "../helpers/check";
import { broken, FORMS } from "./sentences";
import { runs } from "./texts";

/** What a report says, without how it is written: each relation by its verdict and values, each finding by its check and severity. */
function said(sentence: string): unknown {
  const { report } = check(wrap(sentence));
  const values = new Map(report.claims.map((c) => [c.id, `${c.value} ${c.unit}`]));
  const value = (member: unknown) => (typeof member === "string" ? values.get(member) : "·");
  return {
    claims: report.claims.map((c) => [c.kind, c.value, c.unit, c.low, c.high]),
    relations: report.relations.map((r) => [r.check, r.verdict, value(r.result), ...r.operands.map(value)]),
    findings: report.findings.map((f) => [f.check, f.severity]),
  };
}

const shift = (text: string, pattern: RegExp, by: number): string =>
  text.replace(pattern, (c) => String.fromCharCode(c.charCodeAt(0) + by));

/** The same sentence, written otherwise. */
const REWRITINGS: Readonly<Record<string, (sentence: string) => string>> = {
  "full-width digits": (s) => shift(s, /\d/g, 0xfee0),
  "full-width digits, points and percent signs": (s) => shift(s, /[\d.%]/g, 0xfee0),
  "half-width punctuation": (s) => shift(s, /[，；：（）]/g, -0xfee0),
  "a full-width percent sign": (s) => s.replaceAll("%", "％"),
  "thousands separators": (s) => s.replace(/\d{4,}(?=件|次|亿|\.)/g, (n) => Number(n).toLocaleString("en-US")),
  "spaces around numbers": (s) => s.replace(/\d+(?:\.\d+)?%?/g, (n) => ` ${n} `),
  "spaces before units": (s) => s.replace(/(\d)(件|次|亿元)/g, "$1 $2"),
  "ideographic spaces before the sentence": (s) => `　　${s}`,
};

const sentence = fc.constantFrom(...FORMS).chain((form) =>
  fc.oneof(
    form.numbers.map((n) => form.sentence(n)),
    broken(form).map(({ bad }) => form.sentence(bad)),
  ),
);

describe("a sentence says the same", () => {
  for (const [name, rewrite] of Object.entries(REWRITINGS))
    it(`with ${name}`, () => {
      fc.assert(
        fc.property(sentence, (text) => {
          const other = rewrite(text);
          assert.deepEqual(said(other), said(text), other);
        }),
        runs(100),
      );
    });

  const HAN = [..."零一两三四五六七八九十"];
  it("with small counts in Han numerals", () => {
    const small = fc.integer({ min: 2, max: 10 });
    fc.assert(
      fc.property(
        small,
        small,
        fc.integer({ min: -1, max: 1 }),
        fc.constantFrom("件", "个", "项", "家", "名"),
        (a, b, slip, unit) => {
          const write = (n: (value: number) => string) =>
            `保留${n(a)}${unit}、废止${n(b)}${unit}，共清理${a + b + slip}${unit}。`;
          assert.deepEqual(said(write((value) => HAN[value] ?? "")), said(write(String)));
        },
      ),
      runs(100),
    );
  });
});
