import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, win32 } from "node:path";
import ignore from "ignore";
import manifest from "../../../package.json";
import { analyse } from "../../../server/src/analysis";
import { pathFrom } from "../../../server/src/cli/batch/baseline";
import { uriOf } from "../../../server/src/cli/formats/sarif";
import { isIgnored } from "../../../server/src/cli/input/ignores";
import { slashed } from "../../../server/src/cli/input/paths";
import { folderOf } from "../../../server/src/settings/find";
import { seeds } from "../../helpers/seeds";
import { BINARY, build, crossfoot, folder } from "../binary";
import { CLEAN, ERROR } from "../sentences";

describe("paths of Windows", () => {
  const cases: readonly [string, string, string][] = [
    ["C:\\报告\\甲.txt", "C:/报告/甲.txt", "file:///C:/%E6%8A%A5%E5%91%8A/%E7%94%B2.txt"],
    ["D:\\a b.txt", "D:/a b.txt", "file:///D:/a%20b.txt"],
    ["..\\a\\b.txt", "../a/b.txt", "../a/b.txt"],
    ["drafts\\*.txt", "drafts/*.txt", "drafts/*.txt"],
    ["\\\\server\\share\\a.txt", "//server/share/a.txt", "file://server/share/a.txt"],
    ["a/b.txt", "a/b.txt", "a/b.txt"],
  ];
  for (const [written, shown, uri] of cases)
    it(`${written} is shown as ${shown}, and as ${uri}`, () => {
      assert.deepEqual([slashed(written, "win32"), slashed(written, "linux")], [shown, written]);
      assert.equal(uriOf(slashed(written, "win32"), "win32"), uri);
    });

  const seen: readonly [string, string, string][] = [
    ["C:\\ci\\known.json", "C:\\ci\\drafts\\a.txt", "drafts/a.txt"],
    ["C:\\ci\\sub\\known.json", "c:/ci/a.txt", "../a.txt"],
    ["C:\\ci\\known.json", "D:\\drafts\\a.txt", "D:/drafts/a.txt"],
    ["C:\\ci\\known.json", "-", "-"],
  ];
  for (const [file, path, expected] of seen)
    it(`a baseline ${file} names ${path} ${expected}`, () => assert.equal(pathFrom(file, path, win32), expected));
  it("a baseline of Linux names the same", () =>
    assert.equal(pathFrom("/ci/known.json", "/ci/drafts/a.txt", posix), "drafts/a.txt"));

  const rules = [{ folder: "C:\\ci", rules: ignore().add("drafts/*.txt\n!drafts/kept.txt\nout/\n") }];
  const ignored: readonly [string, boolean, boolean][] = [
    ["C:\\ci\\drafts\\a.txt", false, true],
    ["C:\\ci\\drafts\\kept.txt", false, false],
    ["C:\\ci\\out", true, true],
    ["C:\\ci\\a.txt", false, false],
  ];
  for (const [path, isFolder, expected] of ignored)
    it(`${path} is ${expected ? "" : "not "}ignored`, () =>
      assert.equal(isIgnored(path, isFolder, rules, win32), expected));

  it("settings are looked for up to the drive", () => {
    const above: string[] = [];
    for (let at = folderOf("C:/a/b/c.txt"); at !== undefined && above.length < 9; at = folderOf(at)) above.push(at);
    assert.deepEqual(above, ["C:/a/b", "C:/a", "C:"]);
  });
});

describe("line ends of Windows", () => {
  it("change no finding of the seeds, nor its place, words and fingerprint", () => {
    for (const { name, text } of seeds) {
      const lines = text.replace(/\r\n?/g, "\n");
      const told = (source: string) =>
        analyse(source, { path: name }).findings.map(({ check, line, column, quote, message, fingerprint }) => ({
          ...{ check, line, column, quote, message, fingerprint },
        }));
      assert.ok(lines.includes("\n"));
      assert.deepEqual(told(lines.replaceAll("\n", "\r\n")), told(lines), name);
    }
  });

  it("in reports, settings, baselines and lists", () => {
    const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
    const cwd = folder({
      "a.txt": CLEAN + ERROR,
      "b.txt": crlf(ERROR),
      "off/crossfoot.json": crlf('{\n  // aside\n  "checks": { "rate-over-100": "off" }\n}\n'),
      "off/c.txt": crlf(ERROR),
      list: "a.txt\r\nb.txt\r\noff/c.txt\r\n",
    });
    const args = ["check", "--files-from", "list"];
    assert.equal(crossfoot([...args, "--write-baseline", "known.json"], { cwd }).code, 0);
    const known = join(cwd, "known.json");
    writeFileSync(known, crlf(readFileSync(known, "utf8")));
    writeFileSync(join(cwd, "a.txt"), crlf(CLEAN + ERROR));
    const { code, out } = crossfoot([...args, "--baseline", "known.json", "--format", "json"], { cwd });
    assert.deepEqual([code, JSON.parse(out).summary.baseline], [0, { known: 2, stale: 0 }]);
  });

  it("what is printed has those of its format on every system", () => {
    const cwd = folder({ "a.txt": ERROR });
    for (const name of ["text", "ndjson", "json", "sarif", "github", "junit", "html"])
      assert.ok(!crossfoot(["check", "a.txt", "--format", name], { cwd }).out.includes("\r"), name);
    const { out } = crossfoot(["check", "a.txt", "--format", "csv"], { cwd });
    assert.deepEqual(out.match(/\r?\n/g), ["\r\n", "\r\n"]);
  });
});

describe("what ships", () => {
  before(build);
  it("has no native code, and nothing that runs when it is installed", () => {
    const shipped = readdirSync(join(BINARY, ".."), { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      shipped.filter((file) => /\.(?:node|so|dll|dylib|exe|wasm)$/.test(file)),
      [],
    );
    for (const file of shipped.filter((file) => file.endsWith(".js"))) {
      const code = readFileSync(join(BINARY, "..", file), "utf8");
      assert.doesNotMatch(code, /process\.dlopen|process\.binding|[\w/]\.node["'`]\)/, file);
    }
    const scripts = Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name));
    assert.deepEqual(scripts, []);
    assert.deepEqual(
      ["os", "cpu", "gypfile", "binary"].filter((key) => key in manifest),
      [],
    );
  });
});
