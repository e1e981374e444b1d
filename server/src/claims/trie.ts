/** Finds the longest word of a lexicon at a place: one table look-up a character where none begins. */
export class Lexicon<T> {
  private readonly byFirst = new Map<number, { word: string; value: T }[]>();
  /** 1 where a word begins with this character code. */
  private readonly begins = new Uint8Array(0x10000);

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      const first = word.charCodeAt(0);
      this.begins[first] = 1;
      const list = this.byFirst.get(first) ?? [];
      list.push({ word, value });
      this.byFirst.set(first, list);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** Does a word begin with this code unit? */
  starts(code: number): boolean {
    return this.begins[code | 0] === 1;
  }

  /** The longest word that begins at `at`. */
  match(text: string, at: number): { word: string; value: T } | undefined {
    const code = text.charCodeAt(at);
    if (this.begins[code | 0] !== 1) return undefined;
    return this.byFirst.get(code)?.find((entry) => text.startsWith(entry.word, at));
  }
}
