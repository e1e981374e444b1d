import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What was approved of, sentence by sentence, in one file. UPDATE_SNAPSHOTS=1 writes it anew, to be looked at. */
export class Approved {
  readonly #known: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();

  constructor(private readonly file: string) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    this.#known = new Map(
      text
        .split(/^» /m)
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)]),
    );
  }

  assert(sentence: string, lines: readonly string[]): void {
    const name = sentence.replaceAll("\n", "⏎");
    const now = lines.map((line) => `${line}\n`).join("");
    this.#now.set(name, now);
    if (!process.env.UPDATE_SNAPSHOTS)
      assert.equal(now, this.#known.get(name), `${this.file}: UPDATE_SNAPSHOTS=1 writes it`);
  }

  close(): void {
    if (!process.env.UPDATE_SNAPSHOTS) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, [...this.#now].map(([name, said]) => `» ${name}\n${said}`).join(""));
  }
}
