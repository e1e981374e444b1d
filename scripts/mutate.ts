/**
 * Mutation testing of one room or file, off CI's path: `npm run mutate -- numbers`, `npm run mutate -- numbers/rational`. Stryker changes the code
 * in one place at a time and runs the tests of that room; a mutant that no test kills is a question to them. It is fetched by `npx` in the
 * versions below, for only this needs it and its runner does not know the project's mocha. What was found before is kept in `out/mutation` and not run again.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const STRYKER = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/mocha-runner@9.6.1"];
const WHERE = "server/src";

const [what = "numbers", ...more] = process.argv.slice(2);
const [room = ""] = what.split("/");
const isFile = existsSync(join(ROOT, WHERE, `${what}.ts`));
const key = what.replaceAll("/", "-");
mkdirSync(join(ROOT, "out/mutation"), { recursive: true });
const config = join(ROOT, `out/mutation/${key}.config.json`);
writeFileSync(
  config,
  JSON.stringify({
    testRunner: "mocha",
    testRunnerNodeArgs: ["--import=tsx"],
    // What is slow, and asks more than this room, would ask every mutant.
    mochaOptions: {
      spec: [`test/${room}/**/*.test.ts`, ...more],
      ignore: ["test/numbers/readers.test.ts"],
      "no-config": true,
      "no-package": true,
      "no-opts": true,
    },
    mutate: [isFile ? `${WHERE}/${what}.ts` : `${WHERE}/${what}/**/*.ts`],
    ignorePatterns: ["out", "dist", "coverage", "*.vsix"],
    // tsx needs no configuration that Stryker would rewrite for its sandbox.
    tsconfigFile: "none",
    coverageAnalysis: "perTest",
    concurrency: 1,
    timeoutMS: 5000,
    incremental: true,
    incrementalFile: `out/mutation/${key}.json`,
    tempDirName: "out/mutation/sandbox",
    reporters: ["clear-text", "progress-append-only"],
    clearTextReporter: { allowColor: false, reportTests: false },
  }),
);
const packages = STRYKER.flatMap((one) => ["--package", one]);
const { status } = spawnSync("npx", ["--yes", ...packages, "stryker", "run", config], { cwd: ROOT, stdio: "inherit" });
process.exitCode = status ?? 1;
