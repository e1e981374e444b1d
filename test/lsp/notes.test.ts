import assert from "node:assert/strict";
import type { CodeAction, Hover, InitializeParams, Range } from "vscode-languageserver/node";
import { parseSidecar } from "../../server/src/annotations/sidecar";
import type { Sidecar } from "../../server/src/annotations/types";
import {
  CHANGE_COMMAND,
  type ExportedFile,
  IMPORT_COMMAND,
  MERGE_COMMAND,
  type NewSidecar,
  type ReviewSummary,
  type ShownChange,
  type ShownChoices,
  type ShownNote,
} from "../../server/src/lsp/annotations/protocol";
import { sidecarUri } from "../../server/src/lsp/annotations/sidecars";
import { CAPABLE, Peer, refused, URI } from "./peer";

const LINES = [
  "一、隐患排查",
  "全年共排查隐患110处，其中道路76处，桥梁23处，隧道7处，其他9处。",
  "二、行政应诉",
  "全年受理申请100件，办结64件，办结率64%，上年结转80件，走访两次。",
  "",
];
const OPTIONS: Partial<InitializeParams> = { initializationOptions: { language: "en", sidecars: true } };

/** An editor with one report, whose file of annotations is in memory. */
class Desk {
  text: string | null = null;
  unsaved: string[] = [];
  /** Where the file cannot be read. */
  fault: string | undefined;
  private constructor(readonly peer: Peer) {}

  static async open(): Promise<Desk> {
    const peer = Peer.inProcess();
    const desk = new Desk(peer);
    peer.connection.onRequest("crossfoot/sidecar", () => ({
      text: desk.fault === undefined ? desk.text : null,
      unsaved: desk.unsaved,
      fault: desk.fault,
    }));
    await peer.initialize(CAPABLE, OPTIONS);
    await peer.open(LINES.join("\n"));
    return desk;
  }

  run(command: string, params: object): Promise<NewSidecar> {
    return this.peer.request("workspace/executeCommand", { command, arguments: [{ uri: URI, ...params }] });
  }

  /** Changes, and writes what the server gives. */
  async change(change: ShownChange, creator = "张三"): Promise<NewSidecar> {
    const made = await this.run(CHANGE_COMMAND, { change, creator, version: 1 });
    assert.equal(made.uri, sidecarUri(URI));
    assert.equal(made.before, this.text);
    this.text = made.text;
    return made;
  }

  say(say: Extract<ShownChange, { say: unknown }>["say"], creator?: string): Promise<NewSidecar> {
    return this.change({ say }, creator);
  }

  sidecar(): Sidecar {
    const read = parseSidecar(this.text ?? "");
    assert.ok("annotations" in read);
    return read;
  }

  notes(): Promise<ShownNote[]> {
    return this.peer.request("crossfoot/notes", { textDocument: { uri: URI } });
  }

  async told(): Promise<string[]> {
    return (await this.notes()).map(({ label, state }) => `${label} · ${state}`);
  }

  async findings(): Promise<string[]> {
    return (await this.peer.items()).map(({ code }) => String(code));
  }

  choices(range: Range): Promise<ShownChoices> {
    return this.peer.request("crossfoot/choices", { textDocument: { uri: URI }, range });
  }
}

function at(quote: string): Range {
  const line = LINES.findIndex((one) => one.includes(quote));
  const character = LINES[line]?.indexOf(quote) ?? -1;
  assert.ok(character >= 0, quote);
  return { start: { line, character }, end: { line, character: character + quote.length } };
}

