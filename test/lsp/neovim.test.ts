import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { BINARY, build, folder } from "../cli/binary";
import { neovim } from "../helpers/neovim";
import { seed } from "../helpers/seeds";

interface Finding {
  readonly line: number;
  /** What Neovim underlines. */
  readonly text: string;
  readonly severity: string;
  readonly code: string;
  readonly source: string;
  readonly message: string;
}
/** What neovim.lua tells. */
interface Facts {
  readonly fault?: string;
  readonly found: readonly Finding[];
  readonly line: number;
  readonly hover: readonly string[];
  readonly definition: readonly string[];
  readonly outline: readonly { readonly line: number; readonly text: string }[];
  readonly corrected: readonly Finding[];
  readonly undone: readonly Finding[];
}

/** The set-up that the documentation gives for Neovim 0.7: it is what is tried. */
function documented(): string {
  const page = readFileSync(join(__dirname, "../../docs/editors.md"), "utf8");
  const block = [...page.matchAll(/^```lua\n([\s\S]*?)^```/gm)].find(([, lua = ""]) => lua.includes("start_client"));
  assert.ok(block?.[1]);
  return block[1];
}

/** A headless Neovim that plays neovim.lua on a report, with nothing of its user's. */
function play(nvim: string, report: string): Facts {
  const root = folder({ "init.lua": documented(), "report.report.txt": report });
  const bin = join(root, "bin");
  mkdirSync(bin);
  symlinkSync(BINARY, join(bin, "crossfoot"));
  const homes = Object.fromEntries(
    ["CONFIG", "DATA", "STATE", "CACHE"].map((kind) => [`XDG_${kind}_HOME`, join(root, kind)]),
  );
  const facts = join(root, "facts.json");
  writeFileSync(facts, "{}");
  const { status, stderr } = spawnSync(
    nvim,
    ["--headless", "--clean", "-u", "init.lua", "-c", `luafile ${join(__dirname, "neovim.lua")}`],
    {
      cwd: root,
      encoding: "utf8",
      timeout: 300_000,
      env: {
        ...process.env,
        ...homes,
        PATH: [bin, process.env.PATH].join(delimiter),
        LC_ALL: "C.UTF-8",
        REPORT: "report.report.txt",
        FACTS: facts,
      },
    },
  );
  // Written by our own script.
  const told = JSON.parse(readFileSync(facts, "utf8")) as Facts;
  assert.deepEqual({ status, fault: told.fault }, { status: 0, fault: undefined }, stderr);
  return told;
}

describe("the built server in Neovim", () => {
  const report = seed("002");
  const lineOf = (words: string): number => report.slice(0, report.indexOf(words)).split("\n").length;
  let facts: Facts;
  before(function () {
    const nvim = neovim(this);
    build();
    facts = play(nvim, report);
  });

  it("puts each finding under its number, with severity, check and arithmetic", () => {
    const error = facts.found.filter(({ severity }) => severity === "ERROR");
    assert.deepEqual(
      error.map(({ line, text, code, source }) => ({ line, text, code, source })),
      [{ line: lineOf("共计110个"), text: "110个", code: "sum-mismatch", source: "crossfoot" }],
    );
    assert.match(
      error[0]?.message ?? "",
      /^四、“三是”: 76＋13＋7＋9＝105个, which is 5个 less than the total “110个”\./,
    );
  });

  it("finds the next finding, and shows the arithmetic of its number", () => {
    assert.equal(facts.line, lineOf("共计110个"));
    assert.match(facts.hover.join("\n"), /✗ 76＋13＋7＋9＝105 ≠ 110/);
  });

  it("leads from the total to its parts", () => {
    assert.deepEqual(facts.definition, ["76个", "13个", "7个", "9个"]);
  });

  it("lists the headings, each at its line", () => {
    const headings = ["一、", "二、", "三、", "四、", "五、", "六、"];
    const listed = headings.map((marker) => facts.outline.find(({ text }) => text.includes(marker)));
    assert.deepEqual(
      listed.map((one) => one?.line),
      listed.map((one) => lineOf(one?.text.replace(/^\[\w+\] /, "") ?? "?")),
    );
  });

  it("takes a finding back when the report is put right, and brings it again", () => {
    const others = facts.found.filter(({ severity }) => severity !== "ERROR");
    assert.deepEqual([facts.corrected, facts.undone], [others, facts.found]);
  });
});
