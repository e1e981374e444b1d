import type { FrontMatter } from "../../report/types";
import type { Blocks } from "../blocks";
import { deltaSums } from "../changes/delta-sums";
import type { Memory } from "../memory";
import type { Reading } from "../types";
import { announcedCounts } from "./announced";
import { balancedBudgets, carriedForward } from "./budgets";
import { readFrames } from "./frames";
import { withHabits } from "./habits";
import { incomeRatios } from "./income-ratio";
import { resolveChanges, resolveRate, resolveTotals, wholesOf } from "./links";
import { Names } from "./names";
import { deathsPerOutput, perHeads } from "./per-head";
import { Restated } from "./restatements";
import { readStructures } from "./structures";
import { tableRestatements } from "./table-restatements";
import { readStaleYears } from "./years";

/** The second, cheap phase: what joins numbers of different blocks. */
export function join(
  blocks: Blocks,
  front: FrontMatter,
  boundedRates: readonly string[] = [],
  memory?: Memory,
): Reading {
  const names = memory?.lasts("names", () => new Names()) ?? new Names();
  names.turn(blocks, front.period ?? "");
  const restated = memory?.lasts("restated", () => new Restated()) ?? new Restated();
  const framed = readFrames(blocks, memory);
  const own = blocks
    .gather("partitions", (reading) => reading.partitions.map((partition) => ({ reading, partition })))
    .map(({ reading, partition }) => resolveTotals(partition, reading.at, blocks.all));
  const partitions = withHabits([...own, ...framed.partitions], blocks, memory);
  let known: ReturnType<typeof wholesOf> | undefined;
  const wholes = () => (known ??= wholesOf(partitions, memory));
  const context = { names, wholes, shape: blocks.shape, memory };
  const rates = blocks
    .gather("rates", (reading) => reading.rates.map((rate) => ({ reading, rate })))
    .map(({ reading, rate }) => framed.shares.get(rate) ?? resolveRate(rate, reading.at, context));
  return {
    blocks,
    front,
    boundedRates,
    ...(memory ? { memory } : {}),
    lists: announcedCounts(blocks),
    rates: [
      ...rates,
      ...readStructures(blocks, memory),
      ...incomeRatios(blocks, names, memory),
      ...perHeads(blocks, names, memory),
      ...deathsPerOutput(blocks, names, memory),
    ],
    partitions: [...partitions, ...deltaSums(partitions, blocks)],
    shares: [...blocks.gather("shares", ({ shares }) => shares), ...framed.lists],
    changes: resolveChanges(blocks, names, memory),
    staleYears: readStaleYears(blocks, front),
    restatements: [
      ...restated.among(names),
      ...balancedBudgets(blocks, memory),
      ...carriedForward(names, memory),
      ...tableRestatements(blocks, memory),
    ],
  };
}
