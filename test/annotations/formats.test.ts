import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { annotate, memberTargets, person } from "../../server/src/annotations/build";
import { toBrat } from "../../server/src/annotations/formats/brat";
import { fromForeign } from "../../server/src/annotations/formats/foreign";
import { fromBrat } from "../../server/src/annotations/formats/from-brat";
import { fromLabelStudio } from "../../server/src/annotations/formats/from-label-studio";
import { imported } from "../../server/src/annotations/formats/import";
import { toLabelStudio } from "../../server/src/annotations/formats/label-studio";
import { type Annotated, layersOf } from "../../server/src/annotations/formats/layers";
import { CSV_HEAD, rowsOf, toCsv, toJsonLines } from "../../server/src/annotations/formats/rows";
import { toWebAnnotation } from "../../server/src/annotations/formats/web-annotation";
import { addedTo, mergeSidecars, withAnnotation, withoutAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar, serialiseSidecar, sorted } from "../../server/src/annotations/sidecar";
import type { Annotation, Body, Sidecar } from "../../server/src/annotations/types";
import { render } from "../../server/src/l10n/message";
import { seeds } from "../helpers/seeds";
import { runs } from "../properties/texts";
import { comment, stamp } from "./samples";

const TEXT =
  "2024年𠮷林县法治政府建设报告\r\n\r\n一、主要做法\r\n全年受理申请80件，办结64件，办结率82%。\r\n二、下一步\r\n开展𠮷林路社区普法7场。\r\n";

