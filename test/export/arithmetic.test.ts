import assert from "node:assert/strict";
import type { Claim, Relation } from "../../server/src/contract";
import { arithmetic, attempt } from "../../server/src/export/arithmetic";
import { figuresOf } from "../../server/src/export/figures";
import { report } from "../helpers/reports";

/** What a number is worth where its print does not say so: 万 and 亿, Han numerals, falls. */
const WORTH: Record<string, string> = {
  "6734万元": "67340000",
  "1.79亿元": "179000000",
  "0.5亿元": "50000000",
  八成: "80",
};

const made = (text: string, parts: Partial<Claim> = {}): Claim => {
  const value = WORTH[text] ?? text.replace(/[^\d.]/g, "");
  const unit = text.replace(/^[\d.,，]+[万亿]?/, "");
  const bounds = { low: value, high: value, lowOpen: false, highOpen: false };
  return { id: text, start: 0, end: 0, text, kind: "count", value, unit, bound: "exact", ...bounds, ...parts };
};

/** Words for a relation among numbers that are given as they are printed. */
function words(parts: Partial<Relation> & { result: string; operands: string[] }, falls = false): string {
  const [result = "", ...operands] = [parts.result, ...parts.operands].map((text) => text);
  const claims = [made(result, falls ? { direction: "down" } : {}), ...operands.map((text) => made(text))];
  const relation: Relation = { id: "r1", kind: "sum", check: "sum-mismatch", verdict: "consistent", ...parts };
  return arithmetic(relation, figuresOf(report({ claims }), ""), "zh-CN");
}

const at = (low: string, high = low) => ({ low, high });
const no = { verdict: "inconsistent" } as const;
const doubt = { verdict: "suspect" } as const;

