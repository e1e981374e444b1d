import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { OpenParams, OpenResult } from "../../server/src/lsp/opening";
import { askAgain, reasonOf } from "./again";
import { SCHEME } from "./wanted";
import { say } from "./words";

const EXTENSIONS = ["docx", "docm", "pdf", "html", "htm", "xhtml"];
/** Bytes; a larger file is checked on the command line. */
const LARGEST = 100 << 20;
const CHUNK = 0x8000;

/**
 * `crossfoot.openAsReport`: the text of a Word document, a PDF or a page as a read-only report beside the file, which is never
 * written. When the file changes, so does the text.
 */
export class Opening implements vscode.TextDocumentContentProvider {
  readonly #made = new Map<string, string>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  /** `ready` starts the server where none runs yet. */
  constructor(private readonly ready: () => Promise<BaseLanguageClient | undefined>) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.commands.registerCommand("crossfoot.openAsReport", (file?: unknown) =>
        this.#open(file instanceof vscode.Uri ? file : undefined),
      ),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#watchers.get(uri.toString())?.dispose();
        this.#watchers.delete(uri.toString());
      }),
    ];
  }

  dispose(): void {
    for (const disposable of [...this.#subscriptions, ...this.#watchers.values()]) disposable.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const text = this.#made.get(key) ?? (await this.#read(vscode.Uri.parse(uri.query), uri));
    this.#made.delete(key);
    this.#watch(uri);
    return text ?? "";
  }

  async #open(given: vscode.Uri | undefined): Promise<void> {
    const file = given ?? activeFile() ?? (await choose());
    if (!file) return;
    // The name of a report makes it one; the query says where it comes from.
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `${file.path}.report`, query: file.toString() });
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) {
      const text = await this.#read(file, uri);
      if (text === undefined) return;
      this.#made.set(uri.toString(), text);
    }
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }

  /** The file's text; undefined, and a message, where there is none. */
  async #read(file: vscode.Uri, uri: vscode.Uri): Promise<string | undefined> {
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > LARGEST) throw new Error(say("editor.open.large"));
      const client = await this.ready();
      if (!client) throw new Error(say("editor.open.none"));
      const data = base64(await vscode.workspace.fs.readFile(file));
      const params: OpenParams = { uri: uri.toString(), name, data };
      const opened = await askAgain<OpenResult>(client, "crossfoot/open", params);
      if ("text" in opened) return opened.text;
      void vscode.window.showErrorMessage(say("editor.open.failed", { name, what: opened.reason }));
    } catch (error) {
      const what = reasonOf(error);
      void vscode.window.showErrorMessage(say("editor.open.failed", { name, what }));
    }
    return undefined;
  }

  #watch(uri: vscode.Uri): void {
    if (this.#watchers.has(uri.toString())) return;
    const file = vscode.Uri.parse(uri.query);
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, ".."), name.replace(/[[\]{}*?]/g, "[$&]"));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const fire = () => this.#changed.fire(uri);
    this.#watchers.set(
      uri.toString(),
      vscode.Disposable.from(watcher, watcher.onDidChange(fire), watcher.onDidCreate(fire)),
    );
  }
}

/** The file of the active tab, whatever shows it. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile && EXTENSIONS.some((own) => input.uri.path.toLowerCase().endsWith(`.${own}`)) ? input.uri : undefined;
}

async function choose(): Promise<vscode.Uri | undefined> {
  const filters = { [say("editor.open.documents")]: EXTENSIONS };
  const chosen = await vscode.window.showOpenDialog({ canSelectMany: false, title: say("editor.open.title"), filters });
  return chosen?.[0];
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
