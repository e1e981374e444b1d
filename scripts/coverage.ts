/**
 * How much of the core its own tests reach, for c8 to report: `npm run coverage`. V8 counts blocks; those that the compiler's wrapping of a module adds to each file
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

function withoutWrapping(file: string): void {
  const coverage: Coverage = JSON.parse(readFileSync(file, "utf8"));
  coverage.result = coverage.result.filter(({ url }) =>
    /server\/src\/(?:numbers|report|claims|reading|checks)\//.test(url),
  );
  for (const script of coverage.result) {
    script.functions = script.functions.filter(({ functionName }) => !functionName.startsWith("__"));
    // `0 && (module.exports = {…})` is the last that a module would do, and never does. Modules are the functions without a name that come first: the script, and
    // the function that Node wraps about it.
    const modules = script.functions.filter(({ functionName }, k) => k < 2 && functionName === "");
    for (const { ranges } of modules) {
      const last = ranges.findLastIndex(({ count }, k) => k > 0 && count === 0);
      if (last > 0) ranges.splice(last, 1);
    }
  }
  writeFileSync(file, JSON.stringify(coverage));
}

rmSync(RAW, { recursive: true, force: true });
const mocha = [join(ROOT, "node_modules/mocha/bin/mocha.js"), "--reporter", "dot", ...TESTS];
const env = { ...process.env, NODE_V8_COVERAGE: RAW };
const { status } = spawnSync(process.execPath, mocha, { cwd: ROOT, stdio: "inherit", env });
for (const name of readdirSync(RAW)) withoutWrapping(join(RAW, name));
process.exitCode = status ?? 1;
