import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

// A run is short: by the engine's own measure it would spend more on making code fast than that code then saves. What is run for long is
// still made fast, a little later. Kept code fits the flags that it was made under alone.
setFlagsFromString("--interrupt-budget=1000000");

/** What the file of compiled code begins with, as a line of JSON. */
interface Head {
  /** What it was made of, and by which engine. */
  readonly key: string;
  /** The commands that have run: what they use is in it. */
  readonly commands: readonly string[];
  /** Of the code that follows: the engine runs whatever it is given, and would fall over what a disk has spoilt. */
  readonly crc: number;
}
interface Compiled {
  readonly exports: unknown;
  /** Keeps what a command that has run used, for the next time. Never throws. */
  keep(command: string): void;
}

/** Names of commands are these; whatever else is no reason to write. */
const COMMAND = /^[a-z]{1,12}$/;
const MOST = 12;

/**
 * Loads a CommonJS bundle with the code that the engine made of it the last time, kept beside it as `FILE.code`: half of a short run would
 * otherwise go into making it anew. Where it does not fit, or cannot be read, the bundle is compiled; where it cannot be written, as in a
 * folder of root's, nothing is kept. It lies where the bundle itself does, so that nobody else may change it.
 */
export function load(file: string): Compiled {
  const store = `${file}.code`;
  const source = readFileSync(file, "utf8");
  const { size, ctimeMs, ino, uid } = statSync(file);
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ");
  const key = JSON.stringify([size, ctimeMs, ino, process.versions.v8, process.arch, flags]);
  const kept = isWanted() ? read(store, key, uid) : undefined;
  const script = new Script(wrap(source), { filename: file, ...(kept ? { cachedData: kept.data } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    keep: (command) => {
      const before = kept && !script.cachedDataRejected ? kept.head.commands : [];
      if (!isWanted() || !COMMAND.test(command) || before.includes(command) || before.length >= MOST) return;
      const data = script.createCachedData();
      write(store, { key, commands: [...before, command], crc: crc32(data) }, data);
    },
  };
}

/** Node's own word for it; and whoever measures what code is reached would miss what is not compiled. */
const isWanted = (): boolean => !process.env.NODE_DISABLE_COMPILE_CACHE && !process.env.NODE_V8_COVERAGE;

/** `owner` is whose the program is: theirs or one's own is run, nobody else's. */
function read(store: string, key: string, owner: number): { head: Head; data: Buffer } | undefined {
  try {
    const { uid } = statSync(store);
    if (uid !== owner && uid !== process.getuid?.()) return undefined;
    const bytes = readFileSync(store);
    const end = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString("utf8", 0, end)) as Head; // as written below, or refused by its key
    const data = bytes.subarray(end + 1);
    return head.key === key && head.crc === crc32(data) ? { head, data } : undefined;
  } catch {
    return undefined;
  }
}

function write(store: string, head: Head, data: Buffer): void {
  const draft = `${store}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), data]), { flag: "wx" });
    renameSync(draft, store);
  } catch {
    rmSync(draft, { force: true });
  }
}
