import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  CHANGE_COMMAND,
  CHOICES,
  type ChangeParams,
  IMPORT_COMMAND,
  type ImportParams,
  type NewSidecar,
  NOTES,
  type ShownChange,
  type ShownChoices,
  type ShownNote,
} from "../../../server/src/lsp/annotations/protocol";
import { askAgain, reasonOf } from "../again";
import type { Served } from "../served";
import { say, sayBriefly } from "../words";
import { author } from "./author";
import { beside, type SidecarFiles, Unwritten } from "./files";
import { plain } from "./places";

/** A change that was made, and what takes it back. */
interface Done {
  readonly report: string;
  readonly author: string;
  readonly undo: ShownChange;
}

/** What people say of the open reports: asked of the server, changed through it, and written beside the report. */
export class Desk implements vscode.Disposable {
  readonly #notes = new Map<string, readonly ShownNote[]>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #asking = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #done: Done[] = [];

  constructor(
    readonly served: Served,
    private readonly files: SidecarFiles,
    private readonly client: () => BaseLanguageClient | undefined,
    private readonly ready: () => Promise<BaseLanguageClient | undefined>,
  ) {}

  dispose(): void {
    this.#changed.dispose();
  }

  /** The report in the active editor, or a sentence to the person. The box of a comment belongs to the report that it stands in. */
  editor(): vscode.TextEditor | undefined {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    const isOwn = (editor: vscode.TextEditor): boolean => this.served.has(editor.document);
    const isElsewhere = active && !isOwn(active) && active.document.uri.scheme !== "comment";
    const editor = isElsewhere ? undefined : active && isOwn(active) ? active : visibleTextEditors.find(isOwn);
    if (editor && !editor.document.isUntitled) return editor;
    void vscode.window.showInformationMessage(say(editor ? "notes.unsaved-report" : "notes.none"));
    return undefined;
  }

  notes(report: vscode.Uri): readonly ShownNote[] {
    return this.#notes.get(report.toString()) ?? [];
  }

  /** What can be said at a place. */
  async choices({ document, selection }: Pick<vscode.TextEditor, "document" | "selection">): Promise<ShownChoices> {
    await this.ready();
    return (await this.ask<ShownChoices>(CHOICES, document.uri, { range: plain(selection) })) ?? NO_CHOICES;
  }

  /** The numbers that were read in a range. */
  async numbers({ uri }: vscode.TextDocument, range: vscode.Range): Promise<ShownChoices["numbers"]> {
    return ((await this.ask<ShownChoices>(CHOICES, uri, { range: plain(range) })) ?? NO_CHOICES).numbers;
  }

  /** A request about a report; null where nobody answers. */
  async ask<R>(method: string, report: vscode.Uri, more: object = {}): Promise<R | null> {
    const params = { textDocument: { uri: report.toString() }, ...more };
    const client = this.client();
    return (client && (await askAgain<R | null>(client, method, params))) ?? null;
  }

  /** Changes the annotations of a report in the person's name. The ids of what was said; none where it was refused or given up. */
  async change(document: vscode.TextDocument, change: ShownChange): Promise<readonly string[]> {
    const creator = await author();
    if (!creator) return [];
    const { uri, version } = document;
    const params: ChangeParams = { uri: uri.toString(), version, change, creator };
    const made = await this.#made(uri, CHANGE_COMMAND, params);
    if (made?.undo) this.#done.push({ report: uri.toString(), author: creator, undo: made.undo });
    return made?.ids ?? [];
  }

  /** Takes back the last change that this person made to the report since the window was opened. */
  async undo(document: vscode.TextDocument): Promise<boolean> {
    const creator = await author();
    if (!creator) return false;
    const { uri, version } = document;
    const at = this.#done.findLastIndex((one) => one.report === uri.toString() && one.author === creator);
    const [last] = at < 0 ? [] : this.#done.splice(at, 1);
    if (!last) {
      void vscode.window.showInformationMessage(say("notes.undo.none", { author: creator }));
      return false;
    }
    const params: ChangeParams = { uri: uri.toString(), version, change: last.undo, creator };
    return (await this.#made(uri, CHANGE_COMMAND, params)) !== undefined;
  }

  /** Annotations from another program's file; how many are new. */
  async bring(report: vscode.Uri, name: string, text: string): Promise<number | undefined> {
    const creator = await author();
    if (!creator) return undefined;
    const params: ImportParams = { uri: report.toString(), name, text, creator };
    return (await this.#made(report, IMPORT_COMMAND, params))?.ids.length;
  }

  /** Asks the server again what people say; what comes while it is asked is asked once more. */
  refresh(report: vscode.Uri): void {
    const key = report.toString();
    if (this.#asking.has(key)) {
      this.#again.add(key);
      return;
    }
    const asking = this.#ask(report).finally(() => {
      this.#asking.delete(key);
      if (this.#again.delete(key)) this.refresh(report);
    });
    this.#asking.set(key, asking);
  }

  /** Forgets the reports that are no longer open. */
  forget(): void {
    for (const key of [...this.#notes.keys()]) {
      const isOpen = vscode.workspace.textDocuments.some((one) => one.uri.toString() === key && this.served.has(one));
      if (isOpen) continue;
      this.#notes.delete(key);
      this.#changed.fire(vscode.Uri.parse(key));
    }
  }

  async #ask(report: vscode.Uri): Promise<void> {
    try {
      this.#notes.set(report.toString(), (await this.ask<ShownNote[]>(NOTES, report)) ?? []);
      this.#changed.fire(report);
    } catch {
      // A change has overtaken the question: its analysis asks again.
    }
  }

  async #made(report: vscode.Uri, command: string, params: object): Promise<NewSidecar | undefined> {
    let made: NewSidecar | undefined;
    try {
      const client = await this.ready();
      if (!client) throw new Error(say("editor.server.down"));
      made = await askAgain<NewSidecar>(client, "workspace/executeCommand", { command, arguments: [params] });
    } catch (error) {
      const what = reasonOf(error);
      void vscode.window.showWarningMessage(say("notes.failed", { what }));
      return undefined;
    }
    if (made) await this.#write(report, () => this.files.write(report, made));
    return made;
  }

  /** Tells what could not be written, and tries again when the person says so. */
  async #write(report: vscode.Uri, write: () => Promise<void>, isQuiet = false): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      if (!(error instanceof Unwritten)) throw error;
      if (!isQuiet) void this.#tell(report, error);
      return false;
    }
  }

  async #tell(report: vscode.Uri, { message: what, isLasting }: Unwritten): Promise<void> {
    const [retry, show] = [say("notes.retry"), say("notes.show")];
    const told = say(isLasting ? "notes.kept" : "notes.kept.window", { what });
    const chosen = await vscode.window.showErrorMessage(told, retry, show);
    if (chosen === show) await vscode.window.showTextDocument(beside(report));
    if (chosen === retry) await this.retry(report);
  }

  /** Writes what was kept, where there is something; quietly where nobody asked for it. False where it is still kept, or being written. */
  async retry(report: vscode.Uri, isQuiet = false): Promise<boolean> {
    if (!this.files.isKept(report)) return true;
    // Our own writes are told as changes of the file, too: answering those by writing would never end.
    if (isQuiet && this.files.isBusy) return false;
    const isWritten = await this.#write(report, () => this.files.retry(report), isQuiet);
    if (isWritten) sayBriefly("notes.written");
    return isWritten;
  }
}

const NO_CHOICES: ShownChoices = { numbers: [], relations: [], bases: [], findings: [], tags: [], suppliers: [] };
