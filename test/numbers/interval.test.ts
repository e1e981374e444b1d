import assert from "node:assert/strict";
import {
  around,
  below,
  contains,
  type Interval,
  isPoint,
  meets,
  minus,
  opposite,
  over,
  plus,
  point,
  scale,
} from "../../server/src/numbers/interval";
import { interval, printInterval as print, rational } from "../helpers/numbers";
import { table } from "../helpers/table";

describe("intervals", () => {
  describe("calculate", () => {
    const operations: Record<string, (a: Interval, b: Interval) => Interval> = {
      "+": plus,
      "−": minus,
      "÷": over,
    };
    table(
      `
      [1,2] + [10,20]      | [11,22]
      [1,2) + (10,20]      | (11,22)
      [1,∞) + [1,1]        | [2,∞)
      [5,6] − [1,2]        | [3,5]
      [5,6) − [1,2)        | (3,5)
      [5,∞) − [1,2]        | [3,∞)
      [1,2] ÷ [4,5]        | [0.2,0.5]
      [-2,-1] ÷ [4,5]      | [-0.5,-0.2]
      [-2,1] ÷ [4,5]       | [-0.5,0.25]
      [1,2] ÷ [0,5]        | [0.2,∞)
      [1,2] ÷ [4,∞)        | (0,0.5]
      [1,2] ÷ [-5,-4]      | (-∞,∞)
      (-∞,2] + [1,2]       | (-∞,4]
      [1,2] + (-∞,2]       | (-∞,4]
      [1,2] + [1,∞)        | [2,∞)
      [1,∞) ÷ [2,4]        | [0.25,∞)
      (-∞,1] ÷ [2,4]       | (-∞,0.5]
      [-2,0] ÷ [4,∞)       | [-0.5,0]
      [1,2] ÷ (4,5]        | [0.2,0.5)
      [1,2] ÷ [4,5)        | (0.2,0.5]
      [-2,-1] ÷ (4,5]      | (-0.5,-0.2]
      [-2,-1] ÷ [4,5)      | [-0.5,-0.2)
      [-2,-1] ÷ [4,∞)      | [-0.5,0)
      [1,2] ÷ [-5,0]       | (-∞,∞)
      [1,2] ÷ (-∞,5]       | [0.2,∞)
      [-2,-1] ÷ [0,5]      | (-∞,-0.2]
      `,
      ({ subject, rest }) => {
        const [a = "", sign = "", b = ""] = subject.split(" ");
        const result = operations[sign]?.(interval(a), interval(b));
        assert.equal(result && print(result), rest[0]);
      },
    );
  });

  describe("meet where they have a value in common", () => {
    table(
      `
      [1,2] [2,3]   | yes
      [1,2) [2,3]   | no
      [1,2] (2,3]   | no
      [1,2] [3,4]   | no
      [1,9] [3,4]   | yes
      (-∞,2] [1,∞)  | yes
      (-∞,2) [2,∞)  | no
      `,
      ({ subject, rest }) => {
        const [a = "", b = ""] = subject.split(" ");
        assert.equal(meets(interval(a), interval(b)), rest[0] === "yes");
        assert.equal(meets(interval(b), interval(a)), rest[0] === "yes");
      },
    );
  });

  describe("hold values up to their edges", () => {
    table(
      `
      [1,2] 2     | yes
      [1,2] 1     | yes
      (1,2] 1.5   | yes
      [1,2) 1.5   | yes
      [1,2] 0.99  | no
      [1,2) 2     | no
      (1,2] 1     | no
      [1,∞) 1000  | yes
      (-∞,2] 2.01 | no
      `,
      ({ subject, rest }) => {
        const [a = "", value = ""] = subject.split(" ");
        assert.equal(contains(interval(a), rational(value)), rest[0] === "yes");
      },
    );
  });

  it("lie below one another as far as some of their values do", () => {
    assert.deepEqual(
      [
        below(interval("[1,9]"), interval("[1,1]")),
        below(interval("(1,9]"), interval("[1,1]")),
        below(interval("[5,6]"), interval("[1,4]")),
      ],
      [true, false, false],
    );
  });

  it("are scaled, edge by edge", () => {
    assert.equal(print(scale(interval("[1,2)"), rational("2.5"))), "[2.5,5)");
    assert.equal(print(scale(interval("(-∞,2]"), rational("3"))), "(-∞,6]");
    assert.equal(print(scale(interval("(1,∞)"), rational("0.5"))), "(0.5,∞)");
  });

  it("are mirrored, centred and reduced to a point", () => {
    assert.equal(print(opposite(interval("[1,2)"))), "(-2,-1]");
    assert.equal(print(around(rational("42.65"), rational("0.005"))), "[42.645,42.655]");
    assert.ok(isPoint(point(rational("7"))));
    assert.deepEqual(
      ["[7,7.1]", "[7,7)", "(7,7]", "(-∞,7]", "[7,∞)"].map((text) => isPoint(interval(text))),
      [false, false, false, false, false],
    );
  });
});
