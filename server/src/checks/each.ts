import type { Reading } from "../reading/types";
import type { Check, Emit, Judgement } from "./types";

type Told =
  | { readonly judgement: Judgement }
  | { readonly draft: Parameters<Emit["finding"]>[0] }
  | { readonly unjudged: Parameters<Emit["uncheckable"]>[0] };

/** Judges each part of a reading by itself; of a part that the version before had too, what was said of it then is said again. */
export function each<T extends object>(
  { memory }: Reading,
  check: Check,
  parts: readonly T[],
  emit: Emit,
  judge: (part: T, emit: Emit) => void,
  ...inputs: readonly unknown[]
): void {
  for (const part of parts) {
    if (!memory) judge(part, emit);
    else for (const told of memory.recall(check.id, part, inputs, () => record(part, judge))) repeat(told, emit);
  }
}

function record<T>(part: T, judge: (part: T, emit: Emit) => void): Told[] {
  const told: Told[] = [];
  judge(part, {
    relation: (judgement) => told.push({ judgement }),
    finding: (draft) => told.push({ draft }),
    uncheckable: (unjudged) => told.push({ unjudged }),
  });
  return told;
}

function repeat(told: Told, emit: Emit): void {
  if ("judgement" in told) emit.relation(told.judgement);
  else if ("draft" in told) emit.finding(told.draft);
  else emit.uncheckable(told.unjudged);
}
