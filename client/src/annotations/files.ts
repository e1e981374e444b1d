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
import { say } from "../words";

const SUFFIX = ".annotations.json";
/** Another writer is done within this many milliseconds, or it has died: the same as on the command line. */
const PATIENCE = 5000;
const PAUSE = 50;
/** So often somebody else may have written between reading and writing. */
const TRIES = 5;

/** Why annotations are not written, in words. */
export class Unwritten extends Error {}

/** The files of annotations beside reports, wherever these are. What cannot be written is kept, and what cannot be read is never written over. */
export class SidecarFiles {
  /** What could not be written, by the file's URI: whole texts, which are merged with the file when it can be read. */
  readonly #unsaved = new Map<string, string>();
  /** Writes wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: () => BaseLanguageClient | undefined) {}

  listen(client: BaseLanguageClient): void {
    client.onRequest(SIDECAR, async ({ uri }: SidecarParams): Promise<SidecarText> => {
      const place = vscode.Uri.parse(uri);
      if (!place.path.endsWith(SUFFIX)) throw new Error("this is no file of annotations");
      const unsaved = this.#unsaved.get(place.toString());
      return { text: await textOf(place), ...(unsaved === undefined ? {} : { unsaved }) };
    });
  }

  isKept(report: vscode.Uri): boolean {
    return this.#unsaved.has(beside(report).toString());
  }

  /** Writes what the server gave, in one step; throws Unwritten, and keeps it, where that cannot be. Only ever beside the report. */
  write(report: vscode.Uri, made: NewSidecar): Promise<void> {
    const place = beside(report);
    const writing = this.#turn.then(() => this.#write(report, place, made));
    this.#turn = writing.catch(() => {});
    return writing;
  }

  /** Writes what was kept; throws as `write` does. */
  async retry(report: vscode.Uri): Promise<void> {
    const kept = this.#unsaved.get(beside(report).toString());
    if (kept !== undefined) await this.write(report, await this.#merged(report, kept));
  }

  async #write(report: vscode.Uri, place: vscode.Uri, made: NewSidecar): Promise<void> {
    let next = made;
    this.#unsaved.set(place.toString(), next.text);
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        if (next.fault !== undefined) throw new Unwritten(next.fault);
        if (await replace(place, next)) {
          this.#unsaved.delete(place.toString());
          return;
        }
        next = await this.#merged(report, next.text);
        this.#unsaved.set(place.toString(), next.text);
      }
      throw new Unwritten(say("notes.busy"));
    } catch (error) {
      throw error instanceof Unwritten ? error : new Unwritten(error instanceof Error ? error.message : String(error));
    } finally {
      await this.#tell(place);
    }
  }

  async #merged(report: vscode.Uri, text: string): Promise<NewSidecar> {
    const params: MergeParams = { uri: report.toString(), text };
    const merged = await this.client()?.sendRequest<NewSidecar>("workspace/executeCommand", {
      command: MERGE_COMMAND,
      arguments: [params],
    });
    if (!merged) throw new Unwritten(say("notes.none"));
    return merged;
  }

  /** Not every file system tells of its changes. */
  async #tell(place: vscode.Uri): Promise<void> {
    const changes = [{ uri: place.toString(), type: 2 }];
    await this.client()?.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }
}

export const beside = (report: vscode.Uri): vscode.Uri => report.with({ path: report.path + SUFFIX });

/** Null where there is none; throws where it is no text. */
async function textOf(place: vscode.Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(place);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
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
      await fs.delete(draft);
      return false;
    }
    await fs.rename(draft, place, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(draft)).catch(() => {});
    throw error;
  }
  return true;
}

async function free(draft: vscode.Uri): Promise<void> {
  for (;;) {
    const there = await Promise.resolve(vscode.workspace.fs.stat(draft)).catch(() => undefined);
    if (!there) return;
    // Clocks differ: a draft from the future is no younger than one from the past.
    if (Math.abs(Date.now() - there.mtime) > PATIENCE) await vscode.workspace.fs.delete(draft);
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
