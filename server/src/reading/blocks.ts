import { countWhile } from "../ordered";
import type { Block } from "../report/types";
import type { BlockReading } from "./types";

/** The blocks [from, before) of one version became [from, now) of the next; all others are as they were. */
export interface Edit {
  readonly from: number;
  readonly before: number;
  readonly now: number;
}

/** What the blocks hold of one sort, one after the other; those of block `i` begin at `starts[i]`. */
interface Gathered<T> {
  readonly items: readonly T[];
  readonly starts: Uint32Array;
}

/**
 * The readings of a document's blocks, in the order of the text, and what they hold, gathered over the whole document. A version that
 * knows the one before looks only at the blocks that changed.
 */
export class Blocks {
  readonly edit: Edit;
  /** The same object for as long as blocks only change, and none is added or taken away. */
  readonly shape: object;
  readonly #gathered = new Map<string, Gathered<unknown>>();
  readonly #before: ReadonlyMap<string, Gathered<unknown>>;

  constructor(
    readonly all: readonly BlockReading[],
    before?: Blocks,
  ) {
    this.edit = before ? editOf(before.all, all) : { from: 0, before: 0, now: all.length };
    this.#before = before ? before.#gathered : new Map();
    const { from, before: old, now } = this.edit;
    this.shape = before && old === now ? before.shape : {};
    const moved = old === now ? now : all.length;
    for (let at = from; at < moved; at++) {
      const reading = all[at];
      if (reading) reading.at = at;
    }
  }

  /** What `of` finds in each block, one after the other. `what` names it: it is asked for by one name with one function only. */
  gather<T>(what: string, of: (reading: BlockReading) => readonly T[]): readonly T[] {
    return this.placed(what, of).items;
  }

  /** The same, with the place where those of each block begin. */
  placed<T>(what: string, of: (reading: BlockReading) => readonly T[]): Gathered<T> {
    // One name, one sort of things.
    const known = this.#gathered.get(what) as Gathered<T> | undefined;
    if (known) return known;
    const before = this.#before.get(what) as Gathered<T> | undefined;
    const made = before ? this.#splice(of, before) : this.#gatherAll(of);
    this.#gathered.set(what, made);
    return made;
  }

  /** The reading of a block of this version. */
  readingOf({ start }: Block): BlockReading | undefined {
    return this.all[countWhile(this.all.length, (k) => (this.all[k]?.block.start ?? 0) < start)];
  }

  #gatherAll<T>(of: (reading: BlockReading) => readonly T[]): Gathered<T> {
    const items: T[] = [];
    const starts = new Uint32Array(this.all.length + 1);
    this.all.forEach((reading, at) => {
      starts[at] = items.length;
      for (const item of of(reading)) items.push(item);
    });
    starts[this.all.length] = items.length;
    return { items, starts };
  }

  /** What the blocks that changed hold takes the place of what they held; all else is as it was before. */
  #splice<T>(of: (reading: BlockReading) => readonly T[], before: Gathered<T>): Gathered<T> {
    const { from, before: old, now } = this.edit;
    const [begin = 0, end = 0] = [before.starts[from], before.starts[old]];
    const fresh: T[] = [];
    const places: number[] = [];
    for (let at = from; at < now; at++) {
      places.push(begin + fresh.length);
      const reading = this.all[at];
      if (reading) for (const item of of(reading)) fresh.push(item);
    }
    // Most edits leave most sorts as they are: then the same list serves on.
    const same = fresh.length === end - begin && fresh.every((item, k) => item === before.items[begin + k]);
    const items = same ? before.items : before.items.slice(0, begin).concat(fresh, before.items.slice(end));
    const apart = fresh.length - (end - begin);
    if (apart === 0 && old === now && places.every((place, k) => place === before.starts[from + k]))
      return { items, starts: before.starts };
    const starts = new Uint32Array(this.all.length + 1);
    starts.set(before.starts.subarray(0, from));
    starts.set(places, from);
    for (let at = now; at <= this.all.length; at++) starts[at] = (before.starts[at - now + old] ?? 0) + apart;
    return { items, starts };
  }
}

function editOf(before: readonly BlockReading[], now: readonly BlockReading[]): Edit {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && before[from] === now[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  return { from, before: before.length - same, now: now.length - same };
}
