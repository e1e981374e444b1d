/**
 * How fast the whole analysis is, alone and beside its peers, what a keystroke and a start cost, and how cost grows with the text.
 * `--store` keeps the ratios as the baseline that later runs are compared with.
 */
import { Culture, recognizeNumber, recognizePercentage } from "@microsoft/recognizers-text-suite";
import { lintFor } from "autocorrect-node";
import { analyse } from "../server/src/analysis";
import { compareWithBaseline } from "./baseline";
import { measure, type Subject } from "./clock";
import { measureMemory } from "./memory";
import { measureProtocol } from "./protocol";
import { measureStarts } from "./starts";
import { aim, ms, printTable } from "./table";
import { seeds } from "./texts";
import { measureTyping, type Typing } from "./typing";

/** The least that a reader of numbers must do. */
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const once = seeds.join("\n");
const text = `${once}\n`.repeat(20);

function findNumbers(within: string): number {
  let found = 0;
  for (const _ of within.matchAll(NUMBER)) found++;
  return found;
}

const analysis = (name: string, of: string): Subject => ({ name, run: () => analyse(of) });

const peers = measure([
  analysis("analysis × 20", text),
  { name: "one regular expression × 20", run: () => findNumbers(text) },
  analysis("analysis × 1", once),
  {
    name: "Recognizers × 1",
    run: () => {
      recognizeNumber(once, Culture.Chinese);
      recognizePercentage(once, Culture.Chinese);
    },
  },
  { name: "autocorrect × 1", run: () => lintFor(once, "text") },
]);
const time = (name: string): number => peers.get(name) ?? Number.NaN;
const speed = (name: string, length: number): string => `${(length / time(name) / 1000).toFixed(2)} Mchar/s`;

const toRecognizers = time("Recognizers × 1") / time("analysis × 1");
const toRegex = time("analysis × 20") / time("one regular expression × 20");
const toAutocorrect = time("analysis × 1") / time("autocorrect × 1");

printTable(
  ["measured", "time", "speed", "ratio", "aim"],
  [
    ["whole analysis, seeds × 20", ms(time("analysis × 20")), speed("analysis × 20", text.length), "", ""],
    ["whole analysis, seeds once", ms(time("analysis × 1")), speed("analysis × 1", once.length), "", ""],
    [
      "Recognizers, number + percentage",
      ms(time("Recognizers × 1")),
      speed("Recognizers × 1", once.length),
      `${toRecognizers.toFixed(1)} × the analysis`,
      aim("≥ 15", toRecognizers >= 15),
    ],
    [
      "one regular expression, seeds × 20",
      ms(time("one regular expression × 20")),
      speed("one regular expression × 20", text.length),
      `analysis ${toRegex.toFixed(1)} ×`,
      aim("≤ 60", toRegex <= 60),
    ],
    [
      "autocorrect, lint",
      ms(time("autocorrect × 1")),
      speed("autocorrect × 1", once.length),
      `analysis ${toAutocorrect.toFixed(2)} ×`,
      aim("≤ 1/3", toAutocorrect <= 1 / 3),
    ],
  ],
);

const typing = measureTyping([30_000, 1_000_000]);
printStrokes("while typing", typing);

const starts = measureStarts();
if (starts.length > 0) {
  console.log();
  printTable(
    ["the built command", "time", "node alone", "ratio", "aim"],
    starts.map(({ name, own, node, most }) => [
      name,
      ms(own),
      ms(node),
      `${(own / node).toFixed(2)} ×`,
      aim(`≤ ${most}`, own / node <= most),
    ]),
  );
}

// More paragraphs, and one paragraph or sentence that grows: a cost that rises with a block's length shows only there.
const paragraph = once.replace(/\s+/g, "").replace(/^.*?一、/, "");
const growths: readonly (readonly [string, (n: number) => string])[] = [
  ["more paragraphs", (n) => `${once}\n`.repeat(5 * n)],
  ["one long paragraph", (n) => paragraph.repeat(n)],
  ["one long sentence", (n) => `${once}\n共9个${"，其中高中3所，办结3件，未结2件".repeat(1000 * n)}。`],
];
const FACTORS = [1, 2, 4, 8];
const growing = measure(growths.flatMap(([name, make]) => FACTORS.map((n) => analysis(`${name} ${n}`, make(n)))));

console.log();
printTable(
  ["cost of", ...FACTORS.map((n) => `${n} ×`), "8 × costs", "aim"],
  growths.map(([name]) => {
    const times = FACTORS.map((n) => growing.get(`${name} ${n}`) ?? Number.NaN);
    const growth = (times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN);
    return [name, ...times.map(ms), `${growth.toFixed(1)} × 1 ×`, aim("linear: ≤ 10", growth <= 10)];
  }),
);

const { reports, length, bytes } = measureMemory(100, 30_000);
const perCharacter = bytes / reports / length;
console.log();
printTable(
  ["kept in memory", "all", "a character", "aim"],
  [
    [
      `${reports} open reports of ${length.toLocaleString("en-US")} characters`,
      `${(bytes / 2 ** 20).toFixed(0)} MiB`,
      `${perCharacter.toFixed(0)} bytes`,
      aim("≤ 64 bytes", perCharacter <= 64),
    ],
  ],
);

measureProtocol([30_000, 1_000_000]).then((answered) => {
  printStrokes("from change to diagnostics, CPU time", answered);
  compareWithBaseline(
    {
      "analysis / Recognizers": 1 / toRecognizers,
      "analysis / one regular expression": toRegex,
      "analysis / autocorrect": toAutocorrect,
      ...Object.fromEntries(typing.map(({ name, full, stroke }) => [`${name} / full analysis`, stroke / full])),
      ...Object.fromEntries(
        answered.map(({ name, full, stroke }) => [`${name}, answered / full analysis`, stroke / full]),
      ),
      ...Object.fromEntries(starts.map(({ name, own, node }) => [`${name} / node`, own / node])),
      "bytes kept of a character": perCharacter,
    },
    process.argv.includes("--store"),
  );
});

function printStrokes(title: string, rows: readonly Typing[]): void {
  console.log();
  printTable(
    [title, "full analysis", "keystroke", "share", "aim"],
    rows.map(({ name, full, stroke }) => [
      name,
      ms(full),
      ms(stroke),
      `1/${(full / stroke).toFixed(1)}`,
      aim("≤ 1/30", full / stroke >= 30),
    ]),
  );
}
