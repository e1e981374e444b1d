import type { Claim } from "../claims/types";
import { message } from "../l10n/message";
import { type Interval, meets, minus, opposite, plus } from "../numbers/interval";
import type { Difference } from "../reading/types";
import { type Need, slipOf } from "./slip";
import { suggestion } from "./suggestion";
import type { Check, Emit } from "./types";
import { like, middle, printed, slipWords } from "./words";

/** A printed absolute change against the two levels that it lies between; of percentages in points. */
export const differenceMismatch: Check = {
  id: "difference-mismatch",
  severity: "error",
  run(reading, emit) {
    for (const difference of reading.blocks.gather("differences", ({ differences }) => differences))
      judge(difference, emit);
  },
};

/** A fall of 2.3 % is −2.3 where it is compared with a rise. */
const signOf = ({ direction, kind }: Claim): 1 | -1 => (direction === "down" && kind === "change" ? -1 : 1);
const signed = (claim: Claim): Interval => (signOf(claim) < 0 ? opposite(claim.interval) : claim.interval);

const rises = ({ direction }: Claim): boolean => direction !== "down";

function judge(difference: Difference, emit: Emit): void {
  const { claim, current, previous, tie } = difference;
  const rise = minus(signed(current), signed(previous));
  const computed = rises(claim) ? rise : opposite(rise);
  const relation = {
    kind: "difference" as const,
    result: claim,
    operands: [current, previous],
    signs: rises(claim) ? [signOf(current), -signOf(previous)] : [-signOf(current), signOf(previous)],
    computed,
  };
  if (meets(computed, claim.interval)) {
    emit.relation({ ...relation, verdict: "consistent" });
    return;
  }
  const value = middle(computed);
  const slip = slipOf(needs(difference, computed));
  if (value === null || claim.bound !== "exact" || (tie !== "tied" && !slip)) {
    emit.uncheckable(claim);
    return;
  }
  const shown = like(value, claim);
  const slipped = slipWords(slip);
  const [a, b] = rises(claim) ? [current, previous] : [previous, current];
  emit.relation({
    ...relation,
    verdict: "inconsistent",
    expected: shown,
    finding: {
      severity: tie === "tied" ? "error" : "warning",
      message: message("difference-mismatch.finding", {
        equation: `${operand(a)}－${operand(b)}＝${shown}`,
        change: printed(claim),
      }),
      related: [
        { place: current, message: message("related.current") },
        { place: previous, message: message("related.previous") },
      ],
      ...(slipped ? { slip: slipped } : {}),
      ...(slip ? { suspect: slip.claim } : {}),
      ...suggestion(claim, computed, slip),
    },
  });
}

/** A fall of 2.3 % as （－2.3%）. */
const operand = (claim: Claim): string => (signOf(claim) < 0 ? `（－${printed(claim)}）` : printed(claim));

/** What each would have to be, were the others right. */
function needs({ claim, current, previous }: Difference, computed: Interval): Need[] {
  const change = rises(claim) ? claim.interval : opposite(claim.interval);
  const own = (of: Claim, value: Interval): Need => ({
    claim: of,
    value: signOf(of) < 0 ? opposite(value) : value,
  });
  return [
    { claim, value: computed },
    own(current, plus(signed(previous), change)),
    own(previous, minus(signed(current), change)),
  ];
}
