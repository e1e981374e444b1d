import * as vscode from "vscode";
import { LINK_KINDS } from "../../../server/src/annotations/types";
import type { ShownChange } from "../../../server/src/lsp/annotations/protocol";
import { say } from "../words";
import { type Given, one, reason, words } from "./ask";
import type { Desk } from "./desk";
import { plain } from "./places";
import { projectTags } from "./tags";

type Statement = Extract<ShownChange, { say: unknown }>["say"];
type Range = Extract<Statement, { type: "Tag" }>["at"];
/** Asks what else is to be known, and gives the statement; undefined where the person gives up. */
type Gesture = (desk: Desk, editor: vscode.TextEditor, given: Given) => Promise<Statement | undefined>;

/** The ways to say something of what is selected, by the command's name. */
export const GESTURES = {
  comment: async (_, { selection }, given) => {
    const value = await words(given.value, say("notes.comment.ask"));
    return value ? { type: "Comment", at: plain(selection), value } : undefined;
  },
  confirm: (desk, editor, given) => judge("Confirmation", desk, editor, given),
  dispute: (desk, editor, given) => judge("Dispute", desk, editor, given),
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
    const value = given.value ?? (await known(all, say("notes.tag.ask")));
    return value ? { type: "Tag", at: plain(editor.selection), value } : undefined;
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
  const statement = await gesture(desk, editor, given);
  return statement ? desk.change(document, { say: statement }) : [];
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

async function judge(
  type: "Confirmation" | "Dispute",
  desk: Desk,
  editor: vscode.TextEditor,
  given: Given,
): Promise<Statement | undefined> {
  const { claim, relations } = await desk.choices(editor);
  const items = [
    ...(claim
      ? [
          {
            label: say("notes.number", { text: claim.text }),
            description: claim.subject ?? "",
            at: [claim.at],
            relation: undefined,
          },
        ]
      : []),
    ...relations.map(({ label, at, kind, verdict }) => ({
      label: `${MARKS[verdict]} ${label}`,
      at: [...at],
      relation: kind,
    })),
  ];
  // Where nothing was read the server says so.
  if (items.length === 0) return { type, at: [plain(editor.selection)] };
  const which = say(type === "Dispute" ? "notes.dispute.which" : "notes.confirm.which");
  const chosen = await one(items, which, given.which);
  const value = chosen && (await reason(given));
  if (!chosen || value === undefined) return undefined;
  return { type, at: chosen.at, value, ...(chosen.relation ? { kind: chosen.relation } : {}) };
}

const MARKS = { consistent: "✓", inconsistent: "✗", suspect: "？" } as const;

/** The first selection is the result, the others what it follows from; with only one, the others are picked from the section's numbers. */
async function link(desk: Desk, editor: vscode.TextEditor, given: Given): Promise<Statement | undefined> {
  const [result, ...others] = editor.selections;
  if (!result) return undefined;
  const operands = others.length > 0 ? others.map((selection) => plain(selection)) : await picked(desk, editor, result);
  if (operands.length === 0) {
    void vscode.window.showInformationMessage(say("notes.link.few"));
    return undefined;
  }
  const text = (range: Range): string =>
    editor.document.getText(
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
    );
  const kinds = LINK_KINDS.map((kind) => ({ label: say(`notes.link.${kind}`), relation: kind }));
  const about = { result: text(plain(result)), operands: operands.map(text).join("、") };
  const chosen =
    LINK_KINDS.find((kind) => kind === given.kind) ?? (await one(kinds, say("notes.link.kind", about)))?.relation;
  if (!chosen) return undefined;
  return { type: "Link", kind: chosen, result: plain(result), operands: operands.map((at) => ({ at })) };
}

/** Numbers of the same paragraph, in the order in which they are printed. */
async function picked(desk: Desk, { document }: vscode.TextEditor, result: vscode.Range): Promise<Range[]> {
  const numbers = await desk.numbers(document, document.lineAt(result.start.line).range);
  const items = numbers
    .filter(({ at }) => at.end.character <= result.start.character || at.start.character >= result.end.character)
    .map(({ text, subject, at }) => ({ label: text, description: subject ?? "", at }));
  const title = say("notes.link.pick", { result: document.getText(result) });
  if (items.length === 0) return [];
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return (chosen ?? []).map(({ at }) => at);
}

async function chooseBase(desk: Desk, editor: vscode.TextEditor, given: Given): Promise<Statement | undefined> {
  const { claim, bases } = await desk.choices(editor);
  if (!claim || bases.length === 0) {
    void vscode.window.showInformationMessage(say("notes.chooseBase.none"));
    return undefined;
  }
  const items = bases.map((base) => ({ label: base.text, description: base.about, own: base }));
  const chosen = await choice(items, say("notes.chooseBase.which", { text: claim.text }), given.text, given.which);
  if (!chosen) return undefined;
  const { base, parts } = chosen.own;
  const named = parts.length > 0 ? parts : await part(items, base, claim.text);
  const value = named && (await reason(given));
  return named && value !== undefined ? { type: "Base", at: claim.at, base, parts: named, value } : undefined;
}

type BaseItem = vscode.QuickPickItem & { readonly own: { readonly base: Range; readonly text: string } };

/** What is divided, where the machine does not know it. */
async function part(items: readonly BaseItem[], base: Range, text: string): Promise<readonly Range[] | undefined> {
  const others = items.filter(({ own }) => JSON.stringify(own.base) !== JSON.stringify(base));
  const chosen = await vscode.window.showQuickPick(others, { title: say("notes.chooseBase.part", { text }) });
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

async function ignore(desk: Desk, editor: vscode.TextEditor, given: Given): Promise<Statement | undefined> {
  const { findings } = given.fingerprint ? { findings: [] } : await desk.choices(editor);
  const items = findings.map(({ fingerprint, message }) => ({ label: message, fingerprint }));
  if (!given.fingerprint && items.length === 0) {
    void vscode.window.showInformationMessage(say("notes.ignore.none"));
    return undefined;
  }
  const fingerprint = given.fingerprint ?? (await one(items, say("notes.ignore.which"), given.which))?.fingerprint;
  const value = fingerprint && (await words(given.value, say("notes.ignore.ask")));
  return fingerprint && value ? { type: "Ignore", fingerprint, value } : undefined;
}

/** One of those that are known, or another. */
async function known(all: readonly string[], title: string): Promise<string | undefined> {
  if (all.length === 0) return words(undefined, title);
  const other = { label: say("notes.tag.other"), isOther: true };
  const chosen = await vscode.window.showQuickPick([...all.map((label) => ({ label, isOther: false })), other], {
    title,
  });
  return chosen?.isOther ? words(undefined, title) : chosen?.label;
}
