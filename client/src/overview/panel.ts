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

/** The page of the report that is being read, beside it: it follows the active report and every analysis. */
export class Panel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: vscode.Uri,
    private readonly desk: Desk,
    private readonly active: ActiveReport,
  ) {
    this.#subscriptions = [active.onDidChange((document) => document && this.refresh())];
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
    const dist = vscode.Uri.joinPath(this.root, "dist");
    const panel = vscode.window.createWebviewPanel(
      "crossfoot.panel",
      say("editor.status.name"),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist], enableFindWidget: true },
    );
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(this.root, "media/crossfoot.svg");
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
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
    const document = this.active.document ?? this.#document;
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
