import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { installFromDebian } from "../../helpers/debian";
import { BINARY, build, crossfoot, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

/** GNU parallel, not the program of the same name in moreutils. */
const isThere = (): boolean => {
  const { stdout } = spawnSync("parallel", ["--version"], { encoding: "utf8", input: "" });
  return /^GNU parallel/.test(stdout ?? "");
};

describe("GNU parallel", () => {
  const files = Array.from({ length: 1000 }, (_, i): [string, string] => [
    `${i % 7}/${i} 报告.txt`,
    i % 9 === 0 ? ERROR : CLEAN.repeat(1 + (i % 3)),
  ]);
  const names = files.map(([name]) => name);

  it("gives the same bytes as one process, over a thousand files", function () {
    if (!isThere() && !(installFromDebian(["parallel"]) && isThere())) {
      console.log("skipped: no GNU parallel (Debian: apt-get install parallel)");
      this.skip();
    }
    build();
    const cwd = folder(Object.fromEntries(files));
    writeFileSync(join(cwd, "names"), names.join("\n"));
    const alone = crossfoot(["check", "--files-from", "names", "--format", "ndjson", "--fail-on", "never"], { cwd });
    assert.deepEqual([alone.code, alone.out.trimEnd().split("\n").length], [0, 1000]);
    // As docs/batch.md has it.
    const command = `'${process.execPath}' '${BINARY}' check --files-from - --format ndjson --fail-on never`;
    const together = execFileSync("parallel", ["--will-cite", "-k", "-j", "2", "--pipe", "-N", "100", command], {
      cwd,
      input: `${names.join("\n")}\n`,
      env: { ...process.env, LC_ALL: "C" },
      maxBuffer: 1 << 28,
    });
    assert.ok(together.equals(Buffer.from(alone.out)));
  });
});
