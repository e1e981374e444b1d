import type { Place } from "../../report/types";
import type { Blocks } from "../blocks";
import { type Count, findCounts } from "../lists/counts";
import { enumerate, itemsBefore } from "../lists/enumerators";
import { ANNOUNCED } from "../lists/lists-after";
import type { BlockReading, List } from "../types";

/** How far behind a number its sentence may end: 五方面工作：. */
const NAME = 18;
/** A title of its own that counts what follows: 2025年10件民生实事. */
const LONGEST_TITLE = 24;
const ANNOUNCING = /(?:抓|做|好|推进|开展|落实|实施|聚焦|以下|如下|主要|重点|着力|完成|突出|存在|办)/;

interface Announcement {
  readonly reading: BlockReading;
  readonly count: Count;
  /** Things already listed in its own paragraph. */
  readonly begun: Place[];
  /** The sentence says that they follow. */
  readonly firm: boolean;
}

/**
 * Announced counts whose things stand in the paragraphs that follow: `重点抓好五方面工作：` before （一）…（五）, 一是… in paragraphs
 * of their own, or a numbering that goes on from the announcing paragraph into the next.
 */
export function announcedCounts(blocks: Blocks): List[] {
  const lists: List[] = [];
  for (const { reading, count, begun, firm } of blocks.gather("announcements", announcementsIn)) {
    const { items, clean } = following(blocks.all, reading.at + 1, begun);
    const { length } = items;
    if (length < 2) continue;
    const { block } = reading;
    lists.push({
      count: { block, start: count.start, end: count.end },
      value: count.value,
      items,
      closed: "closed",
      form: "sections",
      certainty: length === count.value || (firm && clean && Math.abs(length - count.value) <= 2) ? "sure" : "likely",
    });
  }
  return lists;
}

/** The number of a block whose things may stand in the blocks behind it. */
function announcementsIn(reading: BlockReading): readonly Announcement[] {
  const announced = reading.block.kind === "paragraph" ? announcementIn(reading) : undefined;
  return announced ? [{ reading, ...announced }] : NONE;
}

const NONE: readonly Announcement[] = [];

function announcementIn({ block, structure }: BlockReading): Omit<Announcement, "reading"> | undefined {
  const { text } = block;
  const { items } = structure;
  const tail = text.trimEnd().length;
  const lastCount = mayAnnounce(text, tail, structure.heading !== undefined) ? lastCountOf(text, tail) : undefined;
  // At the end of its paragraph
  if (lastCount && tail - lastCount.end <= NAME) {
    const rest = text.slice(lastCount.end, tail);
    const stop = rest.slice(-1);
    const name = /[：。:]/.test(stop) ? rest.slice(0, -1) : rest;
    if (!/[，。；：、,:]/.test(name)) {
      const sentence = text.slice(Math.max(0, lastCount.start - 14), lastCount.start);
      const colon = stop === "：" || stop === ":";
      if (colon || (stop === "。" && ANNOUNCED.test(name) && ANNOUNCING.test(sentence)))
        return { count: lastCount, begun: [], firm: (colon && !/[”》]/.test(name)) || stop === "。" };
      const title = /^\s*\d{4}年$/.test(text.slice(0, lastCount.start)) || structure.heading !== undefined;
      if (title && text.length <= LONGEST_TITLE && ANNOUNCED.test(name))
        return { count: lastCount, begun: [], firm: false };
    }
  }
  // Before a numbering that runs to the end of its paragraph, short of the number
  for (const count of items.length > 0 ? findCounts(text) : []) {
    const opening = /^[^，。；：、\n]{0,16}[：。]/.exec(text.slice(count.end, count.end + NAME));
    if (!opening) continue;
    const at = count.end + opening[0].length;
    const begun = items[itemsBefore(items, at)]?.start === at ? enumerate(text, items, at) : undefined;
    if (!begun || begun.broken || begun.items.length >= count.value) continue;
    const last = begun.items.at(-1);
    if (!last || last.end < tail) continue;
    if (opening[0].endsWith("。") && !ANNOUNCED.test(opening[0].slice(0, -1))) continue;
    return { count, begun: begun.items.map((item) => ({ block, ...item })), firm: true };
  }
  return undefined;
}

/** Does the end of a paragraph look like it: a colon, 工作。, or a short title? */
function mayAnnounce(text: string, tail: number, heading: boolean): boolean {
  const stop = text.charAt(tail - 1);
  if (stop === "：" || stop === ":") return true;
  if (stop === "。") return ANNOUNCED.test(text.slice(Math.max(0, tail - 3), tail - 1));
  return text.length <= LONGEST_TITLE && (heading || text.includes("年"));
}

/** The last count of a paragraph, where it stands close to the end. */
function lastCountOf(text: string, tail: number): Count | undefined {
  const from = Math.max(0, tail - NAME - 12);
  const count = findCounts(text.slice(from, tail)).at(-1);
  return count && { value: count.value, start: count.start + from, end: count.end + from, unit: count.unit + from };
}

/** The numbered paragraphs from `at` on that follow the things already begun; `clean`: numbered without a gap. */
function following(
  blocks: readonly BlockReading[],
  at: number,
  begun: readonly Place[],
): { items: Place[]; clean: boolean } {
  const items = [...begun];
  let level: number | undefined;
  let clean = true;
  let next = begun.length + 1;
  for (let i = at; i < blocks.length; i++) {
    const reading = blocks[i];
    if (!reading) break;
    const { block, structure } = reading;
    if (block.kind === "furniture") continue;
    const { heading } = structure;
    const item = structure.items[0]?.start === leading(block.text) ? structure.items[0] : undefined;
    if (heading && (level === undefined || level < 5)) {
      level ??= heading.ordinal === next && begun.length === 0 ? heading.level : undefined;
      if (level === undefined || heading.level < level) break;
      if (heading.level > level) continue;
      if (heading.ordinal < next) break;
      if (heading.ordinal > next) clean = false;
      items.push({ block, start: heading.start, end: heading.end });
      next = heading.ordinal + 1;
    } else if (item && (level === undefined || level >= 5)) {
      level = item.level;
      const more = enumerate(block.text, structure.items, item.start, next);
      if (!more) break;
      if (more.broken) clean = false;
      items.push(...more.items.map((range) => ({ block, ...range })));
      next += more.items.length;
    } else if (level === undefined || heading) break;
  }
  return { items, clean };
}

const leading = (text: string): number => text.length - text.trimStart().length;
