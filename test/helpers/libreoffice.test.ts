import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../cli/binary";
import { libreOffice } from "./libreoffice";

describe("LibreOffice", () => {
  it("opens a text and saves it as a document", function () {
    const office = libreOffice(this, "writer");
    const root = folder({ "a.txt": "全年受理案件68件。\n" });
    const written = office.convert(join(root, "a.txt"), "fodt", root);
    assert.equal(written, join(root, "a.fodt"));
    assert.match(readFileSync(written, "utf8"), /全年受理案件68件。/);
  });

  it("says which file it cannot open", function () {
    const office = libreOffice(this, "writer");
    assert.throws(() => office.convert("missing.docx", "fodt", folder({})), /missing\.docx/);
  });
});
