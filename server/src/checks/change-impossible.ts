import { message } from "../l10n/message";
import { ceil, divide, floor, HUNDRED, multiply, subtract, toFixed, whole } from "../numbers/rational";
import type { Check } from "./types";
import { printed } from "./words";

/**
 * `25件次，同比下降43.18%`: some whole count of last year must give the change (here 44). The evidence is as strong as whole counts near it are
 * far apart: neighbours of 44 change the percent by more than one, so a wrong second decimal shows.
 */
export const changeImpossible: Check = {
  id: "change-impossible",
  severity: "information",
  run(reading, emit) {
    for (const { claim, candidates } of reading.changes) {
      const [implied] = candidates;
      if (implied?.form !== "implied" || claim.bound !== "exact") continue;
      const { low, high } = claim.interval;
      if (!low || !high) continue;
      const up = claim.direction !== "down";
      const n = implied.current.value;
      // previous = current ÷ (1 ± r)
      const factor = (r: typeof low) =>
        up ? { n: r.n + 100n * r.d, d: 100n * r.d } : { n: 100n * r.d - r.n, d: 100n * r.d };
      const [a, b] = up ? [factor(high), factor(low)] : [factor(low), factor(high)];
      if (a.n <= 0n || b.n <= 0n || n.n <= 0n) continue;
      const least = divide(n, a);
      const most = divide(n, b);
      const power = 1 - Number(toFixed(subtract(most, least), 4));
      if (power < 0.5) {
        emit.uncheckable(claim);
        continue;
      }
      const first = ceil(least);
      const last = floor(most);
      const relation = {
        kind: "change" as const,
        form: "implied",
        result: claim,
        operands: [implied.current],
        power,
      };
      if (first <= last) {
        if (implied.tie === "natural" || power > 0.99)
          emit.relation({ ...relation, verdict: "consistent", expected: first.toString() });
        else emit.uncheckable(claim);
        continue;
      }
      // Nothing grows from nil by a percentage.
      if (implied.tie !== "natural" || power < 0.9 || first === 0n || last === 0n) {
        emit.uncheckable(claim);
        continue;
      }
      const near = (p: bigint) => `${p}→${toFixed(multiply(divide(subtract(n, whole(p)), whole(p)), HUNDRED), 2)}%`;
      emit.relation({
        ...relation,
        verdict: "suspect",
        finding: {
          severity: "information",
          message: message("change-impossible.finding", {
            change: printed(claim),
            current: printed(implied.current),
            below: near(last),
            above: near(first),
          }),
          related: [{ place: implied.current, message: message("related.current") }],
        },
      });
    }
  },
};
