import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import { Xlsx } from "../sheets/xlsx";
import { crossfoot, folder } from "./binary";
import { SILENT } from "./sentences";

const TEXT =
  "2024年区司法局工作报告\n\n一、主要做法\n全年受理申请80件，办结64件，办结率85%。罚没收入-463万元，约三分之二用于培训3900余人次。\n";
const BOM = "\uFEFF";

const rows = (csv: string) => parseCsv(csv) as string[][];

describe("crossfoot claims", () => {
  it("prints CSV that Excel takes for UTF-8", () => {
    const cwd = folder({ "a.txt": TEXT });
    const { code, out, err } = crossfoot(["claims", "a.txt", "--lang", "zh-CN"], { cwd });
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.startsWith(`${BOM}序号,报告,位置,数据,类别,指标,动作,数值,单位,`));
    assert.ok(out.endsWith("\r\n"));
    const [header = [], first = [], ...others] = rows(out);
    assert.deepEqual(header.slice(-3), ["核对结论", "来源单位", "确认"]);
    assert.deepEqual(first.slice(0, 5), ["1", "2024年区司法局工作报告", "一、", "80件", "计数"]);
    assert.deepEqual(first.slice(-3), ["不符", "", ""]);
    assert.ok(others.every((row) => row.length === header.length));
    const plain = crossfoot(["claims", "a.txt", "--lang", "zh-CN", "--no-bom"], { cwd }).out;
    assert.equal(BOM + plain, out);
  });

  it("keeps bounds, fractions and large numbers as numbers", () => {
    const cwd = folder({ "a.txt": `${TEXT}存款1234567890.12亿元。\n` });
    const table = rows(crossfoot(["claims", "a.txt"], { cwd }).out);
    const [header = []] = table;
    const field = (claim: string, name: string) => table.find((row) => row[3]?.endsWith(claim))?.[header.indexOf(name)];
    assert.deepEqual([field("3900余人次", "Low"), field("3900余人次", "High")], ["3900", "4000"]);
    assert.equal(field("三分之二", "Value"), "66.6666666667");
    assert.equal(field("1234567890.12亿元", "Value"), "123456789012000000");
    assert.equal(field("463万元", "Value"), "-4630000");
  });

  it("lets no text become a formula, in no format", () => {
    const name = "=1+1";
    const text = "全年@SUM受理申请80件，办结64件。\n";
    const cwd = folder({ [`${name}.txt`]: text, "-2.txt": "培训-5人次。\n", "+3.txt": "@总计7件。\n" });
    const csv = crossfoot(["claims", ".", "--to", "all.csv"], { cwd });
    assert.equal(csv.code, 0);
    const fields = rows(readFileSync(join(cwd, "all.csv"), "utf8").replace(BOM, "")).flat();
    assert.ok(fields.includes("'=1+1.txt"));
    const risky = fields.filter((field) => /^[=+\-@＝＋－＠\t\r]/.test(field) && !/^-?[\d.]+$/.test(field));
    assert.deepEqual(risky, []);
    crossfoot(["claims", ".", "--to", "all.xlsx"], { cwd });
    const cells = [...new Xlsx(readFileSync(join(cwd, "all.xlsx"))).cells().values()];
    assert.deepEqual(
      cells.filter(({ formula }) => formula !== undefined),
      [],
    );
    assert.ok(cells.some(({ text, type }) => text === "=1+1" && type === "s"));
  });

  it("makes one data set of a folder", () => {
    const cwd = folder({ "a.txt": TEXT, "sub/b.txt": TEXT, "c.txt": SILENT });
    const lines = crossfoot(["claims", ".", "--format", "ndjson"], { cwd }).out.trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line));
    assert.deepEqual([...new Set(records.map(({ report }) => report))], ["a.txt", "sub/b.txt"]);
    const [first] = records;
    assert.deepEqual(
      [first.title, first.place, first.text, first.value, first.verdict],
      ["2024年区司法局工作报告", "一、", "80件", "80", "inconsistent"],
    );
    const json = JSON.parse(crossfoot(["claims", ".", "--format", "json"], { cwd }).out);
    assert.deepEqual(json, records);
    const { out } = crossfoot(["claims", ".", "--to", "all.xlsx"], { cwd });
    assert.equal(out, `all.xlsx written: reports 3, claims ${records.length}.\n`);
  });

  it("prints an empty data set for reports without numbers", () => {
    const cwd = folder({ "c.txt": SILENT });
    const out = (format: string) => crossfoot(["claims", "c.txt", "--format", format, "--no-bom"], { cwd }).out;
    assert.deepEqual(JSON.parse(out("json")), []);
    assert.equal(out("ndjson"), "");
    assert.equal(rows(out("csv")).length, 1);
  });

  it("takes the format from the file's name, and asks for a file where it needs one", () => {
    const cwd = folder({ "a.txt": TEXT });
    crossfoot(["claims", "a.txt", "--to", "a.json"], { cwd });
    assert.ok(Array.isArray(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))));
    const { code, err } = crossfoot(["claims", "a.txt", "--format", "xlsx"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /needs --to/);
  });

  it("tells what it cannot read, and writes no file for nothing", () => {
    const cwd = folder({ "a.txt": TEXT });
    const { code, out, err } = crossfoot(["claims", "a.txt", "missing.txt", "--format", "json"], { cwd });
    assert.deepEqual([code, JSON.parse(out).length > 0], [2, true]);
    assert.match(err, /missing\.txt: no such file/);
    assert.equal(crossfoot(["claims", "missing.txt", "--to", "a.csv"], { cwd }).out, "");
    assert.throws(() => readFileSync(join(cwd, "a.csv")));
  });
});

describe("crossfoot relations", () => {
  it("writes every relation, and what was not judged", () => {
    const cwd = folder({ "a.txt": TEXT });
    const { code, out } = crossfoot(["relations", "a.txt", "--to", "r.xlsx", "--lang", "zh-CN"], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^已写出 r\.xlsx：报告1份，勾稽关系\d+组。$/m);
    const file = new Xlsx(readFileSync(join(cwd, "r.xlsx")));
    const texts = (sheet: number) => [...file.cells(sheet).values()].map(({ text }) => text);
    assert.ok(texts(1).includes("64 ÷ 80 = 80% ≠ 85%") || texts(1).some((text) => /64 ÷ 80/.test(text)));
    assert.ok(texts(2).includes("3900余人次"));
    assert.ok(texts(2).includes("没有可与之核对的数据"));
    assert.match(file.sheet(), /<pane ySplit="5"[^>]*state="frozen"/);
    assert.match(file.sheet(), /<autoFilter ref="A5:/);
  });

  it("needs a file", () => {
    assert.match(crossfoot(["relations", "seeds"]).err, /The option “--to” is missing/);
    assert.match(crossfoot(["relations", "seeds", "--to", "r.docx"]).err, /r\.docx: the name should end with \.xlsx/);
  });
});
