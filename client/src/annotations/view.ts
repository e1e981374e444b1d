import * as vscode from "vscode";
import type { ShownNote } from "../../../server/src/lsp/annotations/protocol";
import { say } from "../words";
import type { Desk } from "./desk";
import { dateOf, show } from "./places";
import { remove, type Threads } from "./threads";

const GROUPINGS = ["state", "author", "kind", "tag"] as const;
type Grouping = (typeof GROUPINGS)[number];

interface Group {
  readonly label: string;
  readonly notes: readonly ShownNote[];
}
type Node = Group | ShownNote;
const isGroup = (node: Node): node is Group => "notes" in node;

const STATES = ["open", "changed", "holds", "resolved", "stale", "orphaned"] as const;
const ICONS: Record<ShownNote["kind"], string> = {
  TextualBody: "comment",
  Resolution: "check",
  Confirmation: "pass",
  Dispute: "question",
  Correction: "edit",
  AddedClaim: "add",
  NotAClaim: "circle-slash",
  Link: "link",
  Base: "symbol-operator",
  Ignore: "bell-slash",
  Supplier: "organization",
  SignOff: "verified",
  Tag: "tag",
  Other: "note",
};

/** The view of everything that people say of the report in the active editor. */
export class AnnotationsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable[];
  #grouping: Grouping = "state";
  #report: vscode.Uri | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly threads: Threads,
  ) {
    this.#view = vscode.window.createTreeView<Node>("crossfoot.annotations", { treeDataProvider: this });
    const command = (id: string, run: (note: ShownNote) => unknown) =>
      vscode.commands.registerCommand(`crossfoot.annotations.${id}`, run);
    this.#subscriptions = [
      this.#changed,
      this.#view,
      desk.onDidChange((report) => {
        if (report.toString() === this.#report?.toString()) this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      desk.served.onDidChange(() => this.#turnTo(vscode.window.activeTextEditor)),
      command("go", (note) => this.#go(note)),
      command("delete", (note) => this.#report && remove(desk, this.#report, note.id, note.creator)),
      command("resolve", (note) => this.#settle(note, true)),
      command("reopen", (note) => this.#settle(note, false)),
      vscode.commands.registerCommand("crossfoot.annotations.group", (to?: Grouping) => this.#group(to)),
    ];
    this.#turnTo(vscode.window.activeTextEditor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node) return isGroup(node) ? [...node.notes] : [];
    const notes = this.#report ? this.desk.notes(this.#report) : [];
    return this.#grouping === "state" ? byState(notes) : byName(notes, this.#grouping);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isGroup(node) ? groupItem(node) : noteItem(node);
  }

  #turnTo(editor: vscode.TextEditor | undefined): void {
    // A panel, a summary, the box of a comment leave the view on its report.
    const isAside = !editor || /^(?:comment$|crossfoot)/.test(editor.document.uri.scheme);
    if (isAside && this.#report) return;
    this.#report = editor && this.desk.served.has(editor.document) ? editor.document.uri : undefined;
    if (this.#report) this.desk.refresh(this.#report);
    this.#refresh();
  }

  #refresh(): void {
    const notes = this.#report ? this.desk.notes(this.#report) : [];
    const open = notes.filter(({ state }) => state === "open" || state === "changed").length;
    this.#view.badge = open > 0 ? { value: open, tooltip: `${say("notes.state.open")} ${open}` } : undefined;
    this.#changed.fire(undefined);
  }

  async #go({ id, places: [place] }: ShownNote): Promise<void> {
    if (!this.#report) return;
    await show(this.#report, place);
    const thread = this.threads.thread(this.#report, id);
    if (thread) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  async #group(to: Grouping | undefined): Promise<void> {
    const items = GROUPINGS.map((grouping) => ({ label: say(`notes.group.${grouping}`), grouping }));
    const chosen =
      GROUPINGS.find((one) => one === to) ??
      (await vscode.window.showQuickPick(items, { title: say("notes.group.title") }))?.grouping;
    if (!chosen) return;
    this.#grouping = chosen;
    this.#changed.fire(undefined);
  }

  async #settle({ id }: ShownNote, resolved: boolean): Promise<void> {
    if (!this.#report) return;
    const document = await vscode.workspace.openTextDocument(this.#report);
    await this.desk.change(document, { say: { type: "Resolution", to: id, resolved } });
  }
}

const byState = (notes: readonly ShownNote[]): Group[] =>
  STATES.map((state) => ({
    label: say(`notes.state.${state}`),
    notes: notes.filter((note) => note.state === state),
  })).filter(({ notes: own }) => own.length > 0);

function byName(notes: readonly ShownNote[], grouping: "author" | "kind" | "tag"): Group[] {
  const groups = new Map<string, ShownNote[]>();
  for (const note of notes) {
    const name = nameIn(note, notes, grouping);
    groups.set(name, [...(groups.get(name) ?? []), note]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([label, own]) => ({ label, notes: own }));
}

/** Everything that is said of tagged words comes under their tag. */
function nameIn(note: ShownNote, all: readonly ShownNote[], grouping: "author" | "kind" | "tag"): string {
  if (grouping === "author") return note.creator;
  if (grouping === "kind") return note.label.split(/[:：]/)[0] ?? note.label;
  const [place] = note.places;
  const tag = all.find(
    ({ kind, places: [at] }) => kind === "Tag" && at && place && at.start.line === place.start.line && meets(at, place),
  );
  return tag ? tag.label.replace(/^[^:：]*[:：]\s*/, "") : say("notes.untagged");
}

type Place = ShownNote["places"][number];
const meets = (a: Place, b: Place): boolean =>
  a.start.character < b.end.character && b.start.character < a.end.character;

function groupItem({ label, notes }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = label;
  item.description = String(notes.length);
  return item;
}

function noteItem(note: ShownNote): vscode.TreeItem {
  const { label, text, quote, creator, at, kind, state, places } = note;
  const isComment = kind === "TextualBody";
  const item = new vscode.TreeItem(isComment ? (text ?? label) : label);
  const whose = `${creator} ${dateOf(at)}`;
  item.id = note.id;
  item.description = quote === "" ? whose : `“${quote.replace(/\s+/g, " ")}” ${whose}`;
  const said = isComment || !text ? [] : [text];
  const replies = note.replies.map((reply) => `↳ ${reply.creator}: ${reply.text}`);
  item.tooltip = [`${label} · ${whose}`, quote, ...(isComment && text ? [text] : said), ...replies]
    .filter(Boolean)
    .join("\n");
  item.iconPath = new vscode.ThemeIcon(
    state === "resolved" ? "pass" : state === "orphaned" || state === "stale" ? "warning" : ICONS[kind],
  );
  item.contextValue = isComment && (state === "open" || state === "resolved") ? `comment.${state}` : "note";
  if (places.length > 0) item.command = { title: label, command: "crossfoot.annotations.go", arguments: [note] };
  return item;
}