/** Annotations of made-up places in a text, with words that other formats may stumble over. */
const reviews = fc
  .record({
    text: fc.constantFrom(TEXT, TEXT.replaceAll("\r\n", "\n"), `${TEXT}\u2028末行\u0085尾`),
    said: fc.array(
      fc.record({
        at: fc.nat(200),
        length: fc.integer({ min: 1, max: 30 }),
        second: fc.nat(200),
        words: fc.constantFrom("请核实", "一行\n两行\t制表", 'a "b", c', "𠮷\u2028\u0085", "=1+1"),
        what: fc.nat(5),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ text, said }): { text: string; sidecar: Sidecar } => {
    const anchors = new Anchors(text);
    const place = { anchors, source: "a.txt" };
    const range = (at: number, length: number) => {
      const start = at % text.length;
      return { start, end: Math.min(text.length, start + length) };
    };
    const annotations = said.map(({ at, length, second, words, what }, n): Annotation => {
      const target = anchors.target(range(at, length), "a.txt");
      const by = stamp(n, n % 2 === 0 ? "张三" : "li@example.org");
      const statements: readonly (() => Annotation)[] = [
        () => annotate<Body>({ type: "TextualBody", purpose: "commenting", value: words }, target, by),
        () => annotate<Body>({ type: "TextualBody", purpose: "replying", value: words }, stamp(0).id, by),
        () => annotate<Body>({ type: "Correction", claim: { value: "1/3" }, value: words }, target, by),
        () =>
          annotate<Body>(
            { type: "Link", kind: "sum", value: words },
            memberTargets(range(at, length), [range(second, 3), { ...range(second + 5, 2), sign: -1 }], place),
            by,
          ),
        () =>
          annotate<Body>(
            { type: "SignOff", digest: anchors.digest },
            { type: "SpecificResource", source: "a.txt" },
            by,
          ),
        () =>
          annotate<Body>({ type: "TextualBody", purpose: "tagging", value: words }, { ...target, selector: [] }, by),
      ];
      return (statements[what] ?? statements[0] ?? assert.fail)();
    });
    return { text, sidecar: sorted({ ...emptySidecar("a.txt"), annotations }) };
  });

const layers = (text: string, sidecar: Sidecar | undefined): Annotated =>
  layersOf(analyse(text, { path: "a.txt" }), text, sidecar, "both");

const importing = (text: string) => ({
  report: analyse(text),
  anchors: new Anchors(text),
  source: "a.txt",
  creator: person("王五"),
  at: "2025-06-01T00:00:00Z",
});

/** What comes back from another program that changed nothing. */
function returned(read: ReturnType<typeof fromBrat>, text: string): Annotation[] {
  assert.ok(Array.isArray(read), "what" in read ? `${read.line}: ${render(read.what, "en")}` : "");
  return [...fromForeign(read, importing(text))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe("a round trip", () => {
  it("through brat loses nothing, and makes no statement of what the machine says", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const ann = toBrat(layers(text, sidecar));
        assert.deepEqual(returned(fromBrat(ann, new Anchors(text)), text), sidecar.annotations);
      }),
      runs(100),
    );
  });

  it("through Label Studio loses nothing, and makes no statement of what the machine says", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const json = JSON.stringify([toLabelStudio(layers(text, sidecar), "1")]);
        assert.deepEqual(returned(fromLabelStudio(json, new Anchors(text)), text), sidecar.annotations);
      }),
      runs(100),
    );
  });

  const own: readonly [string, string, (annotated: Annotated) => string][] = [
    ["a Web Annotation collection", "a.jsonld", (annotated) => toWebAnnotation(annotated, "a.txt")],
    ["JSON Lines", "a.jsonl", toJsonLines],
  ];
  for (const [name, file, print] of own)
    it(`through ${name} loses nothing, and makes no statement of what the machine says`, () => {
      fc.assert(
        fc.property(reviews, ({ text, sidecar }) => {
          const read = imported(file, print(layers(text, sidecar)), importing(text));
          assert.ok("annotations" in read);
          assert.deepEqual(mergeSidecars(emptySidecar("a.txt"), { ...emptySidecar("a.txt"), ...read }), sidecar);
        }),
        runs(60),
      );
    });

  it("of a copy that somebody else wrote in: both say what they said, and what either deleted stays deleted", () => {
    const text = "全年受理申请80件，办结64件。";
    const says = (...all: Annotation[]): Sidecar => all.reduce(withAnnotation, emptySidecar("a.txt"));
    const mine = withoutAnnotation(says(comment(1), comment(2), comment(3)), stamp(3).id, "2025-01-01T00:00:00Z");
    const theirs = withoutAnnotation(says(comment(1), comment(3), comment(4)), stamp(1).id, "2025-01-01T00:00:00Z");
    const read = imported("b.txt.annotations.json", serialiseSidecar(theirs), importing(text));
    assert.ok("annotations" in read);
    const both = mergeSidecars(mine, { ...mine, ...read });
    assert.deepEqual(
      [both.annotations.map(({ id }) => id), both.deleted.map(({ id }) => id)],
      [
        [stamp(2).id, stamp(4).id],
        [stamp(1).id, stamp(3).id],
      ],
    );
    assert.deepEqual(addedTo(mine, both), [stamp(4).id]);
  });

  const broken: readonly [string, string, string][] = [
    [
      "a.jsonl",
      '{"quote":"x"}\n{"annotation":{"id":""}}\n',
      "2: in the annotations, annotation.id should not be empty",
    ],
    ["a.jsonl", '{"quote":"x"}\nnot so\n', "2: This is not valid JSON."],
    ["a.jsonld", '{"type":"AnnotationCollection"}', "undefined: in the annotations, first should be an object"],
    [
      "a.jsonld",
      '{"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[{"id":"x","type":"Annotation"}]}}',
      "undefined: in the annotations, first.items[0].creator should be an object",
    ],
  ];
  for (const [name, file, expected] of broken)
    it(`of a file that is broken is told: ${expected}`, () => {
      const read = imported(name, file, importing("全年受理申请80件。"));
      assert.equal("what" in read && `${read.line}: ${render(read.what, "en")}`, expected);
    });

  it("of the seeds' machine layer through either gives nothing", () => {
    for (const { text } of seeds) {
      const own = layers(text, undefined);
      assert.deepEqual(returned(fromBrat(toBrat(own), new Anchors(text)), text), []);
      assert.deepEqual(returned(fromLabelStudio(JSON.stringify(toLabelStudio(own, "1")), new Anchors(text)), text), []);
    }
  });
});

