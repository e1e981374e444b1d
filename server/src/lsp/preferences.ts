import { ConfigurationRequest, type Connection } from "vscode-languageserver";
import { type Files, folderOf, type InForce, isSetAside, SettingsFinder } from "../settings/find";
import { merge, readEditorSettings } from "../settings/merge";
import { NO_SETTINGS, type Settings } from "../settings/settings";
import type { Client } from "./client";
import { SettingsFaults } from "./settings-faults";

/** What a user wants to see beside the findings. */
export interface Display {
  /** ✓ after a figure that meets the others. */
  readonly verifiedHints: boolean;
  /** A share or a growth after the counts that give it. */
  readonly derivedHints: boolean;
  readonly codeLens: boolean;
}

/** What holds for a document. */
export interface Preferences {
  readonly settings: Settings;
  /** It is not to be read. */
  readonly setAside: boolean;
  readonly display: Display;
}

/** A figure that is not in the draft might be taken for the draft's own: those are shown to whoever asks for them. */
const USUAL: Preferences = {
  settings: NO_SETTINGS,
  setAside: false,
  display: { verifiedHints: true, derivedHints: false, codeLens: true },
};

/** The settings of the client's user, those of folders, and what they come to for each document. */
export class PreferenceBook {
  readonly #finder: SettingsFinder;
  readonly #faults: SettingsFaults;
  readonly #current = new Map<string, Preferences>();
  #asked = new Map<string, Promise<Preferences>>();
  #folders: ReadonlySet<string>;
  /** What a client that is not asked has told. */
  #told: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    files: Files,
  ) {
    this.#told = client.settings;
    this.#folders = new Set(client.folders);
    this.#faults = new SettingsFaults(connection, client.language);
    this.#finder = new SettingsFinder(files, {
      isTop: (folder) => this.#folders.has(folder),
      seen: (place, file) => this.#faults.seen(place, file),
    });
  }

  /** What held for a document when it was last asked for. */
  current(uri: string): Preferences {
    return this.#current.get(uri) ?? USUAL;
  }

  /** What holds for a document now; afterwards it is `current`. Rejects where the client cannot say. */
  of(uri: string): Promise<Preferences> {
    const asked = this.#asked.get(uri);
    if (asked) return asked;
    const found = this.#ask(uri).then((preferences) => {
      // An answer that a change has overtaken is nobody's any more.
      if (this.#asked.get(uri) === found) this.#current.set(uri, preferences);
      return preferences;
    });
    this.#asked.set(uri, found);
    return found;
  }

  /** The settings file that holds for a document, as it is now. */
  file(uri: string): Promise<InForce> {
    this.#finder.forget();
    return this.#finder.of(uri);
  }

  /** Something has changed: everything is asked for anew. `told`: what the client says its settings are. */
  forget(told?: unknown): void {
    if (told) this.#told = told;
    this.#finder.forget();
    this.#asked = new Map();
  }

  moved(folders: { readonly added: readonly string[]; readonly removed: readonly string[] }): void {
    this.#folders = new Set([...this.#folders, ...folders.added].filter((uri) => !folders.removed.includes(uri)));
    this.forget();
  }

  closed(uri: string): void {
    this.#asked.delete(uri);
    this.#current.delete(uri);
  }

  async #ask(uri: string): Promise<Preferences> {
    const [editor, found] = await Promise.all([this.#editorSettings(uri), this.#finder.of(uri)]);
    const own = readEditorSettings(editor);
    // Folders of a workspace may lie in one another: the nearest is the document's.
    const inside = [...this.#folders].filter((one) => uri.startsWith(`${one}/`));
    const folder = inside.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri);
    const others = folder === undefined ? [] : [{ folder, patterns: own.ignore ?? [] }];
    return {
      settings: merge(own, found.settings),
      setAside: isSetAside(uri, found, others),
      display: displayOf(editor),
    };
  }

  async #editorSettings(uri: string): Promise<object> {
    if (!this.client.configuration) return objectOf(this.#told);
    const items = [{ scopeUri: uri, section: "crossfoot" }];
    const [answer] = await this.connection.sendRequest(ConfigurationRequest.type, { items });
    return objectOf(answer);
  }
}

/** Whatever a client sends. */
const objectOf = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

function displayOf(settings: { inlayHints?: unknown; codeLens?: unknown }): Display {
  const hints: { verified?: unknown; derived?: unknown } = objectOf(settings.inlayHints);
  const { display } = USUAL;
  return {
    verifiedHints: typeof hints.verified === "boolean" ? hints.verified : display.verifiedHints,
    derivedHints: typeof hints.derived === "boolean" ? hints.derived : display.derivedHints,
    codeLens: typeof settings.codeLens === "boolean" ? settings.codeLens : display.codeLens,
  };
}
