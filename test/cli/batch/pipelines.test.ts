import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Progress } from "../../../server/src/cli/batch/progress";
import { crossfoot, folder, type Run } from "../binary";
import { CLEAN, ERROR } from "../sentences";

const SUM = "共计110个，其中76个、13个、7个、9个。\n";
const reports = ({ out }: Run) =>
  JSON.parse(out).reports as { path: string; findings: { check: string }[]; known?: unknown[] }[];
const found = (run: Run): Record<string, string[]> =>
  Object.fromEntries(reports(run).map(({ path, findings }) => [path, findings.map(({ check }) => check)]));

describe("crossfoot check --check and --skip", () => {
  const cwd = folder({
    "a.txt": ERROR + SUM,
    "off/crossfoot.json": '{ "checks": { "rate-over-100": "off" } }',
    "off/b.txt": ERROR + SUM,
  });
  const cases: readonly [string[], string[], string[]][] = [
    [[], ["rate-over-100", "sum-mismatch"], ["sum-mismatch"]],
    [["--check", "sum-mismatch"], ["sum-mismatch"], ["sum-mismatch"]],
    [["--check", "rate-over-100"], ["rate-over-100"], []],
    [["--check", "sum-mismatch", "--check", "rate-over-100"], ["rate-over-100", "sum-mismatch"], ["sum-mismatch"]],
    [["--skip", "sum-mismatch"], ["rate-over-100"], []],
    [["--check", "sum-mismatch", "--skip", "sum-mismatch"], [], []],
  ];
  for (const [args, on, off] of cases)
    it(args.join(" ") || "neither", () =>
      assert.deepEqual(found(crossfoot(["check", ".", "--format", "json", ...args], { cwd })), {
        "a.txt": on,
        "off/b.txt": off,
      }),
    );

  const wrong: readonly [string[], RegExp][] = [
    [["--check", "sums"], /“sums” is no value of “--check <id>”; choose one of sum-mismatch, /],
    [["--skip", "x"], /“x” is no value of “--skip <id>”/],
    [["--jobs", "0"], /“0” is no value of “--jobs <n>”; choose one of 1, 2, 3 …, auto\./],
    [["--max-findings", "-1"], /“-1” is no value of “--max-findings <n>”; choose one of 0, 1, 2 …\./],
    [["--max-findings", "many"], /“many” is no value/],
    [["-", "--files-from", "-"], /Standard input is there once/],
    [["--watch", "--format", "sarif"], /“--watch” prints text or ndjson/],
  ];
  for (const [args, told] of wrong)
    it(`${args.join(" ")} is misuse`, () => {
      const { code, out, err } = crossfoot(["check", "a.txt", ...args], { cwd });
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, told);
    });
});

describe("crossfoot check --max-findings", () => {
  const cwd = folder({ "a.txt": ERROR + SUM, "b.txt": SUM });
  it("shows so many, says how many there are besides, and exits as without", () => {
    const run = crossfoot(["check", ".", "--max-findings", "1", "--format", "json"], { cwd });
    assert.deepEqual(found(run), { "a.txt": ["rate-over-100"], "b.txt": [] });
    assert.equal(JSON.parse(run.out).summary.findings.error, 3);
    assert.deepEqual([run.code, run.err], [1, "crossfoot: Findings not shown, beyond --max-findings: 2.\n"]);
  });
  it("0 shows none, and the marks of the files still tell", () => {
    const { code, out } = crossfoot(["check", ".", "--max-findings", "0"], { cwd });
    assert.equal(code, 1);
    assert.match(out, /^✗ a\.txt .*\n✗ b\.txt /);
  });
  it("of more than there are changes nothing", () => {
    const args = ["check", ".", "--format", "sarif"];
    assert.deepEqual(crossfoot([...args, "--max-findings", "9"], { cwd }), crossfoot(args, { cwd }));
  });
});

