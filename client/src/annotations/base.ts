import * as vscode from "vscode";
import { say } from "../words";
import { one, reason } from "./ask";
import type { Gesture, Place } from "./gesture";

/** Which number a rate is of, or a growth is from. */
export const chooseBase: Gesture = async (desk, editor, given) => {
  const { claim, bases } = await desk.choices(editor);
  if (!claim || bases.length === 0) {
    void vscode.window.showInformationMessage(say("notes.chooseBase.none"));
    return undefined;
  }
  const items = bases.map((base) => ({ label: base.text, description: base.about, own: base }));
  const { text } = claim;
  const [which, divided] =
    claim.kind === "change"
      ? [say("notes.chooseBase.from", { text }), say("notes.chooseBase.now", { text })]
      : [say("notes.chooseBase.which", { text }), say("notes.chooseBase.part", { text })];
  const chosen = await choice(items, which, given.text, given.which);
  if (!chosen) return undefined;
  const { base, parts } = chosen.own;
  const named = parts.length > 0 ? parts : await part(items, base, divided);
  const value = named && (await reason(given));
  return named && value !== undefined ? { type: "Base", at: claim.at, base, parts: named, value } : undefined;
};

type BaseItem = vscode.QuickPickItem & { readonly own: { readonly base: Place; readonly text: string } };

/** What is divided, or has grown, where the machine does not know it. */
async function part(items: readonly BaseItem[], base: Place, title: string): Promise<readonly Place[] | undefined> {
  const others = items.filter(({ own }) => JSON.stringify(own.base) !== JSON.stringify(base));
  const chosen = await vscode.window.showQuickPick(others, { title });
  return chosen && [chosen.own.base];
}

const choice = async <T extends vscode.QuickPickItem>(
  items: readonly T[],
  title: string,
  text?: string,
  which?: number,
) =>
  items.find(({ label }) => label === text) ??
  (which === undefined && text !== undefined ? undefined : one(items, title, which));
