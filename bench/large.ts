/** What large files and large folders cost the built command: `npm run build -- --production && npm run bench:large`. Takes some minutes. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { aim, ms, printTable } from "./table";
import { wholeReport } from "./texts";

const ROOT = join(__dirname, "../..");
const MIB = 1 << 20;
/** Bytes of a character of a Chinese report, about. */
const WIDE = 2.8;
/** Eight times the text may cost no more than this many times as much. */
const MOST = 10;
const SIZES = [8, 16, 32, 64];
/** A large folder: as many reports, each about as long as those of governments are, in characters. */
const REPORTS = 400;
const LENGTH = 12_000;
const ROUNDS = 5;

/** What a run used: CPU milliseconds of all threads, bytes at its peak, and milliseconds on the clock. */
interface Used {
  readonly cpu: number;
  readonly memory: number;
  readonly wall: number;
}

const folder = mkdtempSync(join(tmpdir(), "crossfoot-large-"));

function check(...args: string[]): Used {
  const file = join(folder, "used.json");
  const all = [join(ROOT, "dist/cli.js"), "check", ...args, "--fail-on", "never", "--format", `json=${devNull}`];
  const from = performance.now();
  const { status } = spawnSync(process.execPath, ["--require", join(ROOT, "bench/used.cjs"), ...all], {
    stdio: "ignore",
    env: { ...process.env, CROSSFOOT_USED: file },
  });
  if (status !== 0) throw new Error(`crossfoot check ended with ${status}`);
  return { ...(JSON.parse(readFileSync(file, "utf8")) as Omit<Used, "wall">), wall: performance.now() - from }; // as used.cjs writes it
}

function measureFiles(name: string, make: (bytes: number) => string): readonly string[][] {
  const used = SIZES.map((size) => {
    const file = join(folder, "large.txt");
    writeFileSync(file, make(size * MIB));
    const one = check(file);
    rmSync(file);
    return one;
  });
  const row = (what: string, of: (one: Used) => number, shown: (value: number) => string): string[] => {
    const growth = of(used.at(-1) as Used) / of(used[0] as Used); // there are as many as sizes
    return [
      `${name}, ${what}`,
      ...used.map((one) => shown(of(one))),
      `${growth.toFixed(1)} ×`,
      aim(`linear: ≤ ${MOST}`, growth <= MOST),
    ];
  };
  return [row("CPU time", ({ cpu }) => cpu, ms), row("peak memory", ({ memory }) => memory, mib)];
}

const mib = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;

/** Text of so many bytes in UTF-8, within a seed or so. */
const ofBytes = (bytes: number): string => wholeReport(bytes / WIDE);

function measureFolder(): string[] {
  const reports = join(folder, "reports");
  mkdirSync(reports);
  const text = wholeReport(LENGTH * 40);
  for (let k = 0; k < REPORTS; k++) {
    const at = text.indexOf("\n", (k % 30) * LENGTH) + 1;
    writeFileSync(join(reports, `${k}.txt`), text.slice(at, text.indexOf("\n", at + LENGTH) + 1));
  }
  const least = [1, 2].map(() => ({ wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < ROUNDS; round++)
    for (const [k, one] of least.entries()) {
      const { wall, cpu } = check(reports, "--jobs", String(k + 1));
      one.wall = Math.min(one.wall, wall);
      one.cpu = Math.min(one.cpu, cpu);
    }
  const [alone = one(), both = one()] = least;
  const gain = alone.wall / both.wall;
  const bound = (2 * alone.cpu) / both.cpu;
  return [
    `${REPORTS} reports of ${LENGTH.toLocaleString("en-US")} characters`,
    `${ms(alone.wall)} (CPU ${ms(alone.cpu)})`,
    `${ms(both.wall)} (CPU ${ms(both.cpu)})`,
    `${bound.toFixed(2)} ×`,
    `${gain.toFixed(2)} ×`,
    aim("≥ 1.7", gain >= 1.7),
  ];
}
const one = () => ({ wall: Number.NaN, cpu: Number.NaN });

try {
  printTable(
    ["crossfoot check of a text of", ...SIZES.map((size) => `${size} MB`), "8 × costs", "aim"],
    [
      ...measureFiles("many lines", ofBytes),
      ...measureFiles("one line", (bytes) => ofBytes(bytes).replaceAll("\n", "")),
    ],
  );
  console.log();
  if (availableParallelism() < 2) console.log("There is one processor here: threads gain nothing.");
  else
    printTable(
      ["crossfoot check of a folder", "--jobs 1", "--jobs 2", "two idle cores would give", "measured", "aim"],
      [measureFolder()],
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
