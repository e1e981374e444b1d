import type { Relation, Verdict } from "../contract";
import type { MessageKey } from "../l10n/message";
import type { Rational } from "../numbers/rational";
import { type Cells, condition, type Scales } from "./equations";
import { type Condition, LARGEST, scaleOf, shortScaleOf } from "./expression";
import { boundsOf, cutOff, type Terms } from "./terms";

/** How a cell comes to the verdict of a relation. */
export interface Live {
  /** Their bounds are those by which it was judged. */
  readonly terms: Terms;
  /** Undefined where no formula comes to the verdict: then it is written as it is, and `note` says why. */
  readonly condition?: Condition;
  /** What the cell says where the condition holds, and where it does not. */
  readonly met: Verdict;
  readonly unmet: Verdict;
  readonly note?: MessageKey;
}

/** The formula that comes to the verdict of the relation, and to another one when its numbers are changed. */
export function live(relation: Relation, terms: Terms, cells: Cells): Live {
  const { verdict } = relation;
  const found = fitting(relation, terms, cells);
  if (found === undefined || found.largest > LARGEST) {
    const note = found === undefined ? "relations.by-value" : "relations.by-value.large";
    return { terms, met: verdict, unmet: verdict, note };
  }
  if (verdict === "consistent" && !found.holds) return byHabit(relation, terms, cells);
  if (verdict === "inconsistent" && found.holds)
    return { terms, met: verdict, unmet: verdict, note: "relations.by-value" };
  // What is doubtful though the numbers meet is so by its wording; numbers that do not meet are then worse.
  if (found.holds) return { terms, condition: found, met: verdict, unmet: "inconsistent" };
  return { terms, condition: found, met: "consistent", unmet: verdict };
}

/** A report that cuts its numbers off was judged by that. */
function byHabit(relation: Relation, terms: Terms, cells: Cells): Live {
  const cut = { ...terms, result: cutOff(terms.result) };
  const found = fitting(relation, cut, cells);
  if (found?.holds && found.largest <= LARGEST)
    return { terms: cut, condition: found, met: "consistent", unmet: "inconsistent", note: "relations.cut-off" };
  return { terms, met: "consistent", unmet: "consistent", note: "relations.by-value" };
}

/** Under the scale that keeps every digit, else under one that leaves out the noughts that all numbers end with. */
function fitting(relation: Relation, terms: Terms, cells: Cells): Condition | undefined {
  let last: Condition | undefined;
  for (const scales of scalesFor(relation, terms)) {
    last = condition(relation, terms, cells, scales);
    if (last && last.largest <= LARGEST) return last;
  }
  return last;
}

const ONE: Rational = { n: 1n, d: 1n };

function scalesFor({ kind, form, dividend }: Relation, { result, operands }: Terms): Scales[] {
  const [own, others] = [boundsOf([result]), boundsOf(operands)];
  if (dividend === 0 || form === "implied")
    return operands.every(({ value }) => value.n % value.d === 0n) ? [{ result: scaleOf(own), operands: ONE }] : [];
  if (kind === "ratio" || kind === "average" || kind === "change")
    return [scaleOf(others), shortScaleOf(others)].map((scale) => ({ result: scaleOf(own), operands: scale }));
  const together = [...own, ...others];
  return [scaleOf(together), shortScaleOf(together)].map((scale) => ({ result: scale, operands: scale }));
}
