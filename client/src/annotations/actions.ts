import * as vscode from "vscode";
import { say } from "../words";
import type { Desk } from "./desk";
import type { GestureName } from "./gestures";

const KIND = vscode.CodeActionKind.Refactor.append("annotate");
/** Findings that a word on the denominator, or on what was compared with, may settle. */
const RATES = ["change-mismatch", "rate-mismatch", "rate-base", "rate-impossible", "rate-over-100"];

/** What may be said of a selection or a finding, in the menu of the light bulb. Nothing here changes the report. */
export class NoteActions implements vscode.CodeActionProvider {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, KIND] };

  constructor(private readonly desk: Desk) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!this.desk.served.has(document) || document.isUntitled) return [];
    const offers = (kind: vscode.CodeActionKind): boolean => !only || only.contains(kind);
    const fixes = diagnostics.flatMap((diagnostic) => {
      if (diagnostic.source !== "crossfoot") return [];
      const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
      const gestures: GestureName[] = RATES.includes(String(code)) ? ["chooseBase", "notAClaim"] : ["notAClaim"];
      return gestures.map((name) => action(name, vscode.CodeActionKind.QuickFix, diagnostic));
    });
    const all = offers(vscode.CodeActionKind.QuickFix) ? fixes : [];
    if (!offers(KIND) || range.isEmpty) return all;
    const annotate = new vscode.CodeAction(say("notes.pick.here"), KIND);
    annotate.command = { title: annotate.title, command: "crossfoot.annotate" };
    return [...all, action("comment", KIND), annotate];
  }
}

function action(name: GestureName, kind: vscode.CodeActionKind, diagnostic?: vscode.Diagnostic): vscode.CodeAction {
  const made = new vscode.CodeAction(say(`notes.${name}`), kind);
  const place = diagnostic ? [{ at: diagnostic.range }] : [];
  made.command = { title: made.title, command: `crossfoot.${name}`, arguments: place };
  if (diagnostic) made.diagnostics = [diagnostic];
  return made;
}
