import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import { sheetFile } from "../../server/src/sheets/index";
import { folder } from "../cli/binary";
import { type LibreOffice, libreOffice } from "../helpers/libreoffice";
import { seeds } from "../helpers/seeds";

const PRODUCTS = [
  ["review", "xlsx", 1],
  ["review", "docx", 1],
  ["relations", "xlsx", 10],
  ["claims", "xlsx", 8],
] as const;

describe("the products of the seeds, printed by LibreOffice", function () {
  this.timeout(300_000);

  let offices: Readonly<Record<"xlsx" | "docx", LibreOffice>>;
  before(function () {
    offices = { xlsx: libreOffice(this, "calc"), docx: libreOffice(this, "writer") };
  });

  for (const language of ["zh-CN", "en"] as const)
    for (const [kind, format, pages] of PRODUCTS)
      it(`${kind}.${format} in ${language}: A4 across, ${pages} pages or more`, async () => {
        const checked = seeds.map(({ name, text }) => ({ text, report: analyse(text, { path: name, language }) }));
        const path = join(folder({}), `${kind}.${format}`);
        writeFileSync(path, await sheetFile(kind, format, checked, { language, date: new Date(2026, 10, 22) }));
        const pdf = readFileSync(offices[format].convert(path, "pdf", folder({})), "latin1");
        const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => [
          width,
          height,
        ]);
        assert.ok(boxes.length >= pages && boxes.length < 4 * pages + 4, `${boxes.length} pages`);
        assert.deepEqual([...new Set(boxes.map(String))], ["841,595"]);
      });
});
