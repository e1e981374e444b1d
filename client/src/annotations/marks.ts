import * as vscode from "vscode";
import type { ShownNote } from "../../../server/src/lsp/annotations/protocol";
import type { Desk } from "./desk";
import { rangeOf } from "./places";

/** How statements look in the text, in the theme's own colours. */
const LOOKS = {
  comment: { border: "bottom", style: "solid", color: "editorInfo.foreground" },
  confirmed: { border: "bottom", style: "solid", color: "testing.iconPassed" },
  disputed: { border: "bottom", style: "double", color: "editorWarning.foreground" },
  changed: { border: "bottom", style: "dashed", color: "charts.purple" },
  linked: { border: "bottom", style: "dotted", color: "charts.blue" },
  aside: { border: "bottom", style: "dotted", color: "disabledForeground" },
  tagged: { border: "bottom", style: "dashed", color: "charts.orange" },
} as const;
type Look = keyof typeof LOOKS;

const LOOK_OF: Partial<Record<ShownNote["kind"], Look>> = {
  TextualBody: "comment",
  Confirmation: "confirmed",
  SignOff: "confirmed",
  Dispute: "disputed",
  Correction: "changed",
  AddedClaim: "changed",
  NotAClaim: "changed",
  Link: "linked",
  Base: "linked",
  Ignore: "aside",
  Supplier: "tagged",
  Tag: "tagged",
};

/** Marks what people spoke of, in the editors that show it and in their overview rulers. */
export class Marks implements vscode.Disposable {
  readonly #types: Readonly<Record<Look, vscode.TextEditorDecorationType>>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly desk: Desk) {
    const entries = Object.entries(LOOKS).map(([look, { border, style, color }]) => {
      const type = vscode.window.createTextEditorDecorationType({
        borderColor: new vscode.ThemeColor(color),
        borderStyle: style,
        borderWidth: border === "bottom" ? `0 0 ${style === "double" ? 3 : 2}px 0` : "1px",
        overviewRulerColor: new vscode.ThemeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
      return [look, type] as const;
    });
    // The keys of the table.
    this.#types = Object.fromEntries(entries) as Record<Look, vscode.TextEditorDecorationType>;
    this.#subscriptions = [
      ...Object.values(this.#types),
      desk.onDidChange((report) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document.uri.toString() === report.toString()) this.#mark(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#mark(editor);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #mark(editor: vscode.TextEditor): void {
    const places = new Map<Look, vscode.Range[]>();
    for (const { kind, state, places: own } of this.desk.notes(editor.document.uri)) {
      const look = LOOK_OF[kind];
      if (!look || state === "resolved" || state === "stale") continue;
      places.set(look, [...(places.get(look) ?? []), ...own.map(rangeOf)]);
    }
    for (const [look, type] of Object.entries(this.#types)) editor.setDecorations(type, places.get(look as Look) ?? []); // a key of the table
  }
}