describe("what people say, over the protocol", () => {
  const cases: readonly [string, Parameters<Desk["say"]>[0], string, string[]][] = [
    ["comment", { type: "Comment", at: at("76处"), value: "请核实" }, "comment · open", ["sum-mismatch"]],
    ["comment on the report", { type: "Comment", value: "总体可以" }, "comment · open", ["sum-mismatch"]],
    ["tag", { type: "Tag", at: at("76处"), value: "待核" }, "tag: 待核 · holds", ["sum-mismatch"]],
    ["confirm a number", { type: "Confirmation", at: [at("76")] }, "confirmation · holds", ["sum-mismatch"]],
    [
      "dispute a relation",
      { type: "Dispute", kind: "sum", at: ["110处", "76处", "23处", "7处", "9处"].map(at), value: "口径不同" },
      "dispute · holds",
      [],
    ],
    ["correct", { type: "Correction", at: at("110处"), claim: { text: "115处" } }, "correction: 115处 · holds", []],
    ["not a number", { type: "NotAClaim", at: at("110") }, "not a figure · holds", []],
    [
      "add a number",
      { type: "AddedClaim", at: at("两次"), claim: { text: "2次" } },
      "added figure: 2次 · holds",
      ["sum-mismatch"],
    ],
    [
      "link",
      { type: "Link", kind: "sum", result: at("100件"), operands: [{ at: at("64件") }, { at: at("80件") }] },
      "linked figures: sum · holds",
      ["sum-mismatch", "sum-mismatch"],
    ],
    [
      "base",
      { type: "Base", at: at("64%"), base: at("80件"), parts: [at("64件")] },
      "chosen base: 80件 · holds",
      ["sum-mismatch", "rate-mismatch"],
    ],
    [
      "supplier",
      { type: "Supplier", at: at("64件"), unit: "立案庭", confirmed: false },
      "supplying unit: 立案庭 (not confirmed yet) · holds",
      ["sum-mismatch"],
    ],
    ["sign a section", { type: "SignOff", at: at("64件") }, "sign-off: 二、行政应诉 · holds", ["sum-mismatch"]],
    ["sign the report", { type: "SignOff" }, "sign-off: the whole report · holds", ["sum-mismatch"]],
  ];
  for (const [name, statement, label, findings] of cases) {
    it(`${name}, and takes it back`, async () => {
      const desk = await Desk.open();
      const { undo } = await desk.say(statement);
      assert.deepEqual(await desk.told(), [label]);
      assert.deepEqual(await desk.findings(), findings);
      assert.ok(undo);
      await desk.change(undo);
      assert.deepEqual(await desk.told(), []);
      assert.deepEqual(await desk.findings(), ["sum-mismatch"]);
      assert.equal(desk.sidecar().deleted.length, 1);
      desk.peer.dispose();
    });
  }

  it("answers, settles and opens a thread again, and restores it whole when it was removed", async () => {
    const desk = await Desk.open();
    const [to = ""] = (await desk.say({ type: "Comment", at: at("76处"), value: "请核实" })).ids;
    await desk.say({ type: "Reply", to, value: "已核实" }, "李四");
    await desk.say({ type: "Resolution", to, resolved: true });
    assert.deepEqual(await desk.told(), ["comment · resolved"]);
    const { undo } = await desk.change({ remove: to });
    assert.deepEqual(await desk.told(), []);
    assert.ok(undo);
    await desk.change(undo);
    const [note] = await desk.notes();
    assert.equal(note?.state, "resolved");
    assert.deepEqual(
      note?.replies.map(({ creator, text }) => [creator, text]),
      [["李四", "已核实"]],
    );
    assert.equal(desk.sidecar().deleted.length, 3);
    desk.peer.dispose();
  });

  it("edits one's own words, and nobody else's", async () => {
    const desk = await Desk.open();
    const [id = ""] = (await desk.say({ type: "Comment", at: at("76处"), value: "请核实" })).ids;
    const { undo } = await desk.change({ edit: id, value: "请再核实" });
    const [note] = await desk.notes();
    assert.deepEqual([note?.text, note?.isEdited], ["请再核实", true]);
    assert.ok((await refused(desk.change({ edit: id, value: "不必核实" }, "李四"))) < 0);
    assert.ok(undo);
    await desk.change(undo);
    assert.equal((await desk.notes())[0]?.text, "请核实");
    desk.peer.dispose();
  });

  const wrong: readonly [string, object][] = [
    ["nothing", {}],
    ["no name", { change: { say: { type: "SignOff" } } }],
    ["no such document", { uri: "file:///other.report", change: { say: { type: "SignOff" } }, creator: "张三" }],
    ["a version that is not open", { change: { say: { type: "SignOff" } }, creator: "张三", version: 7 }],
    ["no words", { change: { say: { type: "Comment", at: at("76处"), value: " " } }, creator: "张三" }],
    ["no place", { change: { say: { type: "Tag", value: "待核" } }, creator: "张三" }],
    ["a broken place", { change: { say: { type: "Tag", at: { start: 1 }, value: "待核" } }, creator: "张三" }],
    ["no number there", { change: { say: { type: "NotAClaim", at: at("行政应诉") } }, creator: "张三" }],
    [
      "a number in words that are none",
      { change: { say: { type: "AddedClaim", at: at("行政应诉"), claim: {} } }, creator: "张三" },
    ],
    [
      "numbers that make no change",
      {
        change: { say: { type: "Link", kind: "change", result: at("100件"), operands: [{ at: at("64件") }] } },
        creator: "张三",
      },
    ],
    [
      "no such kind of relation",
      {
        change: { say: { type: "Link", kind: "product", result: at("100件"), operands: [{ at: at("64件") }] } },
        creator: "张三",
      },
    ],
    ["a reply to nothing", { change: { say: { type: "Reply", to: "urn:uuid:0", value: "好" } }, creator: "张三" }],
    ["an edit of nothing", { change: { edit: "urn:uuid:0", value: "好" }, creator: "张三" }],
    ["a removal of nothing", { change: { remove: "urn:uuid:0" }, creator: "张三" }],
    ["annotations to restore that are none", { change: { restore: [{ id: "x" }] }, creator: "张三" }],
    ["another statement", { change: { say: { type: "Song" } }, creator: "张三" }],
  ];
  for (const [name, params] of wrong) {
    it(`refuses: ${name}`, async () => {
      const desk = await Desk.open();
      assert.ok((await refused(desk.run(CHANGE_COMMAND, params))) < 0);
      assert.deepEqual(await desk.told(), []);
      desk.peer.dispose();
    });
  }

  it("keeps in force what could not be written, and merges it when the file can be read", async () => {
    const desk = await Desk.open();
    desk.text = "<<<<<<< HEAD\n";
    const say: ShownChange = { say: { type: "Correction", at: at("110处"), claim: { text: "115处" } } };
    const kept = await desk.run(CHANGE_COMMAND, { change: say, creator: "张三" });
    assert.match(kept.fault ?? "", /draft\.report\.annotations\.json: line 1, column 1/);
    desk.unsaved = [kept.text];
    await desk.peer.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: sidecarUri(URI), type: 2 }] });
    assert.deepEqual(await desk.findings(), []);
    desk.text = null;
    desk.unsaved = [];
    const merged = await desk.run(MERGE_COMMAND, { text: kept.text });
    assert.equal(merged.fault, undefined);
    assert.equal(merged.text, kept.text);
    desk.peer.dispose();
  });

  it("holds what several windows could not write, beside a file that cannot even be opened", async () => {
    const desk = await Desk.open();
    const kept: string[] = [];
    for (const value of ["甲", "乙"]) {
      const { text } = await desk.run(CHANGE_COMMAND, { change: { say: { type: "Comment", value } }, creator: value });
      kept.push(text);
    }
    desk.peer.dispose();
    const next = await Desk.open();
    next.fault = "NoPermissions";
    next.unsaved = [...kept, "no annotations"];
    await next.peer.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: sidecarUri(URI), type: 2 }] });
    await next.peer.items();
    assert.deepEqual(
      (await next.notes()).map(({ text }) => text),
      ["甲", "乙"],
    );
    const third = await next.run(CHANGE_COMMAND, { change: { say: { type: "Comment", value: "丙" } }, creator: "丙" });
    assert.match(third.fault ?? "", /NoPermissions/);
    const all = parseSidecar(third.text);
    assert.ok("annotations" in all);
    assert.equal(all.annotations.length, 3);
    next.peer.dispose();
  });

  it("tells what can be said at a place", async () => {
    const desk = await Desk.open();
    await desk.say({ type: "Tag", at: at("76处"), value: "待核" });
    const total = await desk.choices(at("110"));
    assert.equal(total.claim?.text, "110处");
    assert.equal(total.findings.length, 1);
    assert.ok(total.relations.some(({ kind, verdict }) => kind === "sum" && verdict === "inconsistent"));
    assert.deepEqual([total.section, total.tags, total.bases], ["一、隐患排查", ["待核"], []]);
    const rate = await desk.choices(at("64%"));
    assert.deepEqual(
      rate.bases.map(({ text }) => text),
      ["100件", "64件", "80件"],
    );
    desk.peer.dispose();
  });

  it("shows in a hover who said what, also where there is no number", async () => {
    const desk = await Desk.open();
    await desk.say({ type: "Comment", at: at("全年受理申请"), value: "请<b>核实</b>" });
    const hover = await desk.peer.ask<Hover>("hover", { position: at("受理申请").start });
    assert.match(JSON.stringify(hover.contents), /张三 .*请\\\\<b\\\\>核实/);
    assert.deepEqual(hover.range, at("全年受理申请"));
    desk.peer.dispose();
  });

  it("sums up a review, with the places", async () => {
    const desk = await Desk.open();
    await desk.say({ type: "Comment", at: at("76处"), value: "请核实" });
    await desk.say({ type: "SignOff", at: at("64件") });
    const { lines } = await desk.peer.request<ReviewSummary>("crossfoot/review", { textDocument: { uri: URI } });
    const heads = lines.filter(({ at: place }) => !place).map(({ text }) => text);
    assert.deepEqual(heads, [
      "draft.report: partly signed",
      "",
      "Signatures (1)",
      "",
      "Open comments (1)",
      "",
      "Findings (1)",
    ]);
    assert.deepEqual(lines.find(({ text }) => text.includes("请核实"))?.at, at("76处"));
    desk.peer.dispose();
  });

  for (const format of ["web-annotation", "brat", "label-studio", "jsonl"] as const) {
    it(`gives annotations to ${format}, and takes them back as they were`, async () => {
      const desk = await Desk.open();
      await desk.say({ type: "Comment", at: at("76处"), value: "请核实" });
      const [file] = await desk.peer.request<ExportedFile[]>("crossfoot/exportAnnotations", {
        textDocument: { uri: URI },
        format,
        layer: "both",
      });
      assert.ok(file);
      const before = desk.sidecar();
      const again = await desk.run(IMPORT_COMMAND, { name: file.name, text: file.text, creator: "李四" });
      assert.deepEqual(again.ids, []);
      assert.deepEqual(parseSidecar(again.text), before);
      desk.text = null;
      await desk.peer.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: sidecarUri(URI), type: 3 }] });
      const back = await desk.run(IMPORT_COMMAND, { name: file.name, text: file.text, creator: "李四" });
      assert.deepEqual(parseSidecar(back.text), before);
      desk.peer.dispose();
    });
  }

  it("refuses another program's file that it cannot read, and a format that there is not", async () => {
    const desk = await Desk.open();
    assert.ok((await refused(desk.run(IMPORT_COMMAND, { name: "a.ann", text: "?", creator: "李四" }))) < 0);
    const params = { textDocument: { uri: URI }, format: "xml", layer: "both" };
    assert.ok((await refused(desk.peer.request("crossfoot/exportAnnotations", params))) < 0);
    desk.peer.dispose();
  });

  it("waits for the annotations before it tells of the first findings", async () => {
    const written = await Desk.open();
    await written.say({ type: "Correction", at: at("110处"), claim: { text: "115处" } });
    written.peer.dispose();
    const peer = Peer.inProcess();
    let answer: (value: { text: string | null }) => void = () => {};
    const asked = new Promise<void>((resolve) => {
      peer.connection.onRequest("crossfoot/sidecar", () => {
        resolve();
        return new Promise((settle) => {
          answer = settle;
        });
      });
    });
    await peer.initialize(CAPABLE, OPTIONS);
    await peer.open(LINES.join("\n"));
    const items = peer.items();
    await asked;
    answer({ text: written.text });
    assert.deepEqual(await items, []);
    peer.dispose();
  });

  it("does not wait for ever for a client that does not answer", async () => {
    const peer = Peer.inProcess();
    peer.connection.onRequest("crossfoot/sidecar", () => new Promise(() => {}));
    await peer.initialize(CAPABLE, OPTIONS);
    await peer.open(LINES.join("\n"));
    assert.equal((await peer.items()).length, 1);
    peer.dispose();
  });

  it("offers to ignore only to clients that can write", async () => {
    const peer = Peer.inProcess();
    await peer.initialize();
    await peer.open(LINES.join("\n"));
    const diagnostics = await peer.items();
    const [diagnostic] = diagnostics;
    assert.ok(diagnostic);
    const actions = await peer.ask<CodeAction[]>("codeAction", { range: diagnostic.range, context: { diagnostics } });
    assert.ok(actions.every(({ command }) => command?.command !== "crossfoot.ignore"));
    peer.dispose();
  });
});
