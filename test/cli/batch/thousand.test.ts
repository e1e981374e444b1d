import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docx } from "../../helpers/docx";
import { crossfoot, folder } from "../binary";

/** A report of its own, so that none stands for another. */
const report = (i: number): string =>
  `2024年工作报告\n\n一、做法\n全年受理案件${200 + i}件，办结${100 + i}件。出庭应诉率达到${i % 10 === 0 ? 102 : 98}%。\n`;

/** Forty files that are no reports, of every kind, and what is said of them. */
async function broken(root: string): Promise<ReadonlyMap<string, RegExp>> {
  const told = new Map<string, RegExp>();
  const put = (kind: string, content: string | Uint8Array, reason: RegExp, ending = "txt") => {
    for (let i = 0; i < 5; i++) {
      const name = `${i}/broken-${kind}.${ending}`;
      writeFileSync(join(root, name), content);
      told.set(name, reason);
    }
  };
  const whole = await docx("<w:p><w:r><w:t>受理80件</w:t></w:r></w:p>");
  put("cut", whole.subarray(0, whole.length / 2), /^not a whole \.docx document/, "docx");
  put("bomb", await docx(`<w:p><w:r><w:t>${"0".repeat(40 << 20)}</w:t></w:r></w:p>`), /^too large/, "docx");
  put("binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /^not a text file/);
  put("empty", "", /^an empty file/);
  put("damaged", Buffer.from("受理80件，办结64件").subarray(0, 19), /^damaged UTF-8 text/);
  put("old", Buffer.from("d0cf11e0a1b11ae1", "hex"), /^\.doc files cannot be read/, "txt");
  for (let i = 0; i < 5; i++) {
    const [circle, nowhere] = [`${i}/broken-circle.txt`, `${i}/broken-nowhere.txt`];
    symlinkSync("broken-circle.txt", join(root, circle));
    symlinkSync("gone.txt", join(root, nowhere));
    told.set(circle, /^links that lead in a circle/).set(nowhere, /^no such file/);
  }
  return told;
}

describe("a folder of a thousand files, forty of them broken", () => {
  const good = Object.fromEntries(Array.from({ length: 959 }, (_, i) => [`${i % 10}/${i}.txt`, report(i)]));
  const cwd = folder(good);
  let told: ReadonlyMap<string, RegExp>;
  before(async () => {
    told = await broken(cwd);
    // One line of three hundred thousand characters is long, and no fault.
    writeFileSync(join(cwd, "9/gigantic.txt"), `2024年报告：${"受理80件，办结64件，办结率80%；".repeat(15_000)}`);
    mkdirSync(join(cwd, "4/loop"));
    symlinkSync("../..", join(cwd, "4/loop/up"));
  });

  it("is checked to its end: the forty are named, and nothing is lost", () => {
    assert.equal(told.size, 40);
    const args = ["check", ".", "--format", "ndjson", "--format", "csv=out.csv"];
    const { code, out, err } = crossfoot(args, { cwd });
    assert.equal(code, 2);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const failed = lines.filter((line) => line.failed);
    assert.deepEqual(failed.map(({ path }) => path).sort(), [...told.keys()].sort());
    for (const { path, failed: reason } of failed) assert.match(reason, told.get(path) ?? /never/, path);
    assert.deepEqual(
      lines.filter((line) => !line.failed).map(({ path }) => path),
      [...Object.keys(good), "9/gigantic.txt"].sort(),
    );
    const found = lines.filter((line) => line.findings?.length > 0);
    assert.equal(found.length, 96, "every tenth has its finding");
    assert.equal(err.trimEnd().split("\n").length, 40, "a line each");
  });
});
