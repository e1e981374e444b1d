import { countWhile } from "../../ordered";
import type { Named } from "./named";

const NONE: readonly Named[] = [];

/** Figures by a key, those of each in the order of the text. A list is replaced, never changed: it is the same object while its figures are. */
export class Keyed {
  readonly #lists = new Map<string, readonly Named[]>();
  /** The keys whose figures the last version changed. */
  readonly touched = new Set<string>();

  constructor(
    private readonly keyOf: (named: Named) => string | undefined,
    /** Told of keys that have come, and of those that have gone. */
    private readonly onKey?: (key: string, come: boolean) => void,
  ) {}

  get(key: string): readonly Named[] {
    return this.#lists.get(key) ?? NONE;
  }

  keys(): Iterable<string> {
    return this.#lists.keys();
  }

  lists(): Iterable<readonly Named[]> {
    return this.#lists.values();
  }

  /** Figures that stood together have gone; others, in their order, have come in their place. */
  change(gone: readonly Named[], come: readonly Named[]): void {
    const { touched } = this;
    touched.clear();
    const more = new Map<string, Named[]>();
    for (const named of come) {
      const key = this.keyOf(named);
      if (key === undefined) continue;
      const list = more.get(key);
      if (list) list.push(named);
      else more.set(key, [named]);
      touched.add(key);
    }
    for (const named of gone) {
      const key = this.keyOf(named);
      if (key !== undefined) touched.add(key);
    }
    const away = new Set(gone);
    for (const key of touched) this.#put(key, away, more.get(key) ?? []);
  }

  #put(key: string, away: ReadonlySet<Named>, come: readonly Named[]): void {
    const known = this.#lists.get(key);
    const stays = known?.filter((named) => !away.has(named)) ?? NONE;
    if (stays.length + come.length === 0) this.#lists.delete(key);
    else this.#lists.set(key, stays.length === 0 ? come : merged(stays, come));
    if ((known === undefined) !== (stays.length + come.length === 0)) this.onKey?.(key, known === undefined);
  }
}

/** Two lists in the order of the text, the second of which stood together: none of the first stands inside it. */
function merged(stays: readonly Named[], come: readonly Named[]): readonly Named[] {
  const [first] = come;
  if (!first) return stays;
  const place = placeOf(stays, first.reading.at);
  return [...stays.slice(0, place), ...come, ...stays.slice(place)];
}

/** How many of a list in the order of the text stand before this block. */
export function placeOf(inOrder: readonly Named[], at: number): number {
  return countWhile(inOrder.length, (k) => (inOrder[k]?.reading.at ?? 0) < at);
}
