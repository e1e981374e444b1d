import * as vscode from "vscode";
import { Kept } from "../../../client/src/annotations/kept";
import {
  beside,
  bodies,
  draft,
  forget,
  notes,
  readBeside,
  run,
  select,
  shown,
  speakAs,
  TEXT,
  unwritten,
  writeBeside,
  written,
} from "./annotating";
import { findings, hoverAt, place } from "./editing";
import { equal, matches, ok } from "./expect";

const WAITING = "请核实口径";

describe("annotations in the editor", () => {
  before(() => speakAs("张三"));
  after(() => speakAs());

  it("comments on what is selected, in a thread that is answered, settled, edited and deleted", async () => {
    const document = await draft();
    select(document, "76处");
    const [id = ""] = await run("comment", { value: WAITING });
    await notes(document, (all) => all.includes("TextualBody open"));
    const { threads } = await shown();
    const thread = threads.thread(document.uri, id);
    if (!thread) throw new Error("no thread");
    equal(document.getText(thread.range), "76处", "place of the thread");
    equal(thread.comments[0]?.author.name, "张三", "author");
    matches(await hoverAt(document, place(document, "", "76处").start), /张三.*请核实口径/, "hover");
    await run("thread.say", { thread, text: "已核实" });
    await notes(document, () => thread.comments.length === 2);
    await run("thread.resolve", thread);
    await notes(document, (all) => all.includes("TextualBody resolved"));
    equal(thread.contextValue, "resolved", "state of the thread");
    await run("thread.reopen", thread);
    await notes(document, (all) => all.includes("TextualBody open"));
    const [comment] = thread.comments;
    if (!comment) throw new Error("no comment");
    await run("remark.edit", comment);
    equal(comment.mode, vscode.CommentMode.Editing, "mode");
    comment.body = "请再核实";
    await run("remark.save", comment);
    await notes(document, () => thread.comments[0]?.label !== undefined);
    equal((await written(document)).items.filter(({ body }) => body.value === "请再核实").length, 1, "edited comments");
    const other = { uri: document.uri, range: new vscode.Range(3, 0, 3, 0), comments: [], dispose() {} };
    await run("thread.say", { thread: other, text: "整句请核" });
    const lines = await notes(document, (all) => all.length === 2);
    equal(lines, ["TextualBody open", "TextualBody open"], "a thread that was begun in the margin");
    await run("undoAnnotation");
    await run("remark.delete", thread.comments[0] ?? {});
    await notes(document, (all) => all.length === 0);
    equal((await written(document)).items.length, 0, "what is left of a deleted thread");
    await run("undoAnnotation");
    await notes(document, (all) => all.includes("TextualBody open"));
  });

  it("corrects a number, so that its finding goes, and undoes that", async () => {
    const document = await draft();
    select(document, "110处");
    await run("correct", { text: "115处" });
    await findings(document, (found) => found.length === 0);
    equal(document.getText(), TEXT, "the report");
    await run("undoAnnotation");
    await findings(document);
    equal((await written(document)).deleted.length, 1, "tombstones");
  });

  it("takes away a number that is none, and adds one that was missed", async () => {
    const document = await draft();
    select(document, "110处");
    await run("notAClaim");
    await findings(document, (found) => found.length === 0);
    select(document, "两次");
    await run("addClaim", { text: "2次" });
    equal((await bodies(document)).sort(), ["AddedClaim", "NotAClaim"], "statements");
  });

  it("confirms a number, and disputes a relation, whose finding is set aside", async () => {
    const document = await draft();
    select(document, "76处");
    await run("confirm", { which: 0 });
    await notes(document, (all) => all.length === 1);
    matches(await hoverAt(document, place(document, "", "76处").start), "张三", "hover");
    select(document, "110处");
    await run("dispute", { which: 1, value: "含上年结转" });
    await findings(document, (found) => found.length === 0);
    equal((await bodies(document)).sort(), ["Confirmation", "Dispute"], "statements");
  });

  it("links the selected numbers as a relation, the result first", async () => {
    const document = await draft();
    select(document, "100件", "80件", "64件");
    await run("link", { kind: "sum" });
    await findings(document, (found) => found.length === 2);
    matches(await hoverAt(document, place(document, "", "100件").start), "≠", "hover");
  });

  it("chooses the denominator of a rate", async () => {
    const document = await draft();
    equal((await findings(document)).length, 1, "findings before");
    select(document, "64%");
    await run("chooseBase", { text: "80件", value: "按受理数" });
    const found = await findings(document, (all) => all.length === 2);
    ok(
      found.some(({ range }) => document.getText(range) === "64%"),
      "64 of 80 is no 64%",
    );
  });

  it("ignores a finding with a reason, as its light bulb offers", async () => {
    const document = await draft();
    const [finding] = await findings(document);
    if (!finding) throw new Error("no finding");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
    );
    const titles = actions.map(({ title }) => title);
    for (const title of ["Not a Number", "Comment…", "Annotate this place"])
      ok(titles.includes(title), `${title} is offered (${titles.join("; ")})`);
    const ignore = actions.find(({ command }) => command?.command === "crossfoot.ignore");
    if (!ignore?.command) throw new Error(`ignoring is not offered: ${titles.join("; ")}`);
    const [given] = ignore.command.arguments ?? [];
    await run("ignore", { ...given, value: "按会议口径统计" });
    await findings(document, (found) => found.length === 0);
    await notes(document, (all) => all.includes("Ignore holds"));
  });

  it("names the supplying unit, tags, and signs; what is changed since shows so", async () => {
    const document = await draft();
    select(document, "80件");
    await run("supplier", { unit: "立案庭", confirmed: false });
    await run("tag", { value: "待核" });
    await run("signSection", { value: "" });
    await run("signReport", { value: "同意" });
    await notes(document, (all) => all.length === 4);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, place(document, "", "76处"), "71处");
    await vscode.workspace.applyEdit(edit);
    const all = await notes(document, (states) => states.includes("SignOff changed"));
    equal(all.filter((one) => one.startsWith("SignOff")).sort(), ["SignOff changed", "SignOff holds"], "signatures");
    const { view } = await shown();
    const groups = () => view.getChildren().map((group) => view.getTreeItem(group).label);
    equal(groups(), ["Changed Since Signed", "In Force"], "groups of the view");
    await run("annotations.group", "tag" as unknown as object);
    equal(groups(), ["Others", "待核"], "groups by tag");
    await run("annotations.group", "state" as unknown as object);
  });

  it("picks up what another program writes", async () => {
    const first = await draft();
    select(first, "110处");
    await run("correct", { text: "115处" });
    const second = await draft();
    await writeBeside(second, await readBeside(first));
    await findings(second, (found) => found.length === 0);
  });

  it("never writes over a file that it cannot read, and keeps what was said until it can", async () => {
    const { document, broken } = await unwritten();
    equal(await readBeside(document), broken, "the file");
    const { desk, storage } = await shown();
    const asNextWindow = async (): Promise<readonly string[]> => {
      const kept = new Kept(vscode.workspace.fs, storage, () => "next");
      await kept.ready;
      return kept.texts(beside(document).toString());
    };
    const [kept = "", ...others] = await asNextWindow();
    matches(kept, "115处", "what outlasts the window");
    equal(others, [], "what else is kept");
    await vscode.workspace.fs.delete(beside(document));
    // Asked for, it waits for a try that a change of the file may have set off.
    await desk.retry(document.uri);
    equal(await bodies(document), ["Correction"], "statements after the file was mended");
    equal(await asNextWindow(), [], "what is kept after that");
  });

  it("loses nothing of two who write at the same time", async () => {
    const document = await draft();
    select(document, "76处");
    await Promise.all([run("comment", { value: "甲" }), run("comment", { value: "乙" }), run("tag", { value: "丙" })]);
    equal((await bodies(document)).length, 3, "statements");
  });

  it("shows how far the review is, and brings annotations out and back", async () => {
    const document = await draft();
    select(document, "76处");
    await run("comment", { value: WAITING });
    await run("reviewSummary");
    const summary = vscode.window.activeTextEditor?.document.getText() ?? "";
    matches(summary, "Open comments (1)", "summary");
    matches(summary, WAITING, "summary");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.window.showTextDocument(document, { preview: false });
    const to = document.uri.with({ path: document.uri.path.replace(/\.report$/, ".export.json") });
    await run("exportAnnotations", { format: "label-studio", layer: "both", to });
    await forget(document);
    await vscode.commands.executeCommand("crossfoot.importAnnotations", to);
    await notes(document, (all) => all.includes("TextualBody open"));
    equal(await bodies(document), ["TextualBody"], "what came back");
  });

  it("says nothing in a text that is no report", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("the workspace is empty");
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, "diary.txt"));
    equal((await run("comment", { value: WAITING })).length, 0, "annotations of a diary");
  });
});
