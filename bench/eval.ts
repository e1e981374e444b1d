/**
 * Accuracy on labelled reports, where a folder `../shared/eval` with its gold annotations lies beside the project: runs the built command line
 * on them, has the scorers there judge it, and prints the figures beside the targets. `npm run eval -- --misses` lists what was missed;
 * `--seeds`, as CI has it, measures the seeds alone and fails where a target is not reached.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printTable } from "./table";

const ROOT = join(__dirname, "..");
const SHARED = join(ROOT, "../shared");
const CLI = join(ROOT, "dist/cli.js");
const OUT = join(ROOT, "out/eval");
const MISSES = process.argv.includes("--misses");
const LARGEST = 1 << 30;

const shared = (path: string): string => join(SHARED, path);

type Row = readonly [what: string, figure: string, target: string];

interface Tally {
  readonly hit: number;
  readonly gold: number;
  readonly out: number;
  readonly misses: readonly string[];
  readonly alarms: readonly string[];
}
type Family = "sections" | "claims" | "relations" | "findings";
type Aim = readonly ["recall" | "precision", number];
type Score = Readonly<Record<Family, Tally>> & {
  readonly kinds: Readonly<Record<string, { readonly hit: number; readonly gold: number }>>;
};

/** What `check --format json` prints for these files, kept in a file; checking ends with 1 where something was found. */
function checked(name: string, files: readonly string[]): string {
  const run = spawnSync(process.execPath, [CLI, "check", "--format", "json", "--fail-on", "never", ...files], {
    encoding: "utf8",
    maxBuffer: LARGEST,
  });
  if (run.status !== 0) throw new Error(`checking ${name} ended with ${run.status}: ${run.stderr}`);
  const path = join(OUT, `${name}.json`);
  writeFileSync(path, run.stdout);
  return path;
}

/** The texts that a folder of gold annotations speaks of. */
function texts(folder: string, gold: string): string[] {
  const files = readdirSync(shared(gold)).filter((name) => name.endsWith(".json"));
  return files.map((name) => {
    const { file } = JSON.parse(readFileSync(join(shared(gold), name), "utf8")) as { file: string }; // as gold/GUIDE.md says
    return join(shared(folder), file);
  });
}

function scoreOf(folder: string, gold: string): Score {
  const result = checked(gold, texts(folder, gold));
  const print = (...flags: string[]) =>
    execFileSync(process.execPath, [shared("eval/score.mjs"), result, shared(gold), ...flags], {
      encoding: "utf8",
      maxBuffer: LARGEST,
    });
  if (MISSES) console.log(print("--misses"));
  return JSON.parse(print("--json")) as Score; // the scorer's own shape
}

function scored(
  title: string,
  folder: string,
  gold: string,
  families: readonly (readonly [Family, ...Aim[]])[],
): Row[] {
  const score = scoreOf(folder, gold);
  return families.flatMap(([family, ...aims]) =>
    (["recall", "precision"] as const).map((measure): Row => {
      const { hit, gold: all, out, alarms } = score[family];
      const [good, of] = measure === "recall" ? [hit, all] : [out - alarms.length, out];
      const aim = aims.find(([name]) => name === measure)?.[1];
      return [
        `${title}: ${family}, ${measure}`,
        share(good, of),
        aim === undefined ? "" : reached(percent(good, of), aim),
      ];
    }),
  );
}

/** Recall of each kind of relation. */
function kinds(title: string, gold: string): Row[] {
  const aims: Readonly<Record<string, number>> = {
    ratio: 88,
    sum: 88,
    difference: 88,
    change: 80,
    bound: 85,
    "share-sum": 85,
    enumeration: 80,
    restatement: 60,
  };
  const result = join(OUT, `${gold}.json`);
  const args = [shared("eval/score.mjs"), result, shared(gold), "--json"];
  const score = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: LARGEST })) as Score;
  return Object.entries(score.kinds).map(([kind, { hit, gold: all }]): Row => {
    const aim = aims[kind];
    return [`${title}: ${kind}, recall`, share(hit, all), aim === undefined ? "" : reached(percent(hit, all), aim)];
  });
}

