/**
 * The properties on many more texts than CI has time for, and on other texts each time: `npm run fuzz -- 100` runs a hundred times as many.
 * What falls prints its seed; `npm run fuzz -- 100 SEED` runs it again.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [times = "20", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`npm run fuzz -- ${times} ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/mocha/bin/mocha.js",
    "test/properties/field.test.ts",
    "test/properties/any-text.test.ts",
    "test/lsp/fuzz.test.ts",
  ],
  {
    cwd: join(__dirname, ".."),
    stdio: "inherit",
    env: { ...process.env, CROSSFOOT_RUNS: times, CROSSFOOT_SEED: seed },
  },
);
process.exitCode = status ?? 1;
