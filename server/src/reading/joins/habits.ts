import type { Figure } from "../figures";
import { addsUp } from "../fit";
import { core } from "../similarity";
import type { BlockReading, Partition } from "../types";

/**
 * What a report does elsewhere: a list whose names add up to their total in one place (全市: 一般债务余额 and 专项债务余额) is complete where
 * the same names stand again (市本级). So the report itself says which lists must add up.
 */
export function withHabits(partitions: readonly Partition[], blocks: readonly BlockReading[]): Partition[] {
  const labels = new Map<object, Figure>();
  for (const { figures } of blocks) for (const figure of figures) labels.set(figure.claim, figure);
  const nameOf = (c: Partition["candidates"][number]): string | undefined => {
    const names = c.parts.map((part) => core(labels.get(part)?.label ?? ""));
    return names.every((name) => name.length >= 2) ? names.sort().join("|") : undefined;
  };
  const kept = new Set<string>();
  const misfits = new Set<Partition>();
  for (const partition of partitions) {
    const fit = partition.candidates.find((c) => addsUp(c.whole, c.parts, c.signs));
    const name = fit && nameOf(fit);
    if (name !== undefined) kept.add(name);
    if (!fit && partition.candidates.length > 0) misfits.add(partition);
  }
  const broken = new Map<string, number>();
  for (const { candidates } of misfits) {
    const name = candidates[0] && nameOf(candidates[0]);
    if (name !== undefined) broken.set(name, (broken.get(name) ?? 0) + 1);
  }
  const contradicted = (p: Partition): boolean => {
    const name = p.candidates[0] && nameOf(p.candidates[0]);
    return name !== undefined && (broken.get(name) ?? 0) >= 2 && !kept.has(name);
  };
  if (misfits.size === 0) return [...partitions];
  return partitions.map((partition) => {
    // What 加上 … 总计 adds up is fixed by its own wording.
    if (!misfits.has(partition) || partition.cue === "total") return partition;
    if (contradicted(partition)) return { ...partition, contradicted: true };
    const known = partition.candidates.find((c) => {
      const name = nameOf(c);
      return name !== undefined && kept.has(name);
    });
    return known
      ? {
          ...partition,
          candidates: [{ ...known, complete: "sure" as const }, ...partition.candidates.filter((c) => c !== known)],
        }
      : partition;
  });
}