describe("crossfoot check --baseline", () => {
  const cwd = folder({ "a.txt": ERROR, "sub/b.txt": SUM });
  const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);
  it("is written with what is found, and then everything is known", () => {
    const written = crossfoot(["check", ".", "--write-baseline", "known.json"], { cwd });
    assert.deepEqual([written.code, written.err], [0, "crossfoot: The baseline known.json is written, findings 2.\n"]);
    const { version, findings } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
    assert.deepEqual(
      [version, findings.map(({ path, check, quote }: Record<string, string>) => [path, check, quote])],
      [
        1,
        [
          ["a.txt", "rate-over-100", "102%"],
          ["sub/b.txt", "sum-mismatch", "110个"],
        ],
      ],
    );
    const run = crossfoot(["check", ".", "--baseline", "known.json", "--fail-on", "information"], { cwd });
    assert.deepEqual([run.code, run.err], [0, ""]);
    assert.match(run.out, /^✓ sub\/b\.txt .*agree 4; known 1$/m);
    assert.deepEqual(crossfoot(["check", "b.txt", "--baseline", "../known.json"], { cwd: join(cwd, "sub") }).code, 0);
  });

  it("lets new findings fail, wherever the known ones have moved", () => {
    write("a.txt", `${CLEAN}${ERROR}${SUM}`);
    const run = crossfoot(["check", ".", "--baseline", "known.json", "--format", "json"], { cwd });
    assert.equal(run.code, 1);
    assert.deepEqual(found(run), { "a.txt": ["sum-mismatch"], "sub/b.txt": [] });
    assert.deepEqual(
      reports(run).map(({ known }) => known?.length),
      [1, 1],
    );
    assert.deepEqual(JSON.parse(run.out).summary.baseline, { known: 2, stale: 0 });
  });

  it("tells of entries that are true no more, in what was checked or is gone", () => {
    write("a.txt", CLEAN);
    const stale = "crossfoot: known.json: no longer found: a.txt rate-over-100 “102%”\n";
    assert.deepEqual([crossfoot(["check", "a.txt", "--baseline", "known.json"], { cwd }).err], [stale]);
    assert.equal(crossfoot(["check", "sub", "--baseline", "known.json"], { cwd }).err, "");
    assert.equal(crossfoot(["check", ".", "--baseline", "known.json", "--skip", "rate-over-100"], { cwd }).err, "");
    rmSync(join(cwd, "a.txt"));
    const run = crossfoot(["check", "sub", "--baseline", "known.json"], { cwd });
    assert.deepEqual([run.code, run.err], [0, stale]);
  });

  const wrong: readonly [string, string, string][] = [
    ["missing", "no.json", "no such file or folder"],
    ["no JSON", "text.json", "not a baseline"],
    ["of another kind", "other.json", "not a baseline"],
    ["with half an entry", "half.json", "not a baseline"],
    ["a folder", "sub", "a folder, not a file"],
  ];
  write("text.json", "{");
  write("other.json", '{"version":2,"findings":[]}');
  write("half.json", '{"version":1,"findings":[{"path":"a.txt"}]}');
  for (const [name, file, reason] of wrong)
    it(`${name}: one line, exit 2`, () =>
      assert.deepEqual(crossfoot(["check", "sub", "--baseline", file], { cwd }), {
        code: 2,
        out: "",
        err: `crossfoot: ${file}: ${reason}\n`,
      }));
});

