import * as vscode from "vscode";
import { LINK_KINDS } from "../../../server/src/annotations/types";
import { say } from "../words";
import { one } from "./ask";
import type { Desk } from "./desk";
import type { Gesture, Place } from "./gesture";
import { plain, rangeOf } from "./places";

/** The first selection is the result, the others what it follows from; with only one, the others are picked from the section's numbers. */
export const link: Gesture = async (desk, editor, given) => {
  const [result, ...others] = editor.selections;
  if (!result) return undefined;
  const operands = others.length > 0 ? others.map((selection) => plain(selection)) : await picked(desk, editor, result);
  if (!operands) return undefined;
  if (operands.length === 0) {
    void vscode.window.showInformationMessage(say("notes.link.few"));
    return undefined;
  }
  const text = (place: Place): string => editor.document.getText(rangeOf(place));
  const kinds = LINK_KINDS.map((kind) => ({ label: say(`notes.link.${kind}`), relation: kind }));
  const about = { result: text(plain(result)), operands: operands.map(text).join("、") };
  const chosen =
    LINK_KINDS.find((kind) => kind === given.kind) ?? (await one(kinds, say("notes.link.kind", about)))?.relation;
  if (!chosen) return undefined;
  return { type: "Link", kind: chosen, result: plain(result), operands: operands.map((at) => ({ at })) };
};

/** Numbers of the same paragraph, in the order in which they are printed; undefined where the person gives up. */
async function picked(desk: Desk, { document }: vscode.TextEditor, result: vscode.Range): Promise<Place[] | undefined> {
  const numbers = await desk.numbers(document, document.lineAt(result.start.line).range);
  const items = numbers
    .filter(({ at }) => at.end.character <= result.start.character || at.start.character >= result.end.character)
    .map(({ text, subject, at }) => ({ label: text, description: subject ?? "", at }));
  const title = say("notes.link.pick", { result: document.getText(result) });
  if (items.length === 0) return [];
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return chosen?.map(({ at }) => at);
}
