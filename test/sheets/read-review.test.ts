import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { analyse } from "../../server/src/analysis";
import { type Answer, readReview, sheetFile } from "../../server/src/sheets/index";
import { folder } from "../cli/binary";
import { wrap } from "../helpers/check";
import { libreOffice } from "../helpers/libreoffice";
import { Xlsx } from "./xlsx";

const TEXT = wrap(
  "全年受理行政复议申请80件，办结64件，办结率85%。共检查企业100家，其中合格90家，不合格20家。制定三年行动计划（2023—2026年）。",
);
const { findings } = analyse(TEXT);

async function sheet(language: "zh-CN" | "en" = "zh-CN"): Promise<Xlsx> {
  const checked = [{ text: TEXT, report: analyse(TEXT, { path: "dir/报告.txt", language }) }];
  return new Xlsx(await sheetFile("review", "xlsx", checked, { language, date: new Date() }));
}

async function read(bytes: Uint8Array): Promise<readonly Answer[]> {
  const answers = await readReview(bytes);
  assert.ok(typeof answers !== "string", `unreadable: ${answers}`);
  return answers;
}

const inShort = ({ key, decision, why, who }: Answer) =>
  [findings.findIndex(({ fingerprint }) => fingerprint === key?.fingerprint), decision, why, who] as const;

describe("an answered review", () => {
  before(() => assert.equal(findings.length, 3));

  it("is read back, row by row", async () => {
    const file = await sheet();
    file.write("H4", "采纳");
    file.write("H5", "口径不同：含镇街");
    file.write("I5", "张三");
    const answers = await read(file.bytes());
    assert.deepEqual(answers.map(inShort), [
      [0, "adopted", "", ""],
      [1, "other-scope", "含镇街", "张三"],
      [2, undefined, "", ""],
    ]);
    assert.deepEqual(
      answers.map(({ isFilled }) => isFilled),
      [true, true, false],
    );
    assert.equal(answers[0]?.key?.path, "dir/报告.txt");
  });

  it("is read back though rows were sorted, columns and lines inserted, and the table moved", async () => {
    const file = await sheet();
    file.write("H4", "不采纳");
    file.write("I4", "李四");
    const { sheets } = await readXlsx(file.bytes());
    const [title, head, header, ...rows] = sheets[0]?.rows ?? [];
    const sorted = [...rows.slice(0, 3).reverse(), ...rows.slice(3)];
    const widened = [title, head, header, ...sorted].map((row = [], at) => {
      const added = at === 2 ? "备注" : row[9] && row[7] ? "会议已定" : null;
      return [null, ...row.slice(0, 4), added, ...row.slice(4)];
    });
    const bytes = await writeXlsx({
      sheets: [
        { name: "别的", rows: [["目录"]] },
        { name: "x", rows: [[], ["送审"], ...widened] },
      ],
    });
    assert.deepEqual((await read(bytes)).map(inShort), [
      [2, undefined, "", ""],
      [1, undefined, "", ""],
      [0, "declined", "会议已定", "李四"],
    ]);
  });

  it("is read back after LibreOffice has saved it", async function () {
    this.timeout(120_000);
    const office = libreOffice(this, "calc");
    const file = await sheet();
    file.write("H5", "待核");
    file.write("H6", "口径不同");
    const path = join(folder({}), "a.xlsx");
    writeFileSync(path, file.bytes());
    const saved = office.convert(path, "xlsx:Calc MS Excel 2007 XML", folder({}));
    assert.deepEqual((await read(readFileSync(saved))).map(inShort), [
      [0, undefined, "", ""],
      [1, "pending", "", ""],
      [2, "other-scope", "", ""],
    ]);
  });

  it("is read back in English", async () => {
    const file = await sheet("en");
    file.write("H4", "Other scope: with the towns");
    file.write("I4", "Li");
    assert.deepEqual((await read(file.bytes())).map(inShort)[0], [0, "other-scope", "with the towns", "Li"]);
  });

  it("keeps rows that have lost their key", async () => {
    const file = await sheet();
    file.write("H4", "不采纳");
    const { sheets } = await readXlsx(file.bytes());
    const rows = (sheets[0]?.rows ?? []).map((row) => row.slice(0, 9));
    const answers = await read(await writeXlsx({ sheets: [{ name: "x", rows }] }));
    assert.deepEqual(
      answers.map(({ key, row, decision }) => [key, row, decision]),
      [[undefined, 4, "declined"]],
    );
  });

  it("is told from other files", async () => {
    assert.equal(await readReview(new TextEncoder().encode("意见：采纳")), "workbook");
    assert.equal(await readReview(new Uint8Array()), "workbook");
    assert.equal(await readReview(await writeXlsx({ sheets: [{ name: "x", rows: [["序号", "金额"]] }] })), "review");
  });
});

describe("what may be written as a decision", () => {
  for (const [written, decision, why] of [
    ["采纳", "adopted", ""],
    [" 不采纳 ", "declined", ""],
    ["不采纳，已核实无误", "declined", "已核实无误"],
    ["不采纳（领导已定）", "declined", "领导已定"],
    ["口径不同:含镇街", "other-scope", "含镇街"],
    ["口径不同；见附件", "other-scope", "见附件"],
    ["待核", "pending", ""],
    ["Declined - as agreed", "declined", "as agreed"],
    ["不予采纳", undefined, ""],
    ["采纳了一半", undefined, ""],
    ["同意", undefined, ""],
  ] as const)
    it(`${written}: ${decision ?? "none"}`, async () => {
      const file = await sheet();
      file.write("H4", written);
      const [answer] = await read(file.bytes());
      assert.deepEqual([answer?.decision, answer?.why], [decision, why]);
    });
});
