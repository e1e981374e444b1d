import * as vscode from "vscode";
import type { Status } from "../../server/src/lsp/status";
import type { Served } from "./served";
import { LANGUAGES } from "./wanted";
import { say } from "./words";

/** The language status item of the report in the active editor: how much was checked, and what was found. */
export class StatusItem implements vscode.Disposable {
  readonly #counts = new Map<string, Status>();
  readonly #subscriptions: vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;

  constructor(private readonly served: Served) {
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      served.onDidChange(() => this.#show()),
    ];
  }

  counted(status: Status): void {
    this.#counts.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.served.has(document)) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.languages.createLanguageStatusItem("crossfoot.status", LANGUAGES);
    const counts = this.#counts.get(document.uri.toString());
    this.#item.name = say("editor.status.name");
    this.#item.busy = counts === undefined;
    this.#item.text = counts ? textOf(counts) : say("editor.status.name");
    this.#item.detail = counts ? say("editor.status.detail", detailOf(counts)) : "";
    this.#item.severity = severityOf(counts);
    this.#item.command = { title: say("editor.status.problems"), command: "workbench.actions.view.problems" };
  }
}

function textOf({ findings, setAside }: Status): string {
  if (setAside) return say("editor.status.aside");
  const { error, warning, information } = findings;
  return say(error + warning + information === 0 ? "editor.status.clean" : "editor.status.found", findings);
}

const detailOf = ({ claims, checked, consistent, uncheckable }: Status) => ({
  claims,
  checked,
  consistent,
  uncheckable,
});

function severityOf(counts: Status | undefined): vscode.LanguageStatusSeverity {
  if (counts?.findings.error) return vscode.LanguageStatusSeverity.Error;
  if (counts?.findings.warning) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
