import * as vscode from "vscode";
import type { Service } from "../../../client/src/start";
import { book, pdf } from "../../helpers/pdf";
import { findings, hoverAt, open, outline, place, replace, SEED, write } from "./editing";
import { equal, matches, ok } from "./expect";

const TOTAL = "调解委员会共计";

describe("the extension", () => {
  const extension = vscode.extensions.getExtension<Service>("crossfoot.crossfoot");

  it("sleeps in a folder until a text is opened, and starts no server for one that is no report", async () => {
    ok(extension !== undefined, "the extension is there");
    equal(extension?.isActive, false, "active at the start");
    const diary = await open("diary.txt");
    await extension?.activate();
    equal([diary.languageId, extension?.exports.isRunning()], ["plaintext", false], "a server for a diary");
    await findings(await open(SEED));
    equal(extension?.exports.isRunning(), true, "a server for a report");
  });
});

describe("a report in the editor", () => {
  it("stays quiet about a text that is no report", async () => {
    const diary = await open("diary.txt");
    // What was opened before it is answered before it.
    await findings(await open(SEED));
    equal(vscode.languages.getDiagnostics(diary.uri).length, 0, "findings in a diary");
    equal(await hoverAt(diary, place(diary, "bought", "3").start), "", "hover in a diary");
  });

  it("marks the total that its parts do not meet", async () => {
    const document = await open(SEED);
    const [finding, ...others] = await findings(document);
    equal(others.length, 0, "other findings");
    ok(finding !== undefined, "no finding");
    const range = finding?.range ?? new vscode.Range(0, 0, 0, 0);
    ok(place(document, TOTAL, "110个").contains(range), "the finding stands on 110个");
    equal(finding?.severity, vscode.DiagnosticSeverity.Error, "severity");
    equal(finding?.source, "crossfoot", "source");
    matches(finding?.message ?? "", "76＋13＋7＋9＝105", "message");
  });

  it("links the check's page and names every operand's place", async () => {
    const document = await open(SEED);
    const [finding] = await findings(document);
    const { code, relatedInformation = [] } = finding ?? {};
    ok(typeof code === "object", "the code has no link");
    if (typeof code === "object") {
      equal(code.value, "sum-mismatch", "code");
      matches(code.target.toString(), /docs\/checks\/sum-mismatch\.md$/, "link");
    }
    const operands = relatedInformation.map(({ location }) => document.getText(location.range));
    equal(operands, ["76个", "13个", "7个", "9个"], "related places");
    ok(
      relatedInformation.every(({ location }) => location.uri.toString() === document.uri.toString()),
      "a related place is elsewhere",
    );
  });

  it("shows six sections in the outline, with their items", async () => {
    const document = await open(SEED);
    await findings(document);
    const sections = await outline(document);
    const names = sections.map((section) => section.name);
    equal(names.length, 6, `sections (${names.join("; ")})`);
    matches(names[3] ?? "", "四、全面推进社会治理法治化", "fourth section");
    equal(sections[3]?.children.length, 4, "items of the fourth section");
    matches(sections[3]?.children[2]?.name ?? "", /^三是/, "third item");
  });

  it("shows the arithmetic on a number", async () => {
    const document = await open(SEED);
    await findings(document);
    const total = await hoverAt(document, place(document, TOTAL, "110").start);
    matches(total, "✗", "hover on the total");
    matches(total.replace(/\\/g, ""), "76＋13＋7＋9＝105 ≠ 110", "hover on the total");
    const part = await hoverAt(document, place(document, TOTAL, "76个").start);
    matches(part.replace(/\\/g, ""), "76＋13＋7＋9＝105 ≠ 110", "hover on a part");
    const closed = await hoverAt(document, place(document, "行政复议案件13起,", "11起").start);
    matches(closed.replace(/\\/g, ""), "✓ 6＋3＋1＋1＝11", "hover on a total that meets its parts");
  });

  it("shows on a heading what its section holds", async () => {
    const document = await open(SEED);
    await findings(document);
    const text = await hoverAt(document, place(document, "按照“谁抽查、谁公示”的原则", "四、").start);
    matches(text, "四、全面推进社会治理法治化", "hover on the heading");
    matches(text, "76＋13＋7＋9＝105", "hover on the heading");
  });

  it("folds its sections", async () => {
    const document = await open(SEED);
    await findings(document);
    const command = "vscode.executeFoldingRangeProvider";
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(command, document.uri);
    const lines = ranges.map(({ start, end }) => [start, end]);
    equal(
      lines.slice(0, 2),
      [
        [1, 2],
        [3, 4],
      ],
      "folding ranges",
    );
  });

  it("takes the finding back when the number is mended, and brings it back with the number", async () => {
    const document = await open(SEED);
    await findings(document);
    await replace(document, TOTAL, "110", "105");
    await findings(document, (found) => found.length === 0);
    const total = await hoverAt(document, place(document, TOTAL, "105").start);
    matches(total.replace(/\\/g, ""), "✓ 76＋13＋7＋9＝105", "hover on the mended total");
    await replace(document, TOTAL, "105", "110");
    const [finding] = await findings(document);
    ok(finding !== undefined && place(document, TOTAL, "110个").contains(finding.range), "the finding is back");
  });

  for (const [name, language] of [
    ["draft.report", "report"],
    ["draft.report.txt", "report"],
    ["draft.md", "markdown"],
  ] as const) {
    it(`knows ${name} for a report in the language ${language}`, async () => {
      const document = await open(name);
      equal(document.languageId, language, "language");
      const [finding] = await findings(document);
      equal(document.getText(finding?.range), "9处", "place of the finding");
    });
  }

  it("reads a text from the moment that it becomes a report", async () => {
    const document = await write("工作情况\n");
    equal(vscode.languages.getDiagnostics(document.uri).length, 0, "findings in two words");
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(
      document.uri,
      end,
      "一、复议\n全年审结案件20件，其中维持12件，撤销5件，驳回2件。共排查隐患9处，其中道路4处，桥梁3处，隧道3处。\n",
    );
    await vscode.workspace.applyEdit(edit);
    const found = await findings(document);
    ok(
      found.some(({ range }) => document.getText(range) === "9处"),
      "the parts of 9处 are 10",
    );
  });

  it("says nothing where it is switched off", async () => {
    const document = await open(SEED);
    await findings(document);
    const settings = vscode.workspace.getConfiguration("crossfoot");
    await settings.update("enable", "never", vscode.ConfigurationTarget.Global);
    await findings(document, (found) => found.length === 0);
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Global);
    await findings(document);
  });

  it("reads what does not look like a report where it is always switched on", async () => {
    const document = await write("共9处，其中道路12处。");
    await findings(await open(SEED));
    equal(vscode.languages.getDiagnostics(document.uri).length, 0, "findings in two numbers");
    await vscode.window.showTextDocument(document);
    const settings = vscode.workspace.getConfiguration("crossfoot");
    await settings.update("enable", "always", vscode.ConfigurationTarget.Global);
    await findings(document);
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Global);
    await findings(document, (found) => found.length === 0);
  });

  it("speaks the language of its setting", async () => {
    const document = await open(SEED);
    await findings(document, ([finding]) => /please check/.test(finding?.message ?? ""));
    const settings = vscode.workspace.getConfiguration("crossfoot");
    await settings.update("language", "zh-CN", vscode.ConfigurationTarget.Global);
    await findings(document, ([finding]) => /请/.test(finding?.message ?? ""));
    await settings.update("language", undefined, vscode.ConfigurationTarget.Global);
    await findings(document, ([finding]) => /please check/.test(finding?.message ?? ""));
  });

  it("opens documents as reports, and never writes into them", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder !== undefined, "no workspace");
    const text = "全年受理行政复议申请80件，办结64件，办结率85%。其余工作稳步推进，取得了较好的成效。";
    for (const [name, bytes, where] of [
      [
        "page.html",
        new TextEncoder().encode(`<nav>一，99件。</nav><main><h1>报告</h1><p>${text}</p></main>`),
        /paragraph 2/,
      ],
      ["draft.pdf", pdf(book(["一、总体情况", text])), /page 1/],
    ] as const) {
      const file = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file("/"), name);
      await vscode.workspace.fs.writeFile(file, bytes);
      await vscode.commands.executeCommand("crossfoot.openAsReport", file);
      const document = vscode.window.activeTextEditor?.document;
      ok(document !== undefined, `${name} is not open`);
      if (!document) return;
      equal([document.uri.scheme, document.languageId], ["crossfoot", "report"], name);
      const [finding] = await findings(document);
      equal(document.getText(finding?.range), "85%", `finding in ${name}`);
      matches(finding?.message ?? "", where, `place in ${name}`);
      equal([...(await vscode.workspace.fs.readFile(file))], [...bytes], `${name} is as it was`);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      await vscode.workspace.fs.delete(file);
    }
  });

  it("exports its sheets into the workspace, whatever file system that has", async () => {
    const document = await open(SEED);
    await findings(document);
    for (const [command, name] of [
      ["crossfoot.exportReview", "review.xlsx"],
      ["crossfoot.exportReview", "review.docx"],
      ["crossfoot.exportRelations", "relations.xlsx"],
      ["crossfoot.exportClaims", "claims.xlsx"],
    ] as const) {
      const place = vscode.Uri.joinPath(document.uri, "..", name);
      await vscode.commands.executeCommand(command, place);
      const bytes = await vscode.workspace.fs.readFile(place);
      equal([...bytes.slice(0, 4)], [0x50, 0x4b, 3, 4], `${name} is a zip archive`);
      ok(bytes.length > 3000, `${name} has ${bytes.length} bytes`);
      await vscode.workspace.fs.delete(place);
    }
  });

  it("compares two drafts beside their difference, and says what did not follow", async () => {
    const old = await open(SEED);
    const young = vscode.Uri.joinPath(old.uri, "..", "second-draft.txt");
    await vscode.workspace.fs.writeFile(young, new TextEncoder().encode(old.getText().replace("5104件", "5140件")));
    await vscode.commands.executeCommand("crossfoot.compare", young, [old.uri, young]);
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.scheme === "crossfoot-comparison",
    );
    const text = shown?.document.getText() ?? "";
    matches(text, /5104件.*5140件/, "the change");
    matches(text, /4567.*537.*5140/, "what did not follow");
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      shown?.document.uri,
    );
    ok(
      links.some(({ target }) => target?.path === young.path),
      "no line leads to the second draft",
    );
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(young);
  });
});
