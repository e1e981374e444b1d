import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, createAnalyser } from "../../server/src/analysis";
import { seeds } from "../helpers/seeds";

const APPROVED = join(__dirname, "../approved");
const texts = [
  ...seeds,
  ...readdirSync(APPROVED)
    .filter((name) => name.endsWith(".report.txt"))
    .map((name) => ({ name, text: readFileSync(join(APPROVED, name), "utf8") })),
];

type Edit = (lines: readonly string[], at: number) => readonly string[];
const edits: Readonly<Record<string, Edit>> = {
  "a line comes": (lines, at) => lines.toSpliced(at, 0, "全市共受理案件68件，办结29件，办结率42.65%。"),
  "a line goes": (lines, at) => lines.toSpliced(at, 1),
  "a number changes": (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? "").replace(/\d/, (digit) => String(9 - Number(digit))),
    ),
  "a year changes": (lines, at) => lines.with(at, (lines[at] ?? "").replaceAll("2024", "2023")),
  "a line is parted": (lines, at) => lines.toSpliced(at, 1, ...(lines[at] ?? "").split(/(?<=。)/)),
  "a line comes again": (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  "two lines change places": (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? "", lines[at] ?? ""),
};

// One analyser keeps what it read through all of a text's edits; what it then says is what one says that never read the text before.
describe("a text that is edited is read as one that is new", () => {
  for (const { name, text } of texts)
    it(name, () => {
      const analyser = createAnalyser();
      analyser.analyse(text);
      let now = text.split("\n");
      Object.entries(edits).forEach(([what, edit], k) => {
        now = [...edit(now, Math.floor((now.length * (k + 1)) / (Object.keys(edits).length + 2)))];
        const version = now.join("\n");
        assert.deepEqual(analyser.analyse(version), analyse(version), what);
      });
    });
});
