import * as vscode from "vscode";
import type { Status } from "../../server/src/lsp/status";
import { isReportPath } from "./overview/names";
import type { Served } from "./served";
import type { Upkeep } from "./upkeep";
import { isTooLarge, isWanted, LANGUAGES, LARGEST } from "./wanted";
import { say } from "./words";

/** The language status item of the report in the active editor: how much was checked, and what was found. */
export class StatusItem implements vscode.Disposable {
  readonly #counts = new Map<string, Status>();
  readonly #subscriptions: vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;

  constructor(
    private readonly served: Served,
    private readonly upkeep: Pick<Upkeep, "down">,
  ) {
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#show()),
      served.onDidChange(() => this.#show()),
    ];
  }

  counted(status: Status): void {
    this.#counts.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  /** The server fell: what it counted no longer holds. */
  refresh(): void {
    this.#counts.clear();
    this.#show();
  }

  /** What is shown, for the tests of the editor. */
  get text(): string | undefined {
    return this.#item?.text;
  }

  dispose(): void {
    this.#item?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #sayTooLarge(): void {
    this.#item ??= vscode.languages.createLanguageStatusItem("crossfoot.status", LANGUAGES);
    this.#item.name = say("editor.status.name");
    this.#item.busy = false;
    this.#item.text = say("status.too-large");
    this.#item.detail = say("status.too-large.detail", {
      characters: LARGEST.toLocaleString("en"),
    });
    this.#item.severity = vscode.LanguageStatusSeverity.Warning;
    this.#item.command = undefined;
  }

  #sayDown(why: string): void {
    this.#item ??= vscode.languages.createLanguageStatusItem("crossfoot.status", LANGUAGES);
    this.#item.name = say("editor.status.name");
    this.#item.busy = false;
    this.#item.text = say("editor.status.down");
    this.#item.detail = why;
    this.#item.severity = vscode.LanguageStatusSeverity.Error;
    this.#item.command = { title: say("editor.server.restart"), command: "crossfoot.restartServer" };
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (isUnread(document)) {
      this.#sayTooLarge();
      return;
    }
    if (document && this.upkeep.down !== undefined && isWanted(document)) {
      this.#sayDown(this.upkeep.down);
      return;
    }
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
    this.#item.detail = counts ? detailOf(counts) : "";
    this.#item.severity = severityOf(counts);
    this.#item.command = { title: say("editor.status.problems"), command: "workbench.actions.view.problems" };
  }
}

function textOf({ findings, setAside }: Status): string {
  if (setAside) return say("editor.status.aside");
  const { error, warning, information } = findings;
  return say(error + warning + information === 0 ? "editor.status.clean" : "editor.status.found", findings);
}

function detailOf({ claims, checked, consistent, uncheckable, milliseconds }: Status): string {
  const counts = say("editor.status.detail", { claims, checked, consistent, uncheckable });
  return say("status.time", { counts, milliseconds: Math.round(milliseconds) });
}

/** Would be read, were it not too long. The longest texts VS Code does not even show to extensions: only their tab is known. */
function isUnread(document: vscode.TextDocument | undefined): boolean {
  if (document)
    return LANGUAGES.includes(document.languageId) && document.uri.scheme !== "output" && isTooLarge(document);
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || !isReportPath(vscode.workspace.asRelativePath(input.uri)))
    return false;
  return vscode.workspace.textDocuments.every(({ uri }) => uri.toString() !== input.uri.toString());
}

function severityOf(counts: Status | undefined): vscode.LanguageStatusSeverity {
  if (counts?.findings.error) return vscode.LanguageStatusSeverity.Error;
  if (counts?.findings.warning) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
