import {
  all,
  any,
  atMost,
  type Condition,
  constant,
  minus,
  plus,
  times,
  type Whole,
  wholeMultiple,
} from "./expression";
import { RESULT, unitOf, type View } from "./view";

/** Relations that hold among whole numbers only. */

/** Some whole part of the whole gives the rate: the last one not above its upper end is not below its lower. */
export function attainable({ relation, terms, edge, value, scale }: View): Condition | undefined {
  const [low, high] = [edge(RESULT, "low"), edge(RESULT, "high")];
  if (!low || !high || low.at.exact < 0n) return undefined;
  const base = value(0);
  const step = times(unitOf(relation, terms.result), scale);
  return atMost(times(low.at, base), wholeMultiple(times(high.at, base), step), false);
}

/** Some whole base gives the change: the last one not above current ÷ (1 ± r) at the least is not below it at the most. */
export function implied({ relation, terms, edge, value, scale }: View): Condition | undefined {
  const { result } = terms;
  const [low, high] = [edge(RESULT, "low"), edge(RESULT, "high")];
  if (!low || !high) return undefined;
  const unit = times(unitOf(relation, result), scale);
  const least = result.falls ? minus(unit, high.at) : plus(unit, low.at);
  const most = result.falls ? minus(unit, low.at) : plus(unit, high.at);
  if (least.exact <= 0n) return undefined;
  const n = times(value(0), unit);
  // ⌊n ÷ least⌋ × most ≥ n, written with the multiple of `least` that the floor gives.
  const last: Whole = { ...quotient(n, least), isSum: true };
  return atMost(n, times(last, most), false);
}

function quotient(a: Whole, b: Whole): Whole {
  const { largest } = wholeMultiple(a, b);
  return { exact: a.exact / b.exact, formula: `INT(${a.formula}/(${b.formula}))`, largest };
}

/** The first and the last year both count; where months are printed they count instead, or a calendar year's end excuses them. */
export function span({ terms, value }: View): Condition | undefined {
  const years = value(RESULT);
  const equal = (a: Whole, b: Whole): Condition => ({
    holds: a.exact === b.exact,
    formula: `${a.formula}=${b.formula}`,
    largest: a.largest,
  });
  const one = constant(1n);
  const twelve = constant(12n);
  if (terms.operands.length === 2) return equal(plus(minus(value(1), value(0)), one), years);
  const [from, fromMonth, to, toMonth] = [value(0), value(1), value(2), value(3)];
  const calendar = plus(minus(to, from), one);
  const months = plus(minus(plus(times(minus(to, from), twelve), toMonth), fromMonth), one);
  const loose = all([equal(calendar, years), any([equal(fromMonth, one), equal(toMonth, twelve)])]);
  return any([equal(months, times(years, twelve)), equal(months, plus(times(years, twelve), one)), loose]);
}
