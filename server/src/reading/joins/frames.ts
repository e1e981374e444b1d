import type { Claim } from "../../claims/types";
import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { addsUp } from "../fit";
import { type Memory, recall } from "../memory";
import { untied } from "../rates/rate-pairs";
import type { BlockReading, Partition, Rate, Shares } from "../types";

/** Lists whose items are blocks of their own: `财力构成是：` and below it （1）…；（2）…. */
const REACH = 40;
const INTRODUCES = /(?:其中|构成[是为]?|如下|包括|分别[是为]|具体[是为]?)[：:，]?\s*$/;

interface Frame {
  readonly whole: Figure;
  readonly items: readonly { readonly block: BlockReading; readonly part: Figure }[];
}

/** What a frame says. */
interface Said {
  readonly partition: Partition;
  readonly shares: readonly (readonly [Rate, Rate])[];
  readonly list: Shares | undefined;
}

export interface Framed {
  readonly partitions: Partition[];
  /** Rates of the items, each with the whole that the introduction names. */
  readonly shares: ReadonlyMap<Rate, Rate>;
  /** The items' shares of the whole, where every item prints one. */
  readonly lists: Shares[];
}

export function readFrames(blocks: Blocks, memory?: Memory): Framed {
  const intros = blocks.gather("frames", (reading) => (introduces(reading) ? [reading] : []));
  const said = intros.flatMap((intro) => {
    const items = itemsBehind(blocks.all, intro.at);
    return recall(memory, "frame", intro, () => saidBy(intro, items), items) ?? [];
  });
  return {
    partitions: said.map(({ partition }) => partition),
    shares: new Map(said.flatMap(({ shares }) => shares)),
    lists: said.flatMap(({ list }) => list ?? []),
  };
}

const introduces = ({ block }: BlockReading): boolean =>
  block.kind === "paragraph" && INTRODUCES.test(block.text.slice(-12));

/** The blocks with headings that count on from one, right behind a block. */
function itemsBehind(blocks: readonly BlockReading[], at: number): BlockReading[] {
  const level = blocks[at + 1]?.structure.heading?.level;
  if (level === undefined) return [];
  const items: BlockReading[] = [];
  for (let k = at + 1; k < blocks.length && k <= at + REACH; k++) {
    const block = blocks[k];
    const heading = block?.structure.heading;
    if (!block || heading?.level !== level || heading.ordinal !== items.length + 1) break;
    items.push(block);
  }
  return items;
}

function saidBy(intro: BlockReading, behind: readonly BlockReading[]): Said | undefined {
  const frame = frameOf(intro, behind);
  if (!frame) return undefined;
  const whole = frame.whole.claim;
  const parts = frame.items.map((i) => i.part.claim);
  const fits = parts.length >= 2 && addsUp(whole, parts);
  const candidate = { whole, parts, tie: "tied" as const, why: "why.among" as const };
  const own = frame.items.map(
    ({ block, part }) => block.rates.find((r) => r.form === "share" && r.wanted?.part === part.claim)?.claim,
  );
  const printed = own.filter((c): c is Claim => c !== undefined);
  return {
    partition: {
      cue: "among",
      candidates: parts.length >= 2 ? [candidate] : [],
      exhaustive: parts.length >= 3 && /构成/.test(intro.block.text.slice(-12)) ? "reads-so" : "no",
      ...(fits ? {} : { bounds: { whole, parts } }),
    },
    shares: frame.items.flatMap(({ block, part }) => sharesOf(block, part, whole)),
    list: printed.length === own.length && printed.length >= 3 ? { shares: printed, tie: "natural" } : undefined,
  };
}

/** The rates of an item that are shares of its part in the whole. */
const sharesOf = ({ rates }: BlockReading, part: Figure, whole: Claim): (readonly [Rate, Rate])[] =>
  rates.flatMap((rate) => {
    if (rate.form !== "share" || rate.claim.start < part.claim.end || rate.wanted?.part !== part.claim) return [];
    const pair = { part: [part.claim], whole: [whole], tie: "tied" as const, why: "why.share-of" as const };
    const pairs = [pair, ...untied(rate.pairs)];
    return [[rate, { ...rate, customary: false, pairs }] as const];
  });

function frameOf(intro: BlockReading, behind: readonly BlockReading[]): Frame | undefined {
  const items = behind.flatMap((block) => {
    const part = block.figures.find((f) => f.role === "level" && f.claim.sentence === 0);
    return part ? [{ block, part }] : [];
  });
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
