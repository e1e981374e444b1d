import * as vscode from "vscode";
import { beside, forget, notes, readBeside, run, shown, speakAs, writeBeside, written } from "./annotating";
import { findings, open, place, replace, SEED } from "./editing";
import { equal, matches, ok } from "./expect";

const NAME = "review.txt";
/** The formats that come back; CSV is for reading only. */
const FORMATS = ["web-annotation", "brat", "label-studio", "jsonl"];

interface Collection {
  readonly first: { readonly items: object[] };
  readonly deleted?: object[];
}

/** What another machine has of the review, and says to it. */
const elsewhere = (text: string, added: readonly object[], deleted: readonly string[] = []): string => {
  const read: Collection = JSON.parse(text);
  const kept = read.first.items.filter((one) => !("id" in one && deleted.includes(String(one.id))));
  const stones = deleted.map((id) => ({ id, type: "as:Tombstone", deleted: new Date().toISOString() }));
  return JSON.stringify({
    ...read,
    first: { ...read.first, items: [...kept, ...added] },
    deleted: [...(read.deleted ?? []), ...stones],
  });
};

const said = (n: number, body: object, target: unknown) => ({
  id: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`,
  type: "Annotation",
  motivation: "commenting",
  creator: { type: "Person", name: "李四" },
  created: new Date().toISOString(),
  body,
  target,
});
const remark = (value: string, purpose = "commenting") => ({ type: "TextualBody", purpose, value });
/** With a quote alone: what a program writes that counts no characters. */
const quoted = (exact: string, prefix: string, suffix: string) => ({
  type: "SpecificResource",
  source: NAME,
  selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }],
});

describe("a review of a report by two people", () => {
  let document: vscode.TextDocument;
  let comment = "";
  let tag = "";
  const ids = async (): Promise<string[]> => (await written(document)).items.map(({ id }) => id);
  /** Selects the first of each behind `after`, the innermost that is meant. */
  const choose = (after: string, ...quotes: string[]): void => {
    const places = quotes.map((quote) => place(document, after, quote));
    const [editor] = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    if (!editor) throw new Error("the report is not shown");
    editor.selections = places.map(({ start, end }) => new vscode.Selection(start, end));
  };

  before(async () => {
    await speakAs("张三");
    // A copy: what other tests type into the seed is not saved, but it is open.
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("the workspace is empty");
    const at = (name: string) => vscode.Uri.joinPath(folder.uri, name);
    await vscode.workspace.fs.copy(at(SEED), at(NAME), { overwrite: true });
    document = await open(NAME);
    await findings(document);
  });
  after(async () => {
    await speakAs();
    await vscode.workspace.fs.delete(beside(document));
    await vscode.workspace.fs.delete(document.uri);
  });

  it("the first marks what is doubtful, corrects, adds, links and signs a section", async () => {
    choose("调解委员会共计", "110个");
    [comment = ""] = await run("comment", { value: "分类相加为105个，请核实。" });
    choose("村(居、嘎查)", "76个");
    await run("supplier", { unit: "基层股", confirmed: false });
    choose("社区调委会", "13个");
    [tag = ""] = await run("tag", { value: "待核" });
    choose("受理行政复议案件", "13起", "11起", "2起");
    await run("link", { kind: "sum" });
    choose("完成了", "第一批");
    await run("addClaim", { text: "1批" });
    choose("任务完成后", "20个工作日");
    await run("notAClaim");
    choose("各类文件", "661份");
    await run("correct", { text: "616份", value: "笔误" });
    choose("解决率为", "89.21%");
    await run("ignore", { which: 0, value: "按实际解决口径统计" });
    choose("六、健全", "突发事件");
    await run("signSection", { value: "" });
    const all = await notes(document, (states) => states.length === 9);
    ok(!all.some((state) => /stale|orphaned/.test(state)), all.join("; "));
    equal((await written(document)).items.length, 9, "annotations");
  });

  it("the second answers from another machine, and speaks of another place", async () => {
    const answers = [
      said(1, remark("已请基层股核对。", "replying"), comment),
      said(2, remark("与年报一致否？"), quoted("429件", "共调解案件", ",调解成功427件")),
    ];
    await writeBeside(document, elsewhere(await readBeside(document), answers));
    await notes(document, (states) => states.length === 10);
    const { threads } = await shown();
    const thread = threads.thread(document.uri, comment);
    equal(
      thread?.comments.map(({ author }) => author.name),
      ["张三", "李四"],
      "who speaks in the thread",
    );
    const other = threads.thread(document.uri, "urn:uuid:00000000-0000-4000-8000-000000000002");
    equal(other && document.getText(other.range), "429件", "place of the second's comment");
  });

  it("both write at once, one of them in a copy that is brought here: nothing is lost, nothing comes back", async () => {
    const copy = elsewhere(
      await readBeside(document),
      [said(3, remark("本段已核。"), quoted("97件", "司法确认", ",为维护"))],
      [tag],
    );
    const from = document.uri.with({ path: `${document.uri.path}.copy.json` });
    await vscode.workspace.fs.writeFile(from, new TextEncoder().encode(copy));
    choose("成功率达", "99%以上");
    await Promise.all([
      run("comment", { value: "口径请注明。" }),
      vscode.commands.executeCommand("crossfoot.importAnnotations", from),
    ]);
    await notes(document, (states) => states.length === 11);
    const { items, deleted } = await written(document);
    equal([items.length, deleted.length], [12, 1], "annotations, and what was deleted");
    ok(!(await ids()).includes(tag), "the tag stays deleted");
    await vscode.workspace.fs.delete(from);
  });

  it("the second disputes, confirms, settles and signs in the editor", async () => {
    await speakAs("李四");
    choose("调解委员会共计", "110个");
    await run("dispute", { which: 1, value: "含已撤销的5个" });
    await findings(document, (found) => found.length === 0);
    choose("案件13起,结案", "11起");
    await run("confirm", { which: 0 });
    choose("村(居、嘎查)", "76个");
    await run("supplier", { unit: "基层股", confirmed: true });
    const thread = (await shown()).threads.thread(document.uri, comment);
    if (!thread) throw new Error("no thread");
    await run("thread.resolve", thread);
    await run("signReport", { value: "同意上报" });
    const all = await notes(document, (states) => states.includes("SignOff holds") && states.length === 15);
    equal(all.filter((one) => one === "TextualBody resolved").length, 1, "threads that are settled");
    equal(all.filter((one) => one === "SignOff holds").length, 2, "signatures");
    await run("reviewSummary");
    const summary = vscode.window.activeTextEditor?.document.getText() ?? "";
    matches(summary, /^.*: signed\n/, "the summary");
    matches(summary, "Signatures (2)", "the summary");
    matches(summary, "Open comments (3)", "the summary");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.window.showTextDocument(document, { preview: false });
  });

  it("text that is changed after signing shows so, and signed again when it is put back", async () => {
    await replace(document, "共调解案件", "429件", "428件");
    await notes(document, (states) => states.includes("SignOff changed"));
    await replace(document, "共调解案件", "428件", "429件");
    await notes(document, (states) => states.filter((one) => one === "SignOff holds").length === 2);
    await vscode.commands.executeCommand("workbench.action.files.save");
  });

  it("the whole review goes out in every format, and comes back as it was", async () => {
    const before = await written(document);
    for (const format of [...FORMATS, "csv"]) {
      const ending =
        { "web-annotation": "jsonld", brat: "ann", "label-studio": "json", jsonl: "jsonl" }[format] ?? "csv";
      const to = document.uri.with({ path: document.uri.path.replace(NAME, `review.${ending}`) });
      await run("exportAnnotations", { format, layer: "both", to });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
      for (const words of ["分类相加为105个", "按实际解决口径统计", "含已撤销的5个", "616份", "同意上报"])
        matches(text, words, format);
      if (format !== "csv") {
        await forget(document);
        await vscode.commands.executeCommand("crossfoot.importAnnotations", to);
        await notes(document, (states) => states.length === 15);
        equal((await written(document)).items, before.items, `what came back as ${format}`);
      }
      await vscode.workspace.fs.delete(to);
    }
  });
});
