import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeSidecars, withAnnotation, withoutAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar, isReadable, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import type { Sidecar } from "../../server/src/annotations/types";
import { render } from "../../server/src/l10n/message";
import { runs } from "../properties/texts";
import { comment, sidecars, stamp } from "./samples";

const read = (text: string): Sidecar => {
  const parsed = parseSidecar(text);
  assert.ok(isReadable(parsed), "fault" in parsed ? render(parsed.fault, "en") : "");
  return parsed;
};
const fault = (text: string): string => {
  const parsed = parseSidecar(text);
  return "fault" in parsed ? render(parsed.fault, "en") : "";
};

describe("a sidecar's text", () => {
  it("is read as what was written, and written as it was read", () => {
    fc.assert(
      fc.property(sidecars, (sidecar) => {
        const text = serialiseSidecar(sidecar);
        assert.deepEqual(read(text), JSON.parse(JSON.stringify(sidecar)));
        assert.equal(serialiseSidecar(read(text)), text);
      }),
      runs(100),
    );
  });

  it("has one annotation a line, in the order of ids", () => {
    const sidecar = [3, 1, 2].reduce((all, n) => withAnnotation(all, comment(n)), emptySidecar("报告.txt"));
    const lines = serialiseSidecar(sidecar).split("\n");
    const own = lines.filter((line) => line.startsWith('{"id":"urn:uuid:'));
    assert.deepEqual(
      own.map((line) => JSON.parse(line.replace(/,$/, "")).id),
      [stamp(1).id, stamp(2).id, stamp(3).id],
    );
  });

  it("keeps members that it does not know, at every level", () => {
    const written = JSON.parse(serialiseSidecar(withAnnotation(emptySidecar("a.txt"), comment(1))));
    written.label = "批注";
    written.first.via = ["x"];
    written.first.items[0].stylesheet = { type: "CssStylesheet" };
    written.first.items[0].body.mood = "calm";
    written.first.items.push({ ...comment(2), body: ["urn:x", { type: "Video" }] }, { ...comment(3), body: undefined });
    const again = JSON.parse(serialiseSidecar(read(JSON.stringify(written))));
    assert.deepEqual(again, JSON.parse(JSON.stringify(written)));
  });

  it("says which member is wrong", () => {
    const good = (): ReturnType<typeof JSON.parse> =>
      JSON.parse(serialiseSidecar(withAnnotation(emptySidecar("a.txt"), comment(1))));
    const cases: readonly [string, (of: ReturnType<typeof JSON.parse>) => void][] = [
      [
        "in the annotations, type should be one of AnnotationCollection",
        (of) => {
          of.type = "Annotation";
        },
      ],
      [
        "in the annotations, first should be an object",
        (of) => {
          of.first = "page1.json";
        },
      ],
      [
        "in the annotations, first.items should be a list",
        (of) => {
          of.first.items = {};
        },
      ],
      [
        "in the annotations, first.items[0].id should be a text",
        (of) => {
          of.first.items[0].id = 5;
        },
      ],
      [
        "in the annotations, first.items[0].creator should be an object",
        (of) => {
          delete of.first.items[0].creator;
        },
      ],
      [
        "in the annotations, first.items[0].creator.name should not be empty",
        (of) => {
          of.first.items[0].creator.name = " ";
        },
      ],
      [
        "in the annotations, first.items[0].created should be a time with its zone, such as 2024-11-05T09:30:00Z",
        (of) => {
          of.first.items[0].created = "2024-11-05";
        },
      ],
      [
        "in the annotations, first.items[0].body.check should not be empty",
        (of) => {
          of.first.items[0].body = { type: "Ignore", check: "" };
        },
      ],
      [
        "in the annotations, first.items[0].target.selector[0].end should not be below start",
        (of) => {
          of.first.items[0].target.selector = [{ type: "TextPositionSelector", start: 5, end: 4 }];
        },
      ],
      [
        'in the annotations, first.items[0].body.claim.value should be a decimal or a fraction in quotes, such as "42.65" or "29/68"',
        (of) => {
          of.first.items[0].body = { type: "Correction", claim: { value: "1e9" } };
        },
      ],
      [
        `in the annotations, first.items[1].id is the id of another annotation, too: ${stamp(1).id}`,
        (of) => {
          of.first.items.push(of.first.items[0]);
        },
      ],
      [
        "in the annotations, deleted[0].deleted should be a text",
        (of) => {
          of.deleted = [{ id: "urn:x" }];
        },
      ],
      ["in the annotations, / should be an object", () => {}],
    ];
    for (const [expected, spoil] of cases) {
      const of = good();
      spoil(of);
      assert.equal(fault(expected.includes(" / ") ? "[]" : JSON.stringify(of)), expected);
    }
  });

  it("says where a conflict was left in", () => {
    const text = serialiseSidecar(withAnnotation(emptySidecar("a.txt"), comment(1)));
    const conflict = text.replace('{"id":"urn', '<<<<<<< HEAD\n{"id":"urn');
    assert.equal(fault(conflict), "line 6, column 1: This is not valid JSON.");
  });

  it("never fails, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSidecar(text)),
      runs(100),
    );
  });
});

describe("two writers of one sidecar", () => {
  const text = (sidecar: Sidecar): string => serialiseSidecar(sidecar);

  it("come to the same, whoever merges, in whatever order, however often", () => {
    fc.assert(
      fc.property(sidecars, sidecars, sidecars, (a, b, c) => {
        assert.equal(text(mergeSidecars(a, b)), text(mergeSidecars(b, a)));
        assert.equal(text(mergeSidecars(mergeSidecars(a, b), c)), text(mergeSidecars(a, mergeSidecars(b, c))));
        assert.equal(text(mergeSidecars(a, a)), text(a));
        assert.equal(text(mergeSidecars(mergeSidecars(a, b), b)), text(mergeSidecars(a, b)));
      }),
      runs(100),
    );
  });

  it("lose nothing that nobody deleted, and bring back nothing that somebody did", () => {
    fc.assert(
      fc.property(sidecars, sidecars, (a, b) => {
        const merged = mergeSidecars(a, b);
        const gone = new Set([...a.deleted, ...b.deleted].map(({ id }) => id));
        const all = new Set([...a.annotations, ...b.annotations].map(({ id }) => id).filter((id) => !gone.has(id)));
        assert.deepEqual(new Set(merged.annotations.map(({ id }) => id)), all);
        assert.deepEqual(new Set(merged.deleted.map(({ id }) => id)), gone);
      }),
      runs(100),
    );
  });

  it("keep the later version of an annotation", () => {
    const early = { ...comment(1, "早"), modified: "2025-01-01T00:00:00Z" };
    const late = { ...comment(1, "晚"), modified: "2025-01-01T08:30:00+08:00" };
    const [a, b] = [early, late].map((one) => withAnnotation(emptySidecar("a.txt"), one));
    assert.ok(a && b);
    assert.deepEqual(mergeSidecars(a, b).annotations, [late]);
  });

  it("do not bring back what one deleted and the other changed later", () => {
    const base = withAnnotation(emptySidecar("a.txt"), comment(1));
    const without = withoutAnnotation(base, stamp(1).id, "2025-01-01T00:00:00Z");
    const changed = withAnnotation(base, { ...comment(1, "改"), modified: "2025-02-01T00:00:00Z" });
    assert.deepEqual(mergeSidecars(without, changed).annotations, []);
  });
});
