import type { Claim } from "../../claims/types";
import type { Figure } from "../figures";
import { addsUp } from "../fit";
import type { BlockReading, Partition, Rate, Shares } from "../types";

/** Lists whose items are blocks of their own: `财力构成是：` and below it （1）…；（2）…. */
const REACH = 40;
const INTRODUCES = /(?:其中|构成[是为]?|如下|包括|分别[是为]|具体[是为]?)[：:，]?\s*$/;

interface Frame {
  readonly whole: Figure;
  readonly items: readonly { readonly block: BlockReading; readonly part: Figure }[];
}

export interface Framed {
  readonly partitions: Partition[];
  /** Rates of the items, each with the whole that the introduction names. */
  readonly shares: Map<Rate, Rate>;
  /** The items' shares of the whole, where every item prints one. */
  readonly lists: Shares[];
}

export function readFrames(blocks: readonly BlockReading[]): Framed {
  const partitions: Partition[] = [];
  const shares = new Map<Rate, Rate>();
  const lists: Shares[] = [];
  blocks.forEach((intro, at) => {
    if (intro.block.kind !== "paragraph" || !INTRODUCES.test(intro.block.text.slice(-12))) return;
    const frame = frameAt(blocks, intro, at);
    if (!frame) return;
    const whole = frame.whole.claim;
    const parts = frame.items.map((i) => i.part.claim);
    const fits = parts.length >= 2 && addsUp(whole, parts);
    const candidate = { whole, parts, tie: "tied" as const, why: "why.among" as const };
    partitions.push({
      cue: "among",
      candidates: parts.length >= 2 ? [candidate] : [],
      exhaustive: parts.length >= 3 && /构成/.test(intro.block.text.slice(-12)) ? "reads-so" : "no",
      ...(fits ? {} : { bounds: { whole, parts } }),
    });
    const own = frame.items.map(
      ({ block, part }) => block.rates.find((r) => r.form === "share" && r.wanted?.part === part.claim)?.claim,
    );
    const printed = own.filter((c): c is Claim => c !== undefined);
    if (printed.length === own.length && printed.length >= 3) lists.push({ shares: printed, tie: "natural" });
    for (const { block, part } of frame.items)
      for (const rate of block.rates) {
        if (rate.form !== "share" || rate.claim.start < part.claim.end || rate.wanted?.part !== part.claim) continue;
        const pair = { part: [part.claim], whole: [whole], tie: "tied" as const, why: "why.share-of" as const };
        shares.set(rate, {
          ...rate,
          customary: false,
          pairs: [pair, ...rate.pairs.map((p) => ({ ...p, tie: "open" as const }))],
        });
      }
  });
  return { partitions, shares, lists };
}

function frameAt(blocks: readonly BlockReading[], intro: BlockReading, at: number): Frame | undefined {
  const items: { block: BlockReading; part: Figure }[] = [];
  const level = blocks[at + 1]?.structure.heading?.level;
  if (level === undefined) return undefined;
  let ordinal = 0;
  for (let k = at + 1; k < blocks.length && k <= at + REACH; k++) {
    const block = blocks[k];
    const heading = block?.structure.heading;
    if (!block || heading?.level !== level || heading.ordinal !== ordinal + 1) break;
    ordinal++;
    const part = block.figures.find((f) => f.role === "level" && f.claim.sentence === 0);
    if (part) items.push({ block, part });
  }
  const [first] = items;
  const levels = intro.figures.filter(
    (f) =>
      f.role === "level" &&
      f.depth === 0 &&
      f.claim.kind === first?.part.claim.kind &&
      f.measure === first.part.measure,
  );
  const whole = levels.at(-1);
  return whole && items.length >= 2
    ? { whole, items: items.filter((i) => i.part.measure === whole.measure) }
    : undefined;
}
