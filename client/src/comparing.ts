import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { CompareParams, CompareResult } from "../../server/src/lsp/comparing";
import { askAgain } from "./again";
import { say } from "./words";

const SCHEME = "crossfoot-comparison";

interface Pair {
  readonly old: vscode.Uri;
  readonly young: vscode.Uri;
  /** VS Code shows their difference already. */
  readonly shown: boolean;
}

interface Shown extends Pair {
  readonly result: CompareResult;
}

/** `crossfoot.compare`: the numbers of two reports, in a read-only document beside VS Code's own comparison of their texts. */
export class Comparing implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #shown = new Map<string, Shown>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  /** `ready` starts the server where none runs yet. */
  constructor(private readonly ready: () => Promise<BaseLanguageClient | undefined>) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.commands.registerCommand("crossfoot.compare", (uri?: vscode.Uri, uris?: readonly vscode.Uri[]) =>
        this.#compare(uri, uris),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.#shown.delete(document.uri.toString())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const lines = this.#shown.get(uri.toString())?.result.lines ?? [];
    return `${lines.map(({ text }) => text).join("\n")}\n`;
  }

  /** Lines that are about a place lead there. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const shown = this.#shown.get(document.uri.toString());
    return (shown?.result.lines ?? []).flatMap(({ about }, line) => {
      if (!shown || !about) return [];
      const target = about.side === "old" ? shown.old : shown.young;
      const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
      const place = range.with(range.start.with({ character: firstNonWhitespaceCharacterIndex }));
      return [new vscode.DocumentLink(place, target.with({ fragment: `L${about.line},${about.column}` }))];
    });
  }

  async #compare(uri: vscode.Uri | undefined, uris: readonly vscode.Uri[] = []): Promise<void> {
    const pair = await choose(uri, uris);
    if (!pair) return;
    const [old, young] = [await textOf(pair.old), await textOf(pair.young)];
    if (old === undefined || young === undefined) return;
    const client = await this.ready();
    if (!client) return;
    const params: CompareParams = {
      old: { name: nameOf(pair.old), text: old },
      new: { name: nameOf(pair.young), text: young },
    };
    // VS Code shows what went wrong.
    const result = await askAgain<CompareResult>(client, "crossfoot/compare", params);
    await this.#show({ ...pair, result });
  }

  async #show(shown: Shown): Promise<void> {
    const { old, young } = shown;
    const title = say("editor.compare.title", { old: nameOf(old), new: nameOf(young) });
    if (!shown.shown) await vscode.commands.executeCommand("vscode.diff", old, young, title);
    // The query keeps two comparisons of files of the same names apart.
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}.txt`, query: `${old}&${young}` });
    this.#shown.set(uri.toString(), shown);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

/** Two files selected in the explorer; the sides of the comparison that is open; or a report and a file that is asked for. */
async function choose(uri: vscode.Uri | undefined, uris: readonly vscode.Uri[]): Promise<Pair | undefined> {
  const [first, second] = uris;
  if (first && second) return { old: first, young: second, shown: false };
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isOwn = input instanceof vscode.TabInputTextDiff && (!uri || uri.toString() === input.modified.toString());
  if (isOwn) return { old: input.original, young: input.modified, shown: true };
  const young = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (!young) {
    await vscode.window.showInformationMessage(say("editor.compare.nothing"));
    return undefined;
  }
  const [old] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      defaultUri: vscode.Uri.joinPath(young, ".."),
      title: say("editor.compare.choose"),
      openLabel: say("editor.compare.open"),
    })) ?? [];
  return old && { old, young, shown: false };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText();
  } catch {
    await vscode.window.showErrorMessage(say("editor.compare.unreadable", { name: nameOf(uri) }));
    return undefined;
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1);
