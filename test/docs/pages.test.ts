import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generated } from "../../scripts/docs";
import { analyse } from "../../server/src/analysis";
import { checks } from "../../server/src/checks/registry";
import { checkTitle } from "../../server/src/cli/output/title";

const ROOT = join(__dirname, "../..");
const HEADINGS = [
  "What it reads",
  "Why it matters",
  "Example",
  "When it may be wrong",
  "Source of the rule",
  "中文说明",
];
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const pages = readdirSync(join(ROOT, "docs/checks")).filter((name) => name !== "README.md");

describe("the checks' pages", () => {
  it("there is one for each check, and no other", () => {
    assert.deepEqual(pages.sort(), checks.map(({ id }) => `${id}.md`).sort());
  });

  it("every check has a title in both languages", () => {
    const untitled = checks.filter(({ id }) => checkTitle(id, "en") === id || checkTitle(id, "zh-CN") === id);
    assert.deepEqual(untitled, []);
  });

  for (const { id } of checks) {
    it(`${id} has the fixed headings, and its examples are true`, () => {
      const page = read(`docs/checks/${id}.md`);
      assert.match(page, new RegExp(`^# ${id}\n`));
      assert.deepEqual(
        Array.from(page.matchAll(/^## (.*)$/gm), ([, heading]) => heading),
        HEADINGS,
      );
      assert.deepEqual(found(example(page, "wrong")), [id]);
      assert.deepEqual(found(example(page, "right")), []);
    });
  }

  it("the index and the tables are what npm run docs makes", () => {
    for (const [path, text] of generated()) assert.equal(read(path), text, `${path}: run npm run docs`);
  });
});

const example = (page: string, kind: string): string =>
  new RegExp(`^\`\`\`text ${kind}\n([^]*?)\n\`\`\`$`, "m").exec(page)?.[1] ?? assert.fail(`no ${kind} example`);

/** Checks with findings, each once. */
const found = (text: string): string[] => [...new Set(analyse(text).findings.map(({ check }) => check))];
