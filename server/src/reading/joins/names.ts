import type { Block, Structure } from "../../report/types";
import { CUE } from "../cues";
import type { Figure } from "../figures";
import { core } from "../similarity";
import type { BlockReading } from "../types";

/** A figure and the block it stands in. */
export interface Named {
  readonly figure: Figure;
  /** Place of its block among the blocks. */
  readonly at: number;
  /** Year that the headings above it speak of, else the report's own; empty where none does. */
  readonly year: string;
  readonly scope: string;
  /** The label's core: 一般公共预算收入. */
  readonly name: string;
}

const LONGEST_SUFFIX = 10;
/** How many figures of one name are looked at on either side of a block. */
const LOOKED = 100;

/** How many stand before this block. */
function placeOf(inOrder: readonly Named[], at: number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A level or mean with its name, as its own block has it. */
export interface OwnName {
  readonly figure: Figure;
  readonly name: string;
  /** The year that its own words give it. */
  readonly year: string | undefined;
}

/** What a heading says of the figures below it. */
export interface HeadingWords {
  readonly year: string | undefined;
  readonly scope: string | undefined;
  readonly level: number;
}

/** The names of a block's levels. Prose names prose; a table repeats it, and is joined to it by its own rows. */
export function ownNames(block: Block, figures: readonly Figure[]): OwnName[] {
  const found: OwnName[] = [];
  if (block.kind === "table") return found;
  for (const figure of figures) {
    if (figure.role !== "level" && figure.role !== "average") continue;
    const name = core(figure.label);
    if (name.length < 2) continue;
    found.push({ figure, name, year: figure.cues & CUE.past ? OWN_YEAR.exec(figure.lead)?.[1] : undefined });
  }
  return found;
}

const OWN_YEAR = /(20\d\d)年[^，；。]*$/;

export function headingWords(block: Block, { heading }: Structure): HeadingWords | undefined {
  if (!heading) return undefined;
  const title = block.text.slice(heading.titleStart, heading.end);
  return {
    year: /(20\d\d)年/.exec(title)?.[1],
    scope: /全市|市级|市本级|全省|省级|省本级|全县|县级|县本级|全区|区级|区本级/.exec(title)?.[0],
    level: heading.level,
  };
}

/** The levels of a document by what they count, for whatever one part of it says of another. */
export class Names {
  private readonly byName = new Map<string, Named[]>();
  readonly all: Named[] = [];

  constructor(blocks: readonly BlockReading[], year: string) {
    let heading = year;
    let scope = "";
    blocks.forEach(({ toJoin }, at) => {
      if (toJoin.heading) {
        heading = toJoin.heading.year ?? heading;
        if (toJoin.heading.level <= 4) scope = toJoin.heading.scope ?? (toJoin.heading.level <= 2 ? "" : scope);
      }
      for (const { figure, name, year: own } of toJoin.names) {
        const named = { figure, at, year: own ?? heading, scope: figure.scope || scope, name };
        this.all.push(named);
        const list = this.byName.get(name);
        if (list) list.push(named);
        else this.byName.set(name, [named]);
      }
    });
  }

  /** Figures of exactly this name, in the order of the text. */
  named(label: string): readonly Named[] {
    return this.byName.get(core(label)) ?? [];
  }

  /** Figures whose name ends with this one (地区生产总值 for 生产总值), or that this one ends with. */
  like(label: string): readonly Named[] {
    const name = core(label);
    if (name.length < 2) return [];
    const own = this.byName.get(name);
    if (own) return own;
    return name.length < 3 || name.length > LONGEST_SUFFIX ? [] : (this.suffixes(name.length).get(name) ?? []);
  }

  /** Those of a name's figures that stand nearest to a block: all of them, but where a name comes so often that looking at all would cost too much. */
  near(list: readonly Named[], at: number): readonly Named[] {
    if (list.length <= 2 * LOOKED) return list;
    let inOrder = this.ordered.get(list);
    if (!inOrder) {
      inOrder = [...list].sort((a, b) => a.at - b.at);
      this.ordered.set(list, inOrder);
    }
    const place = placeOf(inOrder, at);
    return inOrder.slice(Math.max(0, place - LOOKED), place + LOOKED);
  }

  private readonly ordered = new Map<readonly Named[], readonly Named[]>();

  private readonly bySuffix: Map<string, Named[]>[] = [];

  /** The figures by the end of their names, where that is so long and not all of it; made for the lengths that are asked for. */
  private suffixes(length: number): Map<string, Named[]> {
    const known = this.bySuffix[length];
    if (known) return known;
    const map = new Map<string, Named[]>();
    for (const [name, list] of this.byName) {
      if (name.length <= length) continue;
      const suffix = name.slice(-length);
      const same = map.get(suffix);
      if (same) for (const named of list) same.push(named);
      else map.set(suffix, [...list]);
    }
    this.bySuffix[length] = map;
    return map;
  }
}
