import assert from "node:assert/strict";
import { withComments } from "../../../server/src/documents/docx/comment";
import { Package } from "../../../server/src/documents/docx/package";
import { readDocx } from "../../../server/src/documents/docx/read";
import { parse } from "../../../server/src/documents/docx/xml";
import { type DocxParts, docx, p, run, tbl, tc, tracked } from "../../helpers/docx";

const AUTHOR = { name: "Crossfoot 勾稽", initials: "勾稽", date: new Date("2024-05-06T07:08:09Z") };

/** A copy of a document with a comment at each of these words. */
async function commented(parts: DocxParts | string, ...words: readonly string[]) {
  const bytes = await docx(parts);
  const read = await readDocx(bytes);
  const comments = words.map((word) => {
    const start = read.text.indexOf(word);
    assert.ok(start >= 0, `${word} in ${read.text}`);
    return { start, end: start + word.length, text: `请核实“${word}”` };
  });
  const copy = await withComments(read, comments, AUTHOR);
  assert.ok(copy instanceof Uint8Array);
  const files = await Package.open(copy);
  const part = async (name: string) => new TextDecoder().decode(await files.part(name));
  return { bytes, copy, files, part, source: read.main.source, text: (await readDocx(copy)).text, before: read.text };
}

/** The body, with the marks of comments written short: `⟦0 … 0⟧`, and `*0` for the reference. */
async function body(parts: DocxParts | string, ...words: readonly string[]): Promise<string> {
  const { part, text, before } = await commented(parts, ...words);
  assert.equal(text, before, "the copy reads as the original");
  const document = await part("word/document.xml");
  parse(new TextEncoder().encode(document));
  const short = document
    .replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, "⟦$1")
    .replace(/<w:commentRangeEnd w:id="(\d+)"\/>/g, "$1⟧")
    .replace(/<w:r><w:commentReference w:id="(\d+)"\/><\/w:r>/g, "*$1");
  return /<w:body>(.*)<w:sectPr\/>/s.exec(short)?.[1] ?? "";
}

