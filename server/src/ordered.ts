/**
 * How many of the places 0, 1 … `count` − 1 pass, where all that pass stand before all that do not: so many members of a list in order
 * begin before an offset. Looks at no more than log₂ of them.
 */
export function countWhile(count: number, passes: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
