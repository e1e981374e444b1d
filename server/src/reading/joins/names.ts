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

/** The levels of a document by what they count, for whatever one part of it says of another. */
export class Names {
  private readonly byName = new Map<string, Named[]>();
  readonly all: Named[] = [];

  constructor(blocks: readonly BlockReading[], year: string) {
    let heading = year;
    let scope = "";
    blocks.forEach(({ block, structure, figures }, at) => {
      if (structure.heading) {
        const title = block.text.slice(structure.heading.titleStart, structure.heading.end);
        heading = /(20\d\d)年/.exec(title)?.[1] ?? heading;
        if (structure.heading.level <= 4)
          scope =
            /全市|市级|市本级|全省|省级|省本级|全县|县级|县本级|全区|区级|区本级/.exec(title)?.[0] ??
            (structure.heading.level <= 2 ? "" : scope);
      }
      // Prose names prose; a table repeats it, and is joined to it by its own rows.
      if (block.kind === "table") return;
      for (const figure of figures) {
        if (figure.role !== "level" && figure.role !== "average") continue;
        const name = core(figure.label);
        if (name.length < 2) continue;
        const named = {
          figure,
          at,
          year: /(20\d\d)年[^，；。]*$/.exec(figure.lead)?.[1] ?? heading,
          scope: figure.scope || scope,
          name,
        };
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
