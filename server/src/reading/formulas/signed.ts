import type { Figure } from "../figures";
import type { Candidate } from "../parts";
import type { Partition } from "../types";

type How = Pick<Candidate, "tie" | "why"> & Pick<Partition, "exhaustive">;

/** An identity of bookkeeping: what is added, less what is taken off, is the result. */
export const signed = (
  result: Figure,
  added: readonly Figure[],
  taken: readonly Figure[],
  { tie, why, exhaustive }: How,
): Partition => ({
  cue: "signed",
  candidates: [
    {
      whole: result.claim,
      parts: [...added, ...taken].map((f) => f.claim),
      signs: [...added.map(() => 1), ...taken.map(() => -1)],
      tie,
      why,
    },
  ],
  exhaustive,
});
