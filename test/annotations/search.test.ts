import assert from "node:assert/strict";
import search from "approx-string-match";
import fc from "fast-check";
import { Searches } from "../../server/src/annotations/search";
import { runs } from "../properties/texts";

/** Few letters, so that patterns are found again and again. */
const letters = (max: number) => fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "a"), maxLength: max });

describe("searches that are remembered", () => {
  it("find what a search of the whole text finds, after any edits", () => {
    const edits = fc.array(fc.record({ at: fc.nat(90), drop: fc.nat(8), put: letters(8) }), { maxLength: 8 });
    const pattern = letters(40).filter((one) => one.length > 3);
    fc.assert(
      fc.property(letters(80), pattern, fc.nat(6), edits, (start, wanted, most, all) => {
        const searches = new Searches();
        let text = start;
        assert.deepEqual(searches.find(text, wanted, most), search(text, wanted, most));
        for (const { at, drop, put } of all) {
          text = text.slice(0, at) + put + text.slice(at + drop);
          assert.deepEqual(searches.find(text, wanted, most), search(text, wanted, most));
        }
      }),
      runs(2000),
    );
  });

  it("search only around an edit for what is not there", () => {
    const long = "全年共受理行政复议申请。".repeat(4000);
    const searches = new Searches();
    const lost = "这一句话早已删去，哪里也找不到了，连一半也没有";
    assert.deepEqual(searches.find(long, lost, 6), []);
    // The least of a few: what else the machine does only adds to it.
    const timed = (run: () => void): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const began = performance.now();
          run();
          return performance.now() - began;
        }),
      );
    let text = long;
    const remembered = timed(() => {
      text = `${text.slice(0, 24000)}又${text.slice(24000)}`;
      searches.find(text, lost, 6);
    });
    const anew = timed(() => search(text, lost, 6));
    assert.ok(remembered < anew, `${remembered} ms instead of ${anew} ms`);
  });
});
