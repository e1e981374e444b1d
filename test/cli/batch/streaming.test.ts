import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { namesIn } from "../../../server/src/cli/input/files-from";
import { BINARY, build, crossfoot, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

/** `crossfoot check --files-from -` whose list stays open. */
function mapper(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [BINARY, "check", "--files-from", "-", "--lang", "en", ...args], { cwd });
  after(() => child.kill("SIGKILL"));
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (data) => {
    out += data;
  });
  return {
    give: (text: string) => child.stdin.write(text),
    /** What is printed, once it holds this; it never comes where the mapper waits for the list's end. */
    until: async (part: string): Promise<string> => {
      while (!out.includes(part)) await once(child.stdout, "data");
      return out;
    },
    end: async (): Promise<{ code: number; out: string }> => {
      child.stdin.end();
      const [code] = await once(child, "close");
      return { code, out };
    },
  };
}

const FILES = { "a.txt": CLEAN, "b.txt": ERROR, "c.txt": CLEAN, "d.txt": CLEAN };

describe("crossfoot check --files-from -, a list that stays open", () => {
  before(build);
  for (const args of [[], ["--jobs", "2"]])
    it(`answers each name before the next is there ${args.join(" ")}`, async () => {
      const cwd = folder(FILES);
      const { give, until, end } = mapper(cwd, ["--format", "ndjson", "--fail-on", "never", ...args]);
      give("b.txt\na.t");
      assert.equal((await until("\n")).split("\n").length, 2, "half a name is none");
      give("xt\ngone.txt\n");
      const [b, a, gone] = (await until('"gone.txt","failed"')).trimEnd().split("\n");
      assert.deepEqual(
        [b, a, gone].map((line) => JSON.parse(line ?? "").path),
        ["b.txt", "a.txt", "gone.txt"],
      );
      give("c.txt");
      const { code, out } = await end();
      assert.deepEqual([code, JSON.parse(out.trimEnd().split("\n").at(-1) ?? "").path], [2, "c.txt"]);
    });

  it("a page begins with the first report, and ends with the summary", async () => {
    const { give, until, end } = mapper(folder(FILES), ["--format", "html", "--fail-on", "never"]);
    give("b.txt\n");
    const begun = await until("</article>\n");
    assert.ok(begun.startsWith("<!DOCTYPE html>") && begun.includes("102%"));
    give("a.txt\n");
    const { out } = await end();
    assert.ok(out.startsWith(begun));
    assert.match(out, /id="summary"[\s\S]*href="#r1-top"[\s\S]*href="#r2-top"[\s\S]*<\/html>\n$/);
  });

  it("does not write a file that comes to be read", () => {
    const cwd = folder(FILES);
    const args = ["check", "--files-from", "-", "--format", "ndjson", "--format", "csv=./a.txt"];
    const { code, out, err } = crossfoot(args, { cwd, input: "b.txt\na.txt\n" });
    assert.deepEqual([code, out.trimEnd().split("\n").length], [2, 2]);
    assert.match(err, /^crossfoot: a\.txt: [^\n]*\n$/);
    assert.equal(readFileSync(join(cwd, "a.txt"), "utf8"), CLEAN);
  });
});

describe("partitions of a list, side by side", () => {
  it("give the bytes of one process, with what failed and what is named twice", async () => {
    const names = Array.from({ length: 24 }, (_, i) => `${i}.txt`);
    const cwd = folder({
      ...Object.fromEntries(names.map((name, i) => [name, i % 5 === 0 ? ERROR : CLEAN.repeat(i)])),
      "bad.txt": Buffer.from([0, 1]),
      "pages/index.html": "<p>首页</p>",
      "pages/a.txt": CLEAN,
    });
    const list = ["bad.txt", ...names, "gone.txt", "3.txt", "pages", "bad.txt", "gone.txt"];
    const args = ["--format", "ndjson", "--fail-on", "never"];
    const alone = crossfoot(["check", "--files-from", "-", ...args], { cwd, input: list.join("\n") });
    assert.equal(alone.out.trimEnd().split("\n").length, list.length);
    const parts = [list.slice(0, 9), list.slice(9, 20), list.slice(20)];
    const runs = parts.map((part, i) => {
      const run = mapper(cwd, [...args, ...(i === 1 ? ["--jobs", "2"] : [])]);
      run.give(`${part.join("\n")}\n`);
      return run.end();
    });
    const outs = (await Promise.all(runs)).map(({ out }) => out);
    assert.equal(outs.join(""), alone.out);
  });
});

describe("names that are listed", () => {
  const cases: readonly [string, string[], string[]][] = [
    ["a name a line", ["a\nb\n"], ["a", "b"]],
    ["line ends of Windows", ["a\r\nb c\r\n\r\n"], ["a", "b c"]],
    ["over chunks", ["a", "b\nc", "\r", "\nd"], ["ab", "c", "d"]],
    ["a character over chunks", ["报告.txt\n"], ["报告.txt"]],
    ["NUL", ["a b\0c\0"], ["a b", "c"]],
    ["a byte-order mark", ["\uFEFFa\n"], ["a"]],
    ["nothing", ["\n\n"], []],
  ];
  for (const [what, chunks, expected] of cases)
    for (const size of [1, 1 << 20])
      it(`${what}, ${size === 1 ? "byte by byte" : "at once"}`, async () => {
        const bytes = chunks.map((chunk) => Buffer.from(chunk));
        const cut = size === 1 ? [...Buffer.concat(bytes)].map((byte) => Buffer.from([byte])) : bytes;
        const names: unknown[] = [];
        for await (const name of namesIn(Readable.from(cut), "-")) names.push(name);
        assert.deepEqual(names, expected);
      });

  it("an end of line in a name, where NUL comes with it", async () => {
    const names: unknown[] = [];
    for await (const name of namesIn(Readable.from([Buffer.from("a\nb\0c\0")]), "-")) names.push(name);
    assert.deepEqual(names, ["a\nb", "c"]);
  });

  it("what is no text ends them, after those before it", async () => {
    const names: unknown[] = [];
    const chunks = [Buffer.from("a\nb"), Buffer.from([0x0a, 0xff, 0xfe]), Buffer.from("c\n")];
    for await (const name of namesIn(Readable.from(chunks), "list"))
      names.push(typeof name === "string" ? name : name.path);
    assert.deepEqual(names, ["a", "list"]);
  });
});
