import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { readXlsx } from "hucre/xlsx";
import { crossfoot, folder } from "./binary";

const OLD = "办理案件80件，办结64件，办结率80%。\n培训30人次。\n";
const NEW = "办理案件80件，办结68件，办结率80%。\n培训30人次，修订制度7项。\n";
const LAST = "乙县人民政府2023年度工作报告\n\n受理行政复议案件50件。\n";
const OWN = "乙县人民政府2024年度工作报告\n\n受理行政复议案件60件（2023年52件）。\n";
const files = { "old.txt": OLD, "new.txt": NEW, "last.txt": LAST, "own.txt": OWN };

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/comparison.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

describe("crossfoot compare", () => {
  it("prints what did not follow, what changed, and how much was compared", () => {
    const { code, out, err } = crossfoot(["compare", "old.txt", "new.txt", "--lang", "zh-CN"], { cwd: folder(files) });
    assert.deepEqual([code, err], [1, ""]);
    assert.equal(
      out,
      `old.txt → new.txt（两稿比对）

new.txt:1:18 【未随之更改】开头
  办理案件80件，办结68件，办结率80%。
                                ^^^
  “64件”改为“68件”，由其得出的“80%”未随之更改。原稿：64 ÷ 80 = 80%；现稿：68 ÷
  80 = 85% ≠ 80%。请一并核对。

改动1处：
  1:11 开头 64件 → 68件
    办理案件80件，办结68件，办结率80% ［勾稽：其中数 ✓、比率 ✓→✗］

新增1处：
  2:12 开头 + 7项
    培训30人次，修订制度7项

改动1处，新增1处，删去0处，未变3处。随改动核对关系2组：相符1，未随之更改1。
`,
    );
  });

  it("compares this year's report with last year's", () => {
    const { code, out } = crossfoot(["compare", "last.txt", "own.txt"], { cwd: folder(files) });
    assert.equal(code, 1);
    assert.match(out, /differs from last year's report: Opening/);
    assert.equal(crossfoot(["compare", "last.txt", "own.txt", "--drafts"], { cwd: folder(files) }).code, 0);
  });

  it("ends with 0 where everything followed", () => {
    const { code, out } = crossfoot(["compare", "old.txt", "old.txt"], { cwd: folder(files) });
    assert.equal(code, 0);
    assert.match(out, /The numbers of the two reports are the same\./);
  });

  it("pairs the files of two folders by their names", () => {
    const cwd = folder({ "a/x.txt": OLD, "a/only.txt": OLD, "b/x.txt": NEW, "b/deep/y.txt": NEW });
    const { code, out, err } = crossfoot(["compare", "a", "b"], { cwd });
    assert.equal(code, 1);
    assert.match(out, /^a\/x\.txt → b\/x\.txt \(two drafts\)/);
    assert.equal(err, "only in the old folder: a/only.txt\nonly in the new folder: b/deep/y.txt\n");
  });

  const FAULTS: readonly (readonly [name: string, args: readonly string[], words: RegExp])[] = [
    ["a missing file", ["missing.txt", "new.txt"], /^crossfoot: missing\.txt: no such file or folder\n$/],
    ["a file and a folder", ["old.txt", "."], /^crossfoot: \.: one is a file and the other a folder/],
    ["folders without a common name", ["p", "q"], /^only .*\nonly .*\n|no reports of the same name/],
    ["both modes", ["old.txt", "new.txt", "--years", "--drafts"], /cannot be used together/],
    ["a workbook on the screen", ["old.txt", "new.txt", "--format", "xlsx"], /xlsx needs a file/],
    ["an unwritable file", ["old.txt", "new.txt", "--to", "none/x.html"], /^crossfoot: none\/x\.html: /],
    ["one argument", ["old.txt"], /argument “new” is missing/],
  ];
  for (const [name, args, words] of FAULTS)
    it(`says what is wrong with ${name}`, () => {
      const { code, err } = crossfoot(["compare", ...args], {
        cwd: folder({ ...files, "p/a.txt": OLD, "q/b.txt": NEW }),
      });
      assert.equal(code, 2);
      assert.match(err, words);
      assert.doesNotMatch(err, /\n\s+at /);
    });

  it("writes to a file, whole or not at all", () => {
    const cwd = folder(files);
    const { code, out } = crossfoot(["compare", "old.txt", "new.txt", "--to", "result.txt"], { cwd });
    assert.deepEqual([code, out], [1, ""]);
    assert.match(readFileSync(join(cwd, "result.txt"), "utf8"), /did not follow/);
    assert.deepEqual(readdirSync(cwd).sort(), ["last.txt", "new.txt", "old.txt", "own.txt", "result.txt"]);
  });

  for (const args of [
    ["old.txt", "new.txt"],
    ["last.txt", "own.txt"],
    ["missing.txt", "new.txt"],
    [".", "."],
  ])
    it(`prints JSON by the schema: ${args.join(" ")}`, () => {
      const { out } = crossfoot(["compare", ...args, "--format", "json"], { cwd: folder(files) });
      validate(JSON.parse(out));
      assert.deepEqual(validate.errors ?? [], []);
    });

  it("writes a workbook whose cells hold text, whatever a report says", async () => {
    const cwd = folder({ ...files, "new.txt": `${NEW}=1+1，另办理12件。\n` });
    const { code } = crossfoot(["compare", "old.txt", "new.txt", "--format", "xlsx", "--to", "c.xlsx"], { cwd });
    assert.equal(code, 1);
    const { sheets } = await readXlsx(readFileSync(join(cwd, "c.xlsx")));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ["Questions", "Changes", "Alone"],
    );
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    assert.ok(sheets[1]?.rows.some((row) => row.includes("64件") && row.includes("68件")));
    assert.ok(sheets[2]?.rows.flat().some((value) => String(value).startsWith("=1+1")));
    assert.deepEqual(
      cells.filter(({ type }) => type === "formula"),
      [],
    );
  });

  it("has a strict schema", () => {
    const { out } = crossfoot(["compare", "old.txt", "new.txt", "--format", "json"], { cwd: folder(files) });
    const output = JSON.parse(out);
    output.comparisons[0].changed[0].extra = 1;
    assert.equal(validate(output), false);
  });

  it("prints one page that loads and runs nothing, and shows text as text", () => {
    const hostile = { "old.txt": OLD, "new.txt": `${NEW}<script>alert(1)</script>“&”\u202e共办理<b>5件</b>。\n` };
    const { out } = crossfoot(["compare", "old.txt", "new.txt", "--format", "html"], { cwd: folder(hostile) });
    assert.match(out, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(out, /<del>64件<\/del>[\s\S]*<ins>68件<\/ins>/);
    assert.doesNotMatch(out, /<script|<b>|\u202e|(?:src|href)=|url\(/i);
    assert.match(out, /default-src 'none'/);
    assert.match(out, /<\/html>\n$/);
  });
});
