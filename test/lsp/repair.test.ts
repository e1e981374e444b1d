import assert from "node:assert/strict";
import { applyEdits } from "jsonc-parser";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isSettings, readSettings } from "../../server/src/settings/read";
import { CAPABLE, refused } from "./peer";
import { inRoot, Workspace } from "./workspace";

const REPORT = "某县2024年法治政府建设情况报告\n一、工作\n共排查隐患9处，其中道路4处，桥梁3处，隧道3处。\n";
const WRITE = "crossfoot.writeSeverity";

describe("what a finding offers", () => {
  let workspace: Workspace;
  afterEach(() => workspace.dispose());
  const opened = async (files = {}, more = {}) => {
    workspace = await Workspace.open({ "a.txt": REPORT, ...files }, more);
    await workspace.show("a.txt");
  };
  const actions = async (alter = (diagnostic: object): object => diagnostic) => {
    const diagnostics = (await workspace.peer.items(inRoot("a.txt"))).map(alter);
    const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 7 } };
    return workspace.peer.ask<CodeAction[]>("codeAction", { range, context: { diagnostics } }, inRoot("a.txt"));
  };
  const commands = (found: readonly CodeAction[]) => found.map(({ command }) => command?.command);

  it("a sentence to copy, the page, a severity to set; and no edit of a total that may be right", async () => {
    await opened();
    const found = await actions();
    assert.deepEqual(commands(found), ["crossfoot.copyQuery", "crossfoot.openPage", "crossfoot.setSeverity"]);
    assert.ok(found.every(({ edit, kind, diagnostics }) => !edit && kind === "quickfix" && diagnostics?.length === 1));
    const [copy, page, severity] = found;
    assert.match(
      String(copy?.command?.arguments?.[0]),
      /^In “某县2024年法治政府建设情况报告”, 一, “共排查隐患9处，其中道路4处，桥梁3处，隧道3处。”: 4＋3＋3＝10处, .*please check/,
    );
    assert.match(String(page?.command?.arguments?.[0]), /^https:.*\/sum-mismatch\.md$/);
    assert.deepEqual(severity?.command?.arguments, [inRoot("a.txt"), "sum-mismatch"]);
  });

  it("from the data sent with the diagnostic, whatever the report says now", async () => {
    await opened();
    const [copy] = await actions((one) => ({ ...one, data: { ...Object(one).data, query: "As it was." } }));
    assert.deepEqual(copy?.command?.arguments, ["As it was."]);
  });

  it("in Chinese where that is spoken", async () => {
    await opened({}, { locale: "zh-CN" });
    const found = await actions();
    assert.deepEqual(
      found.map(({ title }) => title),
      ["复制询问语句", "查看检查说明（sum-mismatch）", "设置 sum-mismatch 的程度…"],
    );
    assert.match(String(found[0]?.command?.arguments?.[0]), /^《某县.*报告》一中“共排查.*”一处：4＋3＋3＝10处，/);
  });

  it("severities that the server writes, to a client without the extension's commands", async () => {
    await opened({}, { initializationOptions: { files: true } });
    const found = await actions();
    assert.deepEqual(
      found.map(({ title, command }) => [title, command?.command, command?.arguments?.[2]]),
      ["error", "warning", "information", "off"].map((one) => [
        `Set sum-mismatch to ${one}`,
        "crossfoot.writeSeverity",
        one,
      ]),
    );
    workspace.dispose();
    await opened({}, { capabilities: CAPABLE, initializationOptions: {} });
    assert.deepEqual(await actions(), [], "a client that takes no edits is offered none");
  });

  describe("a severity, written into the folder's settings", () => {
    const write = (...args: unknown[]) =>
      workspace.peer.request<string | null>("workspace/executeCommand", { command: WRITE, arguments: args });
    const changed = (before: string) => {
      const [edit] = workspace.edits;
      return { operations: operations(edit), text: applied(edit, before) };
    };

    it("makes the file where there is none, at the top of the workspace", async () => {
      await opened({ "sub/b.txt": REPORT });
      assert.equal(await write(inRoot("sub/b.txt"), "sum-mismatch", "off"), inRoot("crossfoot.json"));
      assert.deepEqual(changed(""), {
        operations: [`create ${inRoot("crossfoot.json")}`, `edit ${inRoot("crossfoot.json")}`],
        text: '{\n  "checks": {\n    "sum-mismatch": "off"\n  }\n}\n',
      });
    });

    for (const [name, before, after] of [
      [
        "keeps comments and form",
        '// of the office\r\n{\r\n\t"checks": {\r\n\t\t"numbering": "off", // as agreed\r\n\t},\r\n}\r\n'.replace(
          /,(?=[^"]*})/g,
          "",
        ),
        /^\/\/ of the office\r\n\{\r\n\t"checks": \{\r\n\t\t"numbering": "off",\r\n\t\t"sum-mismatch": "warning" \/\/ as agreed\r\n\t\}\r\n\}\r\n$/,
      ],
      [
        "replaces what was set",
        '{ "checks": { "sum-mismatch": "off" } }',
        /^\{ "checks": \{ "sum-mismatch": "warning" \} \}$/,
      ],
      ["adds to an empty object", "{}", /^\{\n? *"checks": \{\s*"sum-mismatch": "warning"\s*\}\s*\}$/],
    ] as const)
      it(name, async () => {
        await opened({ "crossfoot.json": before });
        assert.equal(await write(inRoot("a.txt"), "sum-mismatch", "warning"), inRoot("crossfoot.json"));
        const { operations, text } = changed(before);
        assert.deepEqual(operations, [`edit ${inRoot("crossfoot.json")}`]);
        assert.match(text, after);
        assert.ok(isSettings(readSettings(text)), text);
      });

    it("leaves a file alone that has faults, and says so", async () => {
      await opened({ "crossfoot.json": '{ "checks": ' });
      assert.equal(await write(inRoot("a.txt"), "sum-mismatch", "off"), null);
      const { message } = await workspace.peer.heard<{ message: string }>("window/showMessage");
      assert.match(message, /faults in crossfoot\.json/);
      assert.deepEqual(workspace.edits, []);
    });

    it("has nowhere to go for a document that is in no folder", async () => {
      await opened();
      assert.equal(await write("untitled:Untitled-1", "sum-mismatch", "off"), null);
      assert.deepEqual(workspace.edits, []);
    });

    it("refuses what is no severity, no check, no command", async () => {
      await opened();
      const uri = inRoot("a.txt");
      for (const args of [
        [],
        [uri],
        [uri, "sum-mismatch", "loud"],
        [7, "sum-mismatch", "off"],
        [uri, "toString", "off"],
      ])
        assert.equal(await refused(write(...args)), -32602, JSON.stringify(args));
      assert.equal(await refused(workspace.peer.request("workspace/executeCommand", { command: "rm" })), -32602);
      assert.deepEqual(workspace.edits, []);
    });
  });
});

const operations = (edit: WorkspaceEdit | undefined): string[] =>
  (edit?.documentChanges ?? []).map((change) =>
    "kind" in change ? `${change.kind} ${Object(change).uri}` : `edit ${change.textDocument.uri}`,
  );

function applied(edit: WorkspaceEdit | undefined, text: string): string {
  const document = TextDocument.create("", "", 0, text);
  const edits: TextEdit[] = (edit?.documentChanges ?? [])
    .filter((change): change is TextDocumentEdit => !("kind" in change))
    .flatMap((change) => change.edits as TextEdit[]); // plain edits, as the server makes them
  return applyEdits(
    text,
    edits.map(({ range, newText }) => {
      const offset = document.offsetAt(range.start);
      return { offset, length: document.offsetAt(range.end) - offset, content: newText };
    }),
  );
}
