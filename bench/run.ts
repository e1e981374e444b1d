/** Bundles a benchmark (`measure`, or `growth` or `large` where it is named first) with the core, and runs it in plain Node, so that no loader's code is measured. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";

const [named, ...rest] = process.argv.slice(2);
const name = named === "growth" || named === "large" ? named : "measure";
const args = named === name || named === undefined ? rest : [named, ...rest];
/** What is for the benchmark itself; all else is for Node: --cpu-prof. */
const isOwn = (arg: string): boolean => arg === "--store" || !arg.startsWith("-");
const bundle = join(__dirname, `../out/bench/${name}.cjs`);
buildSync({
  entryPoints: [join(__dirname, `${name}.ts`)],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // The peers are measured as they come.
  packages: "external",
});

const { status } = spawnSync(process.execPath, [...args.filter((arg) => !isOwn(arg)), bundle, ...args.filter(isOwn)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
