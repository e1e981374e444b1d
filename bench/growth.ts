/** How the cost of hostile texts grows: `npm run bench:growth`; a larger number of characters to begin with may be given. */
import { analyse } from "../server/src/analysis";
import { HOSTILE } from "./hostile";
import { printTable } from "./table";

/** Characters of the smallest text; the largest has eight times as many. */
const LENGTH = Number(process.argv[2] ?? 40_000);
const RUNS = 3;
/** Twice the text costs twice as much where cost is linear and four times where it is quadratic. */
const MOST = 3;

/** The least CPU time of some runs, in milliseconds: what else the machine does only adds to it. */
function costOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const from = process.cpuUsage();
    analyse(text);
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const FACTORS = [1, 2, 4, 8];
let broken = 0;
const rows = Object.entries(HOSTILE).map(([name, make]) => {
  const costs = FACTORS.map((factor) => costOf(make(LENGTH * factor)));
  const [, , half = Number.NaN, full = Number.NaN] = costs;
  const doubling = full / half;
  // What costs little is noise.
  const linear = doubling <= MOST || full < 20;
  if (!linear) broken++;
  return [name, ...costs.map((cost) => `${cost.toFixed(1)} ms`), `${doubling.toFixed(2)} ×`, linear ? "✓" : "✗"];
});
printTable(["CPU time of", ...FACTORS.map((n) => `${n} ×`), "last doubling", `≤ ${MOST}`], rows);
process.exitCode = broken > 0 ? 1 : 0;