const CASES: [string, string][] = [
  [words({ result: "105个", operands: ["76个", "13个", "7个", "9个"], computed: at("105") }), "76＋13＋7＋9＝105"],
  [words({ ...no, result: "110个", operands: ["76个", "29个"], computed: at("105") }), "76＋29＝105 ≠ 110"],
  [
    words({ result: "71件", operands: ["51", "20件"].map((n) => `${n.replace("件", "")}件`), computed: at("71") }),
    "51＋20＝71",
  ],
  [
    words({ result: "89.5元", operands: ["36.0元", "53.4元"], computed: at("89.3", "89.5") }),
    "36.0＋53.4＝89.4 ≈ 89.5",
  ],
  [words({ result: "1,234件", operands: ["1,000件", "234件"], computed: at("1234") }), "1,000＋234＝1234"],
  [
    words({ result: "1.79亿元", operands: ["6734万元", "0.5亿元"], computed: at("117340000") }),
    "6734万元＋0.5亿元＝1.1734亿元 ≈ 1.79亿元",
  ],
  [words({ form: "signed", result: "8件", operands: ["12件", "3件", "7件"], computed: at("8") }), "12＋3－7＝8"],
  [
    words({ kind: "identity", form: "flow", result: "9件", operands: ["2件", "15件", "8件"], computed: at("9") }),
    "2＋15－8＝9",
  ],
  [words({ kind: "difference", result: "5件", operands: ["12件", "7件"], computed: at("5") }), "12－7＝5"],
  [words({ ...no, kind: "difference", result: "6件", operands: ["12件", "7件"], computed: at("5") }), "12－7＝5 ≠ 6"],
  [words({ result: "9件", operands: ["4件", "5件"] }), "4＋5 ≈ 9件"],

  [words({ kind: "ratio", result: "42.65%", operands: ["29件", "68件"], computed: at("725/17") }), "29 ÷ 68 = 42.65%"],
  [
    words({ ...no, kind: "ratio", result: "48.33%", operands: ["29件", "68件"], computed: at("725/17") }),
    "29 ÷ 68 = 42.65% ≠ 48.33%",
  ],
  [
    words({ ...doubt, kind: "ratio", result: "42.6%", operands: ["29件", "68件"], computed: at("725/17") }),
    "29 ÷ 68 = 42.647% ≠ 42.6%",
  ],
  [
    words({ kind: "ratio", result: "94.67%", operands: ["63卷", "79卷", "150卷"], computed: at("284/3") }),
    "(63＋79) ÷ 150 = 94.67%",
  ],
  [
    words({ kind: "ratio", result: "71.1%", operands: ["25件", "25件", "10件"], dividend: 1, computed: at("500/7") }),
    "25 ÷ (25＋10) = 71.4% ≈ 71.1%",
  ],
  [
    words({
      ...no,
      kind: "ratio",
      result: "37.39%",
      operands: ["6734万元", "1.79亿元"],
      computed: at("37.51", "37.73"),
    }),
    "6734万元 ÷ 1.79亿元 = 37.62% ≠ 37.39%",
  ],
  [words({ kind: "average", result: "2.5件", operands: ["10件", "4人"], computed: at("2.5") }), "10件 ÷ 4人 = 2.5件"],
  [words({ kind: "ratio", result: "42.65%", operands: ["68件"] }), "29 ÷ 68 = 42.65%"],
  [
    words({ ...doubt, kind: "ratio", result: "43.00%", operands: ["68件"] }),
    "29 ÷ 68 = 42.65%，30 ÷ 68 = 44.12%，≠ 43.00%",
  ],

  [
    words({ kind: "change", result: "45.45%", operands: ["16件", "11件"], computed: at("500/11") }),
    "(16 － 11) ÷ 11 = 45.45%",
  ],
  [
    words({ kind: "change", result: "31.25%", operands: ["11件", "16件"], computed: at("31.25") }, true),
    "(16 － 11) ÷ 16 = 31.25%",
  ],
  [
    arithmetic(
      {
        id: "r1",
        kind: "change",
        check: "change-mismatch",
        verdict: "consistent",
        result: "八成",
        operands: ["1件", "5件"],
        computed: at("80"),
      },
      figuresOf(report({ claims: [made("八成", { unit: "%", direction: "down" }), made("1件"), made("5件")] }), ""),
      "zh-CN",
    ),
    "(5 － 1) ÷ 5 = 80% ≈ 八成",
  ],
  // Rounded to the printed digits, the quotient must still be seen.
  [
    words({ kind: "change", result: "1倍", operands: ["1件", "5件"], computed: at("0.8") }, true),
    "(5 － 1) ÷ 5 = 0.8倍 ≈ 1倍",
  ],
  [
    words({ kind: "change", result: "1倍", operands: ["9件", "5件"], computed: at("0.8") }),
    "(9 － 5) ÷ 5 = 0.8倍 ≈ 1倍",
  ],
  [
    words({ ...no, kind: "change", result: "1倍", operands: ["26件", "25件"], computed: at("0.04") }),
    "(26 － 25) ÷ 25 = 0.04倍 ≠ 1倍",
  ],
  [words({ kind: "change", result: "4倍", operands: ["5件", "1件"], computed: at("4") }), "(5 － 1) ÷ 1 = 4倍"],
  [
    words({ kind: "change", result: "1倍", operands: ["199件", "100件"], computed: at("0.99") }),
    "(199 － 100) ÷ 100 = 1倍",
  ],
  [words({ kind: "ratio", result: "5%", operands: ["13件", "250件"], computed: at("5.2") }), "13 ÷ 250 = 5.2% ≈ 5%"],
  [words({ kind: "ratio", result: "88%", operands: ["60件", "68件"], computed: at("1500/17") }), "60 ÷ 68 = 88%"],
  [words({ kind: "ratio", result: "0%", operands: ["0件", "68件"], computed: at("0") }), "0 ÷ 68 = 0%"],
  [
    words({ ...no, kind: "ratio", result: "1%", operands: ["1件", "900000件"], computed: at("1/9000") }),
    "1 ÷ 900000 = 0.0001% ≠ 1%",
  ],

  [
    words({ kind: "change", form: "delta", result: "5%", operands: ["105件", "5件"], computed: at("5") }),
    "5 ÷ (105 － 5) = 5%",
  ],
  [
    words({ kind: "change", form: "delta", result: "5%", operands: ["95件", "5件"], computed: at("5") }, true),
    "5 ÷ (95 ＋ 5) = 5%",
  ],
  [words({ kind: "change", form: "implied", result: "43.18%", operands: ["25件"] }, true), "(44 － 25) ÷ 44 = 43.18%"],
  [words({ kind: "change", form: "implied", result: "45.45%", operands: ["16件"] }), "(16 － 11) ÷ 11 = 45.45%"],
  [
    words({ ...doubt, kind: "change", form: "implied", result: "39.8%", operands: ["5个"] }),
    "(5 － 3) ÷ 3 = 66.7%，(5 － 4) ÷ 4 = 25.0%，≠ 39.8%",
  ],

  [words({ kind: "bound", result: "9件", operands: ["4件"] }), "4件 ≤ 9件"],
  [words({ ...no, kind: "bound", result: "4件", operands: ["9件"] }), "9件 ＞ 4件"],
  [words({ kind: "restatement", result: "9件", operands: ["9件"] }), "9件 = 9件"],
  [words({ kind: "span", result: "三年", operands: ["2023", "2025"], computed: at("3") }), "2025－2023＋1＝3"],
  [
    words({ ...no, kind: "span", result: "四年", operands: ["2023", "2025"], computed: at("3") }),
    "2025－2023＋1＝3 ≠ 四年",
  ],
  [words({ kind: "enumeration", result: "三项", operands: [] }), "所列项数与“三项”一致"],
  [words({ ...no, kind: "enumeration", result: "三项", operands: [], computed: at("4") }), "列出4项 ≠ 三项"],
  [
    words({ kind: "share-sum", result: "", operands: ["33.3%", "33.3%", "33.4%"], computed: at("99.85", "100.15") }),
    "33.3＋33.3＋33.4＝100.0%",
  ],
  [
    words({
      ...no,
      kind: "share-sum",
      result: "",
      operands: ["33.3%", "32.3%", "33.4%"],
      computed: at("98.85", "99.15"),
    }),
    "33.3＋32.3＋33.4＝99.0% ≠ 100%",
  ],
];

