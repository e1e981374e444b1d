interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** What one purpose keeps of the version before, and of this one. */
interface Store {
  before: Map<object, Kept>;
  now: Map<object, Kept>;
}

const NOTHING: ReadonlyMap<object, Kept> = new Map();
const NONE: readonly unknown[] = [];

/**
 * What was worked out of the parts of a reading (blocks, partitions, rates, judgements), kept for the version after: what is still the
 * same object, and was worked out with the same inputs, is not worked out again. What a version did not ask for is forgotten with it.
 */
export class Memory {
  private readonly stores = new Map<string, Store>();

  /** The value that `make` gives for this part and these inputs: from the version before, where it is known. */
  recall<V>(purpose: string, part: object, inputs: readonly unknown[], make: () => V): V {
    let store = this.stores.get(purpose);
    if (!store) {
      store = { before: new Map(NOTHING), now: new Map() };
      this.stores.set(purpose, store);
    }
    let kept = store.now.get(part) ?? store.before.get(part);
    if (!kept || !alike(kept.inputs, inputs)) kept = { inputs, value: make() };
    store.now.set(part, kept);
    // One purpose keeps one sort of value.
    return kept.value as V;
  }

  /** Begins a new version. */
  turn(): void {
    for (const store of this.stores.values()) {
      store.before = store.now;
      store.now = new Map();
    }
  }
}

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((input, i) => input === b[i]);

/** The same, where there is a memory; a single analysis has none. */
export const recall = <V>(
  memory: Memory | undefined,
  purpose: string,
  part: object,
  make: () => V,
  inputs: readonly unknown[] = NONE,
): V => (memory ? memory.recall(purpose, part, inputs, make) : make());
