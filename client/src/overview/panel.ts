import * as vscode from "vscode";
import { PAGE, type Page } from "../../../server/src/lsp/overview/protocol";
import { language, say } from "../words";
import type { ActiveReport } from "./active";
import type { Desk } from "./desk";
import type { Said, Told } from "./messages";
import { nonce } from "./nonce";
import { reveal } from "./reveal";
import { shell } from "./shell";

/** In milliseconds: a page is made once for the changes that come together. */
const REST = 200;

const TYPE = "crossfoot.panel";

/** The page of the report that is being read, beside it: it follows the active report and every analysis, and comes back with its window. */
export class Panel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  /** The report that is shown. */
  #document: vscode.TextDocument | undefined;
  /** The report that was shown before the window was loaded anew. */
  #before: vscode.TextDocument | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: vscode.Uri,
    private readonly desk: Desk,
    private readonly active: ActiveReport,
  ) {
    this.#subscriptions = [
      active.onDidChange((document) => document && this.refresh()),
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
    ];
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    this.#fill(
      vscode.window.createWebviewPanel(
        TYPE,
        say("editor.status.name"),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableFindWidget: true },
      ),
    );
  }

  /** The window was loaded anew; `state` is what the panel's script left. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    // One is enough, whichever was first.
    if (this.#panel) return panel.dispose();
    this.#fill(panel);
    this.#before = await documentOf(state);
    await this.#update();
  }

  /** A report was analysed: perhaps the one that is shown. */
  analysed(uri: vscode.Uri): void {
    if (this.#wanted?.uri.toString() === uri.toString()) this.refresh();
  }

  /** The server fell and stays down. */
  fell(): void {
    this.#document = undefined;
    this.#tell({ type: "note", text: say("editor.server.down") });
  }

  get #wanted(): vscode.TextDocument | undefined {
    return this.active.document ?? this.#document ?? this.#before;
  }

  #fill(panel: vscode.WebviewPanel): void {
    const dist = vscode.Uri.joinPath(this.root, "dist");
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = vscode.Uri.joinPath(this.root, "media/crossfoot.svg");
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
      this.#before = undefined;
    });
    // Its script says `ready` each time that the panel comes into sight.
    panel.webview.onDidReceiveMessage((said: Said) => void this.#heard(said));
    const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, "panel.js")).toString();
    panel.webview.html = shell({ nonce: nonce(), script, language: language() });
  }

  /** The report was analysed anew, or another is read. */
  refresh(): void {
    if (!this.#panel?.visible) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#update(), REST);
  }

  async #heard(said: Said): Promise<void> {
    if (said.type === "ready") return this.#update();
    const document = this.#document;
    if (said.type !== "go" || !document || !Number.isInteger(said.start) || !Number.isInteger(said.end)) return;
    await reveal(document, new vscode.Range(document.positionAt(said.start), document.positionAt(said.end)));
  }

  async #update(): Promise<void> {
    const client = this.desk.client();
    const document = this.#wanted;
    if (!this.#panel || !document || document.isClosed || !client?.isRunning()) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (document !== this.#document) this.#tell({ type: "note", text: say("panel.waiting") });
    // A change has overtaken the question: the analysis that follows asks again.
    const page = await client.sendRequest<Page | null>(PAGE, { textDocument: { uri } }).catch(() => null);
    if (!page || !this.#panel) return;
    this.#document = document;
    this.#panel.title = say("panel.title", { name: page.title });
    this.#tell({ type: "page", uri, parts: page.parts });
  }

  #tell(told: Told): void {
    void this.#panel?.webview.postMessage(told);
  }
}

/** The report of a panel that comes back; undefined where it is gone. */
async function documentOf(state: unknown): Promise<vscode.TextDocument | undefined> {
  // What an earlier version of the script, or none, may have left.
  const uri = (state as { uri?: unknown } | undefined)?.uri;
  if (typeof uri !== "string") return undefined;
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === vscode.Uri.parse(uri).toString());
  // A text without a file would be made anew, and empty.
  if (open || uri.startsWith("untitled:")) return open;
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(undefined, () => undefined);
}
