/** So often a server that falls is started again by itself, within this many milliseconds: as vscode-languageclient has it. */
const MOST = 4;
const SPAN = 3 * 60_000;

/** When the server fell. One that falls again and again would do so for ever: it is left down until a person asks for it. */
export class Falls {
  #times: readonly number[] = [];

  /** Told of a fall at `now`, in milliseconds: is the server to be started again? */
  again(now: number): boolean {
    this.#times = [...this.#times.filter((at) => now - at <= SPAN), now];
    return this.#times.length <= MOST;
  }

  /** A person wants it to be tried anew. */
  forget(): void {
    this.#times = [];
  }
}
