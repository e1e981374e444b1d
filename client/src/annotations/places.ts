import * as vscode from "vscode";
import type { ShownNote } from "../../../server/src/lsp/annotations/protocol";

type Place = ShownNote["places"][number];

/** A range of the protocol as the editor's own. */
export const rangeOf = ({ start, end }: Place): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** A range of the editor as the protocol's: a worker is sent a copy, which lacks what VS Code's own computes. */
export const plain = ({ start, end }: vscode.Range): Place => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

export const dateOf = (time: string): string => time.slice(0, 10);

/** Shows a place in the report's editor. */
export async function show(report: vscode.Uri, place: Place | undefined): Promise<void> {
  const options = place ? { selection: rangeOf(place) } : {};
  const editor = await vscode.window.showTextDocument(report, options);
  if (place) editor.revealRange(rangeOf(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
