import assert from "node:assert/strict";
import path from "node:path";
import type { DocumentSymbol, FoldingRange, Hover } from "vscode-languageserver";
import { Peer, refused, URI } from "./peer";

const ROOT = path.resolve(import.meta.dirname, "../..");
const TEXT = `2023年工作情况
一、防范化解风险
共排查隐患9处，其中道路4处，桥梁3处，隧道3处。
一是抓排查。共整改隐患12处，其中当场整改8处、限期整改4处。二是抓培训。举办培训3场。
二、复议应诉
全年受理申请68件，办结60件，办结率88.24%。
`;
const MENDED = "10";

/** The whole of what an editor does, over each way to reach the server. */
const SERVERS: Record<string, () => Peer> = {
  "in process": () => Peer.inProcess(),
  "dist/server.js --stdio": () => Peer.spawned([path.join(ROOT, "dist/server.js"), "--stdio"]).peer,
  "crossfoot lsp --stdio": () => Peer.spawned([path.join(ROOT, "dist/cli.js"), "lsp", "--stdio"]).peer,
};

for (const [name, connect] of Object.entries(SERVERS)) {
  describe(`the language server, ${name}`, () => {
    let peer: Peer;
    before(async () => {
      peer = connect();
      await peer.initialize();
      await peer.open(TEXT);
    });
    after(() => peer.dispose());

    it("finds the total that its parts do not meet", async () => {
      const [finding, ...others] = await peer.items();
      assert.deepEqual(others, []);
      assert.equal(finding?.code, "sum-mismatch");
      assert.deepEqual(finding?.range, { start: { line: 2, character: 5 }, end: { line: 2, character: 7 } });
      assert.match(String(finding?.codeDescription?.href), /docs\/checks\/sum-mismatch\.md$/);
      const places = finding?.relatedInformation?.map(({ location }) => location.range.start.character);
      assert.deepEqual(places, [12, 17, 22]);
    });

    it("answers a second question with `unchanged`", async () => {
      const first = await peer.pull();
      assert.equal(first.kind, "full");
      const { resultId } = first;
      assert.deepEqual(await peer.pull(resultId), { kind: "unchanged", resultId });
    });

    it("shows the arithmetic on every number of a relation", async () => {
      for (const character of [5, 12, 22]) {
        const hover = await peer.ask<Hover>("hover", { position: { line: 2, character } });
        assert.match(value(hover), /✗ 4＋3＋3＝10 ≠ 9/);
      }
      const rate = await peer.ask<Hover>("hover", { position: { line: 5, character: 20 } });
      assert.match(value(rate), /✓ 60 ÷ 68 = 88.24%/);
    });

    it("shows on a heading what its section holds", async () => {
      const hover = await peer.ask<Hover>("hover", { position: { line: 1, character: 3 } });
      assert.match(value(hover), /一、防范化解风险/);
      assert.match(value(hover), /4＋3＋3＝10/);
    });

    it("has nothing to say beside numbers and headings", async () => {
      assert.equal(await peer.ask("hover", { position: { line: 2, character: 1 } }), null);
    });

    it("outlines sections and items", async () => {
      const symbols = await peer.ask<DocumentSymbol[]>("documentSymbol");
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children?.map((child) => child.name.slice(0, 2))]),
        [
          ["一、防范化解风险", ["一是", "二是"]],
          ["二、复议应诉", []],
        ],
      );
    });

    it("folds sections into their headings", async () => {
      const ranges = await peer.ask<FoldingRange[]>("foldingRange");
      assert.deepEqual(
        ranges.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [1, 3],
          [4, 5],
        ],
      );
    });

    it("follows edits of a few characters, and of the whole text", async () => {
      await peer.change(2, MENDED, { line: 2, from: 5, to: 6 });
      assert.deepEqual(await peer.items(), []);
      const hover = await peer.ask<Hover>("hover", { position: { line: 2, character: 5 } });
      assert.match(value(hover), /✓ 4＋3＋3＝10/);
      await peer.change(3, TEXT);
      assert.equal((await peer.items()).length, 1);
    });

    it("lets a document go, and takes it again", async () => {
      const { resultId } = await peer.pull();
      await peer.notify("textDocument/didClose", { textDocument: { uri: URI } });
      assert.deepEqual(await peer.items(), []);
      await peer.open(TEXT);
      const again = await peer.pull(resultId);
      assert.equal(again.kind, "full", "a result of the closed document is no longer valid");
    });

    it("refuses work after shutdown", async () => {
      await peer.request("shutdown", null);
      assert.equal(await refused(peer.ask("hover", { position: { line: 2, character: 5 } })), -32600);
    });
  });
}

for (const script of [
  ["dist/server.js", "--stdio"],
  ["dist/cli.js", "lsp", "--stdio"],
]) {
  it(`${script.join(" ")} ends when its client says so, and when it is gone`, async () => {
    const [file = "", ...args] = script;
    const polite = Peer.spawned([path.join(ROOT, file), ...args]);
    await polite.peer.initialize();
    await polite.peer.request("shutdown", null);
    const ended = new Promise((resolve) => polite.server.once("exit", resolve));
    await polite.peer.notify("exit", undefined);
    assert.equal(await ended, 0);

    const abrupt = Peer.spawned([path.join(ROOT, file), ...args]);
    await abrupt.peer.initialize();
    const gone = new Promise((resolve) => abrupt.server.once("exit", () => resolve("gone")));
    abrupt.server.stdin?.end();
    assert.equal(await gone, "gone");
  });
}

const value = ({ contents }: Hover): string => ("value" in Object(contents) ? plain(Object(contents).value) : "");
/** Without the backslashes that keep Markdown from reading the report's own signs. */
const plain = (markdown: string): string => markdown.replace(/\\(.)/g, "$1");
