import { each } from "./each";
import { judgeList, listsIn } from "./listing";
import type { Check } from "./types";

/** A number of things against the things named beside it: `检查事项、对象、人员三个`, `“四张清单”，即…`. */
export const listCount: Check = {
  id: "list-count",
  severity: "error",
  run(reading, emit) {
    each(reading, listCount, listsIn(reading.blocks), emit, (list, emit) => {
      if (list.form !== "sections") judgeList(list, "list-count", emit);
    });
  },
};
