import type { Claim } from "../claims/types";
import { message } from "../l10n/message";
import { type Interval, meets } from "../numbers/interval";
import { compare, HUNDRED, toFixed } from "../numbers/rational";
import { recall } from "../reading/memory";
import type { Change, Rate, Reading } from "../reading/types";
import { growthOf, quotient } from "./computed";
import { isCutOff, isNearlyPrinted } from "./rounding";
import type { Check } from "./types";
import { decimalsOf, middle, printed, sumOf } from "./words";

/** A derived number of the report, and what its own operands give. */
interface Derived {
  readonly claim: Claim;
  readonly computed: Interval;
}

/** From so many numbers on that only a cut gives, and none that a cut does not give, cutting off is the report's habit. */
const HABIT = 5;

const known = new WeakMap<Reading, readonly Derived[]>();

/**
 * The rates and growths of a report that are cut off rather than rounded, where that is its habit: at least five, and no number
 * whose rounding went up. Empty otherwise. By chance, five of five have odds of 1 to 32, and rounded reports have some that went up.
 */
export function cutOffs(reading: Reading): readonly Derived[] {
  const found = known.get(reading) ?? findCutOffs(reading);
  known.set(reading, found);
  return found;
}

function findCutOffs(reading: Reading): readonly Derived[] {
  const { memory, rates, changes } = reading;
  const found: Derived[] = [];
  const told = [
    ...rates.map((rate) => recall(memory, "rate cut off", rate, () => cutIn(ofRate(rate)))),
    ...changes.map((change) => recall(memory, "change cut off", change, () => cutIn(ofChange(change)))),
  ];
  for (const cut of told) {
    if (cut === "rounded") return [];
    if (cut) found.push(cut);
  }
  return found.length >= HABIT ? found : [];
}

/** The value that was cut off, or that one was rounded up; undefined where neither is to be seen. */
function cutIn(values: readonly Derived[]): Derived | "rounded" | undefined {
  const fit = values.find(({ claim, computed }) => meets(computed, claim.interval));
  if (fit) return isCutOff(fit.claim, fit.computed) ? undefined : "rounded";
  return values.find(({ claim, computed }) => isCutOff(claim, computed));
}

/** What the operands that the wording ties to a rate give. */
function ofRate(rate: Rate): Derived[] {
  if (rate.form === "plan" || rate.claim.bound !== "exact") return [];
  return rate.pairs
    .filter((p) => firm(p.tie) && p.part.length > 0)
    .map((pair) => ({ claim: rate.claim, computed: quotient(rate, pair) }));
}

function ofChange(change: Change): Derived[] {
  if (change.claim.bound !== "exact") return [];
  return change.candidates.flatMap((c) => {
    const computed = firm(c.tie) ? growthOf(change, c) : undefined;
    return computed ? [{ claim: change.claim, computed }] : [];
  });
}

const firm = (tie: string): boolean => tie === "tied" || tie === "natural";

/** Shares that make exactly 100 as printed, one of which is off by a unit of its last digit: adjusted by hand. */
export function adjustedShares(reading: Reading): Derived[] {
  const rates = new Map<Claim, Rate>();
  for (const rate of reading.rates) if (rate.form === "share" && firmPair(rate)) rates.set(rate.claim, rate);
  return reading.shares.flatMap(({ shares }) => {
    const own = shares.flatMap((claim) => {
      const rate = rates.get(claim);
      const pair = rate && firmPair(rate);
      return pair ? [{ claim, computed: quotient(rate, pair) }] : [];
    });
    if (own.length < shares.length || compare(sumOf(shares), HUNDRED) !== 0) return [];
    const off = own.filter(({ claim, computed }) => !meets(computed, claim.interval));
    return off.length > 0 && off.every(({ claim, computed }) => isNearlyPrinted(claim, computed)) ? off : [];
  });
}

/** The first pair of a rate, where the wording names both. */
function firmPair({ pairs: [pair] }: Rate): Rate["pairs"][number] | undefined {
  return pair && pair.part.length > 0 && pair.tie !== "open" && pair.tie !== "adjacent" ? pair : undefined;
}

/** What a report does throughout, said once at its first place, so that it need not be asked about each time. */
export const habits: Check = {
  id: "habits",
  severity: "information",
  run(reading, emit) {
    const cut = cutOffs(reading);
    const [first] = cut;
    if (first)
      emit.finding({
        severity: "information",
        place: first.claim,
        message: message("habits.cut-off", {
          count: cut.length,
          printed: printed(first.claim),
          computed: shown(first),
        }),
        related: cut.slice(1).map(({ claim }) => ({ place: claim, message: message("related.cut-off") })),
      });
    const [adjusted] = adjustedShares(reading);
    if (adjusted && adjusted.claim !== first?.claim)
      emit.finding({
        severity: "information",
        place: adjusted.claim,
        message: message("habits.adjusted", { printed: printed(adjusted.claim), computed: shown(adjusted) }),
      });
  },
};

/** With one digit more than is printed. */
function shown({ claim, computed }: Derived): string {
  const value = middle(computed);
  return value ? toFixed(value, decimalsOf(claim) + 1) + claim.unit : "";
}
