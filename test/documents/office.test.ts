import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import { open } from "../../server/src/documents/open";
import { folder } from "../cli/binary";
import { docx, paragraphs } from "../helpers/docx";
import { libreOffice } from "../helpers/libreoffice";
import { seeds } from "../helpers/seeds";

const found = (text: string) => {
  const { findings, relations } = analyse(text);
  return [
    findings.map(({ check, where, quote, message }) => ({ check, where, quote, message })),
    relations.map(({ kind, verdict }) => `${kind} ${verdict}`),
  ];
};

describe("the seeds as an office program prints them", function () {
  this.timeout(300_000);
  for (const format of ["pdf", "html"]) {
    it(`have the findings of the text as ${format}`, async function () {
      const office = libreOffice(this, "writer");
      const root = folder({});
      for (const { name, text } of seeds) {
        const file = join(root, name.replace(/\.txt$/, ".docx"));
        writeFileSync(file, await docx(paragraphs(text)));
        const written = office.convert(file, format, root);
        const opened = await open(readFileSync(written), written);
        assert.ok("text" in opened, "fault" in opened ? opened.fault : "");
        assert.deepEqual(found(opened.text), found(text), name);
      }
    });
  }
});
