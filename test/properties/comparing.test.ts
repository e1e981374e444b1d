import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { analyse } from "../../server/src/analysis";
import { decode } from "../../server/src/documents/decode";
import { compared, differences } from "../helpers/compared";
import { anyText, runs } from "./texts";

const SEEDS = join(__dirname, "../../seeds");
const texts = readdirSync(SEEDS)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const decoded = decode(readFileSync(join(SEEDS, name)));
    if ("fault" in decoded) throw new Error(name);
    return decoded.text;
  });
const seed = fc.constantFrom(...texts);

const HEADING = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\))[^。]{0,30}$/;

/** The same paragraphs in another order, each below its own heading. */
const reordered = seed.chain((text) => {
  const runsOf: string[][] = [[]];
  for (const line of text.split("\n")) {
    if (HEADING.test(line)) runsOf.push([line], []);
    else runsOf.at(-1)?.push(line);
  }
  const shuffled = runsOf.map((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }));
  return fc.tuple(...shuffled).map((all) => ({ old: text, young: all.flat().join("\n") }));
});

const NEUTRAL = ["经认真组织，", "按照统一部署，", "在各方支持下，", "为进一步提升质效，"];
const CONNECTIVES: readonly (readonly [RegExp, string])[] = [
  [/共计/g, "合计"],
  [/累计/g, "共"],
  [/(?<=[，。；])共(?=[办受开组发调])/g, "累计"],
  [/；/g, "，"],
  [/同时，/g, "此外，"],
];

/** Neutral clauses before sentences, and other connectives. */
const reworded = fc
  .tuple(seed, fc.infiniteStream(fc.nat({ max: 9 })), fc.subarray(CONNECTIVES.map((_, k) => k)))
  .map(([text, choices, which]) => {
    const dice = choices[Symbol.iterator]();
    const inserted = text.replace(/。(?=[一-鿿]{4})/g, (stop) => `${stop}${NEUTRAL[dice.next().value ?? 9] ?? ""}`);
    const young = which.reduce((all, k) => {
      const [pattern, other] = CONNECTIVES[k] ?? [/(?!)/g, ""];
      return all.replace(pattern, other);
    }, inserted);
    return { old: text, young };
  });

/** One count, made another. */
const oneChanged = seed.chain((text) => {
  const counts = analyse(text).claims.filter(({ kind, text }) => kind === "count" && /^[1-9]\d*/.test(text));
  return fc.tuple(fc.constantFrom(...counts), fc.integer({ min: 1, max: 9 })).map(([{ start, text: printed }, by]) => {
    const digits = /^\d+/.exec(printed)?.[0] ?? "";
    const raised = String(Number(digits) + by * 10 + 1);
    return { old: text, young: text.slice(0, start) + raised + text.slice(start + digits.length), raised };
  });
});

describe("comparing drafts", () => {
  it("a report with itself finds nothing", () => {
    fc.assert(
      fc.property(fc.oneof(seed, anyText), (text) => {
        const comparison = compared(text, text);
        assert.deepEqual(differences(comparison), []);
        assert.deepEqual([comparison.unfollowed, comparison.conflicts], [[], []]);
      }),
      runs(80),
    );
  });

  it("finds nothing where paragraphs are reordered", () => {
    fc.assert(
      fc.property(reordered, ({ old, young }) => {
        const comparison = compared(old, young);
        assert.deepEqual(differences(comparison), []);
        assert.deepEqual(comparison.unfollowed, []);
      }),
      runs(15),
    );
  });

  it("finds no number changed where the wording around them is", () => {
    fc.assert(
      fc.property(reworded, ({ old, young }) => {
        const comparison = compared(old, young);
        assert.deepEqual(differences(comparison), []);
        assert.deepEqual(comparison.unfollowed, []);
      }),
      runs(15),
    );
  });

  it("reports one changed number once", () => {
    fc.assert(
      fc.property(oneChanged, ({ old, young, raised }) => {
        const { changed, appeared, vanished } = compared(old, young);
        assert.equal(changed.length, 1);
        assert.ok(changed[0]?.new.text.includes(raised));
        assert.deepEqual([...appeared, ...vanished], []);
      }),
      runs(40),
    );
  });

  it("finds the same appear one way as vanish the other, and never throws", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom("drafts" as const, "years" as const), (a, b, mode) => {
        const [there, back] = [compared(a, b, { mode }), compared(b, a, { mode })];
        assert.equal(there.changed.length + there.stayed.length, there.old.claims - there.vanished.length);
        assert.equal(there.changed.length + there.stayed.length, there.new.claims - there.appeared.length);
        const ids = (all: typeof there.appeared) => all.map(({ claim }) => claim.id);
        if (mode === "drafts") assert.deepEqual(ids(there.appeared), ids(back.vanished));
      }),
      runs(150),
    );
  });

  it("finds the same appear one way as vanish the other in real text", () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const [there, back] = [compared(a, b, { mode: "drafts" }), compared(b, a, { mode: "drafts" })];
        assert.deepEqual(
          there.appeared.map(({ claim }) => claim.id),
          back.vanished.map(({ claim }) => claim.id),
        );
      }),
      runs(10),
    );
  });
});
