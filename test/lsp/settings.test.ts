import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { InlayHint, PublishDiagnosticsParams } from "vscode-languageserver";
import { CAPABLE, Peer } from "./peer";
import { inRoot, ROOT, Workspace } from "./workspace";

/** Its parts are 10; a rate above 100 % of a name that is the user's own. */
const REPORT = "一、工作\n共排查隐患9处，其中道路4处，桥梁3处，隧道3处。网上好评率102%。\n";
const SUM = "error sum-mismatch";
const checks = (setting: string) => JSON.stringify({ checks: { "sum-mismatch": setting } });

describe("settings in the editor", () => {
  let workspace: Workspace;
  afterEach(() => workspace.dispose());

  const opened = async (files: Record<string, string>, path = "a.txt") => {
    workspace = await Workspace.open({ [path]: REPORT, ...files });
    await workspace.show(path);
    return workspace.findings(path);
  };
  const toldIn = (path: string) =>
    workspace.peer.published(({ uri, diagnostics }) => uri === inRoot(path) && diagnostics.length > 0);

  it("of the user: severities, words, paths", async () => {
    assert.deepEqual(await opened({}), [SUM]);
    await workspace.set({ checks: { "sum-mismatch": "warning" } });
    assert.deepEqual(await workspace.findings("a.txt"), ["warning sum-mismatch"]);
    await workspace.set({ lexicon: { boundedRates: ["好评率"] } });
    assert.deepEqual(await workspace.findings("a.txt"), [SUM, "error rate-over-100"]);
    await workspace.set({ ignore: ["*.txt"] });
    assert.deepEqual(await workspace.findings("a.txt"), []);
    assert.equal(await workspace.peer.ask("hover", { position: { line: 1, character: 6 } }, inRoot("a.txt")), null);
    await workspace.set({});
    assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
  });

  it("that set a document aside are told with its counts", async () => {
    workspace = await Workspace.open(
      { "a.txt": REPORT, "crossfoot.json": '{"ignore": ["*.txt"]}' },
      { initializationOptions: { files: true, status: true } },
    );
    await workspace.show("a.txt");
    await workspace.findings("a.txt");
    const status = await workspace.peer.heard<{ setAside?: true; claims: number }>("crossfoot/status");
    assert.deepEqual([status.setAside, status.claims], [true, 0]);
  });

  it("of the user that make no sense count for nothing, and leave the others", async () => {
    await opened({});
    for (const settings of [
      { checks: { "sum-mismatch": "loud" }, lexicon: { boundedRates: ["好评率"] } },
      { checks: 7, lexicon: { boundedRates: ["好评率"] }, ignore: { a: 1 } },
      { checks: null, lexicon: { boundedRates: ["好评率"] }, inlayHints: 3, codeLens: "yes" },
    ]) {
      await workspace.set(settings);
      assert.deepEqual(await workspace.findings("a.txt"), [SUM, "error rate-over-100"], JSON.stringify(settings));
    }
  });

  it("of the folder win over the user's; words of both are heeded", async () => {
    await opened({ "crossfoot.json": '{"checks": {"sum-mismatch": "information"}, "lexicon": {"units": ["标段"]}}' });
    await workspace.set({ checks: { "sum-mismatch": "off" }, lexicon: { boundedRates: ["好评率"] } });
    assert.deepEqual(await workspace.findings("a.txt"), ["information sum-mismatch", "error rate-over-100"]);
  });

  it("of the folder may take back a path that the user sets aside", async () => {
    await opened({ "crossfoot.json": '{"ignore": ["old/", "!kept.txt"]}' }, "kept.txt");
    await workspace.set({ ignore: ["*.txt"] });
    assert.deepEqual(await workspace.findings("kept.txt"), [SUM]);
    workspace.files.set(inRoot("old/b.txt"), REPORT);
    await workspace.show("old/b.txt");
    assert.deepEqual(await workspace.findings("old/b.txt"), []);
  });

  it("know paths that are written otherwise in a URI", async () => {
    const path = encodeURI("旧稿/甲 1.txt");
    assert.deepEqual(await opened({ "crossfoot.json": '{"ignore": ["旧稿/"]}' }, path), []);
  });

  it("are those of the nearest file, in the workspace and in the repository", async () => {
    const cases: [string, Record<string, string>, string[]][] = [
      ["sub/deep/a.txt", { "crossfoot.json": checks("off") }, []],
      ["sub/deep/a.txt", { "crossfoot.json": checks("off"), "sub/crossfoot.json": "{}" }, [SUM]],
      ["sub/deep/a.txt", { "crossfoot.json": checks("off"), "sub/.git/HEAD": "" }, [SUM]],
      ["sub/deep/a.txt", { "sub/crossfoot.json": checks("off"), "sub/.git": "gitdir: x" }, []],
      ["a.txt", { "../crossfoot.json": checks("off") }, [SUM]],
    ];
    for (const [path, files, expected] of cases) {
      assert.deepEqual(await opened(files, path), expected, JSON.stringify(files));
      workspace.dispose();
    }
    await opened({ "a.txt": REPORT });
    assert.ok(
      workspace.read.every((uri) => uri.startsWith(`${ROOT}/`)),
      "nothing above the workspace is looked at",
    );
  });

  it("apply as soon as their file is made, changed or deleted", async () => {
    assert.deepEqual(await opened({}), [SUM]);
    assert.ok(workspace.registered.includes("workspace/didChangeWatchedFiles"));
    assert.ok(workspace.registered.includes("workspace/didChangeConfiguration"));
    await workspace.store("crossfoot.json", checks("warning"));
    assert.deepEqual(await workspace.findings("a.txt"), ["warning sum-mismatch"]);
    await workspace.store("crossfoot.json", checks("off"));
    assert.deepEqual(await workspace.findings("a.txt"), []);
    await workspace.store("crossfoot.json", undefined);
    assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
    const kinds = new Set(workspace.refreshed);
    assert.deepEqual([...kinds].sort(), ["codeLens", "diagnostic", "inlayHint", "semanticTokens"]);
  });

  it("of one folder of a workspace leave the others alone", async () => {
    const [one, other] = [inRoot("one"), inRoot("other")];
    workspace = await Workspace.open(
      {
        "one/a.txt": REPORT,
        "other/a.txt": REPORT,
        "one/crossfoot.json": checks("off"),
        "crossfoot.json": checks("off"),
      },
      {
        workspaceFolders: [
          { uri: one, name: "one" },
          { uri: other, name: "other" },
        ],
      },
    );
    for (const path of ["one/a.txt", "other/a.txt"]) await workspace.show(path);
    assert.deepEqual(await workspace.findings("one/a.txt"), []);
    // Nothing above a folder of the workspace holds in it.
    assert.deepEqual(await workspace.findings("other/a.txt"), [SUM]);
    await workspace.store("other/crossfoot.json", checks("warning"));
    assert.deepEqual(await workspace.findings("other/a.txt"), ["warning sum-mismatch"]);
    assert.deepEqual(await workspace.findings("one/a.txt"), []);
  });

  it("of the user, whose paths start at the nearest folder of the workspace", async () => {
    const folders = ["", "/inner"].map((path) => ({ uri: ROOT + path, name: path }));
    workspace = await Workspace.open({ "a.txt": REPORT, "inner/b.txt": REPORT }, { workspaceFolders: folders });
    for (const path of ["a.txt", "inner/b.txt"]) await workspace.show(path);
    await workspace.set({ ignore: ["/b.txt"] });
    assert.deepEqual(await workspace.findings("inner/b.txt"), []);
    assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
    await workspace.set({ ignore: ["/inner/b.txt"] });
    assert.deepEqual(await workspace.findings("inner/b.txt"), [SUM]);
  });

  it("follow the workspace where it goes", async () => {
    await opened({ "crossfoot.json": checks("off"), "sub/a.txt": REPORT }, "sub/a.txt");
    assert.deepEqual(await workspace.findings("sub/a.txt"), []);
    await workspace.moveTo(`${ROOT}/sub/`);
    assert.deepEqual(await workspace.findings("sub/a.txt"), [SUM]);
  });

  it("that cannot be understood are told where they stand, and the last good ones stay in force", async () => {
    await opened({ "crossfoot.json": checks("warning") });
    await workspace.store("crossfoot.json", '{\n  "checks": {"sum-mismatch": "loud"},\n  "lexikon": {}\n}');
    assert.deepEqual(await workspace.findings("a.txt"), ["warning sum-mismatch"]);
    const { diagnostics } = await toldIn("crossfoot.json");
    assert.deepEqual(
      diagnostics.map(({ range, source, severity }) => [range.start, range.end, source, severity]),
      [
        [{ line: 1, character: 29 }, { line: 1, character: 35 }, "crossfoot", 1],
        [{ line: 2, character: 2 }, { line: 2, character: 11 }, "crossfoot", 1],
      ],
    );
    assert.match(
      String(diagnostics[0]?.message),
      /should be one of .* the last settings that could be read stay in force/,
    );
    await workspace.store("crossfoot.json", checks("off"));
    assert.deepEqual(await workspace.findings("a.txt"), []);
    const heard = await workspace.peer.published(({ uri, diagnostics }: PublishDiagnosticsParams) => {
      return uri === inRoot("crossfoot.json") && diagnostics.length === 0;
    });
    assert.deepEqual(heard.diagnostics, [], "they are taken back");
  });

  it("that were never understood count for nothing", async () => {
    for (const bad of ["{", "", Buffer.from([0, 1, 2])]) {
      workspace = await Workspace.open({ "a.txt": REPORT, "crossfoot.json": bad });
      await workspace.show("a.txt");
      assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
      await toldIn("crossfoot.json");
      workspace.dispose();
    }
  });

  it("hide hints at once", async () => {
    await opened({}, "b.txt");
    await workspace.peer.open("一、工作\n受理68件，办结60件，办结率88.24%。\n", inRoot("c.txt"));
    const whole = { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } };
    const hints = () => workspace.peer.ask<InlayHint[]>("inlayHint", whole, inRoot("c.txt"));
    assert.equal((await hints()).length, 1);
    await workspace.set({ inlayHints: { verified: false } });
    assert.deepEqual(await hints(), []);
  });

  it("reach a client that neither answers for settings nor pulls", async () => {
    workspace = await Workspace.open(
      { "a.txt": REPORT },
      { capabilities: {}, initializationOptions: { settings: { checks: { "sum-mismatch": "warning" } } } },
    );
    await workspace.show("a.txt");
    const severities = (wanted: number[]) =>
      workspace.peer.published(
        ({ diagnostics }) => JSON.stringify(diagnostics.map(({ severity }) => severity)) === JSON.stringify(wanted),
      );
    await severities([2]);
    const settings = { crossfoot: { checks: { "sum-mismatch": "information" } } };
    await workspace.peer.notify("workspace/didChangeConfiguration", { settings });
    await severities([3]);
    assert.deepEqual(workspace.read, [], "it reads no files either");
  });

  it("leave an untitled document to the user's own", async () => {
    workspace = await Workspace.open({ "crossfoot.json": checks("off") });
    await workspace.peer.open(REPORT, "untitled:Untitled-1");
    assert.equal((await workspace.peer.items("untitled:Untitled-1")).length, 1);
    assert.deepEqual(workspace.read, []);
  });

  it("that the client fails to give leave everything as it was", async () => {
    workspace = await Workspace.open({ "a.txt": REPORT, "crossfoot.json": checks("off") });
    workspace.peer.connection.onRequest("workspace/configuration", () => {
      throw new Error("out of luck");
    });
    await workspace.show("a.txt");
    assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
    workspace.dispose();
    workspace = await Workspace.open(
      { "a.txt": REPORT },
      { capabilities: CAPABLE, initializationOptions: { files: true } },
    );
    workspace.peer.connection.onRequest("crossfoot/readFile", () => {
      throw new Error("out of luck");
    });
    await workspace.show("a.txt");
    assert.deepEqual(await workspace.findings("a.txt"), [SUM]);
  });
});

describe("crossfoot lsp --stdio, to a client that reads no files", () => {
  it("heeds the settings of a file's folder, as they are when it is opened", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crossfoot settings "));
    mkdirSync(join(folder, ".git"));
    const uri = pathToFileURL(join(folder, "旧稿.txt")).href;
    const { peer } = Peer.spawned([join(import.meta.dirname, "../../dist/cli.js"), "lsp", "--stdio"]);
    try {
      await peer.initialize();
      for (const [setting, expected] of [
        ["off", 0],
        ["warning", 1],
      ] as const) {
        writeFileSync(join(folder, "crossfoot.json"), checks(setting));
        await peer.open(REPORT, uri);
        assert.equal((await peer.items(uri)).length, expected, setting);
        await peer.notify("textDocument/didClose", { textDocument: { uri } });
      }
      writeFileSync(join(folder, "crossfoot.json"), '{"ignore": ["旧*"]}');
      await peer.open(REPORT, uri);
      assert.deepEqual(await peer.items(uri), []);
    } finally {
      peer.dispose();
      rmSync(folder, { recursive: true });
    }
  });
});
