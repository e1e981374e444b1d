import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DAY = 24 * 60 * 60 * 1000;

export interface Limits {
  /** Milliseconds that an entry stays without being used. */
  readonly age: number;
  /** Bytes of all entries together. */
  readonly size: number;
}
const LIMITS: Limits = { age: 30 * DAY, size: 2 * 2 ** 30 };

/** What is no more than this old is as good as used now: so that reading does not write each time. */
const FRESH = DAY;
/** A draft as old as this was left by a process that died. */
const LOST = DAY / 24;
/** A process that wrote this share of the size looks again; pruning leaves as much free. */
const SHARE = 1 / 8;
/** Of a folder that is shared with other things, nothing else is touched. */
const ENTRY = /^[0-9a-f]{62}\.json\.gz(\.[0-9a-f-]{36}\.tmp)?$/;
/** Its time of change is that of the last pruning. */
const STAMP = ".pruned";

/**
 * Keeps a cache within limits: of age since an entry was last used, and of size, where those go first that were used longest ago. Several
 * processes may prune at once: an entry that is gone is one that is made anew, and who has it open reads on. Nothing here throws.
 */
export class Pruner {
  private written = 0;
  private isFirst = true;

  constructor(
    private readonly folder: string,
    private readonly limits: Limits = LIMITS,
    private readonly now: () => number = Date.now,
  ) {}

  /** An entry was read: its time of change is that of its last use, to the day. */
  async used(file: string): Promise<void> {
    const at = this.now();
    try {
      if (at - (await stat(file)).mtimeMs > FRESH) await utimes(file, new Date(at), new Date(at));
    } catch {
      // Gone, or not ours to change.
    }
  }

  /** So many bytes were written. Looks once a day, and whenever this process wrote much. */
  async grown(bytes: number): Promise<void> {
    this.written += bytes;
    const isDue = this.isFirst && (await this.isStale());
    this.isFirst = false;
    if (!isDue && this.written < this.limits.size * SHARE) return;
    this.written = 0;
    await this.prune();
  }

  private isStale(): Promise<boolean> {
    return stat(join(this.folder, STAMP)).then(
      ({ mtimeMs }) => this.now() - mtimeMs > DAY,
      () => true,
    );
  }

  private async prune(): Promise<void> {
    const at = this.now();
    const stamp = join(this.folder, STAMP);
    await writeFile(stamp, "").catch(() => {});
    await utimes(stamp, new Date(at), new Date(at)).catch(() => {});
    const entries: { file: string; used: number; size: number }[] = [];
    for (const file of await this.files()) {
      const stats = await stat(file).catch(() => undefined);
      if (!stats) continue;
      const entry = { file, used: stats.mtimeMs, size: stats.size };
      if (at - entry.used > (file.endsWith(".tmp") ? LOST : this.limits.age)) await remove(file);
      else entries.push(entry);
    }
    entries.sort((a, b) => a.used - b.used);
    let total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total <= this.limits.size) return;
    for (const { file, size } of entries) {
      if (total <= this.limits.size * (1 - SHARE)) return;
      await remove(file);
      total -= size;
    }
  }

  private async files(): Promise<string[]> {
    const files: string[] = [];
    for (const inner of await names(this.folder))
      if (/^[0-9a-f]{2}$/.test(inner))
        for (const name of await names(join(this.folder, inner)))
          if (ENTRY.test(name)) files.push(join(this.folder, inner, name));
    return files;
  }
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const remove = (file: string): Promise<void> => rm(file, { force: true }).catch(() => {});
