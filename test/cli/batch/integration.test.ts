import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import manifest from "../../../package.json";
import { BINARY, build, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

const ROOT = join(__dirname, "../../..");
const read = (file: string) => parse(readFileSync(join(ROOT, file), "utf8"));

describe("the GitHub action", () => {
  const { runs, inputs } = read("action.yml");
  const step = runs.steps.at(-1);
  before(build);

  /** Runs the step that checks, with these inputs, as the runner does. */
  function act(cwd: string, given: Readonly<Record<string, string>>) {
    const bin = join(cwd, ".temp/crossfoot/node_modules/.bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, "crossfoot"), `#!/bin/sh\nexec '${process.execPath}' '${BINARY}' "$@"\n`);
    chmodSync(join(bin, "crossfoot"), 0o755);
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? "";
        assert.ok(input in inputs, value);
        return [name, given[input] ?? inputs[input].default];
      }),
    );
    const options = {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...env, RUNNER_TEMP: join(cwd, ".temp") },
    } as const;
    return spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run], options);
  }

  it("annotates what it finds, and fails", () => {
    const { status, stdout } = act(folder({ "a b.txt": ERROR, "c.txt": CLEAN }), {});
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=a b\.txt,line=1,/);
  });

  it("takes several paths and formats, and words of a shell as they are", () => {
    const cwd = folder({ "a.txt": CLEAN, "$(touch pwned).txt": CLEAN, "-x.txt": CLEAN, "b.txt": ERROR });
    const paths = "a.txt\n$(touch pwned).txt\n-x.txt\n";
    const { status, stdout, stderr } = act(cwd, { paths, format: "ndjson\nsarif=out.sarif\n", language: "en" });
    assert.deepEqual([status, stderr], [0, ""]);
    const checked = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).path);
    assert.deepEqual(checked, paths.trimEnd().split("\n"));
    assert.equal(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).version, "2.1.0");
  });

  it("hands no input to a shell", () => {
    for (const { run } of runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });
});

describe("the pre-commit hook", () => {
  const [hook, ...others] = read(".pre-commit-hooks.yaml");
  it("is the packed command", () => {
    assert.deepEqual([others, hook.language, hook.entry.split(" ")[0]], [[], "node", Object.keys(manifest.bin)[0]]);
    assert.ok(manifest.scripts.prepack.includes("esbuild"), "packing builds");
  });
  it("takes the files that a folder's walk takes", () => {
    const files = new RegExp(hook.files);
    for (const name of ["a.txt", "x/b.md", "c.report.txt", "d.docx"]) assert.match(name, files);
    for (const name of ["a.html.bak", "txt", "b.json"]) assert.doesNotMatch(name, files);
    // Python's (?i:…) is newer than this JavaScript.
    const excluded = new RegExp(hook.exclude.replace("(?i:", "(?:"), "i");
    for (const name of ["README.md", "x/readme.zh-CN.md", "Readme"]) assert.match(name, excluded);
    for (const name of ["a.txt", "myreadme.txt"]) assert.doesNotMatch(name, excluded);
  });
});
