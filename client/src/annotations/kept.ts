import type * as vscode from "vscode";

/** What is used of `vscode.workspace.fs`. */
export type KeptFiles = Pick<
  vscode.FileSystem,
  "createDirectory" | "readDirectory" | "readFile" | "writeFile" | "delete"
>;

/** A text that could not be written beside its report, as a file of the extension's own storage holds it. */
interface Held {
  /** Of the annotations, not of the report. */
  readonly uri: string;
  readonly text: string;
}

/**
 * Annotations that are not beside their report yet: whole texts, in memory and in the extension's storage, so that closing the window
 * loses nothing. A file of its own for each, so that two windows take nothing from each other.
 */
export class Kept {
  /** Resolves when what former windows left is there. Never rejects. */
  readonly ready: Promise<void>;
  readonly #texts = new Map<string, readonly string[]>();
  /** Where they are stored, by the URI of the annotations. */
  readonly #stored = new Map<string, readonly vscode.Uri[]>();

  /** `name` gives a new file name each time. */
  constructor(
    private readonly files: KeptFiles,
    private readonly folder: vscode.Uri,
    private readonly name: () => string,
  ) {
    this.ready = this.#restore();
  }

  /** What is not written of these annotations; each text is to be merged with the others. */
  texts(uri: string): readonly string[] {
    return this.#texts.get(uri) ?? [];
  }

  /** Of which annotations something is kept. */
  uris(): string[] {
    return [...this.#texts.keys()];
  }

  /** Keeps a text, which holds all that was kept of these annotations before. False where it will not outlast the window. */
  async keep(uri: string, text: string): Promise<boolean> {
    this.#texts.set(uri, [text]);
    const held: Held = { uri, text };
    const file = this.#in(`${this.name()}.json`);
    try {
      await this.files.createDirectory(this.folder);
      await this.files.writeFile(file, new TextEncoder().encode(JSON.stringify(held)));
    } catch {
      return false;
    }
    const before = this.#stored.get(uri) ?? [];
    this.#stored.set(uri, [file]);
    await this.#delete(before);
    return true;
  }

  /** What was kept stands beside the report. */
  async drop(uri: string): Promise<void> {
    this.#texts.delete(uri);
    const stored = this.#stored.get(uri) ?? [];
    this.#stored.delete(uri);
    await this.#delete(stored);
  }

  async #restore(): Promise<void> {
    const entries = await Promise.resolve(this.files.readDirectory(this.folder)).catch(() => []);
    for (const [name] of entries) {
      const file = this.#in(name);
      const held = await this.#read(file);
      if (!held) continue;
      this.#texts.set(held.uri, [...this.texts(held.uri), held.text]);
      this.#stored.set(held.uri, [...(this.#stored.get(held.uri) ?? []), file]);
    }
  }

  /** Undefined for a file that is none of ours, or of which only a part was written. */
  async #read(file: vscode.Uri): Promise<Held | undefined> {
    try {
      const held: Partial<Held> | null = JSON.parse(new TextDecoder().decode(await this.files.readFile(file)));
      if (typeof held?.uri !== "string" || typeof held.text !== "string") return undefined;
      return { uri: held.uri, text: held.text };
    } catch {
      return undefined;
    }
  }

  /** A file that stays is merged once more, which changes nothing. */
  async #delete(files: readonly vscode.Uri[]): Promise<void> {
    for (const file of files) await Promise.resolve(this.files.delete(file)).catch(() => {});
  }

  #in(name: string): vscode.Uri {
    return this.folder.with({ path: `${this.folder.path}/${name}` });
  }
}
