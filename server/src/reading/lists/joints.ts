import type { Range } from "../../contract";
import { isOneOf } from "../../report/characters";
import { type Partners, trim } from "./series";

/** Words in which 和, 与, 及 join nothing: 和谐, 及时, 共和, 参与. */
const NO_JOINT = /^(?:和(?:谐|平|美|睦|顺|田|县|静|林)|与(?:会|时)|及(?:时|其|以上|以下))/;
const NO_JOINT_BEFORE = "呼共温缓饱总人祥调中参普涉危波推以授给赋顾未";
const JOINTS = "和与及暨";

/** Where 和, 与, 及 or 以及 joins two things in this range, outside brackets and quotes: the range of each joint. */
function joints(text: string, partners: Partners, { start, end }: Range): Range[] {
  const found: Range[] = [];
  for (let i = start; i < end - 1; i++) {
    const to = partners[i] ?? -1;
    if (to > i) i = to;
    else if (i > start && isOneOf(text, i, JOINTS)) {
      const long = text.charAt(i) === "及" && text.charAt(i - 1) === "以" && i - 1 > start;
      if (NO_JOINT.test(text.slice(i, i + 3)) || (!long && isOneOf(text, i - 1, NO_JOINT_BEFORE))) continue;
      found.push({ start: long ? i - 1 : i, end: i + 1 });
    }
  }
  return found;
}

export interface Sizes {
  /** How many things these items may be, by the wording. */
  readonly natural: readonly number[];
  /** How many they are at most, were every joint to part two things. */
  readonly most: number;
}

/**
 * How many things a list has whose items are parted by 、. The last may join two: A、B和C are three. It does not where the others have joints of
 * their own (统筹A和B、统筹C和D), and may or may not where the joint is 与, or where 等 closes the list (A、B及C等).
 */
export function sizes(text: string, partners: Partners, items: readonly Range[], open: boolean): Sizes {
  const { length } = items;
  const joined = items.map((item) => joints(text, partners, item));
  const most = joined.reduce((sum, { length: more }) => sum + more, length);
  const last = joined.at(-1) ?? [];
  const [joint] = last;
  if (!joint || (length > 1 && most > length + last.length)) return { natural: [length], most };
  const either = open || (length > 1 && text.charAt(joint.start) === "与" && last.length === 1);
  return { natural: either ? [length, length + 1] : [length + 1], most };
}

/** The items, the last of them cut at its joints (A、B和C) until there are `value` of them. */
export function unjoin(text: string, partners: Partners, items: readonly Range[], value: number): Range[] {
  const tail = items.at(-1);
  if (!tail) return [];
  const parts: Range[] = [];
  let from = tail.start;
  for (const joint of joints(text, partners, tail).slice(0, Math.max(0, value - items.length))) {
    parts.push(trim(text, from, joint.start));
    from = joint.end;
  }
  return [...items.slice(0, -1), ...parts, trim(text, from, tail.end)];
}
