import { message } from "../l10n/message";
import { meets, over, scale } from "../numbers/interval";
import { compare, divide, multiply, ONE, sign, toFixed, whole } from "../numbers/rational";
import { total } from "../reading/fit";
import type { Rate, Terms } from "../reading/types";
import { partOf, printedQuotient, quotient, unitOf } from "./computed";
import { each } from "./each";
import { cutOffs } from "./habits";
import { isCutOff, isNearlyPrinted } from "./rounding";
import { type Need, slipOf, within } from "./slip";
import { suggestion } from "./suggestion";
import type { Check, Emit, Judgement } from "./types";
import { chain, decimalsOf, like, percent, printed, slipWords } from "./words";

type Pair = Rate["pairs"][number];

const WHOLE_RATE = whole(100);

/** A rate against part ÷ whole, over every pair that the wording allows. */
export const rateMismatch: Check = {
  id: "rate-mismatch",
  severity: "error",
  run(reading, emit) {
    const cutting = cutOffs(reading).length > 0;
    each(reading, rateMismatch, reading.rates, emit, (rate, emit) => judge(rate, cutting, emit), cutting);
  },
};

/** The pair that the rate fits, where the fit is evidence: tied by the wording, or hardly by chance. */
export function fitting(rate: Rate): Pair | undefined {
  const pairs = rate.pairs.filter((p) => p.part.length > 0);
  const fits = pairs.filter((p) => meets(quotient(rate, p), rate.claim.interval) && couldFail(rate, p));
  return (
    fits.find((p) => (p.tie === "tied" || p.tie === "natural") && telling(rate, p)) ??
    (unlikely(rate, pairs.length) ? fits[0] : undefined)
  );
}

function judge(rate: Rate, cutting: boolean, emit: Emit): void {
  const pairs = rate.pairs.filter((p) => p.part.length > 0);
  if (pairs.length === 0) return;
  const fits = pairs.filter((p) => meets(quotient(rate, p), rate.claim.interval));
  const calls = pairs.filter((p) => p.named);
  const named = calls.some((p) => fits.includes(p)) ? undefined : calls[0];
  const sure = fitting(rate);
  const forced = named && sure !== named && !fits.includes(named) && slipOf(needs(rate, named)) ? named : undefined;
  // 贷款18.6亿元，占提取额46.2亿元的…: what fits is not what the wording names.
  if (sure && !forced && named) {
    emit.uncheckable(rate.claim);
    return;
  }
  if (sure && !forced) {
    emit.relation({ ...relation(rate, sure), verdict: "consistent", ...triedField(rate, pairs, sure) });
    return;
  }
  const ties = pairs.filter((p) => p.tie === "tied");
  const tied =
    forced ??
    ties.find((p) => slipOf(needs(rate, p))) ??
    ties[0] ??
    besideWithSlip(rate, pairs) ??
    pairs.find((p) => p.tie === "natural");
  if (!tied || (fits.length > 0 && !forced) || rate.claim.bound !== "exact") {
    emit.uncheckable(rate.claim);
    return;
  }
  misfit(rate, tied, pairs, cutting, emit);
}

/** 突破70万辆 of 突破110万辆 is any share at all. */
function couldFail(rate: Rate, pair: Pair): boolean {
  const { low, high } = quotient(rate, pair);
  return high !== null || (low !== null && sign(low) > 0 && rate.claim.interval.high !== null);
}

/** All of any count is 100 %: that says something only of counts in the rate's own sentence, which the rate names. */
const telling = ({ claim, form }: Rate, { part, whole: base, tie }: Pair): boolean =>
  compare(claim.value, WHOLE_RATE) !== 0 ||
  form === "average" ||
  (tie === "tied" && [...part, ...base].every((c) => c.block === claim.block && c.sentence === claim.sentence));

/** A neighbour that one digit would make fit: evidence only where few were tried and the rate is printed to two decimals. */
function besideWithSlip(rate: Rate, pairs: readonly Pair[]): Pair | undefined {
  const beside = pairs.filter((p) => p.tie === "adjacent");
  if (beside.length > 3 || decimalsOf(rate.claim) < 2) return undefined;
  return beside.find((p) => slipOf(needs(rate, p))?.kind !== undefined);
}

const relation = (rate: Rate, pair: Pair): Omit<Judgement, "verdict"> => ({
  kind: rate.form === "average" ? "average" : "ratio",
  result: rate.claim,
  operands: [...partOf(pair).terms, ...pair.whole],
  ...divided(rate, pair),
  computed: quotient(rate, pair),
});

/** Which operands are divided by which, and in what. */
export const divided = (
  { form, per }: Rate,
  { part, less = [], whole }: Pair,
): Pick<Judgement, "form" | "dividend" | "signs" | "per"> => ({
  ...(form === "quotient" ? { form } : {}),
  dividend: part.length + less.length,
  ...(less.length > 0 ? { signs: [...part.map(() => 1), ...less.map(() => -1), ...whole.map(() => 1)] } : {}),
  ...(per && compare(per, ONE) !== 0 ? { per } : {}),
});

