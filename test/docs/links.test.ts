import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const markdown = ["", "seeds", "docs", "docs/checks"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

describe("links in the documentation", () => {
  for (const page of markdown) {
    it(`${page} leads somewhere`, () => {
      const targets = Array.from(
        readFileSync(join(ROOT, page), "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g),
        ([, to]) => to ?? "",
      );
      const broken = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)));
      assert.deepEqual(broken, []);
    });
  }
});
