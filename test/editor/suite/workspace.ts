import * as vscode from "vscode";
import type { Outcome } from "../../../client/src/overview/workspace-check";
import { findings, open, replace, SEED, write } from "./editing";
import { equal, ok } from "./expect";

const HINT = "000_626e233676252d29.txt";

/** All that is in Problems about a file of the workspace. */
function problems(name: string): vscode.Diagnostic[] {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder.uri, name)) : [];
}

const check = () => vscode.commands.executeCommand<Outcome | undefined>("crossfoot.checkWorkspace");

describe("the overview in the editor", () => {
  it("has every command that the manifest names", async () => {
    const extension = vscode.extensions.getExtension("crossfoot.crossfoot");
    const named: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    const known = new Set(await vscode.commands.getCommands(true));
    ok(named.length > 5, "the manifest names commands");
    equal(
      named.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
      "unknown commands",
    );
  });
});

describe("the check of the workspace", () => {
  it("finds what is in every report, and passes over what is none", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const outcome = await check();
    // Five seeds and three drafts; the diary is no report, and READMEs are passed over.
    equal(outcome?.reports, 8, "reports");
    equal(outcome?.failed, 0, "failed");
    ok(!outcome?.cancelled, "cancelled");
    equal(
      problems(HINT).map(({ code }) => (typeof code === "object" ? code.value : code)),
      ["rate-base"],
      "hints",
    );
    equal(problems("draft.md").length > 0, true, "findings in a draft");
    equal(problems("diary.txt").length, 0, "findings in a diary");
  });

  it("leaves a report that is open to its own diagnostics, and takes it back when it is closed", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await check();
    const before = problems(SEED).length;
    ok(before > 0, "findings before");
    const document = await open(SEED);
    await findings(document);
    equal(problems(SEED).length, before, "none is told twice");
    await replace(document, "调解委员会共计", "110", "105");
    await findings(document, (found) => found.length === 0);
    await replace(document, "调解委员会共计", "105", "110");
    await findings(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await findings(document, () => problems(SEED).length === before && vscode.window.activeTextEditor === undefined);
  });

  it("forgets what it found when it is told to", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await check();
    ok(problems(HINT).length > 0, "findings");
    await vscode.commands.executeCommand("crossfoot.clearWorkspace");
    equal(problems(HINT).length, 0, "findings after");
  });
});

describe("a text that is too large", () => {
  it("is not read", async () => {
    const document = await write(`一、排查\n共9处，其中道路12处。\n${"情况良好。".repeat(700_000)}`);
    // What is opened after it is answered after it.
    await findings(await open(SEED));
    equal(vscode.languages.getDiagnostics(document.uri).length, 0, "findings");
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
