/**
 * How much of the core its own tests reach: `npm run coverage`. V8 counts blocks; those that the compiler's wrapping of a module adds to each file
 * (its helpers, and the list of exports for other tools) are taken out before they are counted. `.c8rc.json` holds what must be reached.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const RAW = join(ROOT, "coverage/tmp");
const ROOMS = "{numbers,report,claims,reading,checks}";
const TESTS = [
  `test/${ROOMS}/**/*.test.ts`,
  "test/{export,settings,properties,compare}/**/*.test.ts",
  "test/*.test.ts",
];

interface Range {
  readonly count: number;
}
interface Coverage {
  result: { readonly url: string; functions: { readonly functionName: string; ranges: Range[] }[] }[];
}

const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number =>
  spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  }).status ?? 1;

function withoutWrapping(file: string): void {
  const coverage: Coverage = JSON.parse(readFileSync(file, "utf8"));
  coverage.result = coverage.result.filter(({ url }) =>
    /server\/src\/(?:numbers|report|claims|reading|checks)\//.test(url),
  );
  for (const script of coverage.result) {
    script.functions = script.functions.filter(({ functionName }) => !functionName.startsWith("__"));
    const [module] = script.functions;
    // `0 && (module.exports = {…})` is the last that a module would do, and never does.
    const last = module?.ranges.findLastIndex(({ count }, k) => k > 0 && count === 0) ?? -1;
    if (module && last > 0) module.ranges.splice(last, 1);
  }
  writeFileSync(file, JSON.stringify(coverage));
}

rmSync(RAW, { recursive: true, force: true });
const failed = run("mocha/bin/mocha.js", TESTS, { NODE_V8_COVERAGE: RAW });
for (const name of readdirSync(RAW)) withoutWrapping(join(RAW, name));
process.exitCode = run("c8/bin/c8.js", ["report"]) || failed;
