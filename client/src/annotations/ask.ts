import * as vscode from "vscode";
import { say } from "../words";

/** What a command may be given instead of asking: by a key binding, by a test. */
export interface Given {
  readonly value?: string;
  readonly text?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly confirmed?: boolean;
  readonly which?: number;
  readonly fingerprint?: string;
  readonly uri?: string;
}

/** Undefined where the person gives up; an empty text is one where it need not be filled in. */
export async function words(given: string | undefined, title: string, value = ""): Promise<string | undefined> {
  return given ?? (await vscode.window.showInputBox({ title, value, ignoreFocusOut: true }));
}

/** A reason that need not be given. Not asked for where the command was given anything. */
export async function reason(given: Given): Promise<string | undefined> {
  if (given.value !== undefined) return given.value;
  return Object.keys(given).length > 0 ? "" : words(undefined, say("notes.reason"));
}

/** One of several; the only one without asking. */
export async function one<T extends vscode.QuickPickItem>(
  items: readonly T[],
  title: string,
  which?: number,
): Promise<T | undefined> {
  if (which !== undefined || items.length === 1) return items[which ?? 0];
  return vscode.window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true });
}

/** One of those that are known, or another. */
export async function known(all: readonly string[], title: string): Promise<string | undefined> {
  if (all.length === 0) return words(undefined, title);
  const chosen = await vscode.window.showQuickPick(withOther(all), { title });
  return chosen?.isOther ? words(undefined, title) : chosen?.label;
}

/** Any of those that are known, and another. None where the person gives up. */
export async function someKnown(all: readonly string[], title: string): Promise<readonly string[]> {
  const items = withOther(all);
  const chosen = all.length === 0 ? items : await vscode.window.showQuickPick(items, { title, canPickMany: true });
  const labels = (chosen ?? []).flatMap(({ label, isOther }) => (isOther ? [] : [label]));
  const own = chosen?.some(({ isOther }) => isOther) ? await words(undefined, title) : undefined;
  return own ? [...labels, own] : labels;
}

/** Those that are known, and one that stands for any other. */
const withOther = (all: readonly string[]) => [
  ...all.map((label) => ({ label, isOther: false })),
  { label: say("notes.tag.other"), isOther: true },
];
