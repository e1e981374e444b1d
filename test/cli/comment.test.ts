import assert from "node:assert/strict";
import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Package } from "../../server/src/documents/docx/package";
import { readDocx } from "../../server/src/documents/docx/read";
import { docx, p, paragraphs, run } from "../helpers/docx";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const EPOCH = { SOURCE_DATE_EPOCH: "1700000000" };
const commentsOf = async (file: string): Promise<string> =>
  new TextDecoder().decode(
    (await (await Package.open(readFileSync(file))).part("word/comments.xml")) ?? new Uint8Array(),
  );

describe("crossfoot comment", () => {
  let cwd: string;
  let draft: Uint8Array;
  beforeEach(async () => {
    draft = await docx(paragraphs(`标题\n\n${ERROR}`));
    cwd = folder({ "draft.docx": draft, "clean.docx": await docx(paragraphs(CLEAN)), "draft.txt": ERROR });
  });
  const untouched = () => assert.ok(Buffer.from(draft).equals(readFileSync(join(cwd, "draft.docx"))));

  it("writes a copy with a comment at each finding, and leaves the original alone", async () => {
    const run = crossfoot(["comment", "draft.docx", "--to", "copy.docx"], { cwd, env: EPOCH });
    assert.deepEqual(run, { code: 0, out: "Written to copy.docx, comments 1.\n", err: "" });
    const comments = await commentsOf(join(cwd, "copy.docx"));
    assert.match(comments, /w:author="Crossfoot 勾稽" w:initials="勾稽" w:date="2023-11-14T22:13:20Z"/);
    const { reports } = JSON.parse(crossfoot(["check", "draft.docx", "--format", "json"], { cwd }).out);
    assert.ok(comments.includes(reports[0].findings[0].message));
    assert.deepEqual(readdirSync(cwd).sort(), ["clean.docx", "copy.docx", "draft.docx", "draft.txt"]);
    untouched();
  });

  it("in Chinese", async () => {
    const { out } = crossfoot(["comment", "draft.docx", "--to", "copy.docx", "--lang", "zh-CN"], { cwd });
    assert.equal(out, "已写出 copy.docx，批注1条。\n");
    assert.match(await commentsOf(join(cwd, "copy.docx")), /应诉率/);
  });

  it("the same copy from the same draft", () => {
    const copy = (name: string) => {
      crossfoot(["comment", "draft.docx", "--to", name], { cwd, env: EPOCH });
      return readFileSync(join(cwd, name)).toString("base64");
    };
    assert.equal(copy("one.docx"), copy("two.docx"));
  });

  it("the copy can be checked and commented again", async () => {
    crossfoot(["comment", "draft.docx", "--to", "copy.docx"], { cwd });
    assert.equal(crossfoot(["comment", "copy.docx", "--to", "again.docx"], { cwd }).code, 0);
    assert.equal((await commentsOf(join(cwd, "again.docx"))).match(/<w:comment /g)?.length, 2);
    const texts = await Promise.all(
      ["draft", "again"].map(async (n) => (await readDocx(readFileSync(join(cwd, `${n}.docx`)))).text),
    );
    assert.equal(texts[0], texts[1]);
  });

  it("without findings, writes the same file and says so", () => {
    const { code, out } = crossfoot(["comment", "clean.docx", "--to", "copy.docx"], { cwd });
    assert.deepEqual(
      [code, out],
      [0, "No findings. Written to copy.docx without comments, the same as the original.\n"],
    );
    assert.ok(readFileSync(join(cwd, "clean.docx")).equals(readFileSync(join(cwd, "copy.docx"))));
  });

  it("replaces a file of that name", () => {
    assert.equal(crossfoot(["comment", "draft.docx", "--to", "clean.docx"], { cwd }).code, 0);
    assert.ok(!readFileSync(join(cwd, "clean.docx")).equals(Buffer.from(draft)));
  });

  const SAME = "the copy would be the original itself; please choose another path";
  for (const to of ["draft.docx", "./draft.docx", "../{cwd}/draft.docx", "link.docx", "hard.docx"]) {
    it(`refuses to write over the original as ${to}`, () => {
      symlinkSync("draft.docx", join(cwd, "link.docx"));
      linkSync(join(cwd, "draft.docx"), join(cwd, "hard.docx"));
      const path = to.replace("{cwd}", cwd.split("/").at(-1) ?? "");
      const { code, out, err } = crossfoot(["comment", "draft.docx", "--to", path], { cwd });
      assert.deepEqual([code, out, err], [2, "", `crossfoot: ${path}: ${SAME}\n`]);
      untouched();
    });
  }

  const refused: readonly [string, string[], string][] = [
    ["a text", ["draft.txt", "--to", "copy.docx"], "draft.txt: comments can only be added to a .docx document"],
    ["a draft that is not there", ["no.docx", "--to", "copy.docx"], "no.docx: no such file or folder"],
    ["a folder that is not there", ["draft.docx", "--to", "no/copy.docx"], "no/copy.docx: no such file or folder"],
    ["a folder", ["draft.docx", "--to", "."], ".: a folder, not a file"],
  ];
  for (const [name, args, message] of refused) {
    it(`refuses ${name}, and leaves nothing half done`, () => {
      const { code, out, err } = crossfoot(["comment", ...args], { cwd });
      assert.deepEqual([code, out, err], [2, "", `crossfoot: ${message}\n`]);
      assert.deepEqual(readdirSync(cwd).sort(), ["clean.docx", "draft.docx", "draft.txt"]);
    });
  }

  it("needs --to", () => {
    const { code, err } = crossfoot(["comment", "draft.docx"], { cwd });
    assert.deepEqual([code, err], [2, "crossfoot: The option “--to” is missing. See crossfoot --help.\n"]);
  });

  it("honours crossfoot.json", async () => {
    const own = folder({ "draft.docx": draft, "crossfoot.json": '{"checks": {"rate-over-100": "off"}}' });
    assert.match(crossfoot(["comment", "draft.docx", "--to", "copy.docx"], { cwd: own }).out, /^No findings\./);
  });
});

