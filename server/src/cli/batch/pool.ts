import { Worker } from "node:worker_threads";
import { message } from "../../l10n/message";
import type { CheckerOptions, Outcome } from "./outcome";

interface Task {
  readonly path: string;
  readonly done: (outcome: Outcome) => void;
}

/** Paths that a thread is sent at once: while the answer to one is on its way, it is at the next. */
const AT_ONCE = 2;

/** Threads that check files. One that dies (of memory, say) costs the file that it was at, and another takes its place. */
export class Pool {
  /** What each is at, and then what it is to be at, in their order. */
  private readonly all = new Map<Worker, Task[]>();
  private readonly waiting: Task[] = [];

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
    await Promise.all([...this.all.keys()].map((worker) => worker.terminate()));
  }

  private next(): void {
    for (let worker = this.free(); worker && this.waiting.length > 0; worker = this.free()) {
      const [task] = this.waiting.splice(0, 1);
      if (!task) return;
      this.all.get(worker)?.push(task);
      worker.postMessage(task.path);
    }
  }

  /** One that has nothing to do, before one that has little. */
  private free(): Worker | undefined {
    const [least] = [...this.all].sort(([, a], [, b]) => a.length - b.length);
    if (least?.[1].length === 0) return least[0];
    if (this.all.size < this.size) return this.waiting.length > 0 ? this.start() : undefined;
    return least && least[1].length < AT_ONCE ? least[0] : undefined;
  }

  private start(): Worker {
    const worker = new Worker(this.program, { workerData: this.options });
    const tasks: Task[] = [];
    this.all.set(worker, tasks);
    worker.on("message", (outcome: Outcome) => {
      tasks.shift()?.done(outcome);
      this.next();
    });
    let what = "worker";
    worker.on("error", (error) => {
      what = error.message;
    });
    worker.on("exit", () => {
      const [at, ...others] = tasks;
      this.all.delete(worker);
      at?.done({ path: at.path, faults: [{ path: at.path, reason: message("cli.fault.internal", { what }) }] });
      this.waiting.unshift(...others);
      this.next();
    });
    return worker;
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
