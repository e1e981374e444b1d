import assert from "node:assert/strict";
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  format,
  multiply,
  parse,
  type Rational,
  reduce,
  round,
  sign,
  subtract,
  tenTo,
  toFixed,
  whole,
} from "../../server/src/numbers/rational";
import { rational } from "../helpers/numbers";
import { table } from "../helpers/table";

describe("rational numbers", () => {
  describe("calculate exactly", () => {
    const operations: Record<string, (a: Rational, b: Rational) => Rational> = {
      "+": add,
      "−": subtract,
      "×": multiply,
      "÷": divide,
    };
    table(
      `
      0.1 + 0.2      | 0.3
      1/3 + 1/6      | 0.5
      42.65 − 42.645 | 0.005
      1 − 1/3        | 2/3
      29/68 × 100    | 725/17
      0.3 × 3        | 0.9
      1 ÷ 8          | 0.125
      -3 ÷ 9         | -1/3
      3 ÷ -9         | -1/3
      9007199254740993 + 2 | 9007199254740995
      `,
      ({ subject, rest }) => {
        const [a = "", sign = "", b = ""] = subject.split(" ");
        const result = operations[sign]?.(rational(a), rational(b));
        assert.equal(result && format(result), rest[0]);
      },
    );
  });

  describe("are ordered", () => {
    table(
      `
      1/3 | < | 0.3334
      0.1 | = | 1/10
      2/4 | = | 1/2
      -1  | < | -0.999
      3   | > | 2.9999999999999999999
      `,
      ({ subject, rest: [order = "", other = ""] }) => {
        assert.equal("<=>".charAt(Math.sign(compare(rational(subject), rational(other))) + 1), order);
      },
    );
  });

  describe("are rounded half away from zero, down and up", () => {
    table(
      `
      # value | decimals | round | floor | ceil
      42.645  | 2 | 42.65 | 42  | 43
      42.6449 | 2 | 42.64 | 42  | 43
      -2.5    | 0 | -3    | -3  | -2
      7       | 0 | 7     | 7   | 7
      -7      | 1 | -7    | -7  | -7
      1250    | -2 | 1300 | 1250 | 1250
      29/68   | 4 | 0.4265 | 0  | 1
      `,
      ({ subject, rest: [decimals, rounded, down, up] }) => {
        const value = rational(subject);
        assert.deepEqual(
          [format(round(value, Number(decimals))), floor(value).toString(), ceil(value).toString()],
          [rounded, down, up],
        );
      },
    );
  });

  it("print as decimals where these end, else in lowest terms", () => {
    assert.deepEqual(
      ["58/136", "50/4", "-6/2", "1/1024"].map((t) => format(rational(t))),
      ["29/68", "12.5", "-3", "0.0009765625"],
    );
    assert.deepEqual(
      [
        "0/7",
        "-1/8",
        "-29/68",
        "9007199254740993/2",
        "2/18014398509481986",
        "-9007199254740995/10",
        "1/281474976710656",
      ]
        .map(rational)
        .map(format),
      [
        "0",
        "-0.125",
        "-29/68",
        "4503599627370496.5",
        "1/9007199254740993",
        "-900719925474099.5",
        "0.000000000000003552713678800500929355621337890625",
      ],
    );
    assert.deepEqual(reduce(rational("50/4")), { n: 25n, d: 2n });
  });

  it("print with all decimals that are asked for", () => {
    assert.deepEqual(
      [
        toFixed(rational("42.6"), 2),
        toFixed(rational("2/3"), 3),
        toFixed(whole(-5), 1),
        toFixed(rational("-0.004"), 2),
        toFixed(rational("2.5"), 0),
        toFixed(rational("-2.5"), 0),
        toFixed(rational("0"), 1),
      ],
      ["42.60", "0.667", "-5.0", "0.00", "3", "-3", "0.0"],
    );
  });
});

describe("powers of ten", () => {
  it("are made once each, up and down, in any order", () => {
    for (const k of [41, 7, 0, 43, 1]) {
      assert.deepEqual(tenTo(k), { n: BigInt(`1${"0".repeat(k)}`), d: 1n });
      assert.equal(tenTo(k), tenTo(k));
      if (k > 0) assert.deepEqual(tenTo(-k), { n: 1n, d: BigInt(`1${"0".repeat(k)}`) });
      if (k > 0) assert.equal(tenTo(-k), tenTo(-k));
    }
  });
});

describe("what is beyond machine integers", () => {
  const large = 10n ** 30n;
  for (const [n, d, printed] of [
    [large + 1n, 125n, "8000000000000000000000000000.008"],
    [large + 1n, 16n, "62500000000000000000000000000.0625"],
    [-large - 1n, 5n, "-200000000000000000000000000000.2"],
    [large, 10n ** 29n, "10"],
    [large, 3n * 10n ** 29n, "10/3"],
    [9007199254740993n, 2n, "4503599627370496.5"],
    [1125899906842624n, 18014398509481985n, "1125899906842624/18014398509481985"],
    [1n, 9007199254740992n, `0.${"11102230246251565404236316680908203125".padStart(53, "0")}`],
  ] as const)
    it(`${n}/${d} is printed as ${printed}`, () => assert.equal(format({ n, d }), printed));

  it("nought has no sign", () => {
    assert.equal(sign({ n: 0n, d: 7n }), 0);
    assert.equal(format({ n: 0n, d: 8n }), "0");
    assert.equal(toFixed({ n: -1n, d: 1000n }, 2), "0.00");
  });
});

describe("what was printed is read again", () => {
  for (const [text, n, d] of [
    ["0", 0n, 1n],
    ["42.65", 4265n, 100n],
    ["-3", -3n, 1n],
    ["-0.5", -5n, 10n],
    ["29/68", 29n, 68n],
    ["-29/680", -29n, 680n],
  ] as const)
    it(text, () => assert.deepEqual(parse(text), { n, d }));
  for (const text of [
    "",
    "-",
    "+1",
    ".5",
    "1.",
    "1.2.3",
    "1/0",
    "1/",
    "/2",
    "1/02",
    "1.5/2",
    " 1",
    "1 ",
    "1e3",
    "一",
    "--1",
  ])
    it(`but not ${JSON.stringify(text)}`, () => assert.equal(parse(text), undefined));
});
