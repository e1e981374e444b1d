import { shorten } from "../../export/excerpt";

type Terminal = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

/** Cells of the bar, and milliseconds between two drawings. */
const CELLS = 20;
const PAUSE = 100;
const CLEAR = "\r\x1b[K";

/** A bar on a terminal's last line; nothing in a pipe, and nothing for one file. */
export class Progress {
  private done = 0;
  private drawn = false;
  private last = 0;
  private readonly isShown: boolean;

  constructor(
    /** Undefined while the list of files is still coming. */
    private readonly total: number | undefined,
    private readonly terminal: Terminal,
    private readonly now: () => number = Date.now,
  ) {
    this.isShown = terminal.isTTY === true && process.env.TERM !== "dumb" && total !== 1;
  }

  /** One more is done; `path` is that one. */
  step(path: string): void {
    this.done++;
    if (!this.isShown || this.now() - this.last < PAUSE) return;
    this.last = this.now();
    const bar = this.bar();
    const left = Math.min(80, this.terminal.columns || 80) - bar.length - 1;
    this.terminal.write(`${CLEAR}${bar}${left > 8 ? shorten(path, left) : ""}`);
    this.drawn = true;
  }

  private bar(): string {
    if (this.total === undefined) return `${this.done} `;
    const filled = Math.floor((CELLS * this.done) / this.total);
    return `[${"#".repeat(filled)}${"-".repeat(CELLS - filled)}] ${this.done}/${this.total} `;
  }

  /** Leaves the line to whoever writes next. */
  clear(): void {
    if (this.drawn) this.terminal.write(CLEAR);
    this.drawn = false;
  }
}
