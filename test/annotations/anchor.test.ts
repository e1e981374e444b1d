import assert from "node:assert/strict";
import fc from "fast-check";
import { Anchors } from "../../server/src/annotations/anchor";
import { Offsets } from "../../server/src/annotations/offsets";
import type { Range } from "../../server/src/contract";
import { seeds } from "../helpers/seeds";
import { runs } from "../properties/texts";

const CLAUSES = [
  "办理行政复议案件",
  "开展执法检查",
  "化解矛盾纠纷",
  "同比增长",
  "𠮷林路社区",
  "组织培训",
  "其中调解结案",
  "全年共受理",
];
const clause = fc.record({
  words: fc.constantFrom(...CLAUSES),
  n: fc.nat(999),
  end: fc.constantFrom("，", "。", "；", "。\r\n", "\n"),
});
const texts = fc
  .array(clause, { minLength: 3, maxLength: 40 })
  .map((all) => all.map(({ words, n, end }) => `${words}${n}件${end}`).join(""));
const edits = fc.array(
  fc.record({
    at: fc.nat(10_000),
    length: fc.nat(12),
    text: fc.constantFrom("", "新", "另有3件，", "𠮷", "\r\n", "有关情况如下"),
  }),
  { minLength: 1, maxLength: 6 },
);

interface Tracked {
  readonly text: string;
  /** Where the place is now, and whether its own characters were left alone. */
  readonly place: Range;
  readonly isWhole: boolean;
}

/** What an editor would do: a place moves with its text. */
function edit({ text, place, isWhole }: Tracked, change: { at: number; length: number; text: string }): Tracked {
  const start = change.at % (text.length + 1);
  const end = Math.min(text.length, start + change.length);
  const grown = change.text.length - (end - start);
  const kept = { text: text.slice(0, start) + change.text + text.slice(end), isWhole };
  if (end <= place.start) return { ...kept, place: { start: place.start + grown, end: place.end + grown } };
  if (start >= place.end) return { ...kept, place };
  const last = Math.max(place.end, end) + grown;
  return { ...kept, place: { start: Math.min(place.start, start), end: last }, isWhole: false };
}

const PARAGRAPH =
  "围绕重点领域开展普法宣传活动27场，发放各类资料若干，覆盖全部社区和行政村，群众反映良好，后续工作安排已经报送上级主管部门。";
const OTHER = "进一步健全制度，规范流程，落实责任，加强督促检查，各项任务按期完成。";

