import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withComments } from "../../../server/src/documents/docx/comment";
import { readDocx } from "../../../server/src/documents/docx/read";
import { folder } from "../../cli/binary";
import { type DocxParts, docx, p, paragraphs, run, tbl, tracked } from "../../helpers/docx";
import { libreOffice } from "../../helpers/libreoffice";
import { seed } from "../../helpers/seeds";

/** A copy with comments at these words, opened in LibreOffice and saved as one XML file. */
async function opened(office: ReturnType<typeof libreOffice>, parts: DocxParts | string, words: readonly string[]) {
  const read = await readDocx(await docx(parts));
  const comments = words.map((word) => {
    const start = read.text.indexOf(word);
    assert.ok(start >= 0, word);
    return { start, end: start + word.length, text: `请核实“${word}”。\n第二行` };
  });
  const copy = await withComments(read, comments, { name: "Crossfoot 勾稽", initials: "勾稽", date: new Date(0) });
  assert.ok(copy instanceof Uint8Array);
  const root = folder({ "copy.docx": copy });
  const fodt = readFileSync(office.convert(join(root, "copy.docx"), "fodt", root), "utf8");
  return { fodt, comments: commentsIn(fodt) };
}

/** Each comment's first line and what it stands at, in the order of the text; nothing where it stands at a point. */
function commentsIn(fodt: string): { author: string; says: string; at: string | undefined }[] {
  return [
    ...fodt.matchAll(/<office:annotation(?=[ >])(?: office:name="([^"]*)")?[^>]*>(.*?)<\/office:annotation>/gs),
  ].map((found) => {
    const [whole, name, inner = ""] = found;
    const from = found.index + whole.length;
    const to = name === undefined ? -1 : fodt.indexOf(`<office:annotation-end office:name="${name}"/>`, from);
    return {
      author: /<dc:creator>(.*?)<\/dc:creator>/.exec(inner)?.[1] ?? "",
      says: plain(/<text:p[^>]*>(.*?)<\/text:p>/s.exec(inner)?.[1] ?? ""),
      at:
        to < 0
          ? undefined
          : plain(fodt.slice(from, to).replace(/<office:annotation[ >].*?<\/office:annotation>/gs, "")),
    };
  });
}
const plain = (xml: string): string => xml.replace(/<[^>]*>/g, "").replace(/\s+/g, "");
const says = (word: string) => ({ author: "Crossfoot 勾稽", says: `请核实“${word}”。`, at: word });

describe("a commented copy in LibreOffice", () => {
  it("has its comments at the numbers: text, cell, insertion, hyperlink", async function () {
    const office = libreOffice(this, "writer");
    const body =
      p(run("共110个，其中76个。", "<w:b/>")) +
      tbl([
        ["项目", "金额"],
        ["收入", "1234"],
        ["支出", "567"],
      ]) +
      p(`${run("新增")}${tracked("ins", run("办结64件。"))}${tracked("del", run("办结46件。"))}`) +
      p(`<w:hyperlink w:anchor="a">${run("见附件，88次")}</w:hyperlink>${run("。")}`);
    const words = ["110个", "76个", "1234", "64件", "88次"];
    const { fodt, comments } = await opened(office, body, words);
    assert.deepEqual(comments, words.map(says));
    assert.match(fodt, /<text:insertion>/);
    assert.match(fodt, /<text:deletion>/);
    assert.match(plain(fodt), /办结46件/);
  });

  it("keeps the comments that were there", async function () {
    const office = libreOffice(this, "writer");
    const parts = {
      body: p(
        `<w:commentRangeStart w:id="3"/>${run("共110个")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
      ),
      comments: `<w:comment w:id="3" w:author="科长" w:initials="科">${p(run("请补充。"))}</w:comment>`,
    };
    const { comments } = await opened(office, parts, ["110个"]);
    assert.deepEqual(
      comments.sort((a, b) => a.author.localeCompare(b.author)),
      [says("110个"), { author: "科长", says: "请补充。", at: "共110个" }],
    );
  });

  it("has those on a note and on a text box where these hang", async function () {
    const office = libreOffice(this, "writer");
    const parts = {
      body:
        p(`${run("共80件")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}`) +
        p(
          `${run("见图")}<w:r><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${p(run("共99个"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
        ),
      footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run("含110件")}`)}</w:footnote>`,
    };
    const { fodt, comments } = await opened(office, parts, ["110件", "99个"]);
    assert.deepEqual(
      comments.map((c) => c.says),
      ["请核实“110件”。", "请核实“99个”。"],
    );
    assert.ok(plain(fodt.slice(fodt.indexOf("<office:body>"))).includes("共80件"));
    assert.match(comments[0]?.at ?? "", /含110件/);
  });

  it("reads the numbers of lists as LibreOffice prints them", async function () {
    const office = libreOffice(this, "writer");
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const item = (words: string, at: number): string =>
      p(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const levels =
      level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3、");
    const bytes = await docx({
      body:
        item("做法", 0) +
        item("推进", 1) +
        item("审批", 2) +
        item("监管", 2) +
        item("办案", 1) +
        item("下一步", 0) +
        item("打算", 1),
      numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    const root = folder({ "list.docx": bytes });
    const text = readFileSync(office.convert(join(root, "list.docx"), "txt:Text (encoded):UTF8", root), "utf8");
    const lines = (all: string) =>
      all
        .replace(/^\uFEFF/, "")
        .trim()
        .split(/\r?\n/)
        .map((line) => line.replace(/\s+/g, ""));
    assert.deepEqual(lines((await readDocx(bytes)).text), lines(text));
  });

  it("reads what LibreOffice writes", async function () {
    const office = libreOffice(this, "writer");
    const rows = [
      ["项目", "金额"],
      ["收入", "1234"],
      ["支出", "567"],
    ];
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const page = `<meta charset="utf-8"><p>共110个，其中76个。</p>${table}<ol><li>审批</li><li>监管</li></ol><p>完。</p>`;
    const root = folder({ "page.html": page });
    const written = office.convert(join(root, "page.html"), "docx:MS Word 2007 XML", root);
    const { text } = await readDocx(readFileSync(written));
    assert.equal(
      text.replace(/\n+/g, "\n").trim(),
      "共110个，其中76个。\n| 项目 | 金额 |\n| 收入 | 1234 |\n| 支出 | 567 |\n1. 审批\n2. 监管\n完。",
    );
  });

  it("prints the seed's text as before", async function () {
    const office = libreOffice(this, "writer");
    const bytes = await docx(paragraphs(seed("002")));
    const read = await readDocx(bytes);
    const start = read.text.indexOf("110个");
    const copy = await withComments(read, [{ start, end: start + 4, text: "请核实。" }], {
      name: "a",
      initials: "a",
      date: new Date(0),
    });
    assert.ok(copy instanceof Uint8Array);
    const root = folder({ "draft.docx": bytes });
    writeFileSync(join(root, "copy.docx"), copy);
    const print = (name: string) =>
      readFileSync(office.convert(join(root, name), "txt:Text (encoded):UTF8", root), "utf8");
    assert.equal(print("copy.docx").replace("请核实。", ""), print("draft.docx"));
  });
});
