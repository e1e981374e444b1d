import { message } from "../l10n/message";
import { meets } from "../numbers/interval";
import { compare } from "../numbers/rational";
import type { Rate } from "../reading/types";
import { printedQuotient, quotient } from "./computed";
import { each } from "./each";
import { divided, fitting } from "./rate-mismatch";
import type { Check, Emit } from "./types";
import { chain, decimalsOf, percent, printed, sumOf } from "./words";

/** A rate that fits a whole other than the one its name has by custom, though that one is printed near by and gives another value. */
export const rateBase: Check = {
  id: "rate-base",
  severity: "information",
  run(reading, emit) {
    each(reading, rateBase, reading.rates, emit, judge);
  },
};

function judge(rate: Rate, emit: Emit): void {
  const { base, claim } = rate;
  const pair = fitting(rate);
  const [whole, more] = pair?.whole ?? [];
  const [first] = base ?? [];
  if (!base || !first || !pair || !whole || more) return;
  if (base.includes(whole) && base.length === 1) return;
  if (first.unit !== whole.unit || pair.part.some((p) => base.includes(p))) return;
  if (compare(sumOf(pair.part), sumOf(base)) > 0) return;
  const custom = { ...pair, whole: base };
  const value = printedQuotient(rate, custom);
  if (value === null || meets(quotient(rate, custom), claim.interval)) return;
  const sum = (terms: typeof base) => (terms.length > 1 ? `（${chain(terms)}）` : terms.map(printed).join(""));
  emit.relation({
    kind: "ratio",
    verdict: "consistent",
    result: claim,
    operands: [...pair.part, whole],
    ...divided(rate, pair),
    computed: quotient(rate, pair),
    finding: {
      severity: "information",
      message: message("rate-base.finding", {
        rate: printed(claim),
        whole: printed(whole),
        base: base.map(printed).join("＋"),
        custom: `${sum(pair.part)}÷${sum(base)}＝${percent(value, decimalsOf(claim), claim.unit)}`,
      }),
      related: [
        { place: whole, message: message("related.rate-whole") },
        ...base.map((place) => ({ place, message: message("related.customary-base") })),
      ],
    },
  });
}
