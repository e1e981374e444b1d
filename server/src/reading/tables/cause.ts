import { minus } from "../../numbers/interval";
import { abs, format } from "../../numbers/rational";
import { addsUp, total } from "../fit";
import type { Partition } from "../types";

/** A wrong cell spoils its row, its column and often the column of totals by the same amount: that is told once, where it is read first. */
export function oneCause(partitions: readonly Partition[]): Partition[] {
  const told = new Set<string>();
  return partitions.flatMap((partition) => {
    const [own] = partition.candidates;
    if (!own || addsUp(own.whole, own.parts, own.signs)) return [partition];
    const { low } = minus(total(own.parts, own.signs), own.whole.interval);
    const gap = low === null ? "" : format(abs(low));
    if (told.has(gap)) return [];
    told.add(gap);
    return [partition];
  });
}
