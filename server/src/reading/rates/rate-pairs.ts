import type { MessageKey } from "../../l10n/message";
import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import type { Rate, Tie } from "../types";

/** What all readings of rates work with: levels of one unit, taken as part and whole. */

/** How many levels around a rate may be its part or its whole, and how many pairs are kept. */
export const WINDOW = 10;

export const PAIRS = 24;

/** A count of what was not done, or did not succeed. */
export const NOT = /^[未不非无]|不成|失败|未成/;

export type Pair = Rate["pairs"][number];

export const isPart = (p: Figure, w: Figure): boolean =>
  p !== w && comparable(p, w) && compare(p.claim.value, w.claim.value) <= 0;

/** Nothing but the rate's own words between the two. */
export const adjacent = (part: Figure, rate: Figure): boolean => rate.index === part.index + 1;

/** The same pairs, of which a misfit says nothing. */
export const untied = (pairs: readonly Pair[]): Pair[] => pairs.map((p) => ({ ...p, tie: "open" }));

export const pair = (part: Figure, whole: Figure, tie: Tie, why: MessageKey): Pair => ({
  part: [part.claim],
  whole: [whole.claim],
  tie,
  why,
});
