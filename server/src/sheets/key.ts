/** What a row of a review is about, however people sorted, filtered or moved it: written in a hidden column. */
export interface Key {
  readonly fingerprint: string;
  /** Of the report, as it was given when the sheet was written. */
  readonly path: string;
}

const FORM = /crossfoot:1:([0-9a-f]{16}):(.*)$/s;

export const keyOf = (path: string, fingerprint: string): string => `crossfoot:1:${fingerprint}:${path}`;

/** Undefined for any other text. */
export function readKey(text: string): Key | undefined {
  const [, fingerprint, path] = FORM.exec(text.trim()) ?? [];
  return fingerprint !== undefined && path !== undefined ? { fingerprint, path } : undefined;
}
