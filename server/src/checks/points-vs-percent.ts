import { message } from "../l10n/message";
import { minus, opposite } from "../numbers/interval";
import type { Check } from "./types";
import { printed } from "./words";

/**
 * The change between two percentages is in percentage points; printed in `%` it is another number. Certain where both rates are printed and
 * their difference is the number; a question of wording where they are not.
 */
export const pointsVsPercent: Check = {
  id: "points-vs-percent",
  severity: "warning",
  run(reading, emit) {
    const all = reading.blocks.gather("percents for points", ({ percentsForPoints }) => percentsForPoints);
    for (const { claim, current, previous } of all) {
      if (!current || !previous) {
        emit.finding({
          severity: "information",
          place: claim,
          message: message("points-vs-percent.wording", { change: printed(claim) }),
        });
        continue;
      }
      const down = claim.direction === "down";
      const [a, b] = down ? [previous, current] : [current, previous];
      const rise = minus(current.interval, previous.interval);
      const points = printed(claim).replace(/%$/, "个百分点");
      emit.relation({
        kind: "difference",
        verdict: "suspect",
        result: claim,
        operands: [current, previous],
        signs: down ? [-1, 1] : [1, -1],
        computed: down ? opposite(rise) : rise,
        expected: points,
        finding: {
          severity: "warning",
          message: message("points-vs-percent.finding", {
            equation: `${printed(a)}－${printed(b)}`,
            points,
            change: printed(claim),
          }),
          related: [
            { place: current, message: message("related.current") },
            { place: previous, message: message("related.previous") },
          ],
          fixes: [
            {
              title: message("fix.change-to", { text: points }),
              preferred: true,
              edits: [{ place: claim, text: points }],
            },
          ],
        },
      });
    }
  },
};
