import type { Blocks } from "../blocks";
import { core } from "../similarity";
import { Keyed, placeOf } from "./keyed";
import { type Above, below, inOrder, type Named, namesIn } from "./named";

const LONGEST_SUFFIX = 10;
/** How many figures of one name are looked at on either side of a block. */
const LOOKED = 100;
const NONE: readonly Named[] = [];

/** Lists of names that end alike, and all that is in them. */
interface Merged {
  readonly of: readonly (readonly Named[])[];
  readonly list: readonly Named[];
}

/** The levels of a document by what they count, for whatever one part of it says of another; kept from version to version. */
export class Names {
  /** By another key than the name: what a join looks for. */
  readonly #keyed = new Map<string, Keyed>();
  /** The names by their ends of a length, for the lengths that were asked for. */
  readonly #suffixes: Map<string, Set<string>>[] = [];
  readonly #byName = new Keyed(
    ({ name }) => name,
    (name, come) => this.#suffixed(name, come),
  );
  #merged = new Map<string, Merged>();
  #mergedBefore: ReadonlyMap<string, Merged> = this.#merged;
  #all: readonly (readonly Named[])[] = [];
  /** What is above each block, with its own heading. */
  #above: readonly Above[] = [];
  #year = "";

  /** Brings the names from the version before to this one. `year`: the report's own. */
  turn(blocks: Blocks, year: string): void {
    const { all } = blocks;
    const sameYear = year === this.#year;
    const { from, before, now } = sameYear ? blocks.edit : { from: 0, before: this.#all.length, now: all.length };
    this.#year = year;
    let above: Above = (from > 0 ? this.#above[from - 1] : undefined) ?? { year, scope: "" };
    const aboves: Above[] = [];
    const come: (readonly Named[])[] = [];
    let at = from;
    for (; at < all.length; at++) {
      const old = at < now ? undefined : this.#above[at - now + before - 1];
      // From where the headings say the same as before, everything is as it was.
      if (at >= now && sameYear && old?.year === above.year && old.scope === above.scope) break;
      const reading = all[at];
      if (!reading) break;
      above = below(reading, above);
      aboves.push(above);
      come.push(namesIn(reading, above));
    }
    const behind = at < now ? before : at - now + before;
    const gone = this.#all.slice(from, behind);
    this.#all = [...this.#all.slice(0, from), ...come, ...this.#all.slice(behind)];
    this.#above = [...this.#above.slice(0, from), ...aboves, ...this.#above.slice(behind)];
    this.#mergedBefore = this.#merged;
    this.#merged = new Map();
    const [away, more] = [gone.flat(), come.flat()];
    this.#byName.change(away, more);
    for (const keyed of this.#keyed.values()) keyed.change(away, more);
  }

  /** The figures by another key; it is asked for by one purpose with one function only. */
  keyed(purpose: string, keyOf: (named: Named) => string | undefined): Keyed {
    const known = this.#keyed.get(purpose);
    if (known) return known;
    const keyed = new Keyed(keyOf);
    keyed.change([], this.#all.flat());
    this.#keyed.set(purpose, keyed);
    return keyed;
  }

  /** Figures of exactly this name, in the order of the text. */
  named(label: string): readonly Named[] {
    return this.#byName.get(core(label));
  }

  /** Figures whose name ends with this one (地区生产总值 for 生产总值), or that this one ends with. */
  like(label: string): readonly Named[] {
    const name = core(label);
    if (name.length < 2) return NONE;
    const own = this.#byName.get(name);
    if (own.length > 0) return own;
    return name.length < 3 || name.length > LONGEST_SUFFIX ? NONE : this.#endingIn(name);
  }

  /** Those of a name's figures that stand nearest to a block: all of them, but where a name comes so often that looking at all would cost too much. */
  near(list: readonly Named[], at: number): readonly Named[] {
    if (list.length <= 2 * LOOKED) return list;
    let inOrder = this.#ordered.get(list);
    if (!inOrder) {
      inOrder = [...list].sort((a, b) => a.reading.at - b.reading.at);
      this.#ordered.set(list, inOrder);
    }
    const place = placeOf(inOrder, at);
    return inOrder.slice(Math.max(0, place - LOOKED), place + LOOKED);
  }

  readonly #ordered = new WeakMap<readonly Named[], readonly Named[]>();

  /** The names that are longer and end so, in the order in which they first come; the same list for as long as nothing of it changes. */
  #endingIn(name: string): readonly Named[] {
    const names = this.#ending(name.length).get(name);
    if (!names) return NONE;
    const of = [...names].map((longer) => this.#byName.get(longer));
    of.sort(([a], [b]) => (a && b ? inOrder(a, b) : 0));
    const known = this.#merged.get(name) ?? this.#mergedBefore.get(name);
    const stays = known?.of.length === of.length && known.of.every((list, i) => list === of[i]);
    const merged = stays ? known : { of, list: of.flat() };
    this.#merged.set(name, merged);
    return merged.list;
  }

  #ending(length: number): Map<string, Set<string>> {
    const known = this.#suffixes[length];
    if (known) return known;
    const made = new Map<string, Set<string>>();
    this.#suffixes[length] = made;
    for (const name of this.#byName.keys()) addSuffix(made, name, length);
    return made;
  }

  #suffixed(name: string, come: boolean): void {
    this.#suffixes.forEach((names, length) => {
      if (come) addSuffix(names, name, length);
      else names.get(name.slice(-length))?.delete(name);
    });
  }
}

function addSuffix(names: Map<string, Set<string>>, name: string, length: number): void {
  if (name.length <= length) return;
  const suffix = name.slice(-length);
  const same = names.get(suffix);
  if (same) same.add(name);
  else names.set(suffix, new Set([name]));
}
