import { parentPort, workerData } from "node:worker_threads";
import { type CheckerOptions, checker } from "./outcome";

/** A thread that checks the paths it is sent, one at a time, in their order. */
export async function work(): Promise<void> {
  // It is started by the pool alone, with its options.
  const check = await checker(workerData as CheckerOptions);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on("message", (path: string) => {
    turn = turn.then(async () => parentPort?.postMessage(await check(path)));
  });
}
