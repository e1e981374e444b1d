/** Line and column of an offset, both 1-based, columns in UTF-16 code units. */
export type Locate = (offset: number) => { readonly line: number; readonly column: number };

/** Lines end at `\n`, `\r\n` or `\r`; they are found when the first offset is asked for. */
export function locator(text: string): Locate {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
}
