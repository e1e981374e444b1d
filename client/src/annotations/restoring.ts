import * as vscode from "vscode";
import { isThere, nameOf } from "../files";
import { say } from "../words";
import type { Desk } from "./desk";
import { beside, reportOf } from "./files";
import type { Kept } from "./kept";

/** What could not be written when a window was closed: told, and written as soon as its report is open and the file can be read. */
export class Restoring {
  /** The annotations, by URI, of which nobody has heard since. */
  readonly #waiting = new Set<string>();
  readonly #ready: Promise<void>;

  constructor(
    private readonly desk: Desk,
    private readonly kept: Kept,
  ) {
    this.#ready = kept.ready.then(() => {
      for (const uri of kept.uris()) this.#waiting.add(uri);
      for (const uri of this.#waiting) void this.#tell(vscode.Uri.parse(uri));
    });
  }

  /** A report was analysed: from now on the server merges what was kept of it. */
  async analysed(report: vscode.Uri): Promise<void> {
    await this.#ready;
    const uri = beside(report).toString();
    if (!this.#waiting.delete(uri) || this.kept.texts(uri).length === 0) return;
    if (await this.desk.retry(report))
      void vscode.window.showInformationMessage(say("notes.restored.written", { name: nameOf(report) }));
  }

  /** Of a report of this workspace that is not open. */
  async #tell(sidecar: vscode.Uri): Promise<void> {
    const report = reportOf(sidecar);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === report.toString());
    if (isOpen || !vscode.workspace.getWorkspaceFolder(report) || !(await isThere(report))) return;
    const open = say("notes.restored.open");
    const chosen = await vscode.window.showWarningMessage(say("notes.restored", { name: nameOf(report) }), open);
    if (chosen === open) await vscode.window.showTextDocument(report);
  }
}
