import * as vscode from "vscode";
import type { NoteState, Reply } from "../../../server/src/annotations/notes";
import type { ShownNote } from "../../../server/src/lsp/annotations/protocol";
import { say } from "../words";
import { author, knownAuthor } from "./author";
import type { Desk } from "./desk";
import { plain, rangeOf } from "./places";

/** One remark of a thread, as VS Code's comments show it. */
class Remark implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly contextValue: string;
  readonly label?: string;
  body: string | vscode.MarkdownString;

  constructor(
    readonly id: string,
    readonly text: string,
    { creator, at, isEdited }: Pick<Reply, "creator" | "at" | "isEdited">,
  ) {
    this.author = { name: creator };
    this.timestamp = new Date(at);
    this.contextValue = creator === knownAuthor() ? "own" : "other";
    if (isEdited) this.label = say("notes.edited");
    // Plain words: what a person writes is no markup.
    this.body = new vscode.MarkdownString().appendText(text);
  }
}

/** The comments of open reports as VS Code's review threads. */
export class Threads implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController("crossfoot", "Crossfoot 勾稽");
  /** By the report's URI, then by the comment's id. */
  readonly #threads = new Map<string, Map<string, vscode.CommentThread>>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly desk: Desk) {
    this.#controller.options = { prompt: say("notes.reply"), placeHolder: say("notes.comment.ask") };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        desk.served.has(document) && !document.isUntitled
          ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
          : [],
    };
    const command = <A extends unknown[]>(id: string, run: (...args: A) => unknown) =>
      vscode.commands.registerCommand(`crossfoot.${id}`, run);
    this.#subscriptions = [
      this.#controller,
      desk.onDidChange((report) => this.#show(report)),
      command("thread.say", (reply: vscode.CommentReply) => this.#say(reply)),
      command("thread.resolve", (thread: vscode.CommentThread) => this.#settle(thread, true)),
      command("thread.reopen", (thread: vscode.CommentThread) => this.#settle(thread, false)),
      command("remark.edit", (remark: Remark) => this.#turn(remark, vscode.CommentMode.Editing)),
      command("remark.cancel", (remark: Remark) => this.#turn(remark, vscode.CommentMode.Preview)),
      command("remark.save", (remark: Remark) => this.#save(remark)),
      command("remark.delete", (remark: Remark) => this.#delete(remark)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The thread of a comment. */
  thread(report: vscode.Uri, id: string): vscode.CommentThread | undefined {
    return this.#threads.get(report.toString())?.get(id);
  }

  #show(report: vscode.Uri): void {
    const key = report.toString();
    const before = this.#threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const now = new Map<string, vscode.CommentThread>();
    for (const note of this.desk.notes(report)) {
      const [place] = note.places;
      if (note.kind !== "TextualBody" || !place) continue;
      const range = rangeOf(place);
      const thread = before.get(note.id) ?? this.#controller.createCommentThread(report, range, []);
      before.delete(note.id);
      now.set(note.id, thread);
      fill(thread, note, range);
    }
    for (const gone of before.values()) gone.dispose();
    this.#threads.set(key, now);
  }

  async #say({ thread, text }: vscode.CommentReply): Promise<void> {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const to = this.#idOf(thread);
    if (to !== undefined) {
      await this.desk.change(document, { say: { type: "Reply", to, value: text } });
      return;
    }
    const at = thread.range ?? new vscode.Range(0, 0, 0, 0);
    // On a line without a selection the comment is of all of it.
    const line = at.isEmpty ? document.lineAt(at.start.line).range : at;
    const said = await this.desk.change(document, { say: { type: "Comment", at: plain(line), value: text } });
    // The comment comes back with a thread of its own.
    if (said.length > 0) thread.dispose();
  }

  async #settle(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const to = this.#idOf(thread);
    if (to === undefined) return;
    const document = await vscode.workspace.openTextDocument(thread.uri);
    await this.desk.change(document, { say: { type: "Resolution", to, resolved } });
  }

  /** A remark's buttons show only when its thread is told of all remarks anew. */
  #turn(remark: Remark, mode: vscode.CommentMode): void {
    const thread = this.#threadOf(remark)?.thread;
    if (!thread) return;
    remark.mode = mode;
    remark.body =
      mode === vscode.CommentMode.Editing ? remark.text : new vscode.MarkdownString().appendText(remark.text);
    thread.comments = [...thread.comments];
  }

  async #save(remark: Remark): Promise<void> {
    const found = this.#threadOf(remark);
    if (!found) return;
    const value = typeof remark.body === "string" ? remark.body : remark.body.value;
    const document = await vscode.workspace.openTextDocument(found.thread.uri);
    await this.desk.change(document, { edit: remark.id, value });
    this.#show(found.thread.uri);
  }

  async #delete(remark: Remark): Promise<void> {
    const found = this.#threadOf(remark);
    if (!found) return;
    await remove(this.desk, found.thread.uri, remark.id, remark.author.name);
  }

  #idOf(thread: vscode.CommentThread): string | undefined {
    return [...(this.#threads.get(thread.uri.toString()) ?? [])].find(([, own]) => own === thread)?.[0];
  }

  #threadOf(remark: Remark): { readonly id: string; readonly thread: vscode.CommentThread } | undefined {
    for (const threads of this.#threads.values())
      for (const [id, thread] of threads)
        if (thread.comments.some((one) => one instanceof Remark && one.id === remark.id)) return { id, thread };
    return undefined;
  }
}

function fill(thread: vscode.CommentThread, note: ShownNote, range: vscode.Range): void {
  const remarks = [
    new Remark(note.id, note.text ?? "", note),
    ...note.replies.map((one) => new Remark(one.id, one.text, one)),
  ];
  if (!thread.range?.isEqual(range)) thread.range = range;
  if (!isSame(thread.comments, remarks)) thread.comments = remarks;
  const isResolved = note.state === "resolved";
  thread.label = labelOf(note.state);
  thread.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.contextValue = isResolved ? "resolved" : "open";
  thread.canReply = true;
  if (isResolved) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
}

const labelOf = (state: NoteState): string => say(state === "resolved" ? "notes.thread.resolved" : "notes.thread.open");

/** What is being edited stays, while nobody else changes the thread. */
const isSame = (before: readonly vscode.Comment[], now: readonly Remark[]): boolean =>
  before.length === now.length &&
  now.every((one, i) => {
    const was = before[i];
    return was instanceof Remark && was.id === one.id && was.text === one.text && was.contextValue === one.contextValue;
  });

/** Deletes what somebody said; what another one said only when the person says so twice. */
export async function remove(desk: Desk, report: vscode.Uri, id: string, creator: string): Promise<void> {
  const own = await author();
  if (!own) return;
  if (creator !== own) {
    const yes = say("notes.delete");
    const asked = await vscode.window.showWarningMessage(say("notes.delete.ask", { creator }), { modal: true }, yes);
    if (asked !== yes) return;
  }
  await desk.change(await vscode.workspace.openTextDocument(report), { remove: id });
}