describe("the anchor of an annotation", () => {
  it("is at the right place after any edits, or lost", () => {
    let found = 0;
    let tried = 0;
    fc.assert(
      fc.property(texts, fc.nat(10_000), fc.integer({ min: 1, max: 9 }), edits, (text, at, length, changes) => {
        const start = new Offsets(text).fromCodePoint(at % text.length);
        const place = { start: Math.min(start, text.length - 1), end: Math.min(text.length, start + length) };
        const before = new Anchors(text);
        const target = before.target(place, "a.txt");
        const exact = before.find(target);
        assert.ok(exact, "the place is found in the text itself");
        const after = changes.reduce(edit, { text, place: exact, isWhole: true });
        const now = new Anchors(after.text).find(target);
        tried++;
        if (!now) return;
        found++;
        const shown = JSON.stringify({ text, exact, after, now, target });
        if (after.isWhole) assert.equal(sameText(after, now), true, shown);
        else assert.ok(now.start <= after.place.end && now.end >= after.place.start, shown);
      }),
      runs(3000),
    );
    assert.ok(found > tried / 3, `many places are found again: ${found} of ${tried}`);
  });

  it("is never found where its text was taken out", () => {
    fc.assert(
      fc.property(texts, fc.nat(10_000), fc.integer({ min: 1, max: 30 }), (text, at, length) => {
        const start = at % text.length;
        const anchors = new Anchors(text);
        const target = anchors.target({ start, end: Math.min(text.length, start + length) }, "a.txt");
        const place = anchors.find(target);
        if (!place) return;
        const rest = text.slice(0, place.start) + text.slice(place.end);
        const found = new Anchors(rest).find(target);
        // Taking out one of two equal neighbours leaves the same text as taking out the other.
        const whole = text.slice(place.start, place.end);
        if (found) assert.equal(rest.slice(0, found.start) + whole + rest.slice(found.start), text);
      }),
      runs(300),
    );
  });

  it("is the same in a copy with other line breaks", () => {
    fc.assert(
      fc.property(texts, fc.nat(10_000), fc.integer({ min: 1, max: 30 }), (text, at, length) => {
        const unix = text.replaceAll("\r\n", "\n");
        const start = at % unix.length;
        const target = new Anchors(unix).target({ start, end: Math.min(unix.length, start + length) }, "a.txt");
        const dos = new Anchors(unix.replaceAll("\n", "\r\n"));
        const own = new Anchors(unix).find(target);
        const other = dos.find(target);
        assert.deepEqual(
          other && dos.text.slice(other.start, other.end).replaceAll("\r\n", "\n"),
          own && unix.slice(own.start, own.end),
        );
        assert.equal(dos.digest, new Anchors(unix).digest);
      }),
      runs(100),
    );
  });

  it("finds every claim of the seeds again, after an edit before each", () => {
    for (const { text } of seeds) {
      const places = Array.from(text.matchAll(/\d+/g), (m) => ({ start: m.index, end: m.index + m[0].length })).slice(
        0,
        40,
      );
      const anchors = new Anchors(text);
      const edited = new Anchors(`关于${text}`);
      for (const place of places) {
        const target = anchors.target(place, "a.txt");
        assert.deepEqual(edited.find(target), { start: place.start + 2, end: place.end + 2 });
      }
    }
  });

  const cases: readonly [string, string, string, string, string | undefined][] = [
    ["another number in its place", "全年共办结案件12件，比上年多", "12件", "全年共办结案件13件，比上年多", "13件"],
    [
      "words around it rewritten a little",
      "全年共办结案件12件，比上年多",
      "12件",
      "全年总共办结案件12件，比上年略多",
      "12件",
    ],
    ["taken out", "全年共办结案件12件，比上年多", "12件", "全年共办结案件，比上年多", undefined],
    [
      "the whole sentence gone",
      "甲县受理12件，办结10件。乙县受理15件，办结10件。",
      "12件",
      "乙县受理15件，办结10件。",
      undefined,
    ],
    ["its paragraph moved", `${PARAGRAPH}\n${OTHER}`, "27场", `${OTHER}\n${PARAGRAPH}`, "27场"],
  ];
  for (const [name, before, quote, after, expected] of cases) {
    it(name, () => {
      const start = before.indexOf(quote);
      const target = new Anchors(before).target({ start, end: start + quote.length }, "a.txt");
      const place = new Anchors(after).find(target);
      assert.equal(place && after.slice(place.start, place.end), expected);
    });
  }
});

/** The place itself, or one that the edits leave indistinguishable from it: the same characters before and behind it. */
const sameText = ({ text, place }: Tracked, now: Range): boolean =>
  (now.start === place.start && now.end === place.end) ||
  text.slice(0, now.start) + text.slice(now.end) === text.slice(0, place.start) + text.slice(place.end);

describe("offsets", () => {
  it("count code points, and come back", () => {
    const strings = fc.string({ unit: fc.constantFrom("a", "件", "𠮷", "\r\n", "\n", "\r", "\ud842") });
    fc.assert(
      fc.property(strings, fc.nat(60), (text, at) => {
        const offsets = new Offsets(text);
        const points = [...text];
        const k = Math.min(at, points.length);
        const unit = points.slice(0, k).join("").length;
        assert.equal(offsets.fromCodePoint(k), unit);
        assert.equal(offsets.toCodePoint(unit), k);
        const unified = text.slice(0, unit).replaceAll("\r\n", "\n").length;
        const isBetween = text[unit - 1] === "\r" && text[unit] === "\n";
        assert.equal(offsets.toUnified(unit), isBetween ? unified - 1 : unified);
        if (!isBetween) assert.equal(offsets.fromUnified(unified), unit);
      }),
      runs(300),
    );
  });
});
