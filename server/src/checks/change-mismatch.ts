import { message } from "../l10n/message";
import { type Interval, meets, over } from "../numbers/interval";
import { add, divide, HUNDRED, multiply, ONE, type Rational, sign, subtract, toFixed } from "../numbers/rational";
import type { Change, Compound } from "../reading/types";
import { growthOf, printedGrowth } from "./computed";
import { each } from "./each";
import { cutOffs } from "./habits";
import { isCutOff } from "./rounding";
import { type Need, slipOf, within } from "./slip";
import { suggestion } from "./suggestion";
import type { Check, Emit, Judgement } from "./types";
import { decimalsOf, percent, printed, slipWords } from "./words";

type Candidate = Change["candidates"][number];

/** A printed rise or fall against the two levels, or the level and the absolute change, that it belongs to. */
export const changeMismatch: Check = {
  id: "change-mismatch",
  severity: "error",
  run(reading, emit) {
    const cutting = cutOffs(reading).length > 0;
    each(reading, changeMismatch, reading.changes, emit, (change, emit) => judge(change, cutting, emit), cutting);
    for (const compound of reading.blocks.gather("compounds", ({ compounds }) => compounds))
      judgeYearly(compound, emit);
  },
};

/** (1 ± r)^n against the printed multiple, or the last level over the first, by the edges of both. Only what meets is told: 年均 may be meant otherwise. */
function judgeYearly({ rate, years, over: by }: Compound, emit: Emit): void {
  const sinks = rate.direction === "down";
  const { low, high } = rate.interval;
  const power = (edge: Rational | null) => {
    const yearly = edge && { n: 100n * edge.d + (sinks ? -edge.n : edge.n), d: 100n * edge.d };
    return yearly && { n: yearly.n ** BigInt(years), d: yearly.d ** BigInt(years) };
  };
  const ends = sinks ? { low: power(high), high: power(low) } : { low: power(low), high: power(high) };
  const grown: Interval = { ...rate.interval, ...ends };
  if ("multiple" in by) {
    const { multiple } = by;
    if (!meets(grown, multiple.interval)) emit.uncheckable(multiple);
    else
      emit.relation({
        kind: "multiple",
        form: "compound",
        verdict: "consistent",
        result: multiple,
        operands: [rate],
        years,
        computed: grown,
      });
    return;
  }
  const { current, previous } = by;
  if (!meets(grown, over(current.interval, previous.interval))) emit.uncheckable(rate);
  else
    emit.relation({
      kind: "change",
      form: "compound",
      verdict: "consistent",
      result: rate,
      operands: [current, previous],
      years,
    });
}

function judge(change: Change, cutting: boolean, emit: Emit): void {
  for (const c of change.candidates) {
    const value = growthOf(change, c);
    if (value && meets(value, change.claim.interval)) {
      emit.relation({ ...relation(change, c), verdict: "consistent", computed: value });
      return;
    }
  }
  const tied = change.candidates.find((c) => c.tie !== "open" && c.form !== "implied");
  const value = tied && growthOf(change, tied);
  if (!tied || !value || change.claim.bound !== "exact") {
    if (change.candidates.some((c) => c.form !== "implied")) emit.uncheckable(change.claim);
    return;
  }
  if (isCutOff(change.claim, value))
    emit.relation({ ...relation(change, tied), verdict: cutting ? "consistent" : "suspect", computed: value });
  else misfit(change, tied, value, emit);
}

const relation = (change: Change, c: Candidate): Omit<Judgement, "verdict"> => ({
  kind: "change",
  ...(c.form === "delta" ? { form: "delta" } : {}),
  result: change.claim,
  operands: c.previous ? [c.current, c.previous] : [c.current],
});

