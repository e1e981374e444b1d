import type { Claim } from "../claims/types";
import { message } from "../l10n/message";
import { type Interval, meets, opposite } from "../numbers/interval";
import { sign } from "../numbers/rational";
import type { Restatement } from "../reading/types";
import { each } from "./each";
import type { Check, Emit } from "./types";
import { printed } from "./words";

/** One figure printed in two places: the prints share a value, or one of them is wrong. */
export const restatementConflict: Check = {
  id: "restatement-conflict",
  severity: "warning",
  run(reading, emit) {
    each(reading, restatementConflict, reading.restatements, emit, judge);
  },
};

function judge({ first, second, tie, kind }: Restatement, emit: Emit): void {
  const relation = {
    kind: kind ?? ("restatement" as const),
    result: second,
    operands: [first],
    signs: [signOf(first) * signOf(second)],
  };
  if (agree(first, second)) emit.relation({ ...relation, verdict: "consistent" });
  else if (tie === "tied")
    emit.relation({
      ...relation,
      verdict: "inconsistent",
      finding: {
        severity: "warning",
        message: message("restatement-conflict.finding", { first: printed(first), second: printed(second) }),
        related: [{ place: first, message: message("related.restated") }],
      },
    });
  else emit.uncheckable(second);
}

/** A fall may be printed as 减少5.2 in the text and −5.2 in a table. */
const agree = (a: Claim, b: Claim): boolean => meets(signed(a), signed(b));

const signOf = ({ direction, value }: Claim): 1 | -1 => (direction === "down" && sign(value) > 0 ? -1 : 1);
const signed = (claim: Claim): Interval => (signOf(claim) < 0 ? opposite(claim.interval) : claim.interval);
