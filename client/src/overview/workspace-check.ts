import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { decode } from "../../../server/src/documents/decode";
import { CHECK, type Checked } from "../../../server/src/lsp/overview/protocol";
import { reasonOf } from "../again";
import { isWantedText, LARGEST } from "../wanted";
import { say } from "../words";
import type { Desk } from "./desk";
import { reportFiles } from "./files";
import { languageOf } from "./names";

/** What a check of the workspace came to. */
export interface Outcome {
  reports: number;
  failed: number;
  cancelled: boolean;
  readonly findings: { error: number; warning: number; information: number };
}

/** Checks every report of the workspace, one at a time, into Problems. Files that are open have their own diagnostics and are left alone. */
export class WorkspaceCheck implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("crossfoot.workspace");
  readonly #subscriptions: vscode.Disposable[];
  /** The reports that the last check spoke of. */
  readonly #checked = new Set<string>();
  #running: Promise<Outcome | undefined> | undefined;

  constructor(private readonly desk: Desk) {
    this.#subscriptions = [
      this.#collection,
      desk.served.onDidChange(() => this.#yield()),
      // A document may outlive its tab, but its own diagnostics do not.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        this.#yield();
        for (const uri of closed.flatMap(uriOf)) void this.#again(uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.#forget(files)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#forget(files.map(({ oldUri }) => oldUri))),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  clear(): void {
    this.#checked.clear();
    this.#collection.clear();
  }

  /** One check at a time: a second command waits for the first. */
  run(): Promise<Outcome | undefined> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<Outcome | undefined> {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(say("workspace.no-folder"));
      return undefined;
    }
    const began = Date.now();
    const outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: say("workspace.title"), cancellable: true },
      (progress, token) => this.#checkAll(progress, token),
    );
    void tell(outcome, (Date.now() - began) / 1000, this.desk.client());
    return outcome;
  }

  async #checkAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Outcome> {
    this.clear();
    const outcome: Outcome = {
      reports: 0,
      failed: 0,
      cancelled: false,
      findings: { error: 0, warning: 0, information: 0 },
    };
    const files = await reportFiles(token);
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      const name = vscode.workspace.asRelativePath(uri);
      progress.report({
        message: say("workspace.at", { done: index + 1, count: files.length, name }),
        increment: 100 / files.length,
      });
      const checked = await this.#check(uri, token);
      if (typeof checked === "string") {
        outcome.failed++;
        this.desk.client()?.outputChannel.appendLine(say("workspace.fault", { path: name, reason: checked }));
      } else if (checked) {
        outcome.reports++;
        for (const severity of ["error", "warning", "information"] as const)
          outcome.findings[severity] += checked.status.findings[severity];
      }
    }
    outcome.cancelled = token.isCancellationRequested;
    return outcome;
  }

  /** What was found in a file; why it could not be read; undefined for what is no report, or after a cancellation. */
  async #check(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<Checked | string | undefined> {
    const text = await textOf(uri);
    if ("fault" in text) return text.fault;
    if (!isWantedText({ uri, languageId: languageOf(uri.path) }, () => text.text)) return undefined;
    const client = await this.desk.started();
    if (!client?.isRunning() || token?.isCancellationRequested) return undefined;
    const params = { uri: client.code2ProtocolConverter.asUri(uri), text: text.text };
    try {
      const checked = await client.sendRequest<Checked>(CHECK, params, token);
      const diagnostics = await client.protocol2CodeConverter.asDiagnostics([...checked.diagnostics], token);
      this.#checked.add(uri.toString());
      if (!this.#isOpen(uri)) this.#collection.set(uri, diagnostics);
      return checked;
    } catch (error) {
      return token?.isCancellationRequested ? undefined : reasonOf(error);
    }
  }

  #isOpen(uri: vscode.Uri): boolean {
    const name = uri.toString();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.flatMap(uriOf));
    if (!tabs.some((uri) => uri.toString() === name)) return false;
    return vscode.workspace.textDocuments.some((one) => one.uri.toString() === name && this.desk.served.has(one));
  }

  /** The diagnostics of a file that was opened take the place of ours. */
  #yield(): void {
    for (const name of this.#checked) {
      const uri = vscode.Uri.parse(name);
      if (this.#collection.has(uri) && this.#isOpen(uri)) this.#collection.delete(uri);
    }
  }

  /** A file that was closed is read again, as it was saved. */
  async #again(uri: vscode.Uri): Promise<void> {
    if (this.#checked.has(uri.toString()) && !this.#isOpen(uri)) await this.#check(uri);
  }

  /** Files or folders that are gone. */
  #forget(uris: readonly vscode.Uri[]): void {
    const isGone = (name: string) => uris.some((uri) => name === uri.toString() || name.startsWith(`${uri}/`));
    for (const name of [...this.#checked].filter(isGone)) {
      this.#checked.delete(name);
      this.#collection.delete(vscode.Uri.parse(name));
    }
  }
}

/** The text that a tab shows. */
function uriOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
}

/** A file's text as it is on disk, or why there is none. */
async function textOf(uri: vscode.Uri): Promise<{ text: string } | { fault: string }> {
  try {
    // A character takes three bytes in UTF-8, mostly; larger files need not be read to know.
    if ((await vscode.workspace.fs.stat(uri)).size > 4 * LARGEST) return { fault: say("workspace.fault.large") };
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    if ("fault" in decoded) return { fault: say("workspace.fault.text") };
    return decoded.text.length > LARGEST ? { fault: say("workspace.fault.large") } : { text: decoded.text };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Says what came of it, and where to look. */
async function tell(outcome: Outcome, seconds: number, client: BaseLanguageClient | undefined): Promise<void> {
  const { reports, failed, cancelled, findings } = outcome;
  if (cancelled) return void vscode.window.showInformationMessage(say("workspace.cancelled", { reports }));
  if (reports === 0 && failed === 0) return void vscode.window.showInformationMessage(say("workspace.none"));
  const done = say("workspace.done", { reports, seconds: seconds.toFixed(1), ...findings });
  const [problems, output] = [say("workspace.problems"), say("workspace.output")];
  const found = findings.error + findings.warning + findings.information > 0;
  const choices = [...(found ? [problems] : []), ...(failed > 0 && client ? [output] : [])];
  const words = failed > 0 ? `${done} ${say("workspace.failed", { count: failed })}` : done;
  const chosen = await vscode.window.showInformationMessage(words, ...choices);
  if (chosen === problems) await vscode.commands.executeCommand("workbench.actions.view.problems");
  if (chosen === output) client?.outputChannel.show();
}
