import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, crossfoot, folder } from "../cli/binary";
import { docx } from "../helpers/docx";
import { pdf } from "../helpers/pdf";
import { Wire } from "../lsp/wire";

const ROOT = join(__dirname, "../..");
const PRELOAD = join(__dirname, "../support/no-network.cjs");
const WATCHED = { NODE_OPTIONS: `--require ${PRELOAD}` };
const REACHED = /REACHED OUT/;

/** Everything by which a document could ask for something from elsewhere. */
const URL = "http://192.0.2.1/x";
const TEXT = `2024年工作报告\n\n一、做法（${URL}）\n共计110个，其中甲类76个、乙类13个、丙类7个、丁类9个。\n[x](${URL}) ![x](${URL}) file:///etc/passwd\n`;
const PAGE = `<!DOCTYPE html><html manifest="${URL}"><head><base href="${URL}"><link rel="stylesheet" href="${URL}"><meta http-equiv="refresh" content="0;url=${URL}">
<script src="${URL}"></script></head><body background="${URL}"><img src="${URL}"><iframe src="${URL}"></iframe><p>${"共计110个，其中甲类76个、乙类13个、丙类7个、丁类9个。".repeat(5)}</p><object data="${URL}"></object></body></html>`;
const LINKED = `<w:p><w:hyperlink r:id="r9"><w:r><w:t>共计110个，其中76个、13个、7个、9个。</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "${URL}"</w:instrText></w:r></w:p>`;

async function reports(): Promise<string> {
  return folder({
    "a.txt": TEXT,
    "b.md": TEXT,
    "c.html": PAGE,
    "d.docx": await docx({
      body: LINKED,
      others: {
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${URL}" TargetMode="External"/><Relationship Id="r10" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${URL}" TargetMode="External"/></Relationships>`,
      },
    }),
    "e.pdf": pdf([[{ text: "共计110个，其中甲类76个、乙类13个、丙类7个、丁类9个。", x: 74, y: 100 }]]),
    "crossfoot.json": JSON.stringify({ $schema: URL, checks: {} }),
    "a.txt.annotations.json": JSON.stringify({
      "@context": URL,
      id: URL,
      type: "AnnotationCollection",
      first: { id: URL, type: "AnnotationPage", next: URL, items: [] },
    }),
  });
}

describe("nothing reaches out", () => {
  before(build);

  it("and what watches would tell", () => {
    for (const attempt of [
      `require("node:net").connect(80, "192.0.2.1")`,
      `fetch("${URL}")`,
      `require("node:https").get("https://192.0.2.1")`,
      `require("node:dns").lookup("example.org", () => {})`,
      `require("node:child_process").spawn("true")`,
      `new (require("node:net").Socket)().connect(80)`,
    ]) {
      const { status, stderr } = spawnSync(process.execPath, ["--require", PRELOAD, "-e", attempt], {
        encoding: "utf8",
      });
      assert.deepEqual([status, REACHED.test(stderr)], [99, true], attempt);
    }
  });

  for (const [name, args, code] of [
    ["check", ["check", "."], 1],
    ["check in threads", ["check", ".", "--jobs", "2", "--cache"], 1],
    ["check, as a page", ["check", ".", "--format", "html", "--format", "xlsx=o.xlsx"], 1],
    ["claims", ["claims", "a.txt"], 0],
    ["compare", ["compare", "a.txt", "b.md"], 0],
    ["annotate", ["annotate", "a.txt", "--format", "web-annotation"], 0],
    ["review", ["review", "a.txt", "d.docx", "--to", "r.docx"], 0],
    ["comment", ["comment", "d.docx", "--to", "copy.docx"], 0],
    ["explain", ["explain", "sum-mismatch"], 0],
  ] as const)
    it(`from crossfoot ${name}`, async () => {
      const run = crossfoot(args, { cwd: await reports(), env: WATCHED });
      assert.doesNotMatch(run.err, REACHED);
      assert.equal(run.code, code, run.err);
    });

  for (const args of [
    ["dist/cli.js", "lsp", "--stdio"],
    ["dist/server.js", "--stdio"],
  ])
    it(`from ${args.join(" ")}`, async () => {
      const cwd = await reports();
      const wire = new Wire(["--require", PRELOAD, join(ROOT, args[0] ?? ""), ...args.slice(1)]);
      const uri = `file://${cwd}/a.txt`;
      const textDocument = { uri, languageId: "report", version: 1, text: TEXT };
      wire.request(1, "initialize", {
        processId: null,
        rootUri: null,
        capabilities: { textDocument: { diagnostic: {} } },
      });
      wire.notify("initialized", {});
      wire.notify("textDocument/didOpen", { textDocument });
      wire.request(2, "textDocument/diagnostic", { textDocument });
      wire.request(3, "textDocument/hover", { textDocument, position: { line: 3, character: 3 } });
      wire.request(4, "crossfoot/page", { textDocument });
      ["c.html", "d.docx", "e.pdf"].forEach((name, k) => {
        wire.request(5 + k, "crossfoot/open", { uri, name, data: readFileSync(join(cwd, name)).toString("base64") });
      });
      for (const id of [1, 2, 3, 4, 5, 6, 7]) await wire.answered(id);
      const { result } = await wire.answered(2);
      assert.equal(Object(result).items.length, 1);
      wire.server.kill();
      assert.equal(wire.err, "");
    });
});
