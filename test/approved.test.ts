import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../server/src/analysis";
import { readMarks } from "../server/src/expectations/marks";
import { isMarkdown, withoutMarkup } from "../server/src/report/markdown";
import { seeds } from "./helpers/seeds";
import { blockLines, transcript } from "./helpers/transcript";

interface Approved {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
  readonly withBlocks: boolean;
}

const read = (folder: string, withBlocks: boolean): Approved[] =>
  readdirSync(join(__dirname, folder))
    .filter((name) => /\.report\.(?:txt|md)$/.test(name))
    .map((name) => {
      const { text } = readMarks(readFileSync(join(__dirname, folder, name), "utf8"));
      return { name, text, withBlocks };
    });

/**
 * All that is read of the seeds, the fixtures and the reports written for this test: how the text is parted, which numbers there are, which belong together and what
 * is said of them. A change shows here, to be looked at before UPDATE_SNAPSHOTS=1 writes it anew.
 */
describe("what was approved of", () => {
  const all = [
    ...seeds.map((seed) => ({ ...seed, withBlocks: false })),
    ...read("fixtures", false),
    ...read("approved", true),
  ];
  for (const { name, text, withBlocks } of all)
    it(name, () => {
      const file = join(__dirname, `approved/${name.replace(/(?:\.report)?\.(?:txt|md)$/, "")}.snap`);
      const blocks = withBlocks ? `\n# blocks\n${blockLines(isMarkdown(name) ? withoutMarkup(text) : text)}` : "";
      const now = transcript(text, analyse(text, { path: name })) + blocks;
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
      assert.ok(existsSync(file), `${file}: UPDATE_SNAPSHOTS=1 writes it`);
      assert.equal(now, readFileSync(file, "utf8"));
    });
});
