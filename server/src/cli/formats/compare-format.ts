import type { Comparison } from "../../compare/types";
import type { Failure } from "../../contract";
import type { FilePairs } from "../commands/compare-pairs";

/** One pair, compared, with the new report's text. */
export interface Compared {
  readonly comparison: Comparison;
  readonly text: string;
}

/** What stands beside the pairs. */
export interface Rest {
  readonly unpaired: FilePairs["unpaired"];
  readonly failed: readonly Failure[];
}

/** A way to print comparisons, piece by piece. */
export interface CompareFormat {
  pair(compared: Compared): Iterable<string>;
  end(rest: Rest): Iterable<string>;
}

export interface CompareCounts {
  comparisons: number;
  changed: number;
  appeared: number;
  vanished: number;
  stayed: number;
  agreed: number;
  unfollowed: number;
  conflicts: Record<"warning" | "information", number>;
}

export const NO_COUNTS: CompareCounts = {
  comparisons: 0,
  changed: 0,
  appeared: 0,
  vanished: 0,
  stayed: 0,
  agreed: 0,
  unfollowed: 0,
  conflicts: { warning: 0, information: 0 },
};

/** The counts with those of one more comparison. */
export function plusCounts(counts: CompareCounts, comparison: Comparison): CompareCounts {
  const of = (severity: "warning" | "information"): number =>
    comparison.conflicts.filter((conflict) => conflict.severity === severity).length;
  return {
    comparisons: counts.comparisons + 1,
    changed: counts.changed + comparison.changed.length,
    appeared: counts.appeared + comparison.appeared.length,
    vanished: counts.vanished + comparison.vanished.length,
    stayed: counts.stayed + comparison.stayed.length,
    agreed: counts.agreed + comparison.agreed,
    unfollowed: counts.unfollowed + comparison.unfollowed.length,
    conflicts: {
      warning: counts.conflicts.warning + of("warning"),
      information: counts.conflicts.information + of("information"),
    },
  };
}
