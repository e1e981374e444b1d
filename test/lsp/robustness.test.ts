import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { report } from "../helpers/reports";
import { Peer, refused, URI } from "./peer";
import { claim, finding, misprint } from "./reports";

const CANCELLED = -32800;
const MODIFIED = -32801;
const SERVER_CANCELLED = -32802;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;
const INTERNAL = -32603;
const NOT_INITIALIZED = -32002;

const FEATURES = [
  "hover",
  "documentSymbol",
  "foldingRange",
  "codeAction",
  "diagnostic",
  "documentHighlight",
  "definition",
  "references",
  "inlayHint",
  "codeLens",
  "semanticTokens/full",
  "semanticTokens/full/delta",
  "semanticTokens/range",
];
const position = { line: 0, character: 0 };
/** Parameters that suit every feature. */
const PARAMS = {
  position,
  range: { start: position, end: position },
  context: { diagnostics: [], includeDeclaration: true },
};

describe("the language server under bad clients", () => {
  let peer: Peer;
  afterEach(() => peer.dispose());
  const connected = async (text = "共计9处。", made = (text: string) => ({ findings: [misprint(text, "9处")] })) => {
    peer = Peer.inProcess(finding(made));
    await peer.initialize();
    await peer.open(text);
  };
  const alive = async () => assert.equal((await peer.items()).length, 1);

  it("answers before initialize, after shutdown and at a second initialize as the protocol says", async () => {
    peer = Peer.inProcess();
    for (const feature of FEATURES) assert.equal(await refused(peer.ask(feature, PARAMS)), NOT_INITIALIZED, feature);
    await peer.open("共计9处。");
    await peer.initialize();
    assert.equal(await refused(peer.initialize()), INVALID_REQUEST);
    assert.deepEqual(await peer.items(), [], "what was opened before initialize is not open");
    await peer.request("shutdown", null);
    for (const feature of FEATURES) assert.equal(await refused(peer.ask(feature, PARAMS)), INVALID_REQUEST, feature);
  });

  it("has empty answers for documents that are not open", async () => {
    await connected();
    const other = "file:///elsewhere.txt";
    assert.equal(await peer.ask("hover", PARAMS, other), null);
    for (const feature of ["documentHighlight", "definition", "references"]) {
      assert.equal(await peer.ask(feature, PARAMS, other), null, feature);
    }
    for (const feature of ["documentSymbol", "foldingRange", "codeAction", "inlayHint", "codeLens"]) {
      assert.deepEqual(await peer.ask(feature, PARAMS, other), [], feature);
    }
    assert.deepEqual(await peer.items(other), []);
    await peer.change(2, "x", { line: 0, from: 0, to: 1 }, other);
    await peer.notify("textDocument/didClose", { textDocument: { uri: other } });
    await alive();
  });

  it("refuses requests without a document", async () => {
    await connected();
    for (const feature of FEATURES) {
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, null]) {
        const code = await refused(peer.request(`textDocument/${feature}`, params));
        assert.equal(code, INVALID_PARAMS, `${feature} ${JSON.stringify(params)}`);
      }
    }
    await alive();
  });

  it("refuses a method that it does not know, and ignores such a notification", async () => {
    await connected();
    assert.equal(await refused(peer.request("textDocument/rename", PARAMS)), -32601);
    await peer.notify("textDocument/didDream", {});
    await alive();
  });

  it("answers positions far outside the text", async () => {
    await connected("共计9处。", (text) => ({ claims: [claim(text, "9处")], findings: [misprint(text, "9处")] }));
    for (const line of [-1, 0, 1e9]) {
      for (const character of [-5, 1e9]) {
        for (const feature of ["hover", "documentHighlight", "definition", "references"])
          await peer.ask(feature, { ...PARAMS, position: { line, character } });
        const range = { start: { line, character }, end: { line: 1e9, character: -1 } };
        for (const feature of ["inlayHint", "semanticTokens/range"]) await peer.ask(feature, { range });
      }
    }
    await alive();
  });

  it("answers a malformed position with an error and goes on", async () => {
    await connected();
    const code = await refused(peer.ask("hover", {}));
    assert.equal(code, INTERNAL);
    await alive();
  });

  it("clamps changes outside the text", async () => {
    await connected();
    await peer.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 99, character: 99 }, end: { line: 100, character: 0 } }, text: "另有9处" },
        { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 0 } }, text: "总" },
      ],
    });
    const [diagnostic] = await peer.items();
    assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } });
  });

  it("logs changes and openings that are none, and goes on", async () => {
    await connected();
    const changes = [null, [null], [{}], [{ text: 3 }], [{ text: "x", range: { start: {}, end: null } }]];
    for (const contentChanges of changes) {
      await peer.notify("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges });
    }
    await peer.notify("textDocument/didChange", {});
    await peer.notify("textDocument/didOpen", { textDocument: { uri: URI } });
    await peer.notify("textDocument/didOpen", {});
    await peer.notify("textDocument/didClose", {});
    await alive();
    assert.ok(peer.count("window/logMessage") > 0, "nothing was logged");
  });

  it("answers a request whose handler throws, logs it, and serves the next", async () => {
    let broken = true;
    peer = Peer.inProcess(() => ({
      analyse: (text) => {
        if (broken) throw new Error("out of luck");
        return report({ findings: [misprint(text, "9处")] });
      },
    }));
    await peer.initialize();
    await peer.open("共计9处。");
    for (const feature of FEATURES) assert.equal(await refused(peer.ask(feature, PARAMS)), INTERNAL, feature);
    const logged = await peer.heard<{ type: number; message: string }>("window/logMessage");
    assert.equal(logged.type, 1);
    assert.match(logged.message, /out of luck/);
    broken = false;
    await alive();
  });

  it("survives an analysis that throws while it pushes", async () => {
    let broken = true;
    peer = Peer.inProcess(() => ({
      analyse: (text) => {
        if (broken) throw new Error("out of luck");
        return report({ findings: [misprint(text, "9处")] });
      },
    }));
    await peer.initialize({});
    await peer.open("共计9处。");
    await peer.heard("window/logMessage");
    broken = false;
    await peer.change(2, "共计9处！");
    assert.equal((await peer.published()).version, 2);
  });

  it("answers requests that the next change has overtaken as such", async () => {
    await connected();
    const hover = refused(peer.ask("hover", PARAMS));
    await peer.change(2, "又9处。");
    assert.equal(await hover, MODIFIED);
    const pulled = refused(peer.pull());
    await peer.change(3, "还9处。");
    assert.equal(await pulled, SERVER_CANCELLED, "only so does a client ask for diagnostics again");
    await alive();
  });

  it("does not analyse for a request that was cancelled", async () => {
    let analyses = 0;
    await connected("共计9处。", (text) => {
      analyses++;
      return { findings: [misprint(text, "9处")] };
    });
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, ...PARAMS };
    const hover = refused(peer.connection.sendRequest("textDocument/hover", params, source.token));
    source.cancel();
    assert.equal(await hover, CANCELLED);
    assert.equal(analyses, 0);
    await alive();
    assert.equal(analyses, 1);
  });

  it("analyses each version once, however much is asked", async () => {
    let analyses = 0;
    await connected("共计9处。", (text) => {
      analyses++;
      return { findings: [misprint(text, "9处")] };
    });
    await Promise.all(FEATURES.map((feature) => peer.ask(feature, PARAMS)));
    assert.equal(analyses, 1);
    await peer.change(2, "又9处。");
    await Promise.all(FEATURES.map((feature) => peer.ask(feature, PARAMS)));
    assert.equal(analyses, 2);
  });

  it("counts positions in UTF-16 and from behind a byte-order mark", async () => {
    await connected("\uFEFF𠮷共计9处。");
    const [diagnostic] = await peer.items();
    assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } });
  });

  it("knows every line ending", async () => {
    await connected("甲\r\n乙\r丙\n共计9处。");
    const [diagnostic] = await peer.items();
    assert.deepEqual(diagnostic?.range.start, { line: 3, character: 2 });
  });

  it("keeps documents apart", async () => {
    await connected();
    const other = "file:///second.report";
    await peer.open("无。另9处。", other);
    assert.equal((await peer.items(other))[0]?.range.start.character, 3);
    assert.equal((await peer.items())[0]?.range.start.character, 2);
  });

  it("takes a client that can do nothing", async () => {
    for (const capabilities of [{}, { textDocument: {} }, { textDocument: { hover: {}, foldingRange: {} } }]) {
      peer = Peer.inProcess(finding((text) => ({ findings: [misprint(text, "9处")] })));
      await peer.initialize(capabilities);
      await peer.open("共计9处。");
      const { diagnostics } = await peer.published();
      assert.deepEqual(
        diagnostics.map(({ message }) => message),
        ["一：各部分之和不等于合计。"],
      );
    }
  });
});
