import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { createFormat, FORMATS, type FormatName } from "../../../server/src/cli/formats/factory";
import { plain } from "../../../server/src/cli/output/paint";
import type { Language } from "../../../server/src/contract";
import { HOSTILE, printed } from "./render";

const SMALL = {
  path: "报告/甲.txt",
  text: "2024年工作报告\n\n一、做法\n受理80件，办结64件，办结率80%。共计110个，其中76个、13个、7个、9个。\n出庭应诉率达到102%。\n",
};
const FAILED = [{ path: "坏,的\u001b[1m.docx", reason: "不是完整的 .docx 文档" }];

const create = (name: FormatName, language: Language) =>
  createFormat(name, {
    language,
    version: "1.2.3",
    failOn: "warning",
    several: true,
    bom: true,
    columns: 80,
    paint: plain,
  });

async function output(name: FormatName, language: Language): Promise<string> {
  const format = await create(name, language);
  const text = printed(format, [SMALL, HOSTILE], FAILED, language);
  if (!format.bytes) return text;
  const { sheets } = await readXlsx(await format.bytes());
  return sheets.map(({ rows }) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")).join("\n");
}

/** UPDATE_SNAPSHOTS=1 writes them anew, to be looked at. */
describe("what each format prints of a small report, a hostile one and a file that failed", () => {
  for (const name of FORMATS)
    for (const language of ["zh-CN", "en"] as const) {
      it(`${name}, ${language}`, async () => {
        const file = join(__dirname, `snapshots/${name}.${language}.snap`);
        const now = await output(name, language);
        if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
        assert.ok(existsSync(file), `${file}: UPDATE_SNAPSHOTS=1 writes it`);
        assert.equal(now, readFileSync(file, "utf8"));
      });

      it(`${name}, ${language}: nothing in it steers a display`, async () => {
        const text = (await output(name, language)).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
        assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      });
    }
});

describe("CSV", () => {
  it("has the same number of fields on each line, none of which is a formula", async () => {
    const path = "=cmd|'/c calc'!A1.txt";
    const text = "2024年报告\n\n一、做法\n共计110个，其中76个、13个、7个、9个。\n";
    const lines = printed(
      await create("csv", "en"),
      [{ path, text }, HOSTILE],
      [{ path: '@x,"y\r\nz', reason: "+1" }],
    ).split("\r\n");
    assert.equal(lines.pop(), "");
    const rows = lines.map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
    );
    assert.deepEqual([...new Set(rows.map(({ length }) => length))], [14]);
    for (const field of rows.flat()) assert.doesNotMatch(field, /^[=+\-@]/);
    assert.equal(rows[1]?.[1], `'${path}`);
  });
});
