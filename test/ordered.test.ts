import assert from "node:assert/strict";
import { countWhile } from "../server/src/ordered";

describe("a list in order", () => {
  const starts = [0, 3, 3, 8];
  for (const [offset, count] of [
    [-1, 0],
    [0, 1],
    [2, 1],
    [3, 3],
    [7, 3],
    [8, 4],
    [100, 4],
  ] as const)
    it(`has ${count} that begin at ${offset} or before`, () => {
      assert.equal(
        countWhile(starts.length, (k) => (starts[k] ?? 0) <= offset),
        count,
      );
    });

  it("may be empty, and is not asked then", () => {
    assert.equal(
      countWhile(0, () => assert.fail()),
      0,
    );
    assert.equal(
      countWhile(-1, () => assert.fail()),
      0,
    );
  });
});