describe("brat's standoff", () => {
  it("has the lines of its format, and every text-bound line quotes the text by code points", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const points = [...text];
        const ids = new Set<string>();
        for (const line of toBrat(layers(text, sidecar)).split("\n").slice(0, -1)) {
          assert.match(
            line,
            /^(?:T\d+\t[\w-]+ \d+ \d+(?:;\d+ \d+)*\t[^\n]+|E\d+\t[\w-]+:T\d+(?: (?:Operand|Base)\d*:T\d+)*|#\d+\t\w+ [TE]\d+\t.*)$/u,
          );
          const [id = "", type = "", quote] = line.split("\t");
          assert.ok(!ids.has(id), id);
          ids.add(id);
          if (!id.startsWith("T")) continue;
          const spans = type
            .split(" ")
            .slice(1)
            .join(" ")
            .split(";")
            .map((span) => span.split(" ").map(Number));
          const parts = spans.map(([from, to]) => points.slice(from, to).join(""));
          assert.equal(parts.join(" "), line.slice(line.indexOf("\t", id.length + 1) + 1), quote);
          for (const part of parts) assert.doesNotMatch(part, /[\r\n\u2028\u0085]/);
        }
      }),
      runs(100),
    );
  });

  it("of a person: labels become statements", () => {
    const text = "全年受理申请80件，办结64件。两级共144件。";
    const ann = [
      "T1\t重点 4 6\t申请",
      "T2\tcount 6 9\t80件",
      "T3\tcount 0 2\t全年",
      "E1\tsum:T4 Operand:T2 Operand2:T5",
      "T4\tsum 19 23\t144件",
      "T5\tfigure 12 15\t64件",
      "#1\tAnnotatorNotes T1\t口径请核",
      "R1\tMentions Arg1:T1 Arg2:T2",
      "",
    ].join("\n");
    const read = fromBrat(ann, new Anchors(text));
    assert.ok(Array.isArray(read));
    const made = fromForeign(read, importing(text));
    assert.deepEqual(
      made.map(({ body, creator }) => [body.type, "value" in body ? body.value : "", creator.name]),
      [
        ["TextualBody", "重点", "王五"],
        ["TextualBody", "口径请核", "王五"],
        ["AddedClaim", "", "王五"],
        ["Link", "", "王五"],
        ["TextualBody", "Mentions", "王五"],
      ],
    );
    assert.deepEqual(
      fromForeign(read, importing(text)).map(({ id }) => id),
      made.map(({ id }) => id),
      "the same again when it is read again",
    );
  });

  const wrong: readonly [string, string][] = [
    ["T1\tx 0 2\t其他\n", "1: the text at a place is not the report's: “其他”; was the report changed since?"],
    ["\nT1 x 0 2 全年\n", "2: this is no brat annotation"],
  ];
  for (const [ann, expected] of wrong) {
    it(`that is wrong is told: ${expected}`, () => {
      const read = fromBrat(ann, new Anchors("全年受理申请80件。"));
      assert.ok("what" in read);
      assert.equal(`${read.line}: ${render(read.what, "en")}`, expected);
    });
  }
});

