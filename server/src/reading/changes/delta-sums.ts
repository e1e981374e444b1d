import type { Claim } from "../../claims/types";
import type { Blocks } from "../blocks";
import { comparable, type Figure } from "../figures";
import { addsUp } from "../fit";
import type { BlockReading, Partition } from "../types";

/**
 * 总产量98.17万吨，增加0.16万吨。其中，夏粮减少0.43万吨；秋粮增加0.58万吨: where the parts make up their total, their changes make up its
 * change, each with its sign.
 */
export function deltaSums(partitions: readonly Partition[], blocks: Blocks): Partition[] {
  const after = new Map(blocks.gather("changes behind levels", changesAfter));
  if (after.size === 0) return [];
  return partitions.flatMap((partition): Partition[] => {
    if (!partition.candidates.some((c) => after.has(c.whole))) return [];
    const fit = partition.candidates.find((c) => !c.signs && addsUp(c.whole, c.parts));
    const whole = fit && after.get(fit.whole);
    if (!fit || !whole) return [];
    const parts = fit.parts.map((part) => after.get(part)).filter((f): f is Figure => f !== undefined);
    if (parts.length !== fit.parts.length || parts.length < 2 || !parts.every((p) => comparable(p, whole))) return [];
    const signed = parts.map((p) => ({ claim: p.claim, sign: p.claim.direction === whole.claim.direction ? 1 : -1 }));
    signed.sort((a, b) => b.sign - a.sign);
    const candidate = {
      whole: whole.claim,
      parts: signed.map((s) => s.claim),
      signs: signed.map((s) => s.sign),
      tie: "natural" as const,
      why: "why.among" as const,
    };
    return (signed[0]?.sign ?? -1) > 0 ? [{ cue: "signed", candidates: [candidate], exhaustive: "no" }] : [];
  });
}

/** The absolute change printed right behind each level, before the next level. */
function changesAfter({ figures }: BlockReading): readonly (readonly [Claim, Figure])[] {
  const found = new Map<Claim, Figure>();
  let level: Figure | undefined;
  for (const f of figures) {
    if (f.role === "level") level = f;
    else if (
      f.role === "delta" &&
      level &&
      comparable(f, level) &&
      f.claim.sentence === level.claim.sentence &&
      !found.has(level.claim)
    )
      found.set(level.claim, f);
  }
  return [...found];
}
