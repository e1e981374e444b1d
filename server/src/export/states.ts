import type { Range, Report } from "../contract";

/** What is known of a claim: it takes part in what does not meet, it meets all that it was held against, or it was not judged. */
export type ClaimState = "found" | "met" | "open";

export const CLAIM_STATES: readonly ClaimState[] = ["found", "met", "open"];

/** The state of each claim, by its id; those that are not there are open. */
export function claimStates({ claims, relations, findings }: Report): ReadonlyMap<string, ClaimState> {
  const states = new Map<string, ClaimState>();
  for (const { verdict, result, operands } of relations) {
    for (const member of [result, ...operands]) {
      if (typeof member !== "string") continue;
      if (verdict !== "consistent") states.set(member, "found");
      else if (!states.has(member)) states.set(member, "met");
    }
  }
  // Both stand in the order of the text, and claims do not overlap.
  const places = findings.map(({ start, end }): Range => ({ start, end })).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { id, start, end } of claims) {
    while (at < places.length && (places[at]?.end ?? 0) <= start) at++;
    const place = places[at];
    if (place && place.start < end) states.set(id, "found");
  }
  return states;
}
