import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { readXlsx } from "hucre/xlsx";
import schema from "../../schema/report.schema.json";
import { docx, p, paragraphs, run, tracked } from "../helpers/docx";
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
  before(async () => {
    cwd = folder({
      "draft.docx": await docx(paragraphs(TEXTS.join("\n"))),
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

  it("says page or paragraph, number and sentence in every other format, and no line of a text that nobody sees", async () => {
    const names = ["csv", "sarif", "github", "junit", "html"];
    const files = [...names, "xlsx"].flatMap((name) => ["--format", `${name}=out.${name}`]);
    crossfoot(["check", "draft.pdf", "draft.html", "draft.docx", "draft.md", "--lang", "zh-CN", ...files], { cwd });
    const read = (name: string) => readFileSync(join(cwd, `out.${name}`), "utf8");

    const csv = read("csv")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
    assert.deepEqual(csv[0]?.slice(1, 6), ["文件", "行", "列", "页", "段"]);
    const places = [
      ["draft.pdf", "", "", "3", ""],
      ["draft.html", "", "", "", "33"],
      ["draft.docx", "", "", "", "33"],
      ["draft.md", "5", "37", "", ""],
    ];
    assert.deepEqual(
      csv.slice(1).map((row) => row.slice(1, 6)),
      places,
    );
    for (const row of csv.slice(1))
      assert.deepEqual([/办结64件/.test(row[11] ?? ""), row[10]?.includes("85%")], [row[1] !== "draft.md", true]);
    const { sheets } = await readXlsx(readFileSync(join(cwd, "out.xlsx")));
    assert.deepEqual(
      sheets[0]?.rows.slice(2).map((row) => row.slice(1, 6).map((field) => String(field ?? ""))),
      places,
    );

    const [inPdf, inPage, inWord, inText] = JSON.parse(read("sarif")).runs[0].results;
    for (const [result, words, properties] of [
      [inPdf, "第3页", { page: 3 }],
      [inPage, "第33段", { paragraph: 33 }],
      [inWord, "第33段", { paragraph: 33 }],
    ]) {
      const [location] = result.locations;
      assert.deepEqual([location.message.text, location.properties], [words, properties]);
      assert.deepEqual(location.physicalLocation.region, { startLine: 1, snippet: { text: "85%" } });
      assert.match(result.relatedLocations[0].message.text, new RegExp(`^${words} .`));
      assert.equal(result.fixes, undefined);
    }
    assert.deepEqual(
      [inText.locations[0].message, inText.locations[0].physicalLocation.region.startLine],
      [undefined, 5],
    );

    assert.deepEqual(
      read("github")
        .split("\n")
        .map((line) => line.replace(/::[^:]*$/, "")),
      [
        "::error file=draft.pdf,title=比率与分子、分母不符 第3页 一、 85%25",
        "::error file=draft.html,title=比率与分子、分母不符 第33段 一、 85%25",
        "::error file=draft.docx,title=比率与分子、分母不符 第33段 一、 85%25",
        "::error file=draft.md,line=5,endLine=5,col=37,endColumn=40,title=比率与分子、分母不符 一、",
        "",
      ],
    );
    assert.deepEqual(
      [...read("junit").matchAll(/<testcase [^>]* name="[a-z-]+ ([^"]*)"/g)].map(([, name]) => name),
      ["第3页 85%", "第33段 85%", "第33段 85%", "5:37 85%"],
    );
    const page = read("html");
    for (const place of ["第3页", "第33段", "第5行第37列"])
      assert.ok(page.includes(`<span class="place">${place}</span>`), place);
    assert.equal(
      page.match(/第\d+行第\d+列/g)?.every((place) => place.startsWith("第5行") || place.startsWith("第1行")),
      true,
    );
  });

  it("reads tracked changes as the option says, and keeps the two apart in the cache", async () => {
    const changed = p(
      run("全年受理80件，办结64件，办结率") + tracked("del", run("85%")) + tracked("ins", run("80%")) + run("。"),
    );
    const cwd = folder({ "draft.docx": await docx(changed), "draft.txt": TEXTS.join("\n") });
    const quotes = (...args: string[]): string[] => {
      const { out } = crossfoot(["check", "draft.docx", "--format", "ndjson", "--cache", ...args], { cwd });
      return JSON.parse(out).findings.map(({ quote }: { quote: string }) => quote);
    };
    for (const round of ["made", "kept"]) {
      assert.deepEqual(quotes(), [], round);
      assert.deepEqual(quotes("--tracked-changes", "final"), [], round);
      assert.deepEqual(quotes("--tracked-changes", "original"), ["85%"], round);
      assert.deepEqual(quotes("--tracked-changes", "original", "--jobs", "2"), ["85%"], round);
    }
    const { code, err } = crossfoot(["check", "draft.docx", "--tracked-changes", "both"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /“both” is no value of “--tracked-changes <view>”; choose one of final, original/);
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
