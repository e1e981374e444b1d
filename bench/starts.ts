import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How long the built command takes beside a plain Node, in milliseconds; only what can be run here. */
export interface Start {
  readonly name: string;
  readonly own: number;
  readonly node: number;
  readonly most: number;
}

const ROOT = join(__dirname, "../..");
const CLI = join(ROOT, "dist/cli.js");
const CORPUS = join(ROOT, "../shared/corpus");
const RUNS = 21;
/** Reads the files of a folder and does nothing with them. */
const READ = `const f=require("fs"),p=require("path");for(const n of f.readdirSync(process.argv[1]))f.readFileSync(p.join(process.argv[1],n),"utf8")`;

export function measureStarts(): Start[] {
  if (!existsSync(CLI)) return [];
  const seeds = join(ROOT, "seeds");
  const [seed = ""] = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  const rows = [
    { name: "crossfoot --version", own: [CLI, "--version"], node: ["-e", "0"], most: 1.5 },
    { name: "check of one seed", own: [CLI, "check", join(seeds, seed)], node: ["-e", "0"], most: 3 },
    ...(existsSync(CORPUS)
      ? [{ name: "check of the corpus", own: [CLI, "check", CORPUS], node: ["-e", READ, CORPUS], most: 8 }]
      : []),
  ];
  return rows.map(({ name, own, node, most }) => ({ name, most, ...beside(own, node) }));
}

/** The least time of each, by turns, so that what else the machine does weighs on both alike. */
function beside(own: readonly string[], node: readonly string[]): { own: number; node: number } {
  const least = { own: Number.POSITIVE_INFINITY, node: Number.POSITIVE_INFINITY };
  for (let run = 0; run < RUNS; run++) {
    least.own = Math.min(least.own, time(own));
    least.node = Math.min(least.node, time(node));
  }
  return least;
}

function time(args: readonly string[]): number {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - from;
}
