import { message } from "../l10n/message";
import { exceeds } from "../reading/fit";
import type { Partition } from "../reading/types";
import { each } from "./each";
import type { Check, Emit } from "./types";
import { printed } from "./words";

/** A part that 其中 ties to its total is not more than it; nor is a debt more than the limit set for it. */
export const partExceedsWhole: Check = {
  id: "part-exceeds-whole",
  severity: "warning",
  run(reading, emit) {
    each(reading, partExceedsWhole, reading.partitions, emit, judge);
  },
};

function judge({ bounds }: Partition, emit: Emit): void {
  if (!bounds) return;
  const form = bounds.form ? { form: bounds.form } : {};
  for (const part of bounds.parts) {
    const relation = { kind: "bound" as const, ...form, result: bounds.whole, operands: [part] };
    if (!exceeds(part, bounds.whole)) emit.relation({ ...relation, verdict: "consistent" });
    else if (part.unit === bounds.whole.unit) {
      emit.relation({
        ...relation,
        verdict: "inconsistent",
        finding: {
          severity: "warning",
          message: message(`part-exceeds-whole.${bounds.form === "limit" ? "limit" : "finding"}`, {
            part: printed(part),
            whole: printed(bounds.whole),
          }),
          related: [{ place: part, message: message(bounds.form === "limit" ? "related.balance" : "related.part") }],
        },
      });
    }
  }
}
