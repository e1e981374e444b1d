import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { missing, type Packages } from "../../scripts/lock";

const text = readFileSync(join(__dirname, "../../package-lock.json"), "utf8");
const { packages }: { packages: Packages } = JSON.parse(text);

describe("the lock file", () => {
  it("holds the packages of every platform: run npm run lock", () => {
    assert.deepEqual(missing(packages), []);
  });

  it("names no registry", () => assert.doesNotMatch(text, /"resolved":/));

  it("a platform package that is missing is found, with what its name says", () => {
    const tool = { dev: true, optionalDependencies: { "tool-linux-x64-musl": "1.2.3", "tool-darwin-arm64": "1.2.3" } };
    const held = { "node_modules/tool": tool, "node_modules/tool-darwin-arm64": { version: "1.2.3" } };
    const entry = { version: "1.2.3", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] };
    assert.deepEqual(missing(held), [["node_modules/tool-linux-x64-musl", entry]]);
  });
});
