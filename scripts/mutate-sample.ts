/**
 * Which mutants are in a sample, and the checker by which Stryker leaves out the others. Membership hangs on the seed and the mutant's own line alone, not on where
 * the line stands: an edit elsewhere in the file leaves the sample as it was, and a larger sample holds the smaller one.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

interface Place {
  readonly line: number;
  readonly column: number;
}
export interface Mutant {
  readonly id: string;
  readonly fileName?: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement?: string;
}

/** A mutant's lot, in [0, 1). `from` is 1 where columns and lines count from one, as in reports. */
export function lot(seed: string, file: string, lines: readonly string[], mutant: Mutant, from: 0 | 1): number {
  const { start } = mutant.location;
  const line = lines[start.line - from] ?? "";
  const column = start.column - from - (line.length - line.trimStart().length);
  const name = [seed, file, line.trim(), column, mutant.mutatorName, mutant.replacement].join("\0");
  return createHash("sha256").update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** What the checker reads from its environment: a mutant is tried when its lot is below `below`. */
export const environment = (seed: string, below: number) => ({ MUTATE_SEED: seed, MUTATE_BELOW: String(below) });

const OUTSIDE = "not in the sample";

class Sample {
  private readonly lines = new Map<string, readonly string[]>();

  async init(): Promise<void> {}

  /** All at once: the answer costs nothing, a message for each would. */
  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, { status: string; reason?: string }>> {
    const { MUTATE_SEED: seed = "", MUTATE_BELOW: below } = process.env;
    return Object.fromEntries(
      mutants.map((mutant) => {
        const path = mutant.fileName ?? "";
        const tried =
          lot(seed, path.slice(path.lastIndexOf("server/src/")), this.read(path), mutant, 0) < Number(below);
        return [mutant.id, tried ? { status: "passed" } : { status: "compileError", reason: OUTSIDE }];
      }),
    );
  }

  private read(path: string): readonly string[] {
    const known = this.lines.get(path) ?? readFileSync(path, "utf8").split("\n");
    this.lines.set(path, known);
    return known;
  }
}

export const isOutside = (mutant: { statusReason?: string }) => mutant.statusReason === OUTSIDE;

/** Stryker's name for what a plugin file gives. */
export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: () => new Sample() }];
