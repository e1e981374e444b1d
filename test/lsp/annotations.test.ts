import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, InitializeParams, ShowMessageParams } from "vscode-languageserver/node";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { ignoreFinding } from "../../server/src/annotations/build";
import { withAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import { uriFiles } from "../../server/src/files";
import { IGNORE_COMMAND, type NewSidecar } from "../../server/src/lsp/annotations/protocol";
import { sidecarUri } from "../../server/src/lsp/annotations/sidecars";
import { stamp } from "../annotations/samples";
import { folder } from "../cli/binary";
import { ERROR } from "../cli/sentences";
import { CAPABLE, Peer, refused, URI } from "./peer";
import { Workspace } from "./workspace";

const [FINDING] = analyse(ERROR).findings;
assert.ok(FINDING);
const IGNORED = serialiseSidecar(
  withAnnotation(
    emptySidecar("draft.report"),
    ignoreFinding(FINDING, "按会议口径统计", { anchors: new Anchors(ERROR), source: "draft.report" }, stamp(1)),
  ),
);
const SIDECARS: Partial<InitializeParams> = { initializationOptions: { language: "en", sidecars: true } };

/** A client whose diagnostics are pushed, so that a test can wait for them, and which has these files. */
async function client(files: Map<string, string>): Promise<Peer> {
  const peer = Peer.inProcess();
  peer.connection.onRequest("crossfoot/sidecar", ({ uri }: { uri: string }) => ({ text: files.get(uri) ?? null }));
  const { diagnostic: _, ...textDocument } = CAPABLE.textDocument ?? {};
  await peer.initialize({ ...CAPABLE, textDocument }, SIDECARS);
  return peer;
}
const counted = (peer: Peer, count: number) => peer.published(({ diagnostics }) => diagnostics.length === count);
const changed = (peer: Peer) =>
  peer.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: sidecarUri(URI), type: 2 }] });

describe("the language server and the annotations beside a document", () => {
  it("asks its client for them, and keeps quiet what was set aside", async () => {
    const peer = await client(new Map([[sidecarUri(URI), IGNORED]]));
    await peer.open(ERROR);
    assert.deepEqual((await counted(peer, 0)).diagnostics, []);
    peer.dispose();
  });

  it("reads them again when they change", async () => {
    const files = new Map<string, string>();
    const peer = await client(files);
    await peer.open(ERROR);
    await counted(peer, 1);
    files.set(sidecarUri(URI), IGNORED);
    await changed(peer);
    await counted(peer, 0);
    peer.dispose();
  });

  it("has a client ask again for all that they change", async () => {
    const workspace = await Workspace.open(
      { "a.txt": ERROR },
      { initializationOptions: { files: true, sidecars: true } },
    );
    workspace.peer.connection.onRequest("crossfoot/sidecar", ({ uri }: { uri: string }) => ({
      text: workspace.files.get(uri) ?? null,
    }));
    await workspace.show("a.txt");
    assert.equal((await workspace.findings("a.txt")).length, 1);
    assert.deepEqual(workspace.refreshed, []);
    await workspace.store("a.txt.annotations.json", IGNORED);
    assert.deepEqual(workspace.refreshed.toSorted(), ["codeLens", "diagnostic", "inlayHint", "semanticTokens"]);
    assert.deepEqual(await workspace.findings("a.txt"), []);
    workspace.dispose();
  });

  it("tells what cannot be read, and keeps what was read before", async () => {
    const files = new Map([[sidecarUri(URI), IGNORED]]);
    const peer = await client(files);
    await peer.open(ERROR);
    await counted(peer, 0);
    files.set(sidecarUri(URI), `<<<<<<< HEAD\n${IGNORED}`);
    await changed(peer);
    const told = await peer.heard<ShowMessageParams>("window/showMessage");
    assert.equal(told.message, "crossfoot: draft.report.annotations.json: line 1, column 1: This is not valid JSON.");
    await peer.change(2, `${ERROR}又及。`);
    const { diagnostics } = await peer.published(({ version }) => version === 2);
    assert.deepEqual(diagnostics, []);
    assert.ok((await refused(peer.request("workspace/executeCommand", command("x")))) < 0);
    peer.dispose();
  });

  it("offers to ignore a finding, and gives the text for the client to write", async () => {
    const files = new Map<string, string>();
    const peer = await client(files);
    await peer.open(ERROR);
    const { diagnostics } = await counted(peer, 1);
    const [diagnostic] = diagnostics;
    assert.ok(diagnostic);
    const actions = await peer.ask<CodeAction[]>("codeAction", { range: diagnostic.range, context: { diagnostics } });
    const action = actions.find((one) => one.command?.command === "crossfoot.ignore");
    assert.equal(action?.title, "Ignore with a Reason…");
    const [args] = action?.command?.arguments ?? [];
    const written = await peer.request<NewSidecar>("workspace/executeCommand", command(args.fingerprint));
    assert.equal(written.uri, sidecarUri(URI));
    assert.ok(!("fault" in parseSidecar(written.text)));
    files.set(written.uri, written.text);
    await changed(peer);
    await counted(peer, 0);
    peer.dispose();
  });

  const gone: readonly [string, object][] = [
    ["a finding that is not there", command("0000")],
    [
      "no reason",
      { command: IGNORE_COMMAND, arguments: [{ uri: URI, fingerprint: FINDING.fingerprint, creator: "a" }] },
    ],
    ["no arguments", { command: IGNORE_COMMAND }],
    ["another command", { command: "crossfoot.other" }],
  ];
  for (const [name, params] of gone) {
    it(`refuses to ignore: ${name}`, async () => {
      const peer = await client(new Map());
      await peer.open(ERROR);
      assert.ok((await refused(peer.request("workspace/executeCommand", params))) < 0);
      peer.dispose();
    });
  }

  it("of a client that says nothing of files, reads them itself where it may, and offers no command", async () => {
    const root = folder({ "稿 1.report": ERROR });
    writeFileSync(join(root, "稿 1.report.annotations.json"), IGNORED);
    const uri = pathToFileURL(join(root, "稿 1.report")).href;
    const peer = Peer.inProcess(undefined, { files: uriFiles });
    const { diagnostic: _, ...textDocument } = CAPABLE.textDocument ?? {};
    const { capabilities } = await peer.initialize({ ...CAPABLE, textDocument });
    assert.equal(capabilities.executeCommandProvider, undefined);
    await peer.open(ERROR, uri);
    await counted(peer, 0);
    peer.dispose();
  });

  it("asks nothing of a client that says nothing of files, where it has no machine", async () => {
    const peer = Peer.inProcess();
    let asked = 0;
    peer.connection.onRequest("crossfoot/sidecar", () => {
      asked++;
      return { text: null };
    });
    await peer.initialize();
    await peer.open(ERROR);
    assert.equal((await peer.items()).length, 1);
    assert.equal(asked, 0);
    peer.dispose();
  });
});

function command(fingerprint: string) {
  const arguments_ = [{ uri: URI, fingerprint, reason: "按会议口径统计", creator: "李四" }];
  return { command: IGNORE_COMMAND, arguments: arguments_ };
}