describe("crossfoot check on Word documents", () => {
  let cwd: string;
  before(async () => {
    const bytes = await docx(p(run("标题")) + p("") + p(run("行政机关负责人出庭应诉率达到")) + paragraphs(ERROR));
    cwd = folder({
      "reports/draft.docx": bytes,
      "reports/~$draft.docx": "lock",
      "cut.docx": bytes.slice(0, 500),
      "old.doc": "any",
      "scan.pdf": "%PDF-1.4",
    });
  });

  it("walks folders for them, and names the paragraph", () => {
    const { code, out } = crossfoot(["check", "reports"], { cwd });
    assert.equal(code, 1);
    assert.match(out, /^reports\/draft\.docx:paragraph 3 error/m);
    assert.match(
      crossfoot(["check", "reports", "--lang", "zh-CN"], { cwd }).out,
      /^reports\/draft\.docx:第3段 【疑误】/m,
    );
  });

  it("gives paragraph, line and column in JSON", () => {
    const { reports } = JSON.parse(crossfoot(["check", "reports", "--format", "json"], { cwd }).out);
    const [{ encoding, findings }] = reports;
    const [{ paragraph, line, column, quote }] = findings;
    assert.deepEqual([encoding, paragraph, line, column, quote], ["docx", 3, 4, 15, "102%"]);
  });

  it("reads them from standard input", () => {
    const input = readFileSync(join(cwd, "reports/draft.docx"));
    assert.match(crossfoot(["check", "-"], { cwd, input }).out, /^-:paragraph 3 error/m);
  });

  it("says in one line what it cannot read, and what to do", () => {
    const { code, err } = crossfoot(["check", "cut.docx", "old.doc", "scan.pdf"], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(err.split("\n"), [
      "crossfoot: cut.docx: not a whole .docx document (damaged or cut off)",
      "crossfoot: old.doc: .doc files cannot be read; please open it in the program that made it and save it as .docx or .pdf",
      "crossfoot: scan.pdf: not a whole .pdf document (damaged or cut off); please export or download it again",
      "",
    ]);
  });
});