function triedField(rate: Rate, pairs: readonly Pair[], chosen: Pair): Pick<Judgement, "tried"> {
  const others = pairs.filter((p) => p !== chosen).slice(0, 7);
  return others.length === 0
    ? {}
    : {
        tried: others.map((p) => ({
          operands: [...partOf(p).terms, ...p.whole],
          computed: quotient(rate, p),
          why: message(p.why),
        })),
      };
}

/**
 * k pairs tried hit a rate printed to one unit u with a chance of about k × u ÷ 100, an average with one of k × u over itself: evidence below
 * 1 %. 100 % fits any two equal counts.
 */
function unlikely({ claim, form, per = ONE }: Rate, tried: number): boolean {
  if (form === "average" && compare(per, ONE) === 0 && sign(claim.value) > 0)
    return compare(multiply(claim.ulp, { n: 100n * BigInt(tried), d: 1n }), claim.value) < 0;
  if (compare(claim.value, WHOLE_RATE) === 0 || claim.interval.low === null || claim.interval.high === null)
    return false;
  const chance = multiply(claim.ulp, { n: BigInt(tried), d: 100n });
  return compare(chance, { n: 1n, d: 100n }) < 0;
}

function misfit(rate: Rate, tied: Pair, pairs: readonly Pair[], cutting: boolean, emit: Emit): void {
  const computed = quotient(rate, tied);
  const value = printedQuotient(rate, tied);
  if (value === null) {
    emit.uncheckable(rate.claim);
    return;
  }
  const slip = slipOf(needs(rate, tied));
  const near = within(computed, rate.claim, { n: 15n, d: 100n });
  const cut = isCutOff(rate.claim, computed);
  if (cut || (rate.adjusted === true && isNearlyPrinted(rate.claim, computed))) {
    const verdict = cut && cutting ? "consistent" : "suspect";
    emit.relation({ ...relation(rate, tied), verdict, ...triedField(rate, pairs, tied) });
    return;
  }
  if (!near && !slip && !tied.witnessed) {
    emit.uncheckable(rate.claim);
    return;
  }
  const doubtful = (rate.customary && !tied.named) || (tied.tie !== "tied" && !slip);
  // A hint is worth its reading only where the rate names the count and comes near it.
  if (doubtful && !(tied.tie === "tied" && (near || slip))) {
    emit.uncheckable(rate.claim);
    return;
  }
  const average = rate.form === "average";
  const severity = doubtful ? "information" : slip && tied.tie === "tied" && !average ? "error" : "warning";
  const decimals = decimalsOf(rate.claim);
  const shown = average ? like(value, rate.claim, decimals) : percent(value, decimals, rate.claim.unit);
  const expected = average ? shown : toFixed(value, decimals) + rate.claim.unit;
  const slipped = slipWords(slip);
  emit.relation({
    ...relation(rate, tied),
    verdict: doubtful ? "suspect" : "inconsistent",
    expected,
    ...triedField(rate, pairs, tied),
    finding: {
      severity,
      message: message("rate-mismatch.finding", {
        equation: `${sum(partOf(tied))}÷${sum({ terms: tied.whole })}＝${shown}`,
        rate: printed(rate.claim),
      }),
      related: [
        ...(tied.less ?? tied.part).map((place) => ({ place, message: message("related.rate-part") })),
        ...tied.whole.map((place) => ({ place, message: message("related.rate-whole") })),
      ],
      ...(slipped ? { slip: slipped } : {}),
      ...(slip ? { suspect: slip.claim } : {}),
      ...suggestion(rate.claim, computed, slip),
    },
  });
}

const sum = ({ terms, signs }: { terms: Terms; signs?: readonly number[] }): string => {
  const [only] = terms;
  return terms.length === 1 && only ? printed(only) : `（${chain(terms, signs)}）`;
};

/** Were the others right: the rate is the quotient, the part the rate of the whole, the whole the part over the rate. */
function needs(rate: Rate, pair: Pair): Need[] {
  const { part, less, whole: base } = pair;
  const list: Need[] = [{ claim: rate.claim, value: quotient(rate, pair) }];
  const unit = unitOf(rate);
  const factor = divide(ONE, unit);
  const [p, more] = part;
  const [w] = base;
  if (p && !more && w && !less) {
    const { low, high } = rate.claim.interval;
    const wide = total(base);
    if (low && high && wide.low && wide.high)
      list.push({
        claim: p,
        value: scale(
          { low: multiply(low, wide.low), high: multiply(high, wide.high), lowOpen: false, highOpen: false },
          factor,
        ),
      });
    list.push({
      claim: w,
      value: scale(over(total(part), rate.claim.interval), unit),
    });
  }
  return list;
}
