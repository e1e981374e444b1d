/** Node's assert is not there in a Web Worker. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

export function ok(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

export function matches(text: string, pattern: RegExp | string, what: string): void {
  const found = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
  if (!found) throw new Error(`${what}: no ${pattern} in\n${text}`);
}
