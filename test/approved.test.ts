import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../server/src/analysis";
import { readMarks } from "../server/src/expectations/marks";
import { seeds } from "./helpers/seeds";
import { transcript } from "./helpers/transcript";

const read = (folder: string) =>
  readdirSync(join(__dirname, folder))
    .filter((name) => name.endsWith(".report.txt"))
    .map((name) => ({
      name: name.replace(".report.txt", ""),
      text: readMarks(readFileSync(join(__dirname, folder, name), "utf8")).text,
    }));

/**
 * All that is read of the seeds, the fixtures and the reports written for this test: which numbers there are, which belong together and what is said of them.
 * A change shows here, to be looked at before UPDATE_SNAPSHOTS=1 writes it anew.
 */
describe("what was approved of", () => {
  for (const { name, text } of [...seeds, ...read("fixtures"), ...read("approved")])
    it(name, () => {
      const file = join(__dirname, `approved/${name.replace(".txt", "")}.snap`);
      const now = transcript(text, analyse(text));
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
      assert.ok(existsSync(file), `${file}: UPDATE_SNAPSHOTS=1 writes it`);
      assert.equal(now, readFileSync(file, "utf8"));
    });
});
