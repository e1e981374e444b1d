import assert from "node:assert/strict";
import fc from "fast-check";
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Peer, URI } from "./peer";

const TEXT = `一、防范化解风险
共排查隐患9处，其中道路4处，桥梁3处，隧道3处。
（一）应急演练。举办演练12场，参加300人次。\r
二、复议应诉
全年受理申请68件，办结60件，办结率88.24%。𠮷
`;
const SNIPPETS = ["", "9处", "10", "三、其他\n", "\r\n", "\n", "。", "共9件，其中4件、4件、3件。", "𠮷", "%"];

const edit = fc.record({
  from: fc.nat(TEXT.length + 20),
  length: fc.oneof(fc.nat(4), fc.nat(60)),
  text: fc.constantFrom(...SNIPPETS),
});

/** Without what counts versions. */
const bare = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ data: _, ...rest }) => rest);

describe("a document edited bit by bit", () => {
  let edited: Peer;
  let fresh: Peer;
  before(async () => {
    [edited, fresh] = [Peer.inProcess(), Peer.inProcess()];
    await Promise.all([edited.initialize(), fresh.initialize()]);
  });
  after(() => {
    edited.dispose();
    fresh.dispose();
  });

  it("has the findings and the outline of the same text opened whole, all within it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        let document = TextDocument.create(URI, "report", 1, TEXT);
        await edited.open(TEXT);
        for (const { from, length, text } of edits) {
          const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
          const version = document.version + 1;
          const contentChanges = [{ range, text }];
          await edited.notify("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges });
          document = TextDocument.update(document, contentChanges, version);
          // Each version is analysed, so that what is kept from one is used in the next.
          await edited.items();
        }
        await fresh.open(document.getText());
        const found = await edited.items();
        assert.deepEqual(bare(found), bare(await fresh.items()));
        assert.deepEqual(await edited.ask("documentSymbol"), await fresh.ask("documentSymbol"));
        for (const { range } of found) {
          assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
          assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
          assert.ok(document.offsetAt(range.start) < document.offsetAt(range.end));
        }
      }),
      { numRuns: 60 },
    );
  });
});
