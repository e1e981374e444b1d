interface Kept {
  inputs: readonly unknown[];
  value: unknown;
  /** The last version that asked for it. */
  version: number;
}

/** So many versions may pass before what none of them asked for is forgotten. */
const SWEEP = 16;
const NONE: readonly unknown[] = [];

/**
 * What was worked out of the parts of a reading (blocks, partitions, rates, judgements), kept for the version after: what is still the
 * same object, and was worked out with the same inputs, is not worked out again. It outlives its part by a few versions at most.
 */
export class Memory {
  private readonly stores = new Map<string, Map<object, Kept>>();
  private readonly lasting = new Map<string, object>();
  private version = 0;

  /** The value that `make` gives for this part and these inputs: from an earlier version, where it is known. */
  recall<V>(purpose: string, part: object, inputs: readonly unknown[], make: () => V): V {
    let store = this.stores.get(purpose);
    if (!store) {
      store = new Map();
      this.stores.set(purpose, store);
    }
    const kept = store.get(part);
    if (kept) {
      kept.version = this.version;
      if (!alike(kept.inputs, inputs)) {
        kept.value = make();
        kept.inputs = inputs;
      }
      // One purpose keeps one sort of value.
      return kept.value as V;
    }
    const value = make();
    store.set(part, { inputs, value, version: this.version });
    return value;
  }

  /** What is brought from version to version as a whole. */
  lasts<V extends object>(purpose: string, make: () => V): V {
    // One purpose keeps one sort of value.
    const known = this.lasting.get(purpose) as V | undefined;
    if (known) return known;
    const made = make();
    this.lasting.set(purpose, made);
    return made;
  }

  /** Begins a new version. */
  turn(): void {
    this.version++;
    if (this.version % SWEEP !== 0) return;
    for (const store of this.stores.values())
      for (const [part, { version }] of store) if (version < this.version - 1) store.delete(part);
  }
}

function alike(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The same, where there is a memory; a single analysis has none. */
export const recall = <V>(
  memory: Memory | undefined,
  purpose: string,
  part: object,
  make: () => V,
  inputs: readonly unknown[] = NONE,
): V => (memory ? memory.recall(purpose, part, inputs, make) : make());
