/**
 * Mutation testing of one room or file, off CI's path: `npm run mutate -- numbers`, `npm run mutate -- numbers/rational`, and of a sample of a room's mutants,
 * `npm run mutate -- reading --sample 300 --seed 1`. Stryker changes the code in one place at a time and runs the tests that reach the place; a mutant that no test
 * kills is a question to them. It is fetched by `npx` in the versions below, for only this needs it and its runner does not know the project's mocha. What was found
 * before is kept in `out/mutation` and not run again; a sample is kept after each slice, so that it can be broken off and taken up again.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { environment, isOutside, lot, type Mutant } from "./mutate-sample";

const ROOT = join(__dirname, "..");
const STRYKER = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/mocha-runner@9.6.1"];
const WHERE = "server/src";
/** How many mutants are tried before what was found is kept: each slice costs one more run of the tests. */
const SLICE = 150;

/**
 * The tests that judge a room: its own, and those of the rooms whose tables are written for what it does. What is slow and asks more than the room (the properties,
 * the fixtures, the comparison of two years, the readers of other makers) would ask every mutant, and is left out: what survives here may yet fall there.
 */
const JUDGES: Readonly<Record<string, readonly string[]>> = {
  numbers: ["numbers/**/*", "claims/**/*"],
  report: ["report/**/*", "reading/again", "approved"],
  claims: ["claims/**/*", "checks/**/*", "approved"],
  reading: ["reading/**/*", "checks/**/*", "export/**/*", "settings/lexicon", "approved"],
  checks: ["checks/**/*", "approved"],
};
const SLOW = ["test/numbers/readers.test.ts"];

type Found = Mutant & { readonly status: string; readonly statusReason?: string };
interface Kept {
  readonly files: Record<string, { readonly source: string; mutants: Found[] }>;
}
type Drawn = Found & { readonly file: string; readonly source: string; readonly lot: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" } },
});
const [what = "numbers", ...more] = positionals;
const [room = ""] = what.split("/");
const size = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
const { seed } = values;
const isFile = existsSync(join(ROOT, WHERE, `${what}.ts`));
const key = what.replaceAll("/", "-");
const keptFile = join(ROOT, `out/mutation/${key}.json`);
const configFile = join(ROOT, `out/mutation/${key}.config.json`);

mkdirSync(join(ROOT, "out/mutation"), { recursive: true });
writeFileSync(
  configFile,
  JSON.stringify({
    testRunner: "mocha",
    mochaOptions: {
      spec: [...(JUDGES[room] ?? [`${room}/**/*`]).map((tests) => `test/${tests}.test.ts`), ...more],
      ignore: SLOW,
      "no-config": true,
      "no-package": true,
      "no-opts": true,
    },
    mutate: [isFile ? `${WHERE}/${what}.ts` : `${WHERE}/${what}/**/*.ts`],
    plugins: ["@stryker-mutator/*", "./scripts/mutate-sample.ts"],
    checkers: ["sample"],
    ignorePatterns: ["out", "dist", "coverage", "*.vsix"],
    // tsx needs no configuration that Stryker would rewrite for its sandbox.
    tsconfigFile: "none",
    coverageAnalysis: "perTest",
    concurrency: 1,
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile: keptFile,
    tempDirName: `out/mutation/${key}.sandbox`,
    reporters: ["progress-append-only"],
  }),
);

const kept = (): Kept => (existsSync(keptFile) ? JSON.parse(readFileSync(keptFile, "utf8")) : { files: {} });

/** Tries the mutants whose lot is below `below`, but those of which is known what a run would find. */
function run(below: number): void {
  const { files, ...rest } = kept();
  for (const file of Object.values(files)) file.mutants = file.mutants.filter((mutant) => !isOutside(mutant));
  if (Object.keys(files).length > 0) writeFileSync(keptFile, JSON.stringify({ ...rest, files }));
  const packages = STRYKER.flatMap((one) => ["--package", one]);
  const { status } = spawnSync("npx", ["--yes", ...packages, "stryker", "run", configFile], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: "--import=tsx", ...environment(seed, below) },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** What was found of every mutant, by lot. */
function known(): Drawn[] {
  const all = Object.entries(kept().files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map((mutant) => ({ ...mutant, file, source, lot: lot(seed, file, lines, mutant, 1) }));
  });
  return all.sort((a, b) => a.lot - b.lot);
}

/** What the mutant stands in place of, on one line. */
function before({ source, location: { start, end } }: Drawn): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, k) =>
    line.slice(k === 0 ? start.column - 1 : 0, k === last ? end.column - 1 : undefined).trim(),
  );
  return short(cut.join(" "));
}
const short = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

function tell(drawn: readonly Drawn[], of: number): void {
  const tally = new Map<string, number>();
  for (const { status } of drawn) tally.set(status, (tally.get(status) ?? 0) + 1);
  const count = (...statuses: string[]) => statuses.reduce((sum, status) => sum + (tally.get(status) ?? 0), 0);
  const killed = count("Killed", "Timeout");
  const survived = count("Survived", "NoCoverage");
  const score = killed / (killed + survived);
  // Half the width of the interval in which the score of all lies with 95 % probability, as a normal distribution has it.
  const margin = drawn.length < of ? 1.96 * Math.sqrt((score * (1 - score)) / (killed + survived)) : 0;
  for (const mutant of drawn.filter(({ status }) => status === "Survived" || status === "NoCoverage")) {
    const { line, column } = mutant.location.start;
    console.log(`${mutant.file}:${line}:${column} ${mutant.status} ${mutant.mutatorName}`);
    console.log(`    ${before(mutant)}\n  → ${short((mutant.replacement ?? "").replace(/\s+/g, " "))}`);
  }
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  const each = [...tally].map(([status, many]) => `${many} ${status}`).join(", ");
  const plus = margin > 0 ? ` ± ${percent(margin)}, seed ${seed}` : "";
  console.log(`${what}: ${drawn.length} of ${of} mutants: ${each}; score ${percent(score)}${plus}`);
}

// The first run of a sample tries none: it says which mutants there are, and what the code and the tests of today leave of what was found.
let below = size === Number.POSITIVE_INFINITY ? 1 : 0;
for (;;) {
  run(below);
  const all = known();
  const drawn = all.slice(0, size);
  const next = drawn.filter(isOutside).slice(0, SLICE).at(-1);
  if (next === undefined) {
    tell(drawn, all.length);
    break;
  }
  below = next.lot + Number.EPSILON;
}
