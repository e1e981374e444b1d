import * as vscode from "vscode";
import type { Shown } from "../../../client/src/annotations/register";
import type { Service } from "../../../client/src/start";
import { findings, place, when } from "./editing";

export const TEXT = [
  "一、隐患排查",
  "全年共排查隐患110处，其中道路76处，桥梁23处，隧道7处，其他9处。",
  "二、行政应诉",
  "全年受理申请100件，办结64件，办结率64%，上年结转80件，走访两次。",
  "",
].join("\n");

let count = 0;
/** A report of its own for each test. */
export async function draft(text = TEXT): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("the workspace is empty");
  const uri = vscode.Uri.joinPath(folder.uri, `审阅 ${++count}.report`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  await findings(document);
  return document;
}

/** What the extension gives to its tests. */
export async function service(): Promise<Service> {
  const extension = vscode.extensions.getExtension<Service>("crossfoot.crossfoot");
  if (!extension) throw new Error("the extension is not there");
  return extension.activate();
}
export const shown = async (): Promise<Shown> => (await service()).annotations;

export function select(document: vscode.TextDocument, ...quotes: string[]): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) throw new Error("another editor is active");
  editor.selections = quotes.map((quote) => {
    const { start, end } = place(document, "", quote);
    return new vscode.Selection(start, end);
  });
}

export const run = (command: string, given: object = {}): Thenable<readonly string[]> =>
  vscode.commands.executeCommand(`crossfoot.${command}`, given);
export const beside = ({ uri }: vscode.TextDocument): vscode.Uri => uri.with({ path: `${uri.path}.annotations.json` });

interface Said {
  readonly id: string;
  readonly creator: { readonly name: string };
  readonly body: Record<string, unknown>;
  readonly target: unknown;
}
export async function written(document: vscode.TextDocument): Promise<{ items: Said[]; deleted: unknown[] }> {
  const json = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(beside(document))));
  return { items: json.first.items, deleted: json.deleted ?? [] };
}
export const bodies = async (document: vscode.TextDocument): Promise<unknown[]> =>
  (await written(document)).items.map(({ body }) => body.type);

/** The notes of the report, once they are as wanted. */
export async function notes(document: vscode.TextDocument, wanted: (states: string[]) => boolean): Promise<string[]> {
  const { desk } = await shown();
  return when(desk.onDidChange, () => {
    const all = desk.notes(document.uri).map(({ kind, state }) => `${kind} ${state}`);
    return wanted(all) ? all : undefined;
  });
}

/** The files of annotations that the workbench has told of since they were last forgotten. */
const toldOf = new Set<string>();
const told = new vscode.EventEmitter<void>();
const watcher = vscode.workspace.createFileSystemWatcher("**/*.annotations.json");
for (const event of [watcher.onDidCreate, watcher.onDidChange])
  event((uri) => {
    toldOf.add(uri.path);
    told.fire();
  });

/** Deletes the annotations, as another program would, and waits until the editor has none. Of a file that comes and goes within a moment the workbench would tell nobody. */
export async function forget(document: vscode.TextDocument): Promise<void> {
  const file = beside(document);
  await when(told.event, () => toldOf.has(file.path) || undefined);
  toldOf.delete(file.path);
  await vscode.workspace.fs.delete(file);
  await notes(document, (states) => states.length === 0);
}

/** In whose name is spoken from now on; nobody's where it is left out. */
export const speakAs = (name?: string): Thenable<void> =>
  vscode.workspace.getConfiguration("crossfoot").update("author", name, vscode.ConfigurationTarget.Global);

/** As another program would write beside the report, knowing nothing of this editor. */
export const writeBeside = (document: vscode.TextDocument, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(beside(document), new TextEncoder().encode(text));
export const readBeside = async (document: vscode.TextDocument): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(beside(document)));

/** A report with a correction that holds, but that its sidecar does not take, for what is in it cannot be read. */
export async function unwritten(): Promise<{ readonly document: vscode.TextDocument; readonly broken: string }> {
  const document = await draft();
  const broken = "<<<<<<< HEAD\n{}\n";
  await writeBeside(document, broken);
  select(document, "110处");
  await run("correct", { text: "115处" });
  await findings(document, (found) => found.length === 0);
  return { document, broken };
}
