import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ANNOTATED, type AnnotatedParams } from "../../../server/src/lsp/annotations/protocol";
import { nonce } from "../overview/nonce";
import type { Served } from "../served";
import { LANGUAGES } from "../wanted";
import { sayBriefly } from "../words";
import { NoteActions } from "./actions";
import type { Given } from "./ask";
import { Desk } from "./desk";
import { reportOf, SidecarFiles, SUFFIX } from "./files";
import { choose, GESTURE_NAMES, perform } from "./gestures";
import { Kept } from "./kept";
import { Marks } from "./marks";
import { Restoring } from "./restoring";
import { Reviewing } from "./review";
import { Threads } from "./threads";
import { AnnotationsView } from "./view";

export interface Annotating {
  /** Answers the server for the files beside reports. */
  listen(client: BaseLanguageClient): void;
  /** A report was analysed: places may have moved. */
  analysed(uri: string): void;
}

/** What the tests of the editor look at; nobody else does. */
export interface Shown {
  readonly desk: Desk;
  readonly threads: Threads;
  readonly view: AnnotationsView;
  /** Where what is not written outlasts the window. */
  readonly storage: vscode.Uri;
}

/** The client that is at work, and the same for what a person asks: then a server that is down is started. */
interface Server {
  readonly client: () => BaseLanguageClient | undefined;
  readonly ready: () => Promise<BaseLanguageClient | undefined>;
}

/** Commands, threads, marks and the view of annotations. */
export function registerAnnotations(
  context: vscode.ExtensionContext,
  served: Served,
  { client, ready }: Server,
): Annotating & { readonly shown: Shown } {
  const storage = vscode.Uri.joinPath(context.globalStorageUri, "unwritten");
  const kept = new Kept(vscode.workspace.fs, storage, nonce);
  const files = new SidecarFiles(client, kept);
  const desk = new Desk(served, files, client, ready);
  const threads = new Threads(desk);
  const view = new AnnotationsView(desk, threads);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SUFFIX}`);
  const restoring = new Restoring(desk, kept);
  const retry = (sidecar: vscode.Uri) => desk.retry(reportOf(sidecar), true);
  const command = (id: string, run: (given?: Given & { readonly at?: vscode.Range }) => unknown) =>
    vscode.commands.registerCommand(`crossfoot.${id}`, run);
  context.subscriptions.push(
    desk,
    threads,
    view,
    watcher,
    new Marks(desk),
    new Reviewing(desk),
    vscode.languages.registerCodeActionsProvider(LANGUAGES, new NoteActions(desk), NoteActions.metadata),
    ...GESTURE_NAMES.map((name) =>
      command(name, async (given) => {
        await select(given);
        const { at: _, ...rest } = given ?? {};
        // A menu gives the command a resource; that says nothing.
        return perform(desk, name, given instanceof vscode.Uri ? {} : rest);
      }),
    ),
    command("annotate", () => choose(desk)),
    command("undoAnnotation", async () => {
      const document = desk.editor()?.document;
      if (document && (await desk.undo(document))) sayBriefly("notes.undo.done");
    }),
    watcher.onDidChange(retry),
    watcher.onDidCreate(retry),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => desk.retry(uri, true)),
    served.onDidChange(() => desk.forget()),
  );
  return {
    listen: (started) => {
      files.listen(started);
      started.onNotification(ANNOTATED, ({ uri }: AnnotatedParams) => desk.refresh(vscode.Uri.parse(uri)));
    },
    analysed: (uri) => {
      const report = vscode.Uri.parse(uri);
      desk.refresh(report);
      void restoring.analysed(report);
    },
    shown: { desk, threads, view, storage },
  };
}

/** Goes where a code action stands, so that what is asked is asked of it. */
async function select(given: (Given & { readonly at?: vscode.Range }) | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !given?.at) return;
  editor.selection = new vscode.Selection(given.at.start, given.at.end);
}
