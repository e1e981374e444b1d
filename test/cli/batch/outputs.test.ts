import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { BINARY, build, crossfoot, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");

describe("crossfoot check: where output goes", () => {
  it("several formats in one run, each as it is alone", () => {
    const cwd = folder({ "a.txt": CLEAN, "b.txt": ERROR });
    const names = ["json", "ndjson", "sarif", "github", "junit", "csv"];
    const files = names.flatMap((name) => ["--format", `${name}=out.${name}`]);
    const run = crossfoot(
      ["check", "a.txt", "b.txt", "gone.txt", "--format", "text", ...files, "--format", "xlsx=out.xlsx"],
      { cwd },
    );
    assert.equal(run.code, 2);
    assert.equal(run.out, crossfoot(["check", "a.txt", "b.txt", "gone.txt"], { cwd }).out);
    for (const name of names)
      assert.equal(
        read(cwd, `out.${name}`),
        crossfoot(["check", "a.txt", "b.txt", "gone.txt", "--format", name], { cwd }).out,
        name,
      );
    assert.deepEqual(
      readdirSync(cwd).filter((name) => name.startsWith(".")),
      [],
    );
  });

  it("xlsx holds a row a finding, and one for what failed", async () => {
    const cwd = folder({ "b.txt": ERROR });
    crossfoot(["check", "b.txt", "gone.txt", "--format", "xlsx=out.xlsx"], { cwd });
    const { sheets } = await readXlsx(readFileSync(join(cwd, "out.xlsx")));
    const rows = sheets[0]?.rows.slice(2).map((row) => row.slice(0, 9)) ?? [];
    assert.deepEqual(
      rows.map((row) => [row[1], row[7], row[8] ?? null]),
      [
        ["gone.txt", "not checked", null],
        ["b.txt", "error", "rate-over-100"],
      ],
    );
  });

  it("--output-file, and nothing on standard output", () => {
    const cwd = folder({ "b.txt": ERROR, out: "old" });
    const run = crossfoot(["check", "b.txt", "--output-file", "out", "--format", "json"], { cwd });
    assert.deepEqual([run.code, run.out], [1, ""]);
    assert.equal(JSON.parse(read(cwd, "out")).reports.length, 1);
    assert.equal(crossfoot(["check", "b.txt", "--output-file", "text"], { cwd }).code, 1);
    assert.match(read(cwd, "text"), /^b\.txt:1:15 error/);
  });

  it("through a link, which stays", () => {
    const cwd = folder({ "b.txt": ERROR, real: "old" });
    symlinkSync("real", join(cwd, "link"));
    crossfoot(["check", "b.txt", "--format", "ndjson=link"], { cwd });
    assert.ok(lstatSync(join(cwd, "link")).isSymbolicLink());
    assert.equal(JSON.parse(read(cwd, "real")).path, "b.txt");
  });

  const cwd = folder({ "a.txt": CLEAN, "folder/x": "" });
  const refused: readonly [string, string[], RegExp][] = [
    ["no folder", ["--output-file", "no/such/file"], /^crossfoot: no\/such\/file: no such file or folder\n$/],
    ["a folder", ["--output-file", "folder"], /^crossfoot: folder: a folder, not a file\n$/],
    ["a file that is read", ["--output-file", "./a.txt"], /^crossfoot: \.\/a\.txt: .*\n$/],
    [
      "two on standard output",
      ["--format", "text", "--format", "json"],
      /^crossfoot: Two formats cannot go to the same place/,
    ],
    [
      "two in one file",
      ["--format", "csv=x", "--format", "json=./x"],
      /^crossfoot: Two formats cannot go to the same place/,
    ],
    ["a table on a terminal", ["--format", "xlsx"], /^crossfoot: The format “xlsx” needs a file/],
    ["an empty name", ["--format", "json="], /^crossfoot: “json=” is no value of “--format <format>”; choose one of/],
    ["a file too many", ["--format", "json=x", "--output-file", "y"], /^crossfoot: Every format has a file of its own/],
  ];
  for (const [name, args, told] of refused)
    it(`${name}: one line, exit 2, and nothing is done`, () => {
      const { code, out, err } = crossfoot(["check", "a.txt", ...args], { cwd });
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, told);
      assert.equal(err.trimEnd().split("\n").length, 1);
      assert.deepEqual([readdirSync(cwd).sort(), read(cwd, "a.txt")], [["a.txt", "folder"], CLEAN]);
    });
});

describe("crossfoot check: Ctrl-C", () => {
  before(build);
  it("leaves the files that were there, no others, and exits with 130", async () => {
    const cwd = folder({ out: "old" });
    // Standard input stays open: the run waits for it.
    const child = spawn(process.execPath, [BINARY, "check", "-", "--format", "ndjson=out", "--format", "sarif=new"], {
      cwd,
    });
    await until(() => readdirSync(cwd).filter((name) => name.endsWith(".tmp")).length === 2);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, readdirSync(cwd), read(cwd, "out")], [130, ["out"], "old"]);
  });
});

describe("crossfoot check --watch", () => {
  before(build);
  it("checks what changes, and what settings concern", async () => {
    const cwd = folder({ "a.txt": CLEAN, "b.txt": CLEAN, "c.html": "" });
    mkdirSync(join(cwd, "node_modules"));
    const child = spawn(process.execPath, [BINARY, "check", ".", "--watch", "--lang", "en"], { cwd });
    let out = "";
    let err = "";
    after(() => child.kill("SIGKILL"));
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    const waits = () => err.split("Waiting for changes").length - 1;
    await until(() => waits() === 1);
    assert.match(out, /✓ a\.txt[\s\S]*✓ b\.txt/);
    out = "";
    writeFileSync(join(cwd, "b.txt"), ERROR);
    await until(() => waits() === 2);
    assert.match(out, /^b\.txt:1:15 error/);
    assert.doesNotMatch(out, /a\.txt/);
    out = "";
    writeFileSync(join(cwd, "crossfoot.json"), '{ "checks": { "rate-over-100": "off" } }');
    await until(() => waits() === 3);
    assert.match(out, /a\.txt[\s\S]*– b\.txt/);
    child.kill("SIGINT");
    assert.equal(await new Promise((resolve) => child.once("close", resolve)), 130);
  });
});

/** Waits for what is asserted: a condition that becomes true. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