const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe("a comment in a copy", () => {
  const cases: readonly [string, DocxParts | string, string[], string][] = [
    [
      "a run of its own",
      p(run("共") + run("110个") + run("。")),
      ["110个"],
      p(`${run("共")}⟦0${run("110个")}0⟧*0${run("。")}`),
    ],
    [
      "inside a run, which keeps its properties",
      p(run("共110个。", "<w:b/>")),
      ["110个"],
      p(`${run("共", "<w:b/>")}⟦0${run("110个", "<w:b/>")}0⟧*0${run("。", "<w:b/>")}`),
    ],
    [
      "over several runs",
      p(run("共1") + run("10", "<w:b/>") + run("个。")),
      ["110个"],
      p(`${run("共")}⟦0${run("1")}${run("10", "<w:b/>")}${run("个")}0⟧*0${run("。")}`),
    ],
    [
      "beside a tab and a break in one run",
      p(`<w:r><w:rPr><w:i/></w:rPr><w:tab/>${t("共110个")}<w:br/>${t("完")}</w:r>`),
      ["110个"],
      p(
        `<w:r><w:rPr><w:i/></w:rPr><w:tab/>${t("共")}</w:r>⟦0<w:r><w:rPr><w:i/></w:rPr>${t("110个")}</w:r>0⟧*0<w:r><w:rPr><w:i/></w:rPr><w:br/>${t("完")}</w:r>`,
      ),
    ],
    [
      "entities stay",
      p(`<w:r w:rsidR="00AB">${t("A&amp;B共110个&lt;")}</w:r>`),
      ["110个"],
      p(
        `<w:r w:rsidR="00AB">${t("A&#38;B共")}</w:r>⟦0<w:r w:rsidR="00AB">${t("110个")}</w:r>0⟧*0<w:r w:rsidR="00AB">${t("&#60;")}</w:r>`,
      ),
    ],
    [
      "white space that is not printed",
      p("<w:r><w:t> 共110个 </w:t></w:r>"),
      ["110个"],
      p(`<w:r>${t("共")}</w:r>⟦0<w:r>${t("110个")}</w:r>0⟧*0`),
    ],
    ["two in one run", p(run("76和13个")), ["76", "13个"], p(`⟦0${run("76")}0⟧*0${run("和")}⟦1${run("13个")}1⟧*1`)],
    ["two beside each other", p(run("76件13个")), ["76件", "13个"], p(`⟦0${run("76件")}0⟧*0⟦1${run("13个")}1⟧*1`)],
    ["two at one number", p(run("共110个")), ["110个", "110个"], p(`${run("共")}⟦0⟦1${run("110个")}0⟧*01⟧*1`)],
    [
      "inside what was inserted, the reference behind it",
      p(run("共") + tracked("ins", run("有110个")) + run("。")),
      ["110个"],
      p(`${run("共")}${tracked("ins", `${run("有")}⟦0${run("110个")}0⟧`)}*0${run("。")}`),
    ],
    [
      "around what was deleted",
      p(run("共11") + tracked("del", run("0")) + tracked("ins", run("5个"))),
      ["115个"],
      p(`${run("共")}⟦0${run("11")}${tracked("del", run("0"))}${tracked("ins", `${run("5个")}0⟧`)}*0`),
    ],
    [
      "in a hyperlink",
      p(`<w:hyperlink w:anchor="a">${run("共110个")}</w:hyperlink>`),
      ["110个"],
      p(`<w:hyperlink w:anchor="a">${run("共")}⟦0${run("110个")}0⟧</w:hyperlink>*0`),
    ],
    [
      "around a control",
      p(`${run("共")}<w:sdt><w:sdtPr/><w:sdtContent>${run("有110个")}</w:sdtContent></w:sdt>`),
      ["110个"],
      p(`${run("共")}⟦0<w:sdt><w:sdtPr/><w:sdtContent>${run("有110个")}</w:sdtContent></w:sdt>0⟧*0`),
    ],
    [
      "around a formula",
      p("<m:oMath><m:r><m:t>110</m:t></m:r></m:oMath>"),
      ["110"],
      p("⟦0<m:oMath><m:r><m:t>110</m:t></m:r></m:oMath>0⟧*0"),
    ],
    [
      "in a cell",
      tbl([
        ["项目", "金额"],
        ["收入", "110"],
      ]),
      ["110"],
      tbl([
        ["项目", "金额"],
        ["收入", `<w:tc><w:tcPr></w:tcPr>${p(`⟦0${run("110")}0⟧*0`)}</w:tc>`],
      ]),
    ],
    [
      "in a text box, at what holds it",
      p(
        `${run("见图")}<w:r><w:pict><v:textbox><w:txbxContent>${p(run("共110个"))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ),
      ["110个"],
      p(
        `${run("见图")}⟦0<w:r><w:pict><v:textbox><w:txbxContent>${p(run("共110个"))}</w:txbxContent></v:textbox></w:pict></w:r>0⟧*0`,
      ),
    ],
    [
      "in a note, at its reference",
      {
        body: p(`${run("共80件")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}`),
        footnotes: `<w:footnote w:id="2">${p(run("含110件"))}</w:footnote>`,
      },
      ["110件"],
      p(`${run("共80件")}⟦0<w:r><w:footnoteReference w:id="2"/></w:r>0⟧*0${run("。")}`),
    ],
    [
      "at a number that Word makes up: at the text behind it",
      {
        body: p(run("主要做法"), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      ["三、"],
      p(`⟦0${run("主要做法")}0⟧*0`, '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ],
    [
      "at a number without any text behind it",
      {
        body: p("", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      ["三、"],
      p("*0", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ],
    [
      "in a label that is merged over rows",
      tbl([
        ["类", "县", "件"],
        [tc("行政", '<w:vMerge w:val="restart"/>'), "甲", "5"],
        [tc("", "<w:vMerge/>"), "乙", "4"],
      ]),
      ["甲 | 5"],
      tbl([
        ["类", "县", "件"],
        [
          tc("行政", '<w:vMerge w:val="restart"/>'),
          `<w:tc><w:tcPr></w:tcPr>${p(`⟦0${run("甲")}`)}</w:tc>`,
          `<w:tc><w:tcPr></w:tcPr>${p(`${run("5")}0⟧*0`)}</w:tc>`,
        ],
        [tc("", "<w:vMerge/>"), "乙", "4"],
      ]),
    ],
  ];
  for (const [name, parts, words, expected] of cases) {
    it(name, async () => assert.equal(await body(parts, ...words), expected));
  }
});

describe("the copy's package", () => {
  it("holds the comments, and says so", async () => {
    const { part } = await commented(p(run("共110个<")), "110个<");
    assert.equal(
      await part("word/comments.xml"),
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Crossfoot 勾稽" w:initials="勾稽" w:date="2024-05-06T07:08:09Z"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">请核实“110个&#60;”</w:t></w:r></w:p></w:comment></w:comments>',
    );
    assert.match(
      await part("[Content_Types].xml"),
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]*comments\+xml"\/><\/Types>$/,
    );
    assert.match(
      await part("word/_rels/document.xml.rels"),
      /<Relationship Id="rId1" Type="[^"]*\/relationships\/comments" Target="comments\.xml"\/><\/Relationships>$/,
    );
  });

  it("keeps the comments that are there, and goes on counting", async () => {
    const known = `<w:comment w:id="7" w:author="科长" w:initials="科">${p(run("请补充。"))}</w:comment>`;
    const old = '<w:commentRangeStart w:id="7"/>';
    const parts = { body: p(`${old}${run("共110个")}<w:commentRangeEnd w:id="7"/>`), comments: known };
    const { part } = await commented(parts, "110个");
    const comments = await part("word/comments.xml");
    assert.ok(comments.includes(`${known}<w:comment w:id="8" w:author="Crossfoot 勾稽"`), comments);
    const document = await part("word/document.xml");
    assert.ok(document.includes(`${old}${run("共")}<w:commentRangeStart w:id="8"/>${run("110个")}`), document);
  });

  it("leaves every other part as it was packed, and the order of the parts", async () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
    const others = { "word/media/图1.png": picture, "customXml/item1.xml": "<a/>", "docProps/": "" };
    const { bytes, copy } = await commented({ body: p(run("共110个")), styles: "", others }, "110个");
    const packed = async (archive: Uint8Array) => {
      const { ZipReader, Uint8ArrayReader, Uint8ArrayWriter } = await import("@zip.js/zip.js");
      const entries = await new ZipReader(new Uint8ArrayReader(archive)).getEntries();
      return Promise.all(
        entries.map(async (entry) => {
          const data = entry.directory ? undefined : await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
          return [
            entry.filename,
            `${entry.crc32} ${entry.compressionMethod} ${Buffer.from(data ?? []).toString("base64")}`,
          ] as const;
        }),
      );
    };
    const [before, after] = [await packed(bytes), await packed(copy)];
    assert.deepEqual(
      after.map(([name]) => name),
      [...before.map(([name]) => name), "word/comments.xml"],
    );
    const written = new Set([
      "word/document.xml",
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
    ]);
    const left = (all: typeof before) => all.filter(([name]) => !written.has(name));
    assert.deepEqual(left(after), left(before));
  });

  it("is the same, byte for byte, without comments", async () => {
    const { bytes, copy } = await commented(p(run("共110个")));
    assert.deepEqual(copy, bytes);
  });

  it("is the same every time", async () => {
    const make = () => commented(p(run("共110个")), "110个");
    assert.deepEqual((await make()).copy, (await make()).copy);
  });

  it("spells its words as the document does", async () => {
    const uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const document = `<x:document xmlns:x="${uri}"><x:body><x:p><x:r><x:t>共110个</x:t></x:r></x:p></x:body></x:document>`;
    const { part } = await commented({ body: "", others: { "word/document.xml": document } }, "110个");
    assert.match(
      await part("word/document.xml"),
      /<x:r><x:t xml:space="preserve">共<\/x:t><\/x:r><x:commentRangeStart x:id="0"\/><x:r><x:t xml:space="preserve">110个<\/x:t><\/x:r><x:commentRangeEnd x:id="0"\/><x:r><x:commentReference x:id="0"\/><\/x:r><\/x:p>/,
    );
  });
});
