import * as vscode from "vscode";
import { findings, hoverAt, open, place, SEED, when } from "./editing";
import { equal, matches, ok } from "./expect";

const TOTAL = "调解委员会共计";
const MEMBERS = ["110个", "76个", "13个", "7个", "9个"];

/** What a provider of the workbench answers about the seed. */
const ask = <R>(command: string, document: vscode.TextDocument, ...args: unknown[]) =>
  vscode.commands.executeCommand<R>(`vscode.${command}`, document.uri, ...args);
const texts = (document: vscode.TextDocument, ranges: readonly vscode.Range[]) =>
  ranges.map((range) => document.getText(range));

describe("reading in the editor", () => {
  let document: vscode.TextDocument;
  let total: vscode.Position;
  beforeEach(async () => {
    document = await open(SEED);
    await findings(document);
    total = place(document, TOTAL, "110").start;
  });

  it("links every operand in the hover, by a command that reveals it", async () => {
    const hover = await hoverAt(document, total);
    const [link] = [...hover.matchAll(/\[76个\]\(command:(crossfoot\.reveal)\?([^)]*)\)/g)];
    ok(link !== undefined, `no link in ${hover}`);
    await vscode.commands.executeCommand(link?.[1] ?? "", ...JSON.parse(decodeURIComponent(link?.[2] ?? "")));
    equal(document.getText(vscode.window.activeTextEditor?.selection), "76个", "what is revealed");
  });

  it("highlights the members of a relation", async () => {
    const found = await ask<vscode.DocumentHighlight[]>("executeDocumentHighlights", document, total);
    equal(
      texts(
        document,
        found.map(({ range }) => range),
      ),
      MEMBERS,
      "highlights",
    );
  });

  it("goes from a total to its parts, and from a part to the total", async () => {
    const parts = await ask<vscode.LocationLink[]>("executeDefinitionProvider", document, total);
    equal(
      texts(
        document,
        parts.map(({ targetRange }) => targetRange),
      ),
      MEMBERS.slice(1),
      "definition",
    );
    const part = place(document, TOTAL, "76").start;
    const results = await ask<vscode.Location[]>("executeReferenceProvider", document, part);
    ok(
      texts(
        document,
        results.map(({ range }) => range),
      ).includes("110个"),
      "references",
    );
  });

  it("puts ✓ behind what meets, until that is switched off", async () => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () => ask<vscode.InlayHint[]>("executeInlayHintProvider", document, whole);
    const before = await hints();
    ok(before.length > 5 && before.every(({ label }) => label === "✓"), `hints: ${before.length}`);
    const settings = vscode.workspace.getConfiguration("crossfoot");
    await settings.update("inlayHints.verified", false, vscode.ConfigurationTarget.Global);
    await until(async () => (await hints()).length === 0);
    await settings.update("inlayHints.verified", undefined, vscode.ConfigurationTarget.Global);
    await until(async () => (await hints()).length === before.length);
  });

  it("tells kinds and verdicts of numbers", async () => {
    const legend = await ask<vscode.SemanticTokensLegend>("provideDocumentSemanticTokensLegend", document);
    equal(legend.tokenModifiers, ["verified", "doubtful", "wrong"], "modifiers");
    const { data } = await ask<vscode.SemanticTokens>("provideDocumentSemanticTokens", document);
    const wrong = 1 << legend.tokenModifiers.indexOf("wrong");
    equal(data.filter((said, k) => k % 5 === 4 && said === wrong).length, 1, "wrong numbers");
  });

  it("counts above each heading", async () => {
    const lenses = await ask<vscode.CodeLens[]>("executeCodeLensProvider", document, 100);
    matches(lenses[0]?.command?.title ?? "", /Numbers: \d+.*Findings: 2/, "the report's lens");
    equal(lenses[0]?.command?.command, "crossfoot.reveal", "it leads to the finding");
    ok(lenses.length >= 5, `lenses: ${lenses.length}`);
  });
});

describe("what to do with a finding", () => {
  it("copies the query as a sentence, and leaves the draft alone", async () => {
    const document = await open(SEED);
    const [finding] = await findings(document);
    const { version } = document;
    const actions = await ask<vscode.CodeAction[]>("executeCodeActionProvider", document, finding?.range);
    const command = actions.find(({ command }) => command?.command === "crossfoot.copyQuery")?.command;
    matches(
      String(command?.arguments?.[0]),
      /^In “.*”, 四、“三是”, “.*共计110个.*”: 76＋13＋7＋9＝105个/,
      "the sentence",
    );
    await vscode.commands.executeCommand(command?.command ?? "", ...(command?.arguments ?? []));
    equal(await vscode.env.clipboard.readText(), command?.arguments?.[0], "the clipboard");
    equal(document.version, version, "version of the draft");
  });

  it("writes a severity into crossfoot.json, where it holds at once; faults there are told", async () => {
    const document = await open(SEED);
    await findings(document);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const file = vscode.Uri.joinPath(folder?.uri ?? document.uri, "crossfoot.json");
    const severities = () => vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
    const isNow = (severity: vscode.DiagnosticSeverity) =>
      when(vscode.languages.onDidChangeDiagnostics, () => (severities().includes(severity) ? true : undefined));
    await vscode.commands.executeCommand("crossfoot.setSeverity", document.uri.toString(), "sum-mismatch", "warning");
    await isNow(vscode.DiagnosticSeverity.Warning);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    equal(JSON.parse(written), { checks: { "sum-mismatch": "warning" } }, "crossfoot.json");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "checks": 7 }'));
    const [fault] = await findings({ uri: file });
    matches(fault?.message ?? "", "“checks” should be a JSON object", "the fault");
    ok(severities().includes(vscode.DiagnosticSeverity.Warning), "the last good settings stay in force");
    await vscode.workspace.fs.delete(file);
    await isNow(vscode.DiagnosticSeverity.Error);
    await findings({ uri: file }, (found) => found.length === 0);
  });
});

describe("crossfoot.json in the editor", () => {
  it("is completed by its schema, and may have comments", async function () {
    // Which sees the schemas of the extensions in its own host alone.
    if (!vscode.extensions.getExtension("vscode.json-language-features")) this.skip();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("the workspace is empty");
    const file = vscode.Uri.joinPath(folder.uri, "drafts/crossfoot.json");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "checks": { "" } } // ours\n'));
    const document = await vscode.workspace.openTextDocument(file);
    equal(document.languageId, "jsonc", "language");
    await vscode.window.showTextDocument(document);
    const place = new vscode.Position(0, document.lineAt(0).text.indexOf('""') + 1);
    await until(async () => {
      const { items } = await ask<vscode.CompletionList>("executeCompletionItemProvider", document, place);
      return items.some(({ label }) => (typeof label === "string" ? label : label.label) === "sum-mismatch");
    });
    await vscode.workspace.fs.delete(file);
  });
});

/** Asks again after each answer until it is as wanted: the workbench tells nobody when a provider would answer otherwise. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
