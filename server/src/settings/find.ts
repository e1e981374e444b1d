import { type Decoded, decode, type Undecodable } from "../documents/decode";
import { type Ignores, isIgnored } from "./ignored";
import { isSettings, type Problem, readSettings } from "./read";
import { NO_SETTINGS, SETTINGS_FILE, type Settings } from "./settings";

/** Where settings are looked for. Places are paths or URIs with `/` as separator. */
export interface Files {
  /** Undefined where there is no such file. Throws where it cannot be read. */
  read(place: string): Promise<Uint8Array | undefined>;
  exists(place: string): Promise<boolean>;
}

/** A settings file as it was read, whatever is in it. */
export interface SettingsFile {
  readonly place: string;
  /** Empty where it is no text. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Why it is no text, or what was thrown at its reading. */
  readonly unreadable?: Undecodable | { readonly thrown: unknown };
}

/** What holds for the documents of one folder. */
export interface InForce {
  readonly settings: Settings;
  readonly file?: SettingsFile;
  /** Where the file would be, were there one: in the last folder that was looked into. */
  readonly top?: string;
}

export interface SearchLimits {
  /** No folder above this one is looked into; the root of a repository is always such a one. */
  isTop?(folder: string): boolean;
  /** Told of each place that was looked at for a file, and what was there. */
  seen?(place: string, file: SettingsFile | undefined): void;
}

const IS_URI = /^[a-z][a-z0-9+.-]+:\//i;

/** The folder that holds a file or folder; undefined above the root of a file system, and for what is in no folder (`untitled:1`). */
export function folderOf(place: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\/[^/]*$/i.test(place)) return undefined;
  const cut = place.lastIndexOf("/");
  return cut < 0 ? undefined : place.slice(0, cut);
}

/**
 * Finds the settings of documents: the nearest `crossfoot.json` in the document's folder or above it, no further than the root of its
 * repository. Of a file that cannot be understood the last understood contents stay in force; where there are none, it counts for
 * nothing. Never throws.
 */
export class SettingsFinder {
  #known = new Map<string, Promise<InForce>>();
  readonly #lastGood = new Map<string, Settings>();

  constructor(
    private readonly files: Files,
    private readonly limits: SearchLimits = {},
  ) {}

  /** What holds for a document. */
  of(document: string): Promise<InForce> {
    const folder = folderOf(document);
    return folder === undefined ? Promise.resolve({ settings: NO_SETTINGS }) : this.#ofFolder(folder);
  }

  /** Files have changed: each is read anew when it is next asked for. */
  forget(): void {
    this.#known = new Map();
  }

  #ofFolder(folder: string): Promise<InForce> {
    const known = this.#known.get(folder);
    if (known) return known;
    const found = this.#find(folder);
    this.#known.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<InForce> {
    const place = `${folder}/${SETTINGS_FILE}`;
    const own = await this.#read(place);
    if (own) return own;
    const above = folderOf(folder);
    const last =
      above === undefined ||
      this.limits.isTop?.(folder) ||
      (await this.files.exists(`${folder}/.git`).catch(() => false));
    return last ? { settings: NO_SETTINGS, top: place } : this.#ofFolder(above);
  }

  async #read(place: string): Promise<InForce | undefined> {
    const file = await readFile(this.files, place);
    this.limits.seen?.(place, file);
    if (!file) {
      this.#lastGood.delete(place);
      return undefined;
    }
    const read = file.problems.length > 0 || file.unreadable ? undefined : readSettings(file.text);
    if (read && isSettings(read)) this.#lastGood.set(place, read);
    return { settings: this.#lastGood.get(place) ?? NO_SETTINGS, file, top: place };
  }
}

async function readFile(files: Files, place: string): Promise<SettingsFile | undefined> {
  let decoded: Decoded | Undecodable;
  try {
    const bytes = await files.read(place);
    if (!bytes) return undefined;
    decoded = decode(bytes);
  } catch (thrown) {
    return { place, text: "", problems: [], unreadable: { thrown } };
  }
  if ("fault" in decoded) return { place, text: "", problems: [], unreadable: decoded };
  const read = readSettings(decoded.text);
  return { place, text: decoded.text, problems: isSettings(read) ? [] : read };
}

/** Is the document set aside by the settings that hold for it, or by `others`, which the file may overrule? */
export function isSetAside(document: string, { settings, file }: InForce, others: readonly Ignores[] = []): boolean {
  const folder = file && folderOf(file.place);
  const own = folder === undefined ? [] : [{ folder, patterns: settings.ignore ?? [] }];
  const plain = IS_URI.test(document) ? decoded : (place: string) => place;
  const rules = [...others, ...own].map(({ folder, patterns }) => ({ folder: plain(folder), patterns }));
  return isIgnored(plain(document), rules);
}

/** A URI as people write it in a pattern. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
