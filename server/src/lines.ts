import { countWhile } from "./ordered";

/** Line and column of offsets, 1-based, columns in UTF-16 code units. A line ends at \n, \r\n or \r. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    const { starts } = this;
    // Where every line ends with \n, the engine finds them at once.
    if (text.includes("\r"))
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
      }
    else for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  }

  at(offset: number): { line: number; column: number } {
    const low = countWhile(this.starts.length - 1, (k) => (this.starts[k + 1] ?? 0) <= offset);
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
