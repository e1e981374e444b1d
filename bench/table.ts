/** Prints rows in columns as wide as their widest cell. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, head.map(() => ""), ...rows];
  const widths = head.map((_, k) => Math.max(...all.map((row) => width(row[k] ?? ""))));
  for (const [n, row] of all.entries()) {
    const line = head.map((_, k) => (n === 1 ? "─".repeat(widths[k] ?? 0) : pad(row[k] ?? "", widths[k] ?? 0)));
    console.log(line.join(n === 1 ? "──" : "  ").trimEnd());
  }
}

/** Columns of a terminal: Chinese characters take two. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - width(text)));

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const aim = (words: string, reached: boolean): string => `${words} ${reached ? "✓" : "✗"}`;
