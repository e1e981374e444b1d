import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Xlsx } from "../sheets/xlsx";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR, SILENT } from "./sentences";

const WRONG = "全年受理行政复议申请80件，办结64件，办结率85%。\n";
const SIDECAR = "a.txt.annotations.json";

/** A folder with two reports and the review of them: rows 4 and 5, the decision in I, the person in J. */
function reviewed(): string {
  const cwd = folder({ "a.txt": ERROR, "b.txt": WRONG });
  assert.deepEqual(crossfoot(["review", "a.txt", "b.txt", "--to", "r.xlsx"], { cwd }), {
    code: 0,
    out: "r.xlsx written: reports 2, findings 2.\n",
    err: "",
  });
  return cwd;
}

function answer(cwd: string, answers: Readonly<Record<string, string>>, name = "r.xlsx"): void {
  const file = new Xlsx(readFileSync(join(cwd, name)));
  for (const [reference, text] of Object.entries(answers)) file.write(reference, text);
  writeFileSync(join(cwd, name), file.bytes());
}

const ignores = (cwd: string, sidecar = SIDECAR) =>
  JSON.parse(readFileSync(join(cwd, sidecar), "utf8")).first.items.map(
    ({ body, creator }: { body: { value: string }; creator: { name: string } }) => [creator.name, body.value],
  );

describe("crossfoot review --to", () => {
  it("needs reports and a file", () => {
    for (const args of [["review"], ["review", "seeds"], ["review", "--to", "a.xlsx"]]) {
      const { code, out, err } = crossfoot(args);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /^crossfoot: Please name reports and the file to write/);
    }
    assert.match(
      crossfoot(["review", "--to", "a.xlsx", "--import", "b.xlsx"]).err,
      /choose one of --to, --import and --status/,
    );
  });

  it("writes nothing where the name is no sheet's, nothing can be read, or the report itself would go", () => {
    const cwd = folder({ "a.txt": ERROR, "b.xlsx": ERROR });
    const refused = (args: string[], why: RegExp) => {
      const before = readdirSync(cwd);
      const { code, out, err } = crossfoot(["review", ...args], { cwd });
      assert.deepEqual([code, out, readdirSync(cwd)], [2, "", before]);
      assert.match(err, why);
    };
    refused(["a.txt", "--to", "r.pdf"], /r\.pdf: the name should end with \.xlsx or \.docx/);
    refused(["missing.txt", "--to", "r.xlsx"], /missing\.txt: no such file/);
    refused(["b.xlsx", "--to", "b.xlsx"], /b\.xlsx: this is a report to be checked/);
    refused(["a.txt", "--to", "no/such/r.xlsx"], /no\/such\/r\.xlsx: no such file or folder/);
    assert.equal(readFileSync(join(cwd, "b.xlsx"), "utf8"), ERROR);
  });

  it("writes the reports that can be read, and tells of the others", () => {
    const cwd = folder({ "a.txt": ERROR, "b.txt": Uint8Array.of(0, 1, 2, 0) });
    const { code, out, err } = crossfoot(["review", ".", "--to", "r.docx"], { cwd });
    assert.equal(code, 2);
    assert.match(out, /^r\.docx written: reports 1, findings 1\.$/m);
    assert.match(err, /^crossfoot: b\.txt: /);
    assert.ok(existsSync(join(cwd, "r.docx")));
  });

  it("writes over a sheet that nobody has filled in, not over one that somebody has", () => {
    const cwd = reviewed();
    assert.equal(crossfoot(["review", "a.txt", "--to", "r.xlsx"], { cwd }).code, 0);
    answer(cwd, { G4: "司法局" });
    const before = readFileSync(join(cwd, "r.xlsx"));
    const { code, err } = crossfoot(["review", "a.txt", "--to", "r.xlsx"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /people have written into it/);
    assert.deepEqual(readFileSync(join(cwd, "r.xlsx")), before);
  });
});

