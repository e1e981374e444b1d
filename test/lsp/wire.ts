import { type ChildProcess, spawn } from "node:child_process";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
interface Message {
  readonly id?: Json;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The protocol's bytes: a client that can say what no proper client would. */
export class Wire {
  readonly server: ChildProcess;
  /** What the server has written to standard error so far: nothing, if all is well. */
  err = "";
  /** Undefined as long as the server lives. */
  exited: number | string | undefined;
  #buffer: Buffer = Buffer.alloc(0);
  readonly #answers = new Map<string, Message>();
  readonly #listeners = new Set<() => void>();

  /** `answer` gives the result of what the server asks; every request of a server is answered. */
  constructor(
    args: readonly string[],
    private readonly answer: (method: string) => Json = () => null,
  ) {
    this.server = spawn(process.execPath, [...args], { stdio: ["pipe", "pipe", "pipe"] });
    this.server.stderr?.on("data", (data) => {
      this.err += String(data);
    });
    this.server.stdout?.on("data", (data) => this.#read(data));
    this.server.stdin?.on("error", () => {});
    this.server.once("close", (code, signal) => {
      this.exited = code ?? signal ?? "gone";
      this.#tell();
    });
  }

  /** A body as it is, in a proper frame. */
  raw(body: string): void {
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  send(message: Json): void {
    this.raw(JSON.stringify(message));
  }

  request(id: Json, method: string, params?: Json): void {
    this.send({ jsonrpc: "2.0", id, method, ...(params === undefined ? {} : { params }) });
  }

  notify(method: string, params?: Json): void {
    this.send({ jsonrpc: "2.0", method, ...(params === undefined ? {} : { params }) });
  }

  /** The answer to a request; rejects where the server dies instead. */
  async answered(id: Json): Promise<Message> {
    const key = JSON.stringify(id);
    await this.#until(() => this.#answers.has(key) || this.exited !== undefined);
    const found = this.#answers.get(key);
    if (!found) throw new Error(`request ${key} was not answered; the server ended with ${this.exited}: ${this.err}`);
    return found;
  }

  /** How the server ends, once it does. */
  async ended(): Promise<number | string | undefined> {
    await this.#until(() => this.exited !== undefined);
    return this.exited;
  }

  #until(done: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = () => {
        if (!done()) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
      listener();
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      const [, length] = /Content-Length: (\d+)/.exec(this.#buffer.subarray(0, Math.max(0, head)).toString()) ?? [];
      const end = head + 4 + Number(length);
      if (head < 0 || length === undefined || this.#buffer.length < end) break;
      const message: Message = JSON.parse(this.#buffer.subarray(head + 4, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      if (message.method === undefined) this.#answers.set(JSON.stringify(message.id), message);
      else if (message.id !== undefined)
        this.send({ jsonrpc: "2.0", id: message.id, result: this.answer(message.method) });
    }
    this.#tell();
  }
}
