import * as vscode from "vscode";
import type { Served } from "../served";

/** The report that is being read: in the active editor, or last in it while something else has the focus. */
export class ActiveReport implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;

  constructor(private readonly served: Served) {
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      served.onDidChange(() => this.#look()),
      this.#changed,
    ];
    this.#look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const document = this.#wanted();
    // What menus and welcome texts ask for; it is cheap to say again.
    void vscode.commands.executeCommand("setContext", "crossfoot.active", document !== undefined);
    if (document === this.#document) return;
    this.#document = document;
    this.#changed.fire(document);
  }

  #wanted(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    // The Output panel is an editor too, but nobody's report.
    const candidate = active && active.uri.scheme !== "output" ? active : this.#document;
    return candidate && !candidate.isClosed && this.served.has(candidate) ? candidate : undefined;
  }
}
