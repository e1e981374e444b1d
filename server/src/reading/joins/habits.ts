import type { Claim } from "../../claims/types";
import type { Block } from "../../report/types";
import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { addsUp } from "../fit";
import { type Memory, recall } from "../memory";
import { core } from "../similarity";
import type { Partition } from "../types";

/**
 * What a report does elsewhere: a list whose names add up to their total in one place (全市: 一般债务余额 and 专项债务余额) is complete where
 * the same names stand again (市本级). So the report itself says which lists must add up.
 */
export function withHabits(partitions: readonly Partition[], blocks: Blocks, memory?: Memory): readonly Partition[] {
  const labels = new Labels(blocks);
  const named = (p: Partition): Names => recall(memory, "list names", p, () => namesOf(p, labels));
  const kept = new Set<string>();
  /** Parts of a total that they meet: they need no other. */
  const met = new Set<Claim>();
  const misfits: { readonly partition: Partition; readonly names: Names }[] = [];
  for (const partition of partitions) {
    const names = named(partition);
    if (names.fit !== undefined) kept.add(names.fit);
    for (const part of names.parts) met.add(part);
    if (!names.fits && partition.candidates.length > 0) misfits.push({ partition, names });
  }
  if (misfits.length === 0) return partitions;
  const broken = new Map<string, number>();
  for (const { names } of misfits) {
    const [name] = names.candidates;
    if (name !== undefined) broken.set(name, (broken.get(name) ?? 0) + 1);
  }
  const taught = new Map<Partition, Partition>();
  for (const { partition, names } of misfits) {
    // What 加上 … 总计 adds up is fixed by its own wording.
    if (partition.cue === "total") continue;
    const [name] = names.candidates;
    const contradicted = name !== undefined && (broken.get(name) ?? 0) >= 2 && !kept.has(name);
    const taken = (k: number) => partition.candidates[k]?.parts.every((part) => met.has(part));
    const known = contradicted ? -1 : names.candidates.findIndex((n, k) => n !== undefined && kept.has(n) && !taken(k));
    const make = () => (contradicted ? { ...partition, contradicted: true } : withComplete(partition, known));
    if (contradicted || known >= 0) taught.set(partition, recall(memory, "habit", partition, make, [known]));
  }
  return partitions.map((partition) => taught.get(partition) ?? partition);
}

function withComplete(partition: Partition, at: number): Partition {
  const { candidates } = partition;
  const known = candidates[at];
  if (!known) return partition;
  return { ...partition, candidates: [{ ...known, complete: "sure" as const }, ...candidates.toSpliced(at, 1)] };
}

/** What the lists of a partition are called, by the names of their parts. */
interface Names {
  readonly fits: boolean;
  /** Of the candidate that adds up, and its parts. */
  readonly fit: string | undefined;
  readonly parts: readonly Claim[];
  /** Of each candidate, where none does. */
  readonly candidates: readonly (string | undefined)[];
}

function namesOf({ candidates }: Partition, labels: Labels): Names {
  const nameOf = (c: Partition["candidates"][number]): string | undefined => {
    const names = c.parts.map((part) => core(labels.of(part)));
    return names.every((name) => name.length >= 2) ? names.sort().join("|") : undefined;
  };
  const fit = candidates.find((c) => addsUp(c.whole, c.parts, c.signs));
  const parts = fit && !fit.signs ? fit.parts : [];
  return { fits: fit !== undefined, fit: fit && nameOf(fit), parts, candidates: fit ? [] : candidates.map(nameOf) };
}

/** What claims count. */
class Labels {
  readonly #byBlock = new Map<Block, ReadonlyMap<Claim, Figure>>();

  constructor(private readonly blocks: Blocks) {}

  of(claim: Claim): string {
    let figures = this.#byBlock.get(claim.block);
    if (!figures) {
      const all = this.blocks.readingOf(claim.block)?.figures ?? [];
      figures = new Map(all.map((figure) => [figure.claim, figure]));
      this.#byBlock.set(claim.block, figures);
    }
    return figures.get(claim)?.label ?? "";
  }
}
