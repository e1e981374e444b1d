/**
 * Lets the connection read on: resolves after the next message that has already arrived was handled. Node's connection handles one
 * message per `setImmediate`, a worker's as soon as it can.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(() => setImmediate(resolve));
    else setTimeout(resolve, 0);
  });
}
