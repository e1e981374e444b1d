import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pruner } from "../../../server/src/cli/batch/prune";
import { crossfoot, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2024, 5, 15);
const name = (i: number): string => `${"ab"[i % 2]}${i % 10}/${String(i).padStart(62, "0")}.json.gz`;

/** A cache of entries of 100 bytes, each last used so many days ago; and what lies beside them. */
function cache(ages: readonly number[], others: readonly string[] = []): string {
  const root = folder(
    Object.fromEntries([...ages.map((_, i) => name(i)), ...others].map((path) => [path, "x".repeat(100)])),
  );
  ages.forEach((days, i) => {
    age(join(root, name(i)), days);
  });
  return root;
}
const age = (path: string, days: number): void => {
  const at = new Date(NOW - days * DAY);
  utimesSync(path, at, at);
};
/** Which entries are left. */
const left = (root: string, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => existsSync(join(root, name(i))));
const pruner = (root: string, size = 1 << 20, now = NOW): Pruner =>
  new Pruner(root, { age: 30 * DAY, size }, () => now);

describe("pruning the cache", () => {
  it("drops what was not used for long, and keeps the rest", async () => {
    const root = cache([0, 31, 29, 100]);
    await pruner(root).grown(1);
    assert.deepEqual(left(root, 4), [0, 2]);
  });

  it("drops what was used longest ago, where there is too much, until there is room", async () => {
    const root = cache([5, 1, 9, 2, 7, 3, 8, 4, 6, 0]);
    await pruner(root, 800).grown(1);
    // Three go: an eighth is left free.
    assert.deepEqual(left(root, 10), [0, 1, 3, 5, 7, 8, 9]);
  });

  it("an entry that is used stays", async () => {
    const root = cache([29, 29]);
    await pruner(root).used(join(root, name(1)));
    await pruner(root, 1 << 20, NOW + 10 * DAY).grown(1);
    assert.deepEqual(left(root, 2), [1]);
  });

  it("looks once a day, and again after much was written", async () => {
    const root = cache([0]);
    await pruner(root).grown(1);
    writeFileSync(join(root, name(0)), "x");
    age(join(root, name(0)), 40);
    await pruner(root, 1 << 20, NOW + DAY / 2).grown(1);
    assert.deepEqual(left(root, 1), [0]);
    await pruner(root, 1 << 20, NOW + 2 * DAY).grown(1);
    assert.deepEqual(left(root, 1), []);
    const full = cache([40]);
    const busy = pruner(full);
    writeFileSync(join(full, ".pruned"), "");
    age(join(full, ".pruned"), 0);
    await busy.grown((1 << 17) - 1);
    assert.deepEqual(left(full, 1), [0]);
    await busy.grown(1);
    assert.deepEqual(left(full, 1), []);
  });

  it("clears what a process that died left, not what one is writing", async () => {
    const drafts = [0, 1].map((i) => `${name(i)}.01234567-89ab-cdef-0123-456789abcdef.tmp`);
    const root = cache([], drafts);
    age(join(root, drafts[0] ?? ""), 1);
    age(join(root, drafts[1] ?? ""), 0);
    await pruner(root).grown(1);
    assert.deepEqual(
      drafts.map((draft) => existsSync(join(root, draft))),
      [false, true],
    );
  });

  it("touches nothing else in the folder", async () => {
    const others = [
      "report.txt",
      "ab/notes.json.gz",
      "ab/cd/deep.json.gz",
      ".gitignore",
      `zz/${"0".repeat(62)}.json.gz`,
    ];
    const root = cache([90], others);
    for (const other of others) age(join(root, other), 400);
    await pruner(root, 1).grown(1);
    assert.deepEqual(left(root, 1), []);
    for (const other of others) assert.ok(existsSync(join(root, other)), other);
  });

  it("goes with several at once, and never throws", async () => {
    const root = cache(Array.from({ length: 40 }, (_, i) => i));
    await Promise.all([1, 2, 3].map(() => pruner(root, 1000).grown(1)));
    const count = left(root, 40).length;
    assert.ok(count > 0 && count <= 10, `${count} left`);
    await pruner(join(root, "gone"), 0).grown(1);
    await pruner(root).used(join(root, "gone"));
  });

  it("is done by the command, which keeps what it uses", () => {
    const cwd = folder({ "a.txt": CLEAN });
    const run = () => crossfoot(["check", ".", "--cache"], { cwd });
    const first = run();
    const root = join(cwd, ".crossfoot-cache");
    const [inner = ""] = readdirSync(root).filter((file) => !file.startsWith("."));
    const [entry = ""] = readdirSync(join(root, inner));
    const old = new Date(Date.now() - 20 * DAY);
    utimesSync(join(root, inner, entry), old, old);
    assert.deepEqual(run(), first);
    assert.ok(Date.now() - statSync(join(root, inner, entry)).mtimeMs < DAY, "its use is noted");
    const ancient = new Date(Date.now() - 40 * DAY);
    utimesSync(join(root, inner, entry), ancient, ancient);
    utimesSync(join(root, ".pruned"), ancient, ancient);
    writeFileSync(join(cwd, "a.txt"), ERROR);
    run();
    assert.ok(!existsSync(join(root, inner, entry)), "the unused entry is gone");
  });
});
