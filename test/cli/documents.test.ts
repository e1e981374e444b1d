import assert from "node:assert/strict";
import { copyFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import schema from "../../schema/report.schema.json";
import { book, pdf } from "../helpers/pdf";
import { BINARY, build, crossfoot, folder } from "./binary";

const TEXTS = [
  "某县2024年工作报告",
  "一、总体情况",
  ...Array.from({ length: 30 }, () => "各部门认真履行职责，稳步推进各项工作，取得了较好的成效。"),
  "全年受理行政复议申请80件，办结64件，办结率85%。",
];

describe("crossfoot check on PDF and pages", () => {
  let cwd: string;
  before(() => {
    cwd = folder({
      "draft.pdf": pdf(book(TEXTS)),
      "draft.html": TEXTS.map((text) => `<p>${text}</p>`).join(""),
      "draft.md": `# ${TEXTS[0]}\n\n## 一、总体情况\n\n受理行政复议申请**80**件，办结[64件](a.html)，办结率*85%*。\n`,
      "scan.pdf": pdf([[], []]),
    });
  });

  it("names the page, the paragraph, or the line", () => {
    const { out, code } = crossfoot(["check", "draft.pdf", "draft.html", "draft.md", "--lang", "zh-CN"], { cwd });
    assert.equal(code, 1);
    const headings = out.split("\n").filter((line) => line.startsWith("draft."));
    assert.deepEqual(
      headings.map((line) => line.split("【")[0]?.trim()),
      ["draft.pdf:第3页", "draft.html:第33段", "draft.md:5:37"],
    );
    assert.match(out, /^ {4}第3页 /m);
  });

  it("says the page in the JSON, as its schema has it", () => {
    const { out } = crossfoot(["check", "draft.pdf", "draft.html", "--format", "json"], { cwd });
    const output = JSON.parse(out);
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    const isValid: boolean = validate(output);
    assert.ok(isValid, JSON.stringify(validate.errors));
    const [inPdf, inPage] = output.reports;
    assert.deepEqual([inPdf.encoding, inPdf.findings[0].page, inPdf.findings[0].related[0].page], ["pdf", 3, 3]);
    assert.deepEqual([inPage.encoding, inPage.findings[0].paragraph, inPage.findings[0].page], ["html", 33, undefined]);
  });

  it("says of a scan what to do", () => {
    const { err, code } = crossfoot(["check", "scan.pdf"], { cwd });
    assert.equal(code, 2);
    assert.equal(
      err,
      "crossfoot: scan.pdf: no text that can be read in this PDF (perhaps a scan); please recognise it (OCR) and save it as .docx first\n",
    );
  });

  it("reads PDF without anything but what is shipped", async () => {
    build();
    const shipped = folder({});
    for (const name of readdirSync(dirname(BINARY)).filter((name) => /^[\w.]+\.js$/.test(name)))
      copyFileSync(join(dirname(BINARY), name), join(shipped, name));
    const { openPdf } = await import(join(shipped, "pdf.js"));
    const opened = await openPdf(pdf(book(TEXTS)));
    assert.match(opened.text, /办结率85%/);
    assert.ok(statSync(BINARY).size < statSync(join(shipped, "pdf.js")).size * 4);
  });
});