/** Breaks one number of a relation that holds at a time; a target of 100 stands for percent. */
function injected(
  title: string,
  folder: string,
  gold: string,
  most: number | undefined,
  target: { readonly caught: number; readonly of: number },
): Row[] {
  const mutants = join(OUT, `mutants-${gold}`);
  const inject = shared("eval/inject.mjs");
  const many = most === undefined ? [] : [String(most)];
  execFileSync(process.execPath, [inject, "make", shared(folder), shared(gold), mutants, ...many]);
  const result = checked(`injected-${gold}`, [mutants]);
  const flags = MISSES ? ["--misses"] : [];
  const printed = execFileSync(process.execPath, [inject, "score", join(mutants, "index.json"), result, ...flags], {
    encoding: "utf8",
    maxBuffer: LARGEST,
  });
  if (MISSES) console.log(printed);
  const byKind = [...printed.matchAll(/^(\S+) +caught (\d+)\/(\d+)$/gm)].map(([, kind = "", caught, all]) => ({
    kind,
    caught: Number(caught),
    all: Number(all),
  }));
  const judged = byKind.filter(({ kind }) => kind !== "restatement");
  const sum = (key: "caught" | "all") => judged.reduce((n, k) => n + k[key], 0);
  const [caught, all] = [sum("caught"), sum("all")];
  const good = target.of === 100 ? percent(caught, all) >= target.caught : caught >= target.caught;
  const words = target.of === 100 ? `≥ ${target.caught}%` : `≥ ${target.caught} of ${target.of}`;
  return [
    [`${title}: injected errors, without restatement`, share(caught, all), `${words} ${mark(good)}`],
    ...byKind.map(({ kind, caught: c, all: a }): Row => [`${title}: injected, ${kind}`, share(c, a), ""]),
  ];
}

function wordings(): Row[] {
  const args = [shared("eval/wordings.mjs"), shared("wordings.tsv"), CLI];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: LARGEST });
  if (MISSES) console.log(printed);
  const count = (words: string): readonly [number, number] => {
    const found = new RegExp(`${words} (\\d+)/(\\d+)`).exec(printed);
    return [Number(found?.[1]), Number(found?.[2])];
  };
  const targets = [
    ["wrong ones caught", 20],
    ["right ones left alone", 38],
    ["right ones verified", 15],
  ] as const;
  return targets.map(([words, least]): Row => {
    const [good, all] = count(words);
    return [`wordings: ${words}`, `${good} of ${all}`, `≥ ${least} ${mark(good >= least)}`];
  });
}

function percent(good: number, all: number): number {
  return all === 0 ? 100 : (100 * good) / all;
}

function share(good: number, all: number): string {
  return all === 0 ? "–" : `${percent(good, all).toFixed(1)}% (${good} of ${all})`;
}

function reached(value: number, aim: number): string {
  return `${aim === 100 ? "" : "≥ "}${aim}% ${mark(value >= aim)}`;
}

function mark(good: boolean): string {
  return good ? "✓" : "✗";
}

/** Leaves the counts for whoever sums up a whole test run, each target a test; 1 where one is not reached. */
function counted(rows: readonly Row[]): number {
  const counts = { passed: 0, failed: 0 };
  for (const [, , target] of rows) if (target !== "") counts[target.endsWith(mark(true)) ? "passed" : "failed"]++;
  mkdirSync(join(ROOT, "out/test-counts"), { recursive: true });
  writeFileSync(join(ROOT, "out/test-counts/eval.json"), `${JSON.stringify(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
}

function main(): void {
  if (!existsSync(shared("eval"))) {
    console.log("No folder ../shared/eval: the labelled reports are not here, so there is nothing to measure.");
    return;
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });

  const seeds = scored("seeds", "seeds", "gold", [
    ["sections", ["recall", 100], ["precision", 100]],
    ["claims", ["recall", 98], ["precision", 98]],
    ["relations", ["recall", 90], ["precision", 90]],
    ["findings", ["recall", 100], ["precision", 100]],
  ]);
  if (process.argv.includes("--seeds")) {
    printTable(["measured", "figure", "target"], seeds);
    process.exitCode = counted(seeds);
    return;
  }
  const rows: Row[] = [
    ...seeds,
    ...scored("bulletin and budget", "corpus", "gold-claims", [
      ["sections", ["recall", 100], ["precision", 100]],
      ["claims", ["recall", 95], ["precision", 95]],
    ]),
    ...scored("dense reports", "corpus", "gold-corpus", [["relations"], ["findings"]]),
    ...kinds("dense reports", "gold-corpus"),
    ...injected("seeds", "seeds", "gold", undefined, { caught: 30, of: 33 }),
    ...injected("dense reports", "corpus", "gold-corpus", 1, { caught: 85, of: 100 }),
    ...wordings(),
  ];
  printTable(["measured", "figure", "target"], rows);
}

main();
