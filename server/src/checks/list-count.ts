import { message } from "../l10n/message";
import type { List } from "../reading/types";
import { fits, listArgs, relatedItems } from "./listing";
import type { Check, Emit } from "./types";

/** A number of things against the things named beside it: `检查事项、对象、人员三个`, `“四张清单”，即…`. */
export const listCount: Check = {
  id: "list-count",
  severity: "error",
  run(reading, emit) {
    for (const { lists } of reading.blocks) for (const list of lists) if (list.form !== "sections") judge(list, emit);
  },
};

function judge(list: List, emit: Emit): void {
  const relation = { kind: "enumeration", result: list.count, operands: [] } as const;
  if (fits(list)) emit.relation({ ...relation, verdict: "consistent" });
  else if (list.certainty === "likely") emit.uncheckable();
  else
    emit.relation({
      ...relation,
      verdict: "inconsistent",
      finding: {
        severity: "error",
        message: message(list.items.length > list.value ? "list-count.more" : "list-count.fewer", listArgs(list)),
        related: relatedItems(list),
      },
    });
}
