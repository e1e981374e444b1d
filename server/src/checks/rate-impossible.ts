import { message } from "../l10n/message";
import { ceil, compare, divide, floor, HUNDRED, multiply, sign, subtract, toFixed, whole } from "../numbers/rational";
import type { Check } from "./types";
import { decimalsOf, printed } from "./words";

/**
 * Whole counts make few percentages: of 68 cases only 69 can be had. Where the whole alone is printed, some whole part must give the rate
 * (the GRIM test, Brown and Heathers 2016). Says nothing of 100 %, nor of wholes so large that every rate can be had.
 */
export const rateImpossible: Check = {
  id: "rate-impossible",
  severity: "information",
  run(reading, emit) {
    for (const rate of reading.rates) {
      const [pair] = rate.pairs;
      const [base] = pair?.whole ?? [];
      if (
        !pair ||
        pair.part.length > 0 ||
        !base ||
        rate.claim.bound !== "exact" ||
        compare(rate.claim.value, HUNDRED) >= 0 ||
        rate.claim.unit !== "%"
      )
        continue;
      const { low, high } = rate.claim.interval;
      if (!low || !high) continue;
      // A share of nothing, or of less, is no share.
      if (sign(base.value) <= 0) {
        emit.uncheckable(rate.claim);
        continue;
      }
      const reached = multiply(
        { n: base.value.n + base.value.d, d: base.value.d },
        divide(subtract(high, low), HUNDRED),
      );
      const power = 1 - Number(toFixed(reached, 4));
      if (power < 0.5) {
        emit.uncheckable(rate.claim);
        continue;
      }
      const first = ceil(divide(multiply(low, base.value), HUNDRED));
      const last = floor(divide(multiply(high, base.value), HUNDRED));
      const relation = { kind: "ratio" as const, result: rate.claim, operands: [base], dividend: 0, power };
      if (first <= last) {
        emit.relation({ ...relation, verdict: "consistent" });
        continue;
      }
      const near = (n: bigint) =>
        `${n}÷${printed(base)}＝${toFixed(divide(multiply(whole(n), HUNDRED), base.value), decimalsOf(rate.claim) + 1)}%`;
      emit.relation({
        ...relation,
        verdict: "suspect",
        finding: {
          severity: "information",
          message: message("rate-impossible.finding", {
            rate: printed(rate.claim),
            whole: printed(base),
            below: near(last),
            above: near(first),
          }),
          related: [{ place: base, message: message("related.rate-whole") }],
        },
      });
    }
  },
};
