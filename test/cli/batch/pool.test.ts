import assert from "node:assert/strict";
import { join } from "node:path";
import { inOrder, Pool } from "../../../server/src/cli/batch/pool";
import { folder } from "../binary";

/** A thread that does as the path says. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", (path) => {
  if (path === "throw") throw new Error("no memory");
  if (path === "exit") process.exit(0);
  parentPort.postMessage({ path, faults: [] });
});`;

describe("a pool of threads", () => {
  it("loses no path when a thread dies, and goes on with another", async () => {
    const program = join(folder({ "program.cjs": PROGRAM }), "program.cjs");
    const pool = new Pool(2, program, { language: "en", known: [] });
    const paths = ["a", "throw", "b", "exit", "throw", "c", "exit", "d"];
    const outcomes: [string, unknown][] = [];
    for await (const { path, faults } of inOrder(paths, 4, (path) => pool.run(path)))
      outcomes.push([path, faults[0]?.reason.args?.what ?? "done"]);
    await pool.close();
    const came: Readonly<Record<string, string>> = { throw: "no memory", exit: "worker" };
    assert.deepEqual(
      outcomes,
      paths.map((path) => [path, came[path] ?? "done"]),
    );
  });
});

describe("results in order", () => {
  for (const ahead of [1, 3, 100])
    it(`${ahead} at a time: in the order of the items, and no more begun`, async () => {
      let begun = 0;
      let most = 0;
      const results: number[] = [];
      const items = Array.from({ length: 20 }, (_, i) => i);
      const run = async (item: number): Promise<number> => {
        begun++;
        // Later ones are done earlier.
        for (let i = 0; i < 20 - item; i++) await null;
        return item;
      };
      for await (const result of inOrder(items, ahead, run)) {
        most = Math.max(most, begun - results.length);
        results.push(result);
      }
      assert.deepEqual(results, items);
      assert.ok(most <= ahead, `${most} at a time`);
      assert.equal(most > 1, ahead > 1, "several at a time, where more than one may be");
    });

  it("do not wait for items that are still to come", async () => {
    const given: string[] = [];
    const came: string[] = [];
    // Each item is there only when what came of the one before it has been taken.
    async function* items() {
      for (const item of ["a", "b", "c"]) {
        assert.deepEqual(came, given);
        given.push(item);
        yield item;
        await new Promise((resume) => setImmediate(resume));
      }
    }
    for await (const result of inOrder(items(), 8, async (item) => item)) came.push(result);
    assert.deepEqual(came, ["a", "b", "c"]);
  });
});
