/** Names findings by what they say, so that edits elsewhere do not change their names. */
export class Fingerprints {
  private readonly occurrences = new Map<string, number>();

  /** The finding's name: of its check, its numbers, and how often the same came before in this report. */
  of(check: string, numbers: readonly string[]): string {
    const content = [check, ...numbers].join("\u0000").replace(/\s+/g, "");
    const count = this.occurrences.get(content) ?? 0;
    this.occurrences.set(content, count + 1);
    return hash(`${content} ${count}`);
  }
}

/** FNV-1a in two lanes of 32 bits, the second begun elsewhere: sixteen hexadecimal digits. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (code << 7), 0x01000193);
  }
  return hex(a) + hex(b);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
