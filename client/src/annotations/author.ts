import * as vscode from "vscode";
import { say } from "../words";

/** Whose name annotations carry: the setting, else what the person answers, once. Undefined where they give none. */
export async function author(): Promise<string | undefined> {
  const known = knownAuthor();
  if (known) return known;
  const value = await suggestion();
  const given = await vscode.window.showInputBox({ title: say("notes.author.ask"), ...(value ? { value } : {}) });
  const name = given?.trim();
  if (!name) return undefined;
  await vscode.workspace.getConfiguration("crossfoot").update("author", name, vscode.ConfigurationTarget.Global);
  return name;
}

export function knownAuthor(): string | undefined {
  const setting = vscode.workspace.getConfiguration("crossfoot").get<string>("author")?.trim();
  return setting === "" ? undefined : setting;
}

/** The part of Git's extension that knows a name. */
interface Git {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** What Git calls the person, else the system: only a suggestion, which they may change. */
async function suggestion(): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<Git>("vscode.git");
  const [repository] = (extension?.isActive ? extension.exports.getAPI(1).repositories : []) ?? [];
  const name = await repository?.getConfig("user.name").catch(() => undefined);
  if (name?.trim()) return name.trim();
  return typeof process === "undefined" ? undefined : (process.env.USER ?? process.env.USERNAME);
}