function misfit(change: Change, c: Candidate, value: Interval, emit: Emit): void {
  const mid = printedGrowth(change, c);
  const { previous, current } = c;
  if (mid === null || !previous) {
    emit.uncheckable(change.claim);
    return;
  }
  const slip = slipOf(needs(change, c, value));
  const falls = change.claim.unit === "倍" && change.claim.direction === "down";
  const near = within(value, change.claim, { n: 25n, d: 100n });
  // Far off and no slip explains it: the wording is likely to mean another matter.
  if (!slip && ((!near && c.form === "delta") || c.tie === "natural")) {
    emit.uncheckable(change.claim);
    return;
  }
  const decimals = decimalsOf(change.claim);
  const shown = change.claim.unit === "倍" ? `${toFixed(mid, Math.max(decimals, 1))}倍` : percent(mid, decimals, "%");
  const slipped = slipWords(slip);
  emit.relation({
    ...relation(change, c),
    verdict: "inconsistent",
    computed: value,
    expected: toFixed(mid, decimals) + change.claim.unit,
    finding: {
      severity: c.tie === "tied" && (slip || c.form !== "delta") ? "error" : "warning",
      message: message(falls ? "change-mismatch.times-down" : "change-mismatch.finding", {
        equation: equation(c, shown, change),
        change: printed(change.claim),
      }),
      related: [
        { place: current, message: message("related.current") },
        { place: previous, message: message(c.form === "delta" ? "related.delta" : "related.previous") },
      ],
      ...(slipped ? { slip: slipped } : {}),
      ...(slip ? { suspect: slip.claim } : {}),
      ...suggestion(change.claim, value, slip),
    },
  });
}

function equation(c: Candidate, shown: string, change: Change): string {
  const [a, b] = [printed(c.current), c.previous ? printed(c.previous) : ""];
  if (c.form === "delta")
    return change.claim.direction === "down" ? `${b}÷（${a}＋${b}）＝${shown}` : `${b}÷（${a}－${b}）＝${shown}`;
  return change.claim.direction === "down" ? `（${b}－${a}）÷${b}＝${shown}` : `（${a}－${b}）÷${b}＝${shown}`;
}

/** What each member would have to be, were the others right. */
function needs(change: Change, c: Candidate, value: Interval): Need[] {
  const { current, previous } = c;
  const list: Need[] = [{ claim: change.claim, value }];
  if (!previous) return list;
  const up = change.claim.direction !== "down";
  const { low, high } = change.claim.interval;
  if (!low || !high) return list;
  const unit = change.claim.unit === "倍" ? ONE : HUNDRED;
  const rate = { low: divide(low, unit), high: divide(high, unit) };
  const factor = up
    ? { low: add(rate.low, ONE), high: add(rate.high, ONE) }
    : { low: subtract(ONE, rate.high), high: subtract(ONE, rate.low) };
  if (c.form === "previous") {
    const p = previous.interval;
    const n = current.interval;
    if (p.low && p.high && sign(factor.low) > 0)
      list.push({
        claim: current,
        value: {
          low: multiply(p.low, factor.low),
          high: multiply(p.high, factor.high),
          lowOpen: false,
          highOpen: false,
        },
      });
    if (n.low && n.high && sign(factor.low) > 0)
      list.push({
        claim: previous,
        value: { low: divide(n.low, factor.high), high: divide(n.high, factor.low), lowOpen: false, highOpen: false },
      });
    return list;
  }
  // delta = level × r ÷ (1 ± r); level = delta × (1 ± r) ÷ r
  const share = (r: Rational) =>
    sign(r) > 0 && (up || sign(subtract(ONE, r)) > 0) ? divide(r, up ? add(r, ONE) : subtract(ONE, r)) : null;
  const [sLow, sHigh] = [share(rate.low), share(rate.high)];
  const l = current.interval;
  const d = previous.interval;
  if (sLow && sHigh && l.low && l.high && sign(sLow) > 0)
    list.push({
      claim: previous,
      value: { low: multiply(l.low, sLow), high: multiply(l.high, sHigh), lowOpen: false, highOpen: false },
    });
  if (sLow && sHigh && d.low && d.high && sign(sLow) > 0 && sign(d.low) >= 0)
    list.push({
      claim: current,
      value: { low: divide(d.low, sHigh), high: divide(d.high, sLow), lowOpen: false, highOpen: false },
    });
  return list;
}
