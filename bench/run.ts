/** Bundles the benchmark with the core, and runs it in plain Node, so that no loader's code is measured. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";

const bundle = join(__dirname, "../out/bench/measure.cjs");
buildSync({
  entryPoints: [join(__dirname, "measure.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // The peers are measured as they come.
  packages: "external",
});

const { status } = spawnSync(process.execPath, [...process.argv.slice(2), bundle], { stdio: "inherit" });
process.exitCode = status ?? 1;
