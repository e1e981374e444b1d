import type { Claim } from "../claims/types";
import { message } from "../l10n/message";
import { meets, minus } from "../numbers/interval";
import { abs, compare, HUNDRED, subtract, toFixed } from "../numbers/rational";
import { total } from "../reading/fit";
import { type Need, slipOf } from "./slip";
import type { Check } from "./types";
import { chain, decimalsOf, slipWords, sumOf } from "./words";

const ALL = { low: HUNDRED, high: HUNDRED, lowOpen: false, highOpen: false };

/** Shares of one whole add up to 100, within what each was rounded by. */
export const sharesTotal: Check = {
  id: "shares-total",
  severity: "warning",
  run(reading, emit) {
    for (const list of reading.shares) {
      const [first] = list.shares;
      const last = list.shares.at(-1);
      if (!first || !last) continue;
      const sum = sumOf(list.shares);
      const relation = {
        kind: "share-sum" as const,
        result: first.block === last.block ? { block: first.block, start: first.start, end: last.end } : first,
        operands: list.shares,
        value: HUNDRED,
        computed: total(list.shares),
      };
      if (meets(total(list.shares), ALL)) {
        // 75.5%以上 takes up whatever the others leave.
        if (list.shares.some(({ bound }) => bound === "over" || bound === "under")) continue;
        // Three shares that happen to make 100 within a tenth are hardly chance; two numbers may be.
        if (list.shares.length >= 3 || list.tie !== "open") emit.relation({ ...relation, verdict: "consistent" });
        continue;
      }
      const apart = abs(subtract(sum, HUNDRED));
      if (list.tie === "open" || compare(apart, { n: 10n, d: 1n }) > 0) continue;
      // Shares of one classification may leave a class out, and complements may rest on two counts: above 100 or a slip says more.
      const slip = slipOf(needs(list.shares));
      const above = list.shares.length > 2 && compare(sum, HUNDRED) > 0;
      const severity = list.tie === "tied" || above || slip?.kind === "swap" ? "warning" : "information";
      if (list.tie === "natural" && list.shares.length > 2 && !above && !slip) continue;
      const slipped = slipWords(slip);
      emit.relation({
        ...relation,
        verdict: severity === "information" ? "suspect" : "inconsistent",
        finding: {
          severity,
          message: message("shares-total.finding", {
            equation: `${chain(list.shares)}＝${toFixed(sum, Math.max(...list.shares.map(decimalsOf)))}`,
          }),
          related: list.shares.map((place) => ({ place, message: message("related.share") })),
          ...(slipped ? { slip: slipped } : {}),
          ...(slip ? { suspect: slip.claim } : {}),
        },
      });
    }
  },
};

/** What each share would have to be, were the others right. */
const needs = (shares: readonly Claim[]): Need[] =>
  shares.map((claim) => {
    const others = shares.filter((c) => c !== claim);
    return { claim, value: minus(ALL, total(others)) };
  });