describe("crossfoot check --cache", () => {
  const entries = (cwd: string, cache = ".crossfoot-cache"): string[] =>
    readdirSync(join(cwd, cache), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json.gz"))
      .sort();

  it("keeps a report by what it depends on, and gives the same bytes", () => {
    const cwd = folder({ "a.txt": ERROR, "b.txt": CLEAN, "copy/a.txt": ERROR });
    const args = ["check", ".", "--format", "json"];
    const plain = crossfoot(args, { cwd });
    assert.deepEqual(crossfoot([...args, "--cache"], { cwd }), plain);
    const first = entries(cwd);
    assert.equal(first.length, 2, "one for two copies");
    assert.deepEqual(crossfoot([...args, "--cache"], { cwd }), plain);
    assert.deepEqual(entries(cwd), first);
    assert.equal(readFileSync(join(cwd, ".crossfoot-cache/.gitignore"), "utf8"), "*\n");

    writeFileSync(join(cwd, "crossfoot.json"), '{ "checks": { "rate-over-100": "off" } }');
    assert.equal(crossfoot(["check", "a.txt", "--cache"], { cwd }).code, 0, "settings count");
    rmSync(join(cwd, "crossfoot.json"));
    assert.equal(crossfoot(["check", "a.txt", "--cache", "--skip", "rate-over-100"], { cwd }).code, 0, "options count");
    assert.match(
      crossfoot(["check", "a.txt", "--cache", "--lang", "zh-CN"], { cwd }).out,
      /疑误/,
      "the language counts",
    );
    writeFileSync(join(cwd, "a.txt"), CLEAN);
    assert.equal(crossfoot(["check", "a.txt", "--cache"], { cwd }).code, 0, "the text counts");
  });

  it("is read: an entry stands for the report", () => {
    const cwd = folder({ "a.txt": ERROR });
    crossfoot(["check", "a.txt", "--cache-dir", "kept"], { cwd });
    writeFileSync(join(cwd, "b.txt"), CLEAN);
    crossfoot(["check", "b.txt", "--cache-dir", "other"], { cwd });
    const [mine = ""] = entries(cwd, "kept");
    const before = readFileSync(join(cwd, "kept", mine));
    crossfoot(["check", "a.txt", "--cache-dir", "kept"], { cwd });
    assert.deepEqual(readFileSync(join(cwd, "kept", mine)), before);
    const [theirs = ""] = entries(cwd, "other");
    writeFileSync(join(cwd, "kept", mine), readFileSync(join(cwd, "other", theirs)));
    assert.equal(
      crossfoot(["check", "a.txt", "--cache-dir", "kept"], { cwd }).code,
      1,
      "an entry under another's name is none",
    );
  });

  it("ignores and mends damaged entries", () => {
    const cwd = folder({ "a.txt": ERROR });
    const args = ["check", "a.txt", "--cache"];
    const plain = crossfoot(args, { cwd });
    const entry = join(cwd, ".crossfoot-cache", entries(cwd)[0] ?? "");
    const whole = readFileSync(entry);
    for (const damage of [
      () => truncateSync(entry, 30),
      () => writeFileSync(entry, ""),
      () => writeFileSync(entry, whole.with(whole.length >> 1, (whole[whole.length >> 1] ?? 0) ^ 0xff)),
    ]) {
      damage();
      assert.deepEqual(crossfoot(args, { cwd }), plain);
      assert.deepEqual(readFileSync(entry), whole);
    }
  });

  it("does without, where it cannot be written", () => {
    const cwd = folder({ "a.txt": ERROR, file: "" });
    assert.deepEqual(
      crossfoot(["check", "a.txt", "--cache-dir", "file"], { cwd }),
      crossfoot(["check", "a.txt"], { cwd }),
    );
  });
});

describe("crossfoot check --jobs", () => {
  it("gives the same bytes as one process, also of what cannot be checked", () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${i % 3}/${i}.txt`, i % 4 === 0 ? ERROR.repeat(i) : CLEAN]),
    );
    const cwd = folder({ ...files, "1/crossfoot.json": "{", "2/bad.txt": Buffer.from([0, 1]), "2/empty.txt": "" });
    mkdirSync(join(cwd, "2/folder.txt"));
    for (const format of ["text", "json"]) {
      const args = ["check", ".", "gone.txt", "-", "--format", format];
      const alone = crossfoot(args, { cwd, input: ERROR });
      assert.deepEqual(crossfoot([...args, "--jobs", "3"], { cwd, input: ERROR }), alone);
      assert.match(alone.err, /gone\.txt: no such file[\s\S]*crossfoot\.json: line 1[\s\S]*empty\.txt: an empty file/);
    }
  });
});

describe("the progress bar", () => {
  function drawn(isTTY: boolean, total: number, path = "a.txt"): string {
    let written = "";
    let time = 0;
    const write = (text: string | Uint8Array): boolean => {
      written += text;
      return true;
    };
    const progress = new Progress(total, { isTTY, columns: 60, write }, () => (time += 200));
    for (let i = 0; i < total; i++) progress.step(path);
    progress.clear();
    return written;
  }
  it("is on a terminal's last line, and goes", () => {
    const out = drawn(true, 4);
    assert.ok(out.includes(`\r\x1b[K[${"#".repeat(10)}${"-".repeat(10)}] 2/4 a.txt`), out);
    assert.ok(out.endsWith("\r\x1b[K"));
  });
  it("is not in a pipe, and not for one file", () => assert.deepEqual([drawn(false, 9), drawn(true, 1)], ["", ""]));
  it("shows what would steer the terminal", () => assert.match(drawn(true, 2, "\x1b[2J\n.txt"), / ␛\[2J␊\.txt/));
  it("stays on its line", () => {
    for (const line of drawn(true, 3, "报告".repeat(40)).split("\r")) assert.ok(line.length < 60, line);
  });
});
