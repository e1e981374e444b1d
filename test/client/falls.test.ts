import assert from "node:assert/strict";
import { Falls } from "../../client/src/falls";

const MINUTE = 60_000;

describe("a server that falls", () => {
  for (const [what, minutes, answers] of [
    ["is started again four times, not a fifth", [0, 0, 1, 1, 2, 2], [true, true, true, true, false, false]],
    ["is started again at the very end of three minutes", [0, 0, 0, 0, 3.01], [true, true, true, true, true]],
    ["is left down within them", [0, 0, 0, 0, 3], [true, true, true, true, false]],
    ["is started again for ever where it seldom falls", [0, 1, 2, 3, 4, 5, 6, 7], Array(8).fill(true)],
  ] as const)
    it(what, () => {
      const falls = new Falls();
      assert.deepEqual(
        minutes.map((at) => falls.again(at * MINUTE)),
        answers,
      );
    });

  it("is counted anew when a person asks for it", () => {
    const falls = new Falls();
    for (let k = 0; k < 4; k++) falls.again(0);
    falls.forget();
    assert.ok(falls.again(0));
  });
});
