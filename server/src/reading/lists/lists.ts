import type { Block, Structure } from "../../report/types";
import type { List } from "../types";
import { findCounts } from "./counts";
import { listsExplained, mayExplain } from "./glossary";
import { listAfter, listAmong } from "./lists-after";
import { listBefore } from "./lists-before";
import { type Found, pairUp } from "./series";

/**
 * Every number of the block that says how many things are listed, with the list. A number with lists before and after it
 * (`“登高、升规”两个工程：“登高”即…`) gets the one that has as many things as it says, where one has.
 */
export function readLists(block: Block, structure: Structure): List[] {
  if (block.kind !== "paragraph") return [];
  const { text } = block;
  const counts = findCounts(text);
  if (counts.length === 0 && !mayExplain(text)) return [];
  const partners = pairUp(text);
  const lists: List[] = [];
  for (const count of counts) {
    const before = listBefore(text, partners, count, structure);
    const fits = (found: Found | undefined) => found !== undefined && found.items.length === count.value;
    const after = fits(before)
      ? undefined
      : (listAfter(text, partners, count, structure.items) ?? listAmong(text, partners, count));
    const found = fits(before) ? before : fits(after) ? after : (before ?? after);
    if (!found) continue;
    lists.push({
      count: { block, start: count.start, end: count.end },
      value: count.value,
      items: found.items.map((item) => ({ block, start: item.start, end: item.end })),
      closed: found.closed,
      certainty: found.certainty,
      form: found.form ?? (found === before ? "before" : "after"),
    });
  }
  const explained = listsExplained(block, partners, structure.items, lists);
  const better = new Set(explained.map((list) => list.count.start));
  return [...lists.filter((list) => !better.has(list.count.start)), ...explained].sort(
    (a, b) => a.count.start - b.count.start,
  );
}
