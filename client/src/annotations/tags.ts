import { parse } from "jsonc-parser";
import * as vscode from "vscode";

const SETTINGS_FILE = "crossfoot.json";

/** The tags that a project has settled on: the key `tags` of the nearest `crossfoot.json`, no further up than the workspace's folder. */
export async function projectTags(report: vscode.Uri): Promise<readonly string[]> {
  const root = vscode.workspace.getWorkspaceFolder(report)?.uri;
  if (!root) return [];
  for (let at = vscode.Uri.joinPath(report, ".."); ; at = vscode.Uri.joinPath(at, "..")) {
    const tags = await tagsIn(vscode.Uri.joinPath(at, SETTINGS_FILE));
    if (tags || at.path.length <= root.path.length) return tags ?? [];
  }
}

/** Undefined where there is no such file. One that cannot be read is told elsewhere, and gives none. */
async function tagsIn(file: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const tags: unknown = parse(text)?.tags;
    return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === "string" && tag.trim() !== "") : [];
  } catch (error) {
    return error instanceof vscode.FileSystemError ? undefined : [];
  }
}
