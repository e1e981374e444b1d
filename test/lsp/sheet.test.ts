import assert from "node:assert/strict";
import type { SheetResult } from "../../server/src/lsp/sheet";
import { readReview } from "../../server/src/sheets/index";
import { BINARY, build } from "../cli/binary";
import { wrap } from "../helpers/check";
import { Xlsx } from "../sheets/xlsx";
import { Peer, URI } from "./peer";

const WRONG = wrap("全年受理行政复议申请80件，办结64件，办结率85%。");

describe("crossfoot/sheet", () => {
  let peer: Peer;
  beforeEach(async () => {
    peer = Peer.inProcess();
    await peer.initialize();
  });
  afterEach(() => peer.dispose());

  const ask = (kind: string, format = "xlsx", uri = URI) =>
    peer.request<SheetResult | null>("crossfoot/sheet", { textDocument: { uri }, kind, format });
  const bytesOf = (made: SheetResult | null) => new Uint8Array(Buffer.from(made?.data ?? "", "base64"));

  it("gives each sheet as the bytes of a file, with a name for it", async () => {
    const uri = "file:///dir/%E6%8A%A5%E5%91%8A.report.txt";
    await peer.open(WRONG, uri);
    for (const [kind, format, name] of [
      ["review", "xlsx", "报告-校核意见表.xlsx"],
      ["review", "docx", "报告-校核意见表.docx"],
      ["relations", "xlsx", "报告-勾稽关系核对表.xlsx"],
      ["claims", "xlsx", "报告-数据一览表.xlsx"],
    ] as const) {
      const made = await ask(kind, format, uri);
      assert.equal(made?.name, name);
      const part = format === "xlsx" ? "xl/worksheets/sheet1.xml" : "word/document.xml";
      assert.match(new Xlsx(bytesOf(made)).part(part), format === "xlsx" ? /<sheetData>/ : /办结率/);
    }
  });

  it("names the report in a review so that it is found again", async () => {
    const uri = "file:///dir/%E6%8A%A5%E5%91%8A.report.txt";
    await peer.open(WRONG, uri);
    const answers = await readReview(bytesOf(await ask("review", "xlsx", uri)));
    assert.ok(typeof answers !== "string");
    assert.deepEqual(
      answers.map(({ key }) => key?.path),
      ["报告.report.txt"],
    );
  });

  it("shows what the document says now", async () => {
    await peer.open(WRONG);
    await peer.change(2, WRONG.replace("85%", "80%"));
    const answers = await readReview(bytesOf(await ask("review")));
    assert.deepEqual(answers, []);
  });

  it("is null for a document that is not open", async () => {
    assert.equal(await ask("review"), null);
  });

  it("refuses what there is not, and lives on", async () => {
    await peer.open(WRONG);
    for (const [kind, format] of [
      ["secrets", "xlsx"],
      ["relations", "docx"],
      ["review", "exe"],
    ])
      await assert.rejects(ask(kind ?? "", format), /勾稽未能处理/);
    assert.ok(await ask("claims"));
  });

  it("comes from the built server as well, out of a bundle of its own", async () => {
    build();
    const { peer: built } = Peer.spawned([BINARY, "lsp", "--stdio"]);
    try {
      await built.initialize();
      await built.open(WRONG);
      const params = { textDocument: { uri: URI }, kind: "relations", format: "xlsx" };
      const made = await built.request<SheetResult>("crossfoot/sheet", params);
      assert.match(new Xlsx(bytesOf(made)).sheet(), /IF\(AND\(/);
    } finally {
      built.dispose();
    }
  });
});
