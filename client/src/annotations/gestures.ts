import * as vscode from "vscode";
import { say } from "../words";
import { type Given, known, one, reason, someKnown, words } from "./ask";
import { chooseBase } from "./base";
import type { Desk } from "./desk";
import type { Gesture } from "./gesture";
import { confirm, dispute, ignore } from "./judging";
import { link } from "./linking";
import { plain } from "./places";
import { projectTags } from "./tags";

/** The ways to say something of what is selected, by the command's name. */
export const GESTURES = {
  comment: async (_, { selection }, given) => {
    const value = await words(given.value, say("notes.comment.ask"));
    return value ? { type: "Comment", at: plain(selection), value } : undefined;
  },
  confirm,
  dispute,
  correct: async (desk, editor, given) => {
    const { claim } = await desk.choices(editor);
    const text = await words(given.text, say("notes.correct.ask"), claim?.text);
    const value = text ? await reason(given) : undefined;
    if (!text || value === undefined) return undefined;
    return { type: "Correction", at: plain(editor.selection), claim: { text }, value };
  },
  addClaim: async (_, { selection, document }, given) => {
    const text = await words(given.text, say("notes.addClaim.ask"), document.getText(selection));
    return text ? { type: "AddedClaim", at: plain(selection), claim: { text } } : undefined;
  },
  notAClaim: async (_, { selection }, given) => ({
    type: "NotAClaim",
    at: plain(selection),
    ...(given.value ? { value: given.value } : {}),
  }),
  link,
  chooseBase,
  ignore,
  supplier: async (desk, editor, given) => {
    const { suppliers } = await desk.choices(editor);
    const unit = given.unit ?? (await known(suppliers, say("notes.supplier.ask")));
    if (!unit) return undefined;
    const states = [true, false].map((confirmed) => ({
      label: say(confirmed ? "notes.supplier.confirmed" : "notes.supplier.asked"),
      confirmed,
    }));
    const confirmed = given.confirmed ?? (await one(states, unit))?.confirmed;
    return confirmed === undefined ? undefined : { type: "Supplier", at: plain(editor.selection), unit, confirmed };
  },
  tag: async (desk, editor, given) => {
    const { tags } = await desk.choices(editor);
    const all = [...new Set([...(await projectTags(editor.document.uri)), ...tags])];
    const values = given.value ? [given.value] : await someKnown(all, say("notes.tag.ask"));
    return values.map((value) => ({ type: "Tag", at: plain(editor.selection), value }));
  },
  signSection: async (desk, editor, given) => {
    const { section } = await desk.choices(editor);
    const value = await words(given.value, section ? `${section} · ${say("notes.sign.ask")}` : say("notes.sign.ask"));
    return value === undefined ? undefined : { type: "SignOff", at: plain(editor.selection), value };
  },
  signReport: async (_, __, given) => {
    const value = await words(given.value, say("notes.sign.ask"));
    return value === undefined ? undefined : { type: "SignOff", value };
  },
  commentReport: async (_, __, given) => {
    const value = await words(given.value, say("notes.comment.ask"));
    return value ? { type: "Comment", value } : undefined;
  },
} as const satisfies Record<string, Gesture>;

export type GestureName = keyof typeof GESTURES;
// The keys of the table.
export const GESTURE_NAMES = Object.keys(GESTURES) as GestureName[];

/** Carries out a gesture on the active editor; the ids of what was said. */
export async function perform(desk: Desk, name: GestureName, given: Given = {}): Promise<readonly string[]> {
  const editor = desk.editor();
  if (!editor) return [];
  const { document } = editor;
  const gesture: Gesture = GESTURES[name];
  const said = (await gesture(desk, editor, given)) ?? [];
  const ids: string[] = [];
  for (const one of "type" in said ? [said] : said) ids.push(...(await desk.change(document, { say: one })));
  return ids;
}

/** `crossfoot.annotate`: chooses a gesture first. */
export async function choose(desk: Desk): Promise<readonly string[]> {
  const editor = desk.editor();
  if (!editor) return [];
  const quote = editor.document.getText(editor.selection).replace(/\s+/g, " ").slice(0, 30);
  const items = GESTURE_NAMES.map((name) => ({ label: say(`notes.${name}`), name }));
  const title = quote === "" ? say("notes.pick.here") : say("notes.pick", { quote });
  const chosen = await vscode.window.showQuickPick(items, { title });
  return chosen ? perform(desk, chosen.name) : [];
}
