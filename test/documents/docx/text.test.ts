import assert from "node:assert/strict";
import { readDocx } from "../../../server/src/documents/docx/read";
import { placeAt } from "../../../server/src/documents/write";
import { type DocxParts, docx, p, paragraphs, run, tbl, tc, tracked } from "../../helpers/docx";

const textOf = async (parts: DocxParts | string, view: "final" | "original" = "final"): Promise<string> =>
  (await readDocx(await docx(parts), view)).text;

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const shape = (content: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

describe("a Word document's text", () => {
  const cases: readonly [string, string, string][] = [
    ["one line for a paragraph", p(run("受理")) + p(run("办结")), "受理\n办结\n"],
    ["empty paragraphs are empty lines", p(run("受理")) + p("") + p(run("办结")), "受理\n\n办结\n"],
    ["runs run on", p(run("共1") + run("10", "<w:b/>") + run("个")), "共110个\n"],
    ["a soft break ends a line", p(`${run("受理")}<w:r><w:br/></w:r>${run("办结")}`), "受理\n办结\n"],
    ["a page break does, too", p(`${run("受理")}<w:r><w:br w:type="page"/></w:r>${run("办结")}`), "受理\n办结\n"],
    ["a tab", p(`${run("受理")}<w:r><w:tab/></w:r>${run("80件")}`), "受理\t80件\n"],
    ["an entity", p("<w:r><w:t>A&amp;B &#x4EF6;</w:t></w:r>"), "A&B 件\n"],
    ["CDATA", p("<w:r><w:t><![CDATA[80<90]]></w:t></w:r>"), "80<90\n"],
    ["white space is kept where it is said", p(run(" 80 ")), " 80 \n"],
    ["and trimmed elsewhere", p("<w:r><w:t>\n 80 件 </w:t></w:r>"), "80 件\n"],
    ["hyphens", p("<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>2024</w:t><w:softHyphen/></w:r>"), "2023-2024\n"],
    ["a hyperlink", p(`<w:hyperlink r:id="rId9">${run("附件")}</w:hyperlink>`), "附件\n"],
    ["hidden text is none", p(run("80") + run("90", "<w:vanish/>") + run("件", '<w:vanish w:val="0"/>')), "80件\n"],
    ["a field's result, not its instruction", p(run("共") + field(" SUM(ABOVE) ", run("80")) + run("件")), "共80件\n"],
    [
      "a field inside a field's instruction",
      p(field(` IF ${field(" PAGE ", run("7"))} = 1 `, run("80")) + run("件")),
      "80件\n",
    ],
    ["a simple field", p(`<w:fldSimple w:instr=" DATE ">${run("2024年")}</w:fldSimple>`), "2024年\n"],
    ["a control's content", `<w:sdt><w:sdtPr/><w:sdtContent>${p(run("80件"))}</w:sdtContent></w:sdt>`, "80件\n"],
    [
      "but not what it asks for",
      p(
        run("共") +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("点此输入")}</w:sdtContent></w:sdt>`,
      ),
      "共\n",
    ],
    [
      "how a word is read",
      p(`<w:r><w:ruby><w:rt>${run("jiàn")}</w:rt><w:rubyBase>${run("件")}</w:rubyBase></w:ruby></w:r>`),
      "件\n",
    ],
    [
      "a fraction",
      p("<m:oMath><m:f><m:num><m:r><m:t>29</m:t></m:r></m:num><m:den><m:r><m:t>68</m:t></m:r></m:den></m:f></m:oMath>"),
      "29/68\n",
    ],
    [
      "a text box behind its paragraph, once",
      p(`${run("受理")}<w:r>${shape(p(run("办结")))}</w:r>`) + p(run("完")),
      "受理\n办结\n完\n",
    ],
    [
      "a table, row by row",
      tbl([
        ["项目", "金额"],
        ["收入", "100"],
      ]),
      "\n| 项目 | 金额 |\n| 收入 | 100 |\n\n",
    ],
    ["a table in one column frames text", tbl([["受理80件"], ["办结64件"]]), "受理80件\n办结64件\n"],
    [
      "rows of running text are paragraphs",
      tbl([
        ["事项", "进展"],
        ["审批", "受理80件。"],
        ["监管", "检查90次。"],
      ]),
      "事项\n进展\n审批\n受理80件。\n监管\n检查90次。\n",
    ],
    [
      "an empty cell among numbers keeps its place",
      tbl([
        ["县", "受理", "办结"],
        ["甲", "", "5"],
        ["乙", "3", "4"],
      ]),
      "\n| 县 | 受理 | 办结 |\n| 甲 | - | 5 |\n| 乙 | 3 | 4 |\n\n",
    ],
    [
      "a merged label holds for each row, a merged number for the first",
      tbl([
        ["类", "县", "办结"],
        [tc("行政", '<w:vMerge w:val="restart"/>'), "甲", tc("5", '<w:vMerge w:val="restart"/>')],
        [tc("", "<w:vMerge/>"), "乙", tc("", "<w:vMerge/>")],
        [tc("", "<w:vMerge/>"), "丙", "4"],
      ]),
      "\n| 类 | 县 | 办结 |\n| 行政 | 甲 | 5 |\n| 行政 | 乙 | - |\n| 行政 | 丙 | 4 |\n\n",
    ],
    [
      "paragraphs and signs inside a cell",
      tbl([
        ["项目", `<w:tc><w:tcPr/>${p(run("受理"))}${p(run("（件|次）"))}</w:tc>`],
        ["甲", "5"],
      ]),
      "\n| 项目 | 受理 （件/次） |\n| 甲 | 5 |\n\n",
    ],
    [
      "headings of contents are left out",
      p(run("一、概况\t1"), '<w:pStyle w:val="11"/>') + p(run("一、概况")),
      "\n一、概况\n",
    ],
  ];
  const styles =
    '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>';
  for (const [name, body, text] of cases) {
    it(name, async () => assert.equal(await textOf({ body, styles }), text));
  }
});

describe("tracked changes", () => {
  const mark = (kind: "ins" | "del"): string => `<w:rPr><w:${kind} w:id="1" w:author="a"/></w:rPr>`;
  const cases: readonly [string, string, string, string][] = [
    ["inserted", p(run("共") + tracked("ins", run("80")) + run("件")), "共80件\n", "共件\n"],
    ["deleted", p(run("共") + tracked("del", run("80")) + run("件")), "共件\n", "共80件\n"],
    ["one number for another", p(run("11") + tracked("del", run("0")) + tracked("ins", run("5"))), "115\n", "110\n"],
    [
      "moved",
      p(`<w:moveFrom w:id="1">${run("80件")}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${run("80件")}</w:moveTo>`),
      "\n80件\n",
      "80件\n\n",
    ],
    ["deleted inside what was inserted", p(tracked("ins", run("共") + tracked("del", run("80")))), "共\n", "\n"],
    ["the end of a paragraph deleted", p(run("共"), mark("del")) + p(run("80件")), "共80件\n", "共\n80件\n"],
    ["the end of a paragraph inserted", p(run("共"), mark("ins")) + p(run("80件")), "共\n80件\n", "共80件\n"],
    [
      "a row inserted",
      tbl([
        ["县", "件"],
        ["甲", "5"],
        ["乙", "6"],
      ]).replace(
        '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">乙',
        '<w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">乙',
      ),
      "\n| 县 | 件 |\n| 甲 | 5 |\n| 乙 | 6 |\n\n",
      "\n| 县 | 件 |\n| 甲 | 5 |\n\n",
    ],
  ];
  for (const [name, body, final, original] of cases) {
    it(name, async () => {
      assert.equal(await textOf(body), final);
      assert.equal(await textOf(body, "original"), original);
    });
  }
});

describe("notes", () => {
  const reference = (kind: string, id: number, more = ""): string =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
  const parts = {
    body: p(run("共80件") + reference("footnote", 2) + run("。")) + p(run("率80%") + reference("endnote", 1)),
    footnotes: note("footnote", 0, "分隔") + note("footnote", 2, "含上年结转。"),
    endnotes: note("endnote", 1, "按期末数。"),
  };

  it("stand behind their paragraphs", async () => {
    assert.equal(await textOf(parts), "共80件[1]。\n[1] 含上年结转。\n率80%[2]\n[2] 按期末数。\n");
  });

  it("a mark of the author's own stands for the number", async () => {
    const body = p(run("共80件") + reference("footnote", 2, ' w:customMarkFollows="1"') + run("*"));
    assert.equal(await textOf({ ...parts, body }), "共80件*\n含上年结转。\n");
  });

  it("of deleted text are gone, and one that is missing is no harm", async () => {
    const body = p(run("共80件") + tracked("del", reference("footnote", 2)) + reference("footnote", 9));
    assert.equal(await textOf({ ...parts, body }), "共80件[1]\n");
  });
});

describe("the map back to the document", () => {
  it("says where each character stands", async () => {
    const body =
      p(run("共1") + run("10")) +
      tbl([
        ["项目", "金额"],
        ["收入", "100"],
      ]) +
      p("<w:r><w:t>  A&amp;80 件</w:t></w:r>");
    const { text, pieces, main } = await readDocx(await docx(body));
    for (const { start, end, source, from } of pieces) {
      assert.equal(text.slice(start, end), source.text.slice(from, from + end - start));
      assert.match(main.source.slice(source.start, source.end), /^<w:t[ >].*<\/w:t>$/);
    }
    assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(""), "共110项目金额收入100A&80 件");
  });

  it("counts paragraphs as a reader does", async () => {
    const body =
      p("") +
      p(run("甲")) +
      p("") +
      tbl([
        ["项目", "金额"],
        ["收入", "100"],
      ]) +
      p(`${run("乙")}<w:r>${shape(p(run("丙")))}</w:r>`);
    const { text, places } = await readDocx(await docx(body));
    const at = (words: string) => placeAt(places, text.indexOf(words))?.paragraph;
    assert.deepEqual(["甲", "项目", "100", "乙", "丙"].map(at), [1, 2, 2, 3, 3]);
  });
});

describe("other forms of the package", () => {
  const rename = async (from: RegExp, to: string): Promise<Uint8Array> => {
    const { zip } = await import("../../helpers/docx");
    const { Package } = await import("../../../server/src/documents/docx/package");
    const files = await Package.open(await docx(paragraphs("共80件")));
    const names = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"];
    const all = await Promise.all(
      names.map(async (name) => {
        const content = new TextDecoder().decode(await files.part(name));
        return [name.replace(from, to), content.replace(from, to)] as const;
      }),
    );
    return zip(Object.fromEntries(all));
  };

  it("strict vocabulary", async () => {
    const bytes = await rename(
      /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/,
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    assert.equal((await readDocx(bytes)).text, "共80件\n");
  });

  it("other names of parts", async () => {
    assert.equal((await readDocx(await rename(/document\.xml/, "Document2.xml"))).text, "共80件\n");
  });

  it("UTF-16", async () => {
    const document =
      '<?xml version="1.0" encoding="UTF-16"?><d:document xmlns:d="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><d:body><d:p><d:r><d:t>共80件</d:t></d:r></d:p></d:body></d:document>';
    const bytes = await docx({
      body: "",
      others: { "word/document.xml": Buffer.from(`\uFEFF${document}`, "utf16le") },
    });
    assert.equal((await readDocx(bytes)).text, "共80件\n");
  });
});
