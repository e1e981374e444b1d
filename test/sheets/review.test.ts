import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import type { Language } from "../../server/src/contract";
import { type Checked, sheetFile } from "../../server/src/sheets/index";
import { folder } from "../cli/binary";
import { wrap } from "../helpers/check";
import { libreOffice } from "../helpers/libreoffice";
import { Xlsx } from "./xlsx";

const WRONG = wrap("全年受理行政复议申请80件，办结64件，办结率85%。共检查企业100家，其中合格90家，不合格20家。");
const DATE = new Date(2026, 10, 22);

const checked = (text: string, path = "报告.txt", language: Language = "zh-CN"): Checked => ({
  text,
  report: analyse(text, { path, language }),
});

async function review(all: readonly Checked[], language: Language = "zh-CN"): Promise<Xlsx> {
  return new Xlsx(await sheetFile("review", "xlsx", all, { language, date: DATE }));
}

/** The row of a sheet, by its cells from left to right. */
const rowOf = (file: Xlsx, row: number): string[] =>
  [...file.cells()]
    .filter(([reference]) => reference.replace(/^[A-Z]+/, "") === String(row))
    .map(([, { text }]) => text);

describe("the sheet of a review", () => {
  it("has the columns that offices know, the last of them for people", async () => {
    const file = await review([checked(WRONG)]);
    const header = rowOf(file, 3);
    assert.deepEqual(header.slice(0, -1), [
      ..."序号｜位置｜原文｜问题及计算｜建议｜把握程度｜数据来源单位｜处理意见｜经办人".split("｜"),
    ]);
    const [number, place, quote, problem, advice, certainty, ...forPeople] = rowOf(file, 4);
    assert.deepEqual([number, place, certainty], ["1", "一、", "疑误"]);
    assert.match(quote ?? "", /办结率85%/);
    assert.match(problem ?? "", /64件÷80件＝80.00%/);
    assert.match(advice ?? "", /请核实/);
    assert.deepEqual(forPeople.slice(0, 3), ["", "", ""]);
  });

  it("says what it is of, when, and what was not judged", async () => {
    const [[title], [head]] = [rowOf(await review([checked(WRONG)]), 1), rowOf(await review([checked(WRONG)]), 2)];
    assert.equal(title, "2024年法治政府建设情况报告校核意见表");
    assert.match(
      head ?? "",
      /^核对日期：2026年11月22日　　识别数据\d+处，校验关系\d+组：.*其余数据无比对依据，未作判断，不代表正确。$/,
    );
  });

  it("offers the decisions as a list, and takes a reason after them", async () => {
    const xml = (await review([checked(WRONG)])).sheet();
    assert.match(
      xml,
      /<dataValidation type="list" sqref="H4:H5"[^>]*>.*<formula1>"采纳,不采纳,待核,口径不同"<\/formula1>/,
    );
    assert.doesNotMatch(xml, /showErrorMessage="1"/);
  });

  it("is printed on A4 across, one page wide, with its header on every page", async () => {
    const file = await review([checked(WRONG)]);
    assert.match(file.sheet(), /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    assert.match(file.part("xl/workbook.xml"), /"_xlnm.Print_Titles" localSheetId="0">校核意见表!\$3:\$3</);
    assert.match(file.part("xl/workbook.xml"), /"_xlnm.Print_Area" localSheetId="0">校核意见表!\$A\$1:\$I\$6</);
  });

  it("keeps in a hidden column what each row is about", async () => {
    const file = await review([checked(WRONG)]);
    const { fingerprint } = analyse(WRONG).findings[0] ?? {};
    assert.equal(file.cells().get("J4")?.text, `crossfoot:1:${fingerprint}:报告.txt`);
    assert.match(file.sheet(), /<col min="10" max="10"[^>]*hidden="(?:1|true)"/);
  });

  it("names the report in each row where there are several", async () => {
    const file = await review([checked(WRONG, "a.txt"), checked(WRONG.replace("85%", "75%"), "b.txt")]);
    assert.equal(rowOf(file, 3)[1], "报告");
    assert.equal(rowOf(file, 1)[0], "2份报告校核意见表");
    assert.equal(rowOf(file, 4)[1], "2024年法治政府建设情况报告");
  });

  it("says so where nothing was found", async () => {
    const file = await review([checked(wrap("全年受理80件。"))]);
    assert.match(rowOf(file, 4).join(""), /没有发现需要提请核实的问题/);
  });

  it("speaks English when asked", async () => {
    const file = await review([checked(WRONG, "r.txt", "en")], "en");
    assert.deepEqual(rowOf(file, 3).slice(-4, -1), ["Source of figures", "Decision", "Handled by"]);
    assert.match(file.sheet(), /<formula1>"adopted,declined,pending,other scope"<\/formula1>/);
    const words = [...file.cells().values()].map(({ text }) => text).filter((text) => /^(?:error|warning)$/.test(text));
    assert.ok(words.length > 0);
  });

  it("holds no formula, whatever the report says", async () => {
    const text = wrap('=HYPERLINK("x")受理行政复议申请80件，办结64件，办结率85%。').replace("2024年", "=2024年");
    const file = await review([{ text, report: { ...analyse(text, { path: "+1.txt" }), title: "=1+1" } }]);
    assert.deepEqual(
      [...file.cells().values()].filter(({ formula }) => formula !== undefined),
      [],
    );
    assert.match(rowOf(file, 1)[0] ?? "", /^=1\+1/);
    assert.equal(file.cells().get("A1")?.type, "s");
  });

  it("holds no control characters and no marks that turn the writing", async () => {
    const text = wrap("全年\u0007受理\u202e行政复议申请80件，办结64件，办结率85%。");
    const file = await review([checked(text)]);
    const all = file.names.filter((name) => name.endsWith(".xml")).map((name) => file.part(name));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(all.join(""), /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e]/);
  });

  it("opens in LibreOffice, with its list", async function () {
    this.timeout(120_000);
    const office = libreOffice(this, "calc");
    const path = join(folder({}), "review.xlsx");
    writeFileSync(path, await sheetFile("review", "xlsx", [checked(WRONG)], { language: "zh-CN", date: DATE }));
    const fods = readFileSync(office.convert(path, "fods", folder({})), "utf8");
    assert.match(fods, /cell-content-is-in-list\((?:&quot;|")采纳(?:&quot;|");(?:&quot;|")不采纳/);
    assert.match(fods, /办结率/);
  });
});

describe("the document of a review", () => {
  const document = async (text = WRONG, language: Language = "zh-CN") =>
    new Xlsx(await sheetFile("review", "docx", [checked(text, "报告.txt", language)], { language, date: DATE }));

  it("has a drop-down control for each decision, that names its finding", async () => {
    const xml = (await document()).part("word/document.xml");
    const controls = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
    const { findings } = analyse(WRONG);
    assert.equal(controls.length, findings.length);
    controls.forEach((control, at) => {
      const items = [...control.matchAll(/w:displayText="([^"]*)"/g)].map(([, item]) => item);
      assert.deepEqual(items, ["采纳", "不采纳", "待核", "口径不同"]);
      assert.ok(control.includes(`<w:tag w:val="crossfoot:1:${findings[at]?.fingerprint}`));
    });
    assert.ok([...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].every(([, tag = ""]) => tag.length <= 64));
  });

  it("is A4 across, and repeats its header", async () => {
    const xml = (await document()).part("word/document.xml");
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
  });

  it("opens in LibreOffice, with text that was escaped", async function () {
    this.timeout(120_000);
    const office = libreOffice(this, "writer");
    const path = join(folder({}), "review.docx");
    const one = checked(WRONG.replace("全年受理", "全年<受理>&"));
    writeFileSync(path, await sheetFile("review", "docx", [one], { language: "zh-CN", date: DATE }));
    const fodt = readFileSync(office.convert(path, "fodt", folder({})), "utf8").replace(/<[^>]*>/g, "");
    assert.match(fodt, /全年&lt;受理&gt;&amp;行政复议申请80件/);
    assert.match(fodt, /不采纳|请选择/);
  });

  it("says so where nothing was found", async () => {
    const xml = (await document(wrap("全年受理80件。"))).part("word/document.xml");
    assert.match(xml, /没有发现需要提请核实的问题/);
    assert.doesNotMatch(xml, /<w:tbl>/);
  });
});
