import assert from "node:assert/strict";
import path from "node:path";
import { ErrorCodes } from "vscode-languageserver";
import type { OpenResult } from "../../server/src/lsp/opening";
import { docx, paragraphs } from "../helpers/docx";
import { book, pdf } from "../helpers/pdf";
import { Peer, refused } from "./peer";

const TEXTS = [
  "某县2024年工作报告",
  "一、总体情况",
  ...Array.from({ length: 30 }, () => "各部门认真履行职责，稳步推进各项工作，取得了较好的成效。"),
  "全年受理行政复议申请80件，办结64件，办结率85%。",
];

describe("crossfoot/open", () => {
  let peer: Peer;
  beforeEach(async () => {
    peer = Peer.inProcess();
    await peer.initialize();
  });
  afterEach(() => peer.dispose());

  const ask = (name: string, bytes: Uint8Array, uri = `crossfoot:/${name}.report`) =>
    peer.request<OpenResult>("crossfoot/open", { uri, name, data: Buffer.from(bytes).toString("base64") });

  const files: readonly [string, () => Promise<Uint8Array>, string][] = [
    ["a.docx", () => docx(TEXTS.map((text) => paragraphs(text)).join("")), "第33段"],
    ["a.pdf", async () => pdf(book(TEXTS)), "第3页"],
    ["a.html", async () => Buffer.from(TEXTS.map((text) => `<p>${text}</p>`).join("")), "第33段"],
  ];
  for (const [name, make, place] of files) {
    it(`gives the text of ${name}, whose findings then say where they are`, async () => {
      const opened = await ask(name, await make());
      assert.ok("text" in opened);
      assert.match(opened.text, /办结率85%/);
      const uri = `crossfoot:/${name}.report`;
      await peer.open(opened.text, uri);
      const [finding, ...others] = await peer.items(uri);
      assert.equal(others.length, 0);
      assert.ok(finding);
      assert.equal(String(finding.message).slice(0, place.length + 3), `${place} 一：`);
      assert.ok(finding.relatedInformation?.every((related) => related.message.startsWith(`${place} `)));
      // Nothing is to be repaired in a text that nobody may write.
      assert.deepEqual((finding.data as { fixes: unknown[] }).fixes, []);
    });
  }

  it("leaves the findings of other documents as they are", async () => {
    await ask("a.html", Buffer.from(TEXTS.map((text) => `<p>${text}</p>`).join("")));
    await peer.open(TEXTS.join("\n"));
    const [finding] = await peer.items();
    assert.ok(finding);
    assert.equal(String(finding.message).slice(0, 2), "一：");
    assert.equal((finding.data as { fixes: unknown[] }).fixes.length, 1);
  });

  const refusals: readonly [string, Uint8Array, RegExp][] = [
    ["a.pdf", pdf([[], []]), /文字识别/],
    ["a.pdf", Buffer.from("%PDF-1.7"), /已损坏/],
    ["a.docx", Buffer.from("68件"), /已损坏/],
    ["a.html", Buffer.from("<p></p>"), /正文/],
    ["a.doc", Buffer.from("68件"), /另存为 \.docx/],
  ];
  for (const [name, bytes, reason] of refusals) {
    it(`says of a broken ${name} what to do: ${reason.source}`, async () => {
      const opened = await ask(name, bytes);
      assert.ok("reason" in opened);
      assert.match(opened.reason, reason);
    });
  }

  it("refuses what is no request", async () => {
    for (const params of [{}, { uri: "a", name: "a.pdf" }, { uri: 1, name: "a", data: "" }])
      assert.equal(await refused(peer.request("crossfoot/open", params)), ErrorCodes.InvalidParams);
    assert.equal(
      await refused(peer.request("crossfoot/open", { uri: "a", name: "a", data: "*" })),
      ErrorCodes.InternalError,
    );
  });
});

describe("crossfoot lsp --stdio", () => {
  it("opens documents too", async () => {
    const { peer } = Peer.spawned([path.join(import.meta.dirname, "../../dist/cli.js"), "lsp", "--stdio"]);
    try {
      await peer.initialize();
      const data = Buffer.from(await docx(TEXTS.map((text) => paragraphs(text)).join(""))).toString("base64");
      const opened = await peer.request<OpenResult>("crossfoot/open", { uri: "file:///a.docx", name: "a.docx", data });
      assert.ok("text" in opened);
      assert.match(opened.text, /办结率85%/);
    } finally {
      peer.dispose();
    }
  });
});
