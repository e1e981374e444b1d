import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Ratios of a run by name; less is better. Only ratios are kept: they say the same on another machine. */
export type Ratios = Readonly<Record<string, number>>;

const FILE = join(__dirname, "../../bench/baseline.json");
/** A ratio this much above the stored one is worse; below that, machines differ. */
const SLACK = 1.15;

/** Says what got worse than the stored run; stores this one instead where asked. */
export function compareWithBaseline(ratios: Ratios, store: boolean): void {
  if (store) {
    const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toPrecision(3))]);
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
    console.log("\nStored as the baseline.");
    return;
  }
  if (!existsSync(FILE)) return;
  const stored = JSON.parse(readFileSync(FILE, "utf8")) as Ratios; // as written above
  const worse = Object.entries(ratios).filter(([name, ratio]) => ratio > (stored[name] ?? Infinity) * SLACK);
  console.log(worse.length === 0 ? "\nNothing is worse than the baseline." : "\nWorse than the baseline:");
  for (const [name, ratio] of worse) console.log(`  ${name}: ${ratio.toPrecision(3)}, was ${stored[name]}`);
}
