import { message } from "../l10n/message";
import { meets } from "../numbers/interval";
import { abs, compare, HUNDRED, subtract, toFixed } from "../numbers/rational";
import { total } from "../reading/fit";
import type { Check } from "./types";
import { chain, decimalsOf, sumOf } from "./words";

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
        // Three shares that happen to make 100 within a tenth are hardly chance; two numbers may be.
        if (list.shares.length >= 3 || list.tie !== "open") emit.relation({ ...relation, verdict: "consistent" });
        continue;
      }
      if (list.tie !== "tied" || compare(abs(subtract(sum, HUNDRED)), { n: 10n, d: 1n }) > 0) continue;
      emit.relation({
        ...relation,
        verdict: "inconsistent",
        finding: {
          severity: "warning",
          message: message("shares-total.finding", {
            equation: `${chain(list.shares)}＝${toFixed(sum, Math.max(...list.shares.map(decimalsOf)))}`,
          }),
          related: list.shares.map((place) => ({ place, message: message("related.share") })),
        },
      });
    }
  },
};
