import type { List } from "../reading/types";
import { judgeList, listsIn, textOf } from "./listing";
import type { Check, Emit } from "./types";

/** An announced number against the headings or items that follow it: `抓好五方面工作：` and （一）…（六）, 一是…四是. */
export const announcedCount: Check = {
  id: "announced-count",
  severity: "error",
  run(reading, emit) {
    for (const list of listsIn(reading.blocks)) if (list.form === "sections") judge(list, emit);
    for (const list of reading.lists) judge(list, emit);
  },
};

const judge = (list: List, emit: Emit): void => judgeList(list, "announced-count", emit, ends(list));

const MARKER =
  /^(?:（[^）]{1,4}）|[一二三四五六七八九十]{1,3}[是要、]|第[^，。、：是]{1,4}|其[一二三四五六七八九十]|\d{1,2}[.、．]|.)/u;

/** The first and the last marker: （一）, （六）. */
function ends(list: List): { first: string; last: string } {
  const marker = (place: List["count"] | undefined) =>
    place ? (MARKER.exec(textOf(place))?.[0] ?? "").replace(/[、.．]$/, "") : "";
  return { first: marker(list.items[0]), last: marker(list.items.at(-1)) };
}
