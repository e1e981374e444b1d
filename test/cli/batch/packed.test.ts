import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../../package.json";
import { build, crossfoot, folder } from "../binary";

const ROOT = join(__dirname, "../../..");
const WINDOWS = process.platform === "win32";
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync(WINDOWS ? "npm.cmd" : "npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: WINDOWS,
  });

describe("the packed package", () => {
  const cwd = folder({});
  let files: string[] = [];
  before(() => {
    build();
    // The bundles are built: nothing else runs before packing.
    const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", cwd], ROOT));
    files = packed.files.map(({ path }: { path: string }) => path);
    npm(
      [
        "install",
        "--offline",
        "--no-audit",
        "--no-fund",
        "--no-package-lock",
        "--prefix",
        cwd,
        join(cwd, packed.filename),
      ],
      cwd,
    );
  });

  it("needs no other: what it uses is in its bundles", () => {
    assert.deepEqual(
      Object.keys(manifest).filter((key) => /^(?:dependencies|optionalDependencies|peerDependencies)$/.test(key)),
      [],
    );
    assert.deepEqual(
      readdirSync(join(cwd, "node_modules")).filter((name) => !name.startsWith(".")),
      ["crossfoot"],
    );
    assert.deepEqual(
      files.filter(
        (file) =>
          !/^(?:dist\/[\w.]+\.js|dist\/crossfoot\.html|schema\/.*\.json|docs\/.*\.md|package\.json|(?:README|CHANGELOG).*\.md|LICENSE)$/.test(
            file,
          ),
      ),
      [],
    );
  });

  it("installs offline in an empty folder, and checks a seed as the build does", () => {
    const [seed = ""] = readdirSync(join(ROOT, "seeds")).filter((name) => name.startsWith("002"));
    const bin = join(cwd, "node_modules/.bin", WINDOWS ? "crossfoot.cmd" : "crossfoot");
    const path = join(ROOT, "seeds", seed);
    const args = ["check", path, "--jobs", "2", "--lang", "en", "--format", "text", "--format", "xlsx=out.xlsx"];
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd, encoding: "utf8", shell: WINDOWS });
    assert.deepEqual({ code: status, out: stdout, err: stderr }, crossfoot(["check", path]));
    assert.ok(existsSync(join(cwd, "out.xlsx")));
  });
});