describe("a task of Label Studio", () => {
  it("has regions that quote the text by code points, and relations between regions that are there", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const points = [...text];
        const task: ReturnType<typeof JSON.parse> = JSON.parse(
          JSON.stringify(toLabelStudio(layers(text, sidecar), "1")),
        );
        assert.equal(task.data.text, text);
        for (const { result } of [...(task.predictions ?? []), ...(task.annotations ?? [])]) {
          const ids = new Set(
            result.filter(({ type }: { type: string }) => type === "labels").map(({ id }: { id: string }) => id),
          );
          for (const item of result) {
            if (item.type === "relation") assert.ok(ids.has(item.from_id) && ids.has(item.to_id));
            else {
              assert.deepEqual([item.from_name, item.to_name, item.value.labels.length], ["label", "text", 1]);
              assert.equal(points.slice(item.value.start, item.value.end).join(""), item.value.text);
            }
          }
        }
      }),
      runs(100),
    );
  });

  it("that was moved there moves here", () => {
    const text = "全年受理申请80件，办结64件。";
    const anchors = new Anchors(text);
    const comment = annotate<Body>(
      { type: "TextualBody", purpose: "commenting", value: "核" },
      anchors.target({ start: 6, end: 9 }, "a.txt"),
      stamp(1),
    );
    const sidecar = { ...emptySidecar("a.txt"), annotations: [comment] };
    const task: ReturnType<typeof JSON.parse> = JSON.parse(
      JSON.stringify(toLabelStudio(layersOf(analyse(text), text, sidecar, "human"), "1")),
    );
    Object.assign(task.annotations[0].result[0].value, { start: 12, end: 15, text: "64件" });
    const [moved] = returned(fromLabelStudio(JSON.stringify([task]), anchors), text);
    assert.equal(moved?.id, comment.id);
    assert.equal(moved?.modified, "2025-06-01T00:00:00Z");
    assert.ok(moved && typeof moved.target === "object" && "selector" in moved.target);
    assert.deepEqual(anchors.find(moved.target), { start: 12, end: 15 });
  });

  it("of another report is told", () => {
    const read = fromLabelStudio('[{"data":{"text":"甲"}},{"data":{"text":"乙"}}]', new Anchors("丙"));
    assert.equal("what" in read && render(read.what, "en"), "no task in it has this report for its text");
    const broken = fromLabelStudio(
      '{"data":{"text":"丙"},"annotations":[{"result":[{"type":"labels"}]}]}',
      new Anchors("丙"),
    );
    assert.equal(
      "what" in broken && render(broken.what, "en"),
      "in the annotations, annotations[0].result[0].value should be an object",
    );
  });
});

describe("the other exports", () => {
  it("a Web Annotation collection has what the standard demands, of both layers", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const collection: ReturnType<typeof JSON.parse> = JSON.parse(toWebAnnotation(layers(text, sidecar), "a b.txt"));
        assert.ok(collection["@context"].includes("http://www.w3.org/ns/anno.jsonld"));
        assert.deepEqual([collection.type, collection.first.type], ["AnnotationCollection", "AnnotationPage"]);
        const ids = collection.first.items.map(({ id }: { id: string }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const one of collection.first.items) {
          assert.equal(one.type, "Annotation");
          assert.doesNotMatch(one.id, /\s/);
          assert.ok(one.target !== undefined);
          assert.ok(one.creator !== undefined || one.generator !== undefined);
        }
      }),
      runs(30),
    );
  });

  it("CSV has as many cells in every line, and no cell that a spreadsheet would compute", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const annotated = layers(text, sidecar);
        const lines = parseCsv(`${CSV_HEAD}${toCsv(annotated)}`.slice(1));
        assert.equal(lines.length, rowsOf(annotated).length + 1);
        for (const cells of lines) {
          assert.equal(cells.length, lines[0]?.length);
          for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
        }
      }),
      runs(100),
    );
  });

  it("JSON Lines hold people's annotations whole", () => {
    fc.assert(
      fc.property(reviews, ({ text, sidecar }) => {
        const rows = toJsonLines(layers(text, sidecar))
          .split("\n")
          .slice(0, -1)
          .map((line) => JSON.parse(line));
        const own = rows.flatMap(({ annotation }) => annotation ?? []);
        assert.deepEqual(
          own.sort((a, b) => (a.id < b.id ? -1 : 1)),
          JSON.parse(JSON.stringify(sidecar.annotations)),
        );
      }),
      runs(100),
    );
  });
});

/** RFC 4180. */
function parseCsv(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === "" && end === "") break;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  return lines.filter((cells) => cells.length > 0);
}
