import type { FrontMatter } from "../../report/types";
import { deltaSums } from "../changes/delta-sums";
import type { Memory } from "../memory";
import type { BlockReading, Reading } from "../types";
import { announcedCounts } from "./announced";
import { balancedBudgets, carriedForward } from "./budgets";
import { readFrames } from "./frames";
import { withHabits } from "./habits";
import { incomeRatios } from "./income-ratio";
import { resolveChanges, resolveRates, resolveTotals, wholesOf } from "./links";
import { Names } from "./names";
import { perHeads } from "./per-head";
import { restatements } from "./restatements";
import { readStructures } from "./structures";
import { tableRestatements } from "./table-restatements";
import { readStaleYears } from "./years";

/** The second, cheap phase: what joins numbers of different blocks. */
export function join(
  blocks: readonly BlockReading[],
  front: FrontMatter,
  boundedRates: readonly string[] = [],
  memory?: Memory,
): Reading {
  const names = new Names(blocks, front.period ?? "");
  const framed = readFrames(blocks);
  const own = blocks.flatMap((block, at) => block.partitions.map((p) => resolveTotals(p, at, blocks)));
  const partitions = withHabits([...own, ...framed.partitions], blocks);
  const wholes = wholesOf(partitions);
  const rates = blocks.flatMap((block, at) =>
    block.rates.map((rate) => framed.shares.get(rate) ?? resolveRates(rate, at, names, wholes)),
  );
  return {
    blocks,
    front,
    boundedRates,
    ...(memory ? { memory } : {}),
    lists: announcedCounts(blocks),
    rates: [...rates, ...readStructures(blocks), ...incomeRatios(blocks, names), ...perHeads(blocks, names)],
    partitions: [...partitions, ...deltaSums(partitions, blocks)],
    shares: [...blocks.flatMap((block) => block.shares), ...framed.lists],
    changes: resolveChanges(blocks, names),
    staleYears: readStaleYears(blocks, front),
    restatements: [
      ...restatements(names, blocks, memory),
      ...balancedBudgets(blocks),
      ...carriedForward(names),
      ...tableRestatements(blocks),
    ],
  };
}
