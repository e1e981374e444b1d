import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  MERGE_COMMAND,
  type MergeParams,
  type NewSidecar,
  SIDECAR,
  type SidecarParams,
  type SidecarText,
} from "../../../server/src/lsp/annotations/protocol";
import { askAgain } from "../again";
import { say } from "../words";
import type { Kept } from "./kept";

export const SUFFIX = ".annotations.json";
/** Another writer is done within this many milliseconds, or it has died: the same as on the command line. */
const PATIENCE = 5000;
const PAUSE = 50;
/** So often somebody else may have written between reading and writing. */
const TRIES = 5;

/** Why annotations are not written, in words. */
export class Unwritten extends Error {
  /** They are kept when the window is closed, too. */
  isLasting = true;
}

/** The files of annotations beside reports, wherever these are. What cannot be written is kept, and what cannot be read is never written over. */
export class SidecarFiles {
  /** Writes wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** How many of them there are. */
  #pending = 0;

  constructor(
    private readonly client: () => BaseLanguageClient | undefined,
    private readonly kept: Kept,
  ) {}

  listen(client: BaseLanguageClient): void {
    client.onRequest(SIDECAR, async ({ uri }: SidecarParams): Promise<SidecarText> => {
      const place = vscode.Uri.parse(uri);
      if (!place.path.endsWith(SUFFIX)) throw new Error("this is no file of annotations");
      await this.kept.ready;
      const unsaved = this.kept.texts(place.toString());
      try {
        return { text: await textOf(place), unsaved };
      } catch (error) {
        return { text: null, unsaved, fault: codeOf(error) };
      }
    });
  }

  /** Is something being written, whose outcome nobody knows yet? */
  get isBusy(): boolean {
    return this.#pending > 0;
  }

  isKept(report: vscode.Uri): boolean {
    return this.kept.texts(beside(report).toString()).length > 0;
  }

  /** Writes what the server gave, in one step; throws Unwritten, and keeps it, where that cannot be. Only ever beside the report. */
  write(report: vscode.Uri, made: NewSidecar): Promise<void> {
    const place = beside(report);
    this.#pending++;
    const writing = this.#turn.then(() => this.#write(report, place, made)).finally(() => this.#pending--);
    this.#turn = writing.catch(() => {});
    return writing;
  }

  /** Writes what was kept; throws as `write` does. */
  async retry(report: vscode.Uri): Promise<void> {
    const [kept] = this.kept.texts(beside(report).toString());
    // What else is kept the server has been told of.
    if (kept !== undefined) await this.write(report, await this.#merged(report, kept));
  }

  async #write(report: vscode.Uri, place: vscode.Uri, made: NewSidecar): Promise<void> {
    let next = made;
    const key = place.toString();
    await this.kept.ready;
    let isLasting = await this.kept.keep(key, next.text);
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        if (next.fault !== undefined) throw new Unwritten(next.fault);
        if (next.text === next.before || (await replace(place, next))) {
          await this.kept.drop(key);
          return;
        }
        next = await this.#merged(report, next.text);
        isLasting = await this.kept.keep(key, next.text);
      }
      throw new Unwritten(say("notes.busy"));
    } catch (error) {
      const why =
        error instanceof Unwritten ? error : new Unwritten(error instanceof Error ? error.message : String(error));
      why.isLasting = isLasting;
      throw why;
    } finally {
      await this.#tell(place);
    }
  }

  async #merged(report: vscode.Uri, text: string): Promise<NewSidecar> {
    const params: MergeParams = { uri: report.toString(), text };
    const client = this.client();
    if (!client) throw new Unwritten(say("editor.server.down"));
    return askAgain<NewSidecar>(client, "workspace/executeCommand", { command: MERGE_COMMAND, arguments: [params] });
  }

  /** Not every file system tells of its changes. A server that falls meanwhile reads the file when it has risen. */
  async #tell(place: vscode.Uri): Promise<void> {
    const changes = [{ uri: place.toString(), type: 2 }];
    await this.client()
      ?.sendNotification("workspace/didChangeWatchedFiles", { changes })
      .catch(() => {});
  }
}

export const beside = (report: vscode.Uri): vscode.Uri => report.with({ path: report.path + SUFFIX });
export const reportOf = (sidecar: vscode.Uri): vscode.Uri =>
  sidecar.with({ path: sidecar.path.slice(0, -SUFFIX.length) });

const codeOf = (error: unknown): string =>
  error instanceof vscode.FileSystemError ? error.code : error instanceof Error ? error.name : String(error);

/** Null where there is none; throws where it is no text. */
async function textOf(place: vscode.Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(place);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** False where the file is not what it was when the new text was made. */
async function replace(place: vscode.Uri, { text, before }: NewSidecar): Promise<boolean> {
  const { fs } = vscode.workspace;
  const bytes = new TextEncoder().encode(text);
  // Whoever has this name writes; the command line waits for it to go, too.
  const draft = place.with({ path: `${place.path}.new` });
  await free(draft);
  await fs.writeFile(draft, bytes);
  try {
    if ((await textOf(place)) !== before) {
      await remove(draft);
      return false;
    }
    await fs.rename(draft, place, { overwrite: true });
  } catch (error) {
    if (isAbsent(error)) return false;
    await remove(draft);
    throw error;
  }
  // Two who find the name free at the same moment write one draft. Whose words are in the file by now, the file says.
  return (await textOf(place)) === text;
}

const isAbsent = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === "FileNotFound";
const remove = (file: vscode.Uri): Promise<void> => Promise.resolve(vscode.workspace.fs.delete(file)).catch(() => {});

async function free(draft: vscode.Uri): Promise<void> {
  for (;;) {
    const there = await Promise.resolve(vscode.workspace.fs.stat(draft)).catch(() => undefined);
    if (!there) return;
    // Clocks differ: a draft from the future is no younger than one from the past.
    if (Math.abs(Date.now() - there.mtime) > PATIENCE) await remove(draft);
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
