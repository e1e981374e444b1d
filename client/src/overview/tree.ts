import * as vscode from "vscode";
import { LOCATE, NODES, type NodeLook, type OverviewNode, type Show } from "../../../server/src/lsp/overview/protocol";
import { nameOf } from "../files";
import { say } from "../words";
import type { ActiveReport } from "./active";
import type { Desk } from "./desk";
import { parentOf } from "./ids";
import { reveal } from "./reveal";

const VIEW = "crossfoot.overview";
/** In milliseconds: the cursor rests before it is followed. */
const REST = 150;
const EXPANSION = {
  none: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
};
const ICONS: Record<NodeLook, readonly [icon: string, colour?: string]> = {
  findings: ["checklist"],
  relations: ["link"],
  claims: ["symbol-number"],
  section: ["book"],
  number: ["symbol-number"],
  more: ["ellipsis"],
  error: ["error", "list.errorForeground"],
  warning: ["warning", "list.warningForeground"],
  information: ["info", "charts.blue"],
  inconsistent: ["error", "list.errorForeground"],
  suspect: ["question", "list.warningForeground"],
  consistent: ["pass", "testing.iconPassed"],
  found: ["warning", "list.warningForeground"],
  met: ["check", "testing.iconPassed"],
  open: ["circle-outline"],
};

/** The overview in the activity bar. Children are asked for when a node is opened, so that a long report costs no more than a short one. */
export class Overview implements vscode.TreeDataProvider<OverviewNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<OverviewNode>;
  readonly #subscriptions: vscode.Disposable[];
  /** What was shown, by id: parents are found here. */
  readonly #known = new Map<string, OverviewNode>();
  #show: Show = "all";
  #follows = true;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Where a click led: the cursor that it moved is not followed back. */
  #led: vscode.Range | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly active: ActiveReport,
  ) {
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      active.onDidChange(() => this.refresh()),
      this.#view.onDidChangeVisibility(() => this.#rest()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document !== this.active.document) return;
        const led = this.#led;
        this.#led = undefined;
        if (!led || !selections[0]?.isEqual(led)) this.#rest();
      }),
    ];
    this.show("all");
    this.follow(true);
  }

  dispose(): void {
    clearTimeout(this.#resting);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The report was analysed anew, or another is read. */
  refresh(): void {
    this.#known.clear();
    this.#describe();
    this.#changed.fire();
    this.#rest();
  }

  show(what: Show): void {
    this.#show = what;
    void vscode.commands.executeCommand("setContext", "crossfoot.show", what);
    this.refresh();
  }

  get shown(): Show {
    return this.#show;
  }

  follow(follows: boolean): void {
    this.#follows = follows;
    void vscode.commands.executeCommand("setContext", "crossfoot.follows", follows);
    this.#rest();
  }

  async go(node: OverviewNode): Promise<void> {
    const { document } = this.active;
    if (!document || !node.range) return;
    const { start, end } = node.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    this.#led = range;
    await reveal(document, range);
  }

  getTreeItem(node: OverviewNode): vscode.TreeItem {
    const [icon, colour] = ICONS[node.look];
    const item = new vscode.TreeItem(node.label, EXPANSION[node.children]);
    item.id = `${this.active.document?.uri} ${node.id}`;
    item.iconPath = new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
    if (node.description !== undefined) item.description = node.description;
    item.tooltip = node.tooltip ?? node.label;
    if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
    if (node.range) item.command = { title: node.label, command: "crossfoot.overview.go", arguments: [node] };
    return item;
  }

  async getChildren(parent?: OverviewNode): Promise<OverviewNode[]> {
    const nodes = await this.#ask<OverviewNode[]>(NODES, parent ? { parent: parent.id } : {});
    for (const node of nodes ?? []) this.#known.set(node.id, node);
    if (!parent) this.#view.message = this.#emptiness(nodes) ?? "";
    return nodes ?? [];
  }

  getParent({ id }: OverviewNode): OverviewNode | undefined {
    const parent = parentOf(id);
    return parent === undefined ? undefined : this.#known.get(parent);
  }

  /** Why nothing is shown; undefined where something is, or where the welcome says what to do. */
  #emptiness(nodes: OverviewNode[] | undefined): string | undefined {
    if (nodes?.length !== 0 || !this.active.document) return undefined;
    return say(this.#show === "all" ? "overview.empty" : "overview.empty.show");
  }

  #describe(): void {
    const { document } = this.active;
    const name = document && nameOf(document.uri);
    const shown = this.#show === "all" ? undefined : say(`overview.show.${this.#show}`);
    this.#view.description = [name, shown].filter(Boolean).join(" · ");
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#followCursor(), REST);
  }

  async #followCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const { document } = this.active;
    if (!this.#follows || !this.#view.visible || !document || editor?.document !== document) return;
    const position = { line: editor.selection.active.line, character: editor.selection.active.character };
    const chain = await this.#ask<OverviewNode[]>(LOCATE, { position });
    const last = chain?.at(-1);
    // A place in no section is nothing to be led to.
    if (!last || chain?.length === 1 || document !== this.active.document || !this.#view.visible) return;
    for (const node of chain ?? []) this.#known.set(node.id, node);
    // The text may have changed meanwhile: then the node is gone, and the next analysis brings us here again.
    await this.#view.reveal(last, { select: true, focus: false }).then(undefined, () => {});
  }

  async #ask<R>(method: string, more: object): Promise<R | undefined> {
    const { document } = this.active;
    const client = this.desk.client();
    if (!document || !client?.isRunning()) return undefined;
    const params = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      show: this.#show,
      ...more,
    };
    // A change has overtaken the question: the analysis that follows asks again.
    return client.sendRequest<R>(method, params).catch(() => undefined);
  }
}
