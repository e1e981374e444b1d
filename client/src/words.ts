import * as vscode from "vscode";
import type { Language } from "../../server/src/contract";
import { editorWords } from "../../server/src/l10n/catalogue/editor";
import { noteWords } from "../../server/src/l10n/catalogue/notes";
import { overviewWords } from "../../server/src/l10n/catalogue/overview";

const words = { ...editorWords, ...noteWords, ...overviewWords };

/** The language of findings and of what the client itself says: `crossfoot.language`, or VS Code's. */
export function language(): Language {
  const setting = vscode.workspace.getConfiguration("crossfoot").get("language");
  if (setting === "zh-CN" || setting === "en") return setting;
  return vscode.env.language.startsWith("zh") ? "zh-CN" : "en";
}

/** The editor's words, the overview's and those of annotations alone: the whole catalogue would come into the client's bundle with `render`. */
export function say(key: keyof typeof words, args: Readonly<Record<string, number | string>> = {}): string {
  return words[key][language()].replace(/\{(\w+)\}/g, (blank, name: string) => unlinked(String(args[name] ?? blank)));
}

/** Says in the status bar, for a moment, that something was done. */
export function sayBriefly(key: keyof typeof words): void {
  vscode.window.setStatusBarMessage(say(key), SEEN);
}
/** In milliseconds. */
const SEEN = 4000;

/** VS Code makes links, and commands to press, of Markdown's links in its messages: names of files and words of reports are to be none. */
const unlinked = (text: string): string => text.replaceAll("](", "] (");
