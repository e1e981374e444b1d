import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptySidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import { docx } from "../helpers/docx";
import { build, crossfoot, folder } from "./binary";
import { ERROR } from "./sentences";

const PRELOAD = join(__dirname, "../support/faults.cjs");
const SIDECAR = "a.txt.annotations.json";
const BRAT = "T1\tComment 0 2\t行政\n#1\tAnnotatorNotes T1\t请核实\n";
const MARKED = `${ERROR}【疑误 sum-mismatch】\n`;

/** Everything that writes a file, and the one that it would write over. */
const WRITERS: readonly { readonly name: string; readonly args: readonly string[]; readonly file: string }[] = [
  { name: "check --format", args: ["check", "a.txt", "--format", "json=out"], file: "out" },
  { name: "check --output-file", args: ["check", "a.txt", "--output-file", "out"], file: "out" },
  { name: "check --write-baseline", args: ["check", "a.txt", "--write-baseline", "base.json"], file: "base.json" },
  { name: "review --to", args: ["review", "a.txt", "--to", "out.xlsx"], file: "out.xlsx" },
  { name: "comment --to", args: ["comment", "draft.docx", "--to", "copy.docx"], file: "copy.docx" },
  { name: "test --update", args: ["test", "marked", "--update"], file: "marked/m.txt" },
  { name: "import", args: ["import", "a.ann", "--for", "a.txt"], file: SIDECAR },
];
/** What may go wrong, at which step. */
const FAULTS = ["open:EROFS", "write:ENOSPC", "rename:EACCES"];

const all = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, encoding: "utf8" })
      .filter((name) => lstatSync(join(cwd, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(cwd, name)).toString("base64")]),
  );

async function workplace(): Promise<string> {
  return folder({
    "a.txt": ERROR,
    "a.ann": BRAT,
    "draft.docx": await docx(`<w:p><w:r><w:t>${ERROR.trim()}</w:t></w:r></w:p>`),
    "marked/m.txt": MARKED,
    out: "old",
    "out.xlsx": "old",
    "copy.docx": "old",
    "base.json": '{"version":1,"findings":[]}\n',
    [SIDECAR]: serialiseSidecar(emptySidecar("a.txt")),
  });
}

/** Runs the command line with a disk that fails so. */
const onBadDay = (fault: string, args: readonly string[], cwd: string) =>
  crossfoot(args, { cwd, env: { NODE_OPTIONS: `--require ${PRELOAD}`, CROSSFOOT_FAULT: fault } });

describe("a disk that fails", () => {
  before(build);

  for (const { name, args, file } of WRITERS) {
    it(`leaves everything as it was under crossfoot ${name}, which says so in a line`, async () => {
      for (const fault of FAULTS) {
        const cwd = await workplace();
        const before = all(cwd);
        const { code, err } = onBadDay(fault, args, cwd);
        assert.equal(code, 2, `${fault}: ${err}`);
        assert.match(err, new RegExp(`${file.replace(/.*\//, "").replace(/\./g, "\\.")}: .+`), fault);
        assert.doesNotMatch(err, /\n\s+at /, fault);
        assert.deepEqual(all(cwd), before, fault);
      }
    });

    it(`leaves the file as it was where crossfoot ${name} is killed before it is done`, async () => {
      const cwd = await workplace();
      const before = all(cwd);
      const { code } = onBadDay("rename:KILL", args, cwd);
      assert.equal(code, null);
      const { [file]: now } = all(cwd);
      assert.equal(now, before[file]);
    });

    it(`and writes it where the disk is well: crossfoot ${name}`, async () => {
      const cwd = await workplace();
      const before = all(cwd);
      assert.notEqual(crossfoot(args, { cwd }).code, 2);
      assert.notEqual(all(cwd)[file], before[file]);
    });
  }

  it("does not matter to --cache, which is only faster", () => {
    const cwd = folder({ "a.txt": ERROR });
    for (const fault of FAULTS) {
      const { code, out, err } = onBadDay(fault, ["check", "a.txt", "--cache"], cwd);
      assert.deepEqual([code, err], [1, ""], fault);
      assert.match(out, /rate-over-100/);
    }
  });
});

