import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SymbolInformation,
} from "vscode-languageserver";
import { CAPABLE, Peer, URI } from "./peer";
import { claim, finding, misprint, relation, section } from "./reports";

const TEXT = "一、工作\n共计9处，其中4处、6处，占44.4%。\n二、计划\n无。\n";

const made = (text: string) => ({
  sections: [
    section(0, text.indexOf("二、"), "一、", "工作", [section(5, 26, "", "其中", [])]),
    section(text.indexOf("二、"), text.length, "二、", "计划"),
  ],
  claims: ["9处", "4处", "6处"]
    .map((what) => claim(text, what))
    .concat(claim(text, "44.4%", { kind: "rate", unit: "%" })),
  relations: [
    relation({ verdict: "inconsistent", result: "9处", operands: ["4处", "6处"], computed: { low: "10", high: "10" } }),
    relation({
      id: "r2",
      kind: "ratio",
      check: "rate-mismatch",
      verdict: "suspect",
      result: "44.4%",
      operands: ["4处", "9处"],
      computed: { low: "400/9", high: "400/9" },
      tried: [{ operands: ["4处", "6处"], computed: { low: "200/3", high: "200/3" }, why: "紧邻的数" }],
    }),
  ],
  findings: [
    misprint(text, "9处", {
      message: "4＋6＝10处，与“9处”相差1处。",
      related: [{ start: text.indexOf("4处"), end: text.indexOf("4处") + 2, message: "分项" }],
      fixes: [{ title: "改为10处", preferred: true, edits: [{ ...claim(text, "9处"), text: "10处" }] }],
    }),
    misprint(text, "44.4%", { check: "rate-mismatch", severity: "information", fingerprint: "f2" }),
  ],
});

const FIRST = { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } };

describe("what a client gets by what it can", () => {
  let peer: Peer;
  const connected = async (capabilities: ClientCapabilities, more = {}) => {
    peer = Peer.inProcess(finding(made));
    const result = await peer.initialize(capabilities, more);
    await peer.open(TEXT);
    return result.capabilities;
  };
  afterEach(() => peer.dispose());

  it("diagnostics in full: link, related places, data for code actions", async () => {
    await connected(CAPABLE);
    const [first, second] = await peer.items();
    assert.deepEqual(first, {
      range: FIRST,
      severity: 1,
      source: "crossfoot",
      code: "sum-mismatch",
      codeDescription: { href: "https://github.com/crossfoot/crossfoot/blob/main/docs/checks/sum-mismatch.md" },
      message: "一：4＋6＝10处，与“9处”相差1处。",
      relatedInformation: [
        {
          location: { uri: URI, range: { start: { line: 1, character: 7 }, end: { line: 1, character: 9 } } },
          message: "4处 分项",
        },
      ],
      data: {
        fingerprint: "f1",
        version: 1,
        query: "《draft.report》一中“共计9处，其中4处、6处，占44.4%。”一处：4＋6＝10处，与“9处”相差1处。",
        fixes: [{ title: "改为10处", preferred: true, edits: [{ range: FIRST, newText: "10处" }] }],
      },
    });
    assert.equal(second?.severity, 3);
  });

  it("diagnostics in plain: related places in the message, nothing unasked for", async () => {
    await connected({ textDocument: { diagnostic: {} } });
    const [first] = await peer.items();
    assert.deepEqual(first, {
      range: FIRST,
      severity: 1,
      source: "crossfoot",
      code: "sum-mismatch",
      message: "一：4＋6＝10处，与“9处”相差1处。\n第2行第8列：4处 分项",
    });
  });

  it("pushes to a client that cannot pull, once for changes that come together, and takes back on close", async () => {
    const offered = await connected({ textDocument: { publishDiagnostics: { relatedInformation: true } } });
    assert.equal(offered.diagnosticProvider, undefined);
    const first = await peer.published();
    assert.deepEqual([first.uri, first.version, first.diagnostics.length], [URI, 1, 2]);
    assert.equal(first.diagnostics[0]?.relatedInformation?.length, 1);
    await Promise.all([2, 3, 4].map((version) => peer.change(version, TEXT)));
    await peer.published((params) => params.version === 4);
    await peer.notify("textDocument/didClose", { textDocument: { uri: URI } });
    await peer.published((params) => params.diagnostics.length === 0);
  });

  it("pushes nothing to a client that pulls", async () => {
    const offered = await connected(CAPABLE);
    assert.deepEqual(offered.diagnosticProvider, { interFileDependencies: false, workspaceDiagnostics: false });
    await peer.items();
    await peer.change(2, TEXT);
    await peer.items();
    assert.equal(peer.count("textDocument/publishDiagnostics"), 0);
  });

  it("hover as Markdown, with the readings tried", async () => {
    await connected(CAPABLE);
    const { contents, range } = await peer.ask<Hover>("hover", { position: { line: 1, character: 16 } });
    assert.deepEqual(range, { start: { line: 1, character: 14 }, end: { line: 1, character: 19 } });
    assert.deepEqual(contents, {
      kind: "markdown",
      value: [
        "**44\\.4%** · 比率",
        "？ 4 ÷ 9 = 44\\.444% ≠ 44\\.4% [rate-mismatch](https://github.com/crossfoot/crossfoot/blob/main/docs/checks/rate-mismatch.md)  \n另试：4 ÷ 6 = 66\\.7% ≠ 44\\.4%（紧邻的数）",
        "取值：44\\.4%",
      ].join("\n\n"),
    });
  });

  it("hover as plain text", async () => {
    await connected({ textDocument: { hover: { contentFormat: ["plaintext"] } } });
    const { contents } = await peer.ask<Hover>("hover", { position: { line: 1, character: 2 } });
    assert.deepEqual(contents, {
      kind: "plaintext",
      value:
        "9处 · 计数\n✗ 4＋6＝10 ≠ 9\n？ 4 ÷ 9 = 44.444% ≠ 44.4%\n另试：4 ÷ 6 = 66.7% ≠ 44.4%（紧邻的数）\n取值：9处",
    });
  });

  it("symbols as a tree", async () => {
    await connected(CAPABLE);
    const symbols = await peer.ask<DocumentSymbol[]>("documentSymbol");
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.length]),
      [
        ["一、工作", 1],
        ["二、计划", 0],
      ],
    );
  });

  it("symbols in a row", async () => {
    await connected({});
    const symbols = await peer.ask<SymbolInformation[]>("documentSymbol");
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ["一、工作", undefined, 0],
        ["其中", "一、工作", 1],
        ["二、计划", undefined, 2],
      ],
    );
  });

  it("only symbol kinds that it knows", async () => {
    await connected({ textDocument: { documentSymbol: { symbolKind: { valueSet: [1, 2] } } } });
    const symbols = await peer.ask<SymbolInformation[]>("documentSymbol");
    assert.deepEqual([...new Set(symbols.map((symbol) => symbol.kind))], [1]);
  });

  it("folding by whole lines, or to the character; no more than it can hold", async () => {
    await connected(CAPABLE);
    const lines = await peer.ask<FoldingRange[]>("foldingRange");
    assert.deepEqual(lines, [
      { startLine: 0, endLine: 1, kind: "region" },
      { startLine: 2, endLine: 3, kind: "region" },
    ]);
    peer.dispose();
    await connected({ textDocument: { foldingRange: { rangeLimit: 1 } } });
    const characters = await peer.ask<FoldingRange[]>("foldingRange");
    assert.deepEqual(characters, [{ startLine: 0, endLine: 1, endCharacter: 20, kind: "region" }]);
  });

  it("offers positions in UTF-16, whatever else the client could", async () => {
    const offered = await connected({ general: { positionEncodings: ["utf-8", "utf-16"] } });
    assert.equal(offered.positionEncoding, "utf-16");
  });

  it("counts for a client that shows them", async () => {
    await connected(CAPABLE, { initializationOptions: { status: true } });
    await peer.items();
    const { milliseconds, ...status } = await peer.heard<{ milliseconds: number }>("crossfoot/status");
    assert.ok(milliseconds >= 0);
    assert.deepEqual(status, {
      uri: URI,
      version: 1,
      claims: 4,
      checked: 2,
      consistent: 0,
      uncheckable: 0,
      findings: { error: 1, warning: 0, information: 1 },
    });
    peer.dispose();
    await connected(CAPABLE);
    await peer.items();
    assert.equal(peer.count("crossfoot/status"), 0);
  });

  it("the language that it asks for, else its locale's, else English", async () => {
    const cases: [string, object, RegExp][] = [
      ["option", { locale: "en", initializationOptions: { language: "zh-CN" } }, /取值/],
      ["no such option", { locale: "en", initializationOptions: { language: "fr" } }, /Value/],
      ["locale", { locale: "zh-TW" }, /取值/],
      ["another locale", { locale: "de" }, /Value/],
      ["none", { locale: undefined }, /Value/],
    ];
    for (const [name, more, expected] of cases) {
      await connected(CAPABLE, more);
      const hover = await peer.ask<Hover>("hover", { position: { line: 1, character: 2 } });
      assert.match(JSON.stringify(hover.contents), expected, name);
      peer.dispose();
    }
  });

  describe("code actions", () => {
    const ask = (context: object) => peer.ask<CodeAction[]>("codeAction", { range: FIRST, context });

    it("offer the fix that the diagnostic carries", async () => {
      await connected(CAPABLE);
      const diagnostics = await peer.items();
      const actions = await ask({ diagnostics });
      assert.deepEqual(actions, [
        {
          title: "改为10处",
          kind: "quickfix",
          diagnostics: diagnostics.slice(0, 1),
          isPreferred: true,
          edit: {
            documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range: FIRST, newText: "10处" }] }],
          },
        },
      ]);
    });

    it("take their edits from the text as it is now", async () => {
      await connected(CAPABLE);
      const diagnostics = await peer.items();
      await peer.change(2, "另外", { line: 1, from: 0, to: 0 });
      const [action] = await ask({ diagnostics });
      const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } };
      assert.deepEqual(action?.edit?.documentChanges, [
        { textDocument: { uri: URI, version: 2 }, edits: [{ range, newText: "10处" }] },
      ]);
    });

    it("are plain for a client without versions, preferences and data", async () => {
      await connected({
        textDocument: {
          diagnostic: {},
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
        },
      });
      const diagnostics = await peer.items();
      const [action] = await ask({ diagnostics });
      assert.deepEqual(action?.edit, { changes: { [URI]: [{ range: FIRST, newText: "10处" }] } });
      assert.equal(action?.isPreferred, undefined);
    });

    it("leave other tools' diagnostics and other kinds alone", async () => {
      await connected(CAPABLE);
      const diagnostics = await peer.items();
      assert.deepEqual(await ask({ diagnostics, only: ["refactor"] }), []);
      assert.deepEqual(await ask({ diagnostics: diagnostics.map((one) => ({ ...one, source: "spelling" })) }), []);
    });

    it("are not offered to a client that cannot take them", async () => {
      const offered = await connected({});
      assert.equal(offered.codeActionProvider, undefined);
    });
  });
});