describe("a relation in figures", () => {
  for (const [actual, expected] of CASES) it(expected, () => assert.equal(actual, expected));

  it("says why another reading was tried", () => {
    const claims = ["42.65%", "29件", "60件"].map((text) => made(text));
    const relation: Relation = {
      id: "r1",
      kind: "ratio",
      check: "rate-mismatch",
      verdict: "consistent",
      result: "42.65%",
      operands: ["29件", "68件"],
    };
    const tried = { operands: ["29件", "60件"], computed: at("145/3"), why: "紧邻的数" };
    const text = attempt(relation, tried, figuresOf(report({ claims }), ""), "zh-CN");
    assert.equal(text, "29 ÷ 60 = 48.33% ≠ 42.65%（紧邻的数）");
  });

  it("writes something for numbers without a value, and for places that are no claims", () => {
    const kinds = [
      "sum",
      "ratio",
      "change",
      "difference",
      "share-sum",
      "enumeration",
      "span",
      "average",
      "bound",
    ] as const;
    for (const kind of kinds) {
      const relation: Relation = {
        id: "r1",
        kind,
        check: "x",
        verdict: "suspect",
        result: { start: 0, end: 2 },
        operands: [{ start: 2, end: 4 }, "unknown"],
        computed: { low: null, high: "7" },
      };
      for (const operands of [relation.operands, relation.operands.slice(1), []]) {
        assert.equal(
          typeof arithmetic({ ...relation, operands }, figuresOf(report({}), "若干不少"), "en"),
          "string",
          kind,
        );
      }
    }
  });
});
