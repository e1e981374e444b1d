import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BINARY, build, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const PROGRAM = join(dirname(BINARY), "program.js");

/** A command line of its own, whose folder nobody else writes into. */
function install(): { check(env?: NodeJS.ProcessEnv, ...more: string[]): string; code: string; program: string } {
  const cwd = folder({ "a.txt": ERROR, "b.txt": CLEAN });
  for (const file of [BINARY, PROGRAM]) copyFileSync(file, join(cwd, file.slice(dirname(BINARY).length)));
  const program = join(cwd, "program.js");
  return {
    program,
    code: `${program}.code`,
    check: (env = {}, ...more) => {
      const { NODE_DISABLE_COMPILE_CACHE: _, NODE_V8_COVERAGE: __, ...inherited } = process.env;
      const args = ["cli.js", "check", "a.txt", "b.txt", ...more];
      const run = spawnSync(process.execPath, args, {
        cwd,
        env: { ...inherited, LC_ALL: "C", ...env },
        encoding: "utf8",
      });
      assert.deepEqual([run.status, run.stderr], [1, ""]);
      return run.stdout;
    },
  };
}

describe("compiled code that is kept beside the program", () => {
  before(build);

  it("is made by the first run, used by the next, and changes nothing that is said", () => {
    const { check, code } = install();
    const first = check();
    const made = statSync(code);
    assert.match(first, /rate-over-100/);
    assert.equal(check(), first);
    assert.equal(check({}, "--jobs", "2"), first);
    assert.equal(statSync(code).mtimeMs, made.mtimeMs, "it is not written again");
    assert.deepEqual(readdirSync(dirname(code)).sort(), ["a.txt", "b.txt", "cli.js", "program.js", "program.js.code"]);
  });

  it("is made again where the program is another, though no longer", () => {
    const { check, code, program } = install();
    check();
    const before = readFileSync(code);
    const source = readFileSync(program, "utf8");
    const other = source.replaceAll("rate-over-100", "rate-OVER-100");
    assert.ok(other !== source && other.length === source.length);
    writeFileSync(program, other);
    assert.match(check(), /rate-OVER-100/);
    assert.notDeepEqual(readFileSync(code), before);
  });

  it("is not used where it is spoilt, and mended", () => {
    const { check, code } = install();
    const first = check();
    const good = readFileSync(code);
    const flipped = Buffer.from(good);
    for (let at = good.length >> 1; at < (good.length >> 1) + 64; at++) flipped[at] = 255 - (good[at] ?? 0);
    for (const bad of [
      flipped,
      good.subarray(0, good.length >> 1),
      Buffer.alloc(0),
      Buffer.from("{}\nx"),
      Buffer.from("x"),
    ]) {
      writeFileSync(code, bad);
      assert.equal(check(), first);
      assert.ok(readFileSync(code).length > good.length / 2);
    }
  });

  it("is done without where it cannot be kept, or is not wanted", () => {
    const { check, code } = install();
    mkdirSync(code);
    const first = check();
    assert.deepEqual(readdirSync(code), []);
    assert.equal(readdirSync(dirname(code)).length, 5);
    const { check: checkWithout, code: none } = install();
    assert.equal(checkWithout({ NODE_DISABLE_COMPILE_CACHE: "1" }), first);
    assert.equal(existsSync(none), false);
  });
});
