import { Worker } from "node:worker_threads";
import { message } from "../../l10n/message";
import type { CheckerOptions, Outcome } from "./outcome";

interface Task {
  readonly path: string;
  readonly done: (outcome: Outcome) => void;
}

/** Threads that check files. One that dies (of memory, say) costs the file that it was at, and another takes its place. */
export class Pool {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly waiting: Task[] = [];
  private readonly busy = new Map<Worker, Task>();

  /** `program` is the file that a thread runs. */
  constructor(
    private readonly size: number,
    private readonly program: string,
    private readonly options: CheckerOptions,
  ) {}

  run(path: string): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ path, done });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    const task = this.waiting[0];
    if (!task) return;
    const worker = this.idle.pop() ?? (this.all.size < this.size ? this.start() : undefined);
    if (!worker) return;
    this.waiting.shift();
    this.busy.set(worker, task);
    worker.postMessage(task.path);
  }

  private start(): Worker {
    const worker = new Worker(this.program, { workerData: this.options });
    this.all.add(worker);
    worker.on("message", (outcome: Outcome) => {
      this.settle(worker, outcome);
      this.idle.push(worker);
      this.next();
    });
    let what = "worker";
    worker.on("error", (error) => {
      what = error.message;
    });
    worker.on("exit", () => {
      const path = this.busy.get(worker)?.path ?? "";
      this.settle(worker, { path, faults: [{ path, reason: message("cli.fault.internal", { what }) }] });
      this.all.delete(worker);
      this.next();
    });
    return worker;
  }

  private settle(worker: Worker, outcome: Outcome): void {
    this.busy.get(worker)?.done(outcome);
    this.busy.delete(worker);
  }
}

/**
 * What comes of the items, in their order, each as soon as it and those before it are done, whether or not more items are there yet; no
 * more than `ahead` are begun and not yet taken, so that memory is bounded.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = one(items);
  const begun: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item, void>> | undefined = source.next();
  for (;;) {
    const [first] = begun;
    if (next && begun.length < ahead) {
      const come: IteratorResult<Item, void> | undefined = await (first
        ? Promise.race([next, first.then(() => undefined)])
        : next);
      if (come) {
        next = come.done ? undefined : source.next();
        if (!come.done) begun.push(run(come.value));
        continue;
      }
    }
    if (!first) return;
    begun.shift();
    yield await first;
  }
}

async function* one<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield* items;
}
