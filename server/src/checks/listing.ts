import { type Message, message } from "../l10n/message";
import { point } from "../numbers/interval";
import { whole } from "../numbers/rational";
import type { Blocks } from "../reading/blocks";
import type { List } from "../reading/types";
import type { Place } from "../report/types";
import type { Emit } from "./types";

/** How findings speak of numbers of things. */

const DIGITS = "零一二三四五六七八九十";
type Args = Readonly<Record<string, string | number>>;

const LONGEST_ITEM = 14;
const MOST_ITEMS = 12;
const MOST_RELATED = 24;

/** The lists that blocks hold. */
export const listsIn = (blocks: Blocks): readonly List[] => blocks.gather("lists", ({ lists }) => lists);

/** A number of things against the things listed, in the words of the check that reads such lists. */
export function judgeList(list: List, check: "announced-count" | "list-count", emit: Emit, args: Args = {}): void {
  const relation = {
    kind: "enumeration",
    result: list.count,
    operands: [],
    value: whole(list.value),
    computed: point(whole(list.items.length)),
  } as const;
  if (list.items.length === list.value) emit.relation({ ...relation, verdict: "consistent" });
  else if (list.certainty === "likely") emit.uncheckable(list.count);
  else
    emit.relation({
      ...relation,
      verdict: "inconsistent",
      finding: {
        severity: "error",
        message: message(`${check}.${list.items.length > list.value ? "more" : "fewer"}`, {
          ...listArgs(list),
          ...args,
        }),
        related: relatedItems(list),
      },
    });
}

/** A number from 0 to 99 in Han numerals; digits above. */
function han(n: number): string {
  if (n <= 10) return DIGITS.charAt(n);
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS.charAt(tens) : ""}十${n % 10 > 0 ? DIGITS.charAt(n % 10) : ""}`;
}

/** A number as it stands before a counting word: 两项. */
export const many = (n: number): string => (n === 2 ? "两" : han(n));

export const textOf = ({ block, start, end }: Place): string => block.text.slice(start, end);

/** What the messages about a list are filled with. */
function listArgs(list: List): Args {
  const n = list.items.length;
  const apart = Math.abs(n - list.value);
  const shown = list.items.slice(0, MOST_ITEMS).map(textOf).map(shorten);
  return {
    count: textOf(list.count),
    items: shown.join("、") + (n > shown.length ? "……" : ""),
    listed: many(n),
    n,
    apart: many(apart),
    difference: apart,
  };
}

const shorten = (text: string): string => (text.length > LONGEST_ITEM ? `${text.slice(0, LONGEST_ITEM)}…` : text);

/** The listed things as related places. */
const relatedItems = (list: List): { place: Place; message: Message }[] =>
  list.items.slice(0, MOST_RELATED).map((place) => ({ place, message: message("related.item") }));
