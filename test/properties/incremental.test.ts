import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, createAnalyser } from "../../server/src/analysis";
import { seeds } from "../helpers/seeds";
import { anyText, runs } from "./texts";

interface Edit {
  /** Where, and how much is replaced, as shares of the text. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 0.05, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  inserted: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "",
        "1",
        "9",
        "，",
        "。",
        "\n",
        "\n\n",
        "一、",
        "（二）",
        "其中",
        "共计110个",
        "同比增长5%",
      ),
    },
    { weight: 1, arbitrary: anyText },
  ),
});

function apply(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.floor(removed * (text.length - start)));
}

function sameAsFresh(first: string, edits: readonly Edit[]): void {
  const analyser = createAnalyser();
  let text = first;
  assert.deepEqual(analyser.analyse(text), analyse(text));
  for (const one of edits) {
    text = apply(text, one);
    assert.deepEqual(analyser.analyse(text), analyse(text));
  }
}

describe("an analysis that knows the version before", () => {
  it("gives the Report that a fresh one gives, over edits of any text", () => {
    fc.assert(fc.property(anyText, fc.array(edit, { maxLength: 6 }), sameAsFresh), runs(150));
  });

  it("gives it over edits of the seeds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds.map((s) => s.text)),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        sameAsFresh,
      ),
      runs(25),
    );
  });

  it("gives it over keystrokes and line breaks in a text whose paragraphs come many times", () => {
    const paragraphs = seeds.flatMap((s) => s.text.split(/\r?\n/)).filter((p) => /\d/.test(p));
    const key = fc.constantFrom(
      "",
      "1",
      "9",
      "的",
      "，",
      "。",
      "\n",
      "\r\n",
      "\r",
      " \n ",
      "\u3000",
      "一、",
      "表1\t2\n3\t4\n",
    );
    const stroke = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), key });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 4 }),
        fc.array(stroke, { minLength: 1, maxLength: 24 }),
        fc.constantFrom("\n", "\r\n", "\n\n  "),
        (some, strokes, between) => {
          let text = [...some, ...some, ...some].join(between);
          const analyser = createAnalyser();
          analyser.analyse(text);
          for (const { at, gone, key } of strokes) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + key + text.slice(place + gone);
            assert.deepEqual(analyser.analyse(text), analyse(text));
          }
        },
      ),
      runs(40),
    );
  });

  it("leaves the Reports of versions before as they were", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds.map((s) => s.text)),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (first, edits) => {
          const analyser = createAnalyser();
          let text = first;
          const given = [analyser.analyse(text)];
          const asGiven = given.map((report) => JSON.stringify(report));
          for (const one of edits) {
            text = apply(text, one);
            const report = analyser.analyse(text);
            given.push(report);
            asGiven.push(JSON.stringify(report));
          }
          assert.deepEqual(
            given.map((report) => JSON.stringify(report)),
            asGiven,
          );
        },
      ),
      runs(25),
    );
  });

  it("gives it over keystrokes where headings say of which year and place the figures are that others are held against", () => {
    const passages = [
      "一、2023年预算执行情况",
      "二、2024年预算草案",
      "（一）全市",
      "（二）市本级",
      "税务收入合计56.5亿元，比上年增长5.5%。结转下年支出3.5亿元。",
      "上年结转收入3.5亿元，税务收入合计59.6亿元，比上年增长5.5%。收入总计63.1亿元，支出总计63.1亿元。",
      "教育支出5.96亿元，占税务收入合计的10%；支农支出2.98亿元，占收入合计的5%。",
      "其中：",
      "1.一般债务余额20.5亿元，占34.4%。",
      "2.专项债务余额39.1亿元，占65.6%。",
      "债务余额59.6亿元，其中：",
      "科目\t数额（亿元）\n教育支出\t5.96\n支农支出\t2.98\n合计\t8.94",
      "全市常住人口50.5万人。发明专利3384件，每万人口发明专利67.01件。",
    ];
    const version = fc.array(fc.constantFrom(...passages), { minLength: 4, maxLength: 14 });
    const key = fc.constantFrom("", "1", "9", "的", "，", "\n", "\n\n", "市本级", "2023年", "**");
    const stroke = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), key });
    fc.assert(
      fc.property(version, fc.array(stroke, { maxLength: 12 }), fc.boolean(), (some, strokes, isMarkdown) => {
        const options = { markup: isMarkdown ? "markdown" : "none" } as const;
        let text = some.join("\n");
        const analyser = createAnalyser();
        analyser.analyse(text, options);
        for (const { at, gone, key } of strokes) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + key + text.slice(place + gone);
          assert.deepEqual(analyser.analyse(text, options), analyse(text, options));
        }
      }),
      runs(120),
    );
  });

  it("gives it where paragraphs change places, come twice and go", () => {
    const paragraphs = seeds.flatMap((s) => s.text.split("\n")).filter((p) => p.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...paragraphs), { maxLength: 8 }), { maxLength: 4 }),
        (versions) => {
          const analyser = createAnalyser();
          for (const version of versions) {
            const text = version.join("\n");
            assert.deepEqual(analyser.analyse(text), analyse(text));
          }
        },
      ),
      runs(40),
    );
  });
});