describe("a file that another program changes between reading and writing", () => {
  const changed = (file: string, content: string, args: readonly string[], cwd: string) =>
    crossfoot(args, {
      cwd,
      env: { NODE_OPTIONS: `--require ${PRELOAD}`, CROSSFOOT_FAULT: `change:${file}`, CROSSFOOT_CHANGED: content },
    });

  it("is left as the other has it, and told in a line, where it is a report", async () => {
    const cwd = await workplace();
    const theirs = `${MARKED}本年没有新增。\n`;
    const { code, err } = changed("marked/m.txt", theirs, ["test", "marked", "--update"], cwd);
    assert.equal(code, 2, err);
    assert.match(err, /^crossfoot: marked\/m\.txt: changed after it was read.*\n$/);
    assert.equal(readFileSync(join(cwd, "marked/m.txt"), "utf8"), theirs);
  });

  it("is read again where it holds annotations: both are in it", async () => {
    const cwd = await workplace();
    assert.equal(crossfoot(["import", "a.ann", "--for", "a.txt", "--by", "李四"], { cwd }).code, 0);
    const theirs = readFileSync(join(cwd, SIDECAR), "utf8");
    writeFileSync(join(cwd, SIDECAR), serialiseSidecar(emptySidecar("a.txt")));
    writeFileSync(join(cwd, "b.ann"), BRAT.replace("请核实", "请补充"));
    const { code, err } = changed(SIDECAR, theirs, ["import", "b.ann", "--for", "a.txt", "--by", "张三"], cwd);
    assert.equal(code, 0, err);
    const both = readFileSync(join(cwd, SIDECAR), "utf8");
    for (const said of ["请核实", "请补充"]) assert.ok(both.includes(said), both);
  });
});

const LINUX = process.platform === "linux";
(LINUX ? it : it.skip)("a device without space is told in a line", () => {
  const cwd = folder({ "a.txt": ERROR });
  const { code, err } = crossfoot(["check", "a.txt", "--output-file", "/dev/full"], { cwd });
  assert.deepEqual([code, err.trim().split("\n").length], [2, 1], err);
  assert.match(err, /\/dev\/full: .*ENOSPC/);
});

describe("files that others write, too", () => {
  it("keep their permissions", () => {
    const cwd = folder({
      "a.txt": ERROR,
      "a.ann": BRAT,
      out: "old",
      [SIDECAR]: serialiseSidecar(emptySidecar("a.txt")),
    });
    const modes = () => ["out", SIDECAR].map((name) => statSync(join(cwd, name)).mode & 0o777);
    for (const name of ["out", SIDECAR]) writeFileSync(join(cwd, name), readFileSync(join(cwd, name)), { mode: 0o600 });
    const before = modes();
    crossfoot(["check", "a.txt", "--output-file", "out"], { cwd });
    crossfoot(["import", "a.ann", "--for", "a.txt"], { cwd });
    assert.deepEqual(modes(), before);
  });

  it("are not rewritten through a link, which may lead anywhere", () => {
    const cwd = folder({ "outside/m.txt": MARKED });
    const inside = folder({});
    symlinkSync(join(cwd, "outside/m.txt"), join(inside, "m.txt"));
    const { code, err } = crossfoot(["test", "m.txt", "--update"], { cwd: inside });
    assert.equal(code, 2);
    assert.match(err, /^crossfoot: m\.txt: a link, and left as it is/);
    assert.equal(readFileSync(join(cwd, "outside/m.txt"), "utf8"), MARKED);
  });

  it("are not written through a link where annotations should be: the link goes, and what it led to stays", () => {
    const outside = folder({ "victim.json": serialiseSidecar(emptySidecar("a.txt")) });
    const cwd = folder({ "a.txt": ERROR, "a.ann": BRAT });
    symlinkSync(join(outside, "victim.json"), join(cwd, SIDECAR));
    assert.equal(crossfoot(["import", "a.ann", "--for", "a.txt"], { cwd }).code, 0);
    assert.equal(readFileSync(join(outside, "victim.json"), "utf8"), serialiseSidecar(emptySidecar("a.txt")));
    assert.ok(!lstatSync(join(cwd, SIDECAR)).isSymbolicLink());
  });

  for (const [when, seconds] of [
    ["long ago", -3600],
    ["in the future", 3600],
  ] as const)
    it(`do not wait for a draft of annotations that somebody left ${when}`, () => {
      const cwd = folder({ "a.txt": ERROR, "a.ann": BRAT, [`${SIDECAR}.new`]: "half" });
      const then = Date.now() / 1000 + seconds;
      utimesSync(join(cwd, `${SIDECAR}.new`), then, then);
      assert.equal(crossfoot(["import", "a.ann", "--for", "a.txt"], { cwd }).code, 0);
      assert.deepEqual(readdirSync(cwd).sort(), ["a.ann", "a.txt", SIDECAR]);
    });
});