describe("crossfoot review --import", () => {
  it("keeps quiet what was declined or is of another scope, with who and why", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "口径不同：按开庭数计", J4: "张三", I5: "采纳" });
    const { code, out, err } = crossfoot(["review", "--import", "r.xlsx"], { cwd });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^r\.xlsx: adopted 1, declined 0, other scope 1, pending 0, not answered 0\.$/m);
    assert.match(out, /^a\.txt: 1 set aside, .* a\.txt\.annotations\.json\.$/m);
    assert.deepEqual(ignores(cwd), [["张三", "口径不同：按开庭数计"]]);
    assert.equal(existsSync(join(cwd, "b.txt.annotations.json")), false);
    assert.equal(crossfoot(["check", "a.txt"], { cwd }).code, 0);
    assert.equal(crossfoot(["check", "b.txt"], { cwd }).code, 1);
    assert.match(crossfoot(["review", "a.txt", "--to", "next.xlsx"], { cwd }).out, /findings 0/);
  });

  it("notes the same decision once, however often it is read", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "不采纳", J4: "李四" });
    crossfoot(["review", "--import", "r.xlsx"], { cwd });
    const { code, out } = crossfoot(["review", "--import", "r.xlsx", "--lang", "zh-CN"], { cwd });
    assert.equal(code, 0);
    assert.match(out, /a\.txt：1条以前已搁置，未重复记录/);
    assert.doesNotMatch(out, /已搁置1条/);
    assert.deepEqual(ignores(cwd), [["李四", "不采纳"]]);
  });

  it("says what it leaves out, and notes the rest", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "不采纳", I5: "同意" });
    const { code, out, err } = crossfoot(["review", "--import", "r.xlsx"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^crossfoot: r\.xlsx: row 5: “同意” is none of the decisions/m);
    assert.match(out, /a\.txt: 1 set aside/);
    assert.deepEqual(ignores(cwd), [["unnamed", "不采纳"]]);
  });

  it("says so where nothing was declined", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "待核", I5: "采纳" });
    const { code, out } = crossfoot(["review", "--import", "r.xlsx"], { cwd });
    assert.equal(code, 0);
    assert.match(out, /adopted 1, declined 0, other scope 0, pending 1/);
    assert.match(out, /Nothing was declined/);
    assert.deepEqual(readdirSync(cwd).sort(), ["a.txt", "b.txt", "r.xlsx"]);
  });

  it("tells a finding that has gone, and a report that is not there", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "不采纳", I5: "不采纳" });
    writeFileSync(join(cwd, "a.txt"), CLEAN);
    renameSync(join(cwd, "b.txt"), join(cwd, "c.txt"));
    const { code, err } = crossfoot(["review", "--import", "r.xlsx"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /row 4: its finding is not in a\.txt any more/);
    assert.match(err, /row 5 is of the report “b\.txt”, which is not among the reports/);
    assert.deepEqual(readdirSync(cwd).sort(), ["a.txt", "c.txt", "r.xlsx"]);
  });

  it("finds the reports beside the sheet, or where the command says", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "不采纳" });
    mkdirSync(join(cwd, "sub"));
    assert.match(
      crossfoot(["review", "--import", "../r.xlsx"], { cwd: join(cwd, "sub") }).out,
      /\.\.\/a\.txt: 1 set aside/,
    );
    renameSync(join(cwd, "a.txt"), join(cwd, "sub/a.txt"));
    const { code, out } = crossfoot(["review", "sub", "--import", "r.xlsx"], { cwd });
    assert.deepEqual([code, existsSync(join(cwd, "sub", SIDECAR))], [0, true]);
    assert.match(out, /sub\/a\.txt: 1 set aside/);
  });

  it("takes neither of two rows that decide differently on one finding", () => {
    const cwd = reviewed();
    answer(cwd, { I4: "不采纳" });
    const file = new Xlsx(readFileSync(join(cwd, "r.xlsx")));
    // Somebody copied the row's key into the next.
    const key = file.cells().get("K4")?.text ?? "";
    writeFileSync(join(cwd, "r.xlsx"), file.replaced("K5", key).bytes());
    answer(cwd, { I5: "采纳" });
    const { code, err } = crossfoot(["review", "--import", "r.xlsx"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /rows 4 and 5 are of one finding and decide differently/);
    assert.equal(existsSync(join(cwd, SIDECAR)), false);
  });

  it("tells what is no review", () => {
    const cwd = folder({ "a.txt": SILENT, "x.xlsx": "no workbook" });
    crossfoot(["claims", "a.txt", "--to", "c.xlsx"], { cwd });
    const err = (file: string) => crossfoot(["review", "--import", file], { cwd }).err;
    assert.match(err("x.xlsx"), /x\.xlsx: not an \.xlsx file/);
    assert.match(err("c.xlsx"), /c\.xlsx: not a review/);
    assert.match(err("none.xlsx"), /none\.xlsx: no such file/);
  });
});
