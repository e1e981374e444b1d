import assert from "node:assert/strict";
import fc from "fast-check";
import type { Section } from "../../server/src/contract";
import { segment } from "../../server/src/report/blocks";
import { frontMatter } from "../../server/src/report/front";
import { toDocument } from "../../server/src/report/place";
import { buildSections, contentEnd, divisionsOf, sectionAt } from "../../server/src/report/sections";
import { structureOf } from "../../server/src/report/structure";
import { rangesOf } from "../helpers/clauses";

const PIECES =
  "一、|（一）|(二)|1.|2．|①|01|第一部分|一是|二是|第二，|首先，|其次，|其中|全年受理案件|办结率|3|12.5|27,162|1957.08|%|％|亿元|件|，|。|；|：|（|）|“|”|《|》|\n|\r\n|\r|\u2028|\n\n| |\u3000|\t|  |—8—|- 3 -|[1]|表1|首页 > |来源：|打印|版权所有|\ufeff|\u200b|\ud83d|\ude00|😀|。\n|，\n|\u0000|-|…";
const report = fc.oneof(
  fc.array(fc.constantFrom(...PIECES.split("|"), "|"), { maxLength: 80 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);
const isBlank = (text: string): boolean => [...text].every((c) => /[\s\u0085]|\p{Cf}|\p{Mn}/u.test(c));

describe("any text", () => {
  it("is covered by its blocks, in order", () => {
    fc.assert(
      fc.property(report, (text) => {
        let end = 0;
        for (const block of segment(text)) {
          assert.ok(block.start >= end && block.end > block.start, "blocks are in order and not empty");
          assert.ok(isBlank(text.slice(end, block.start)), "nothing is left out");
          end = block.end;
        }
        assert.ok(isBlank(text.slice(end)));
      }),
      { numRuns: 1000 },
    );
  });
  it("maps back exactly", () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const block of segment(text)) {
          const { offsets } = block;
          assert.ok(block.text.length <= block.end - block.start);
          if (!offsets) assert.equal(block.text.length, block.end - block.start);
          else {
            assert.equal(offsets.length, block.text.length + 1);
            assert.equal(offsets[block.text.length], block.end - block.start);
            assert.ok(offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? 0)));
          }
          for (let i = 0; i < block.text.length; i++) {
            const here = toDocument(block, { start: i, end: i + 1 });
            const [shown, printed] = [block.text.charAt(i), text.slice(here.start, here.end)];
            if (/[0-9\u4e00-\u9fff]/.test(printed)) assert.equal(shown, printed);
          }
          for (const cell of block.rows?.flat() ?? [])
            assert.ok(cell.start >= 0 && cell.start < cell.end && cell.end <= block.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
  it("has a structure whose ranges lie inside each other", () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const block of segment(text)) {
          const { heading, items, sentences } = structureOf(block);
          const { length } = block.text;
          if (heading)
            assert.ok(heading.start < heading.titleStart && heading.titleStart < heading.end && heading.end <= length);
          for (const item of items) assert.ok(item.start < item.end && item.end <= length);
          let end = 0;
          for (const sentence of sentences) {
            assert.ok(sentence.start >= end && sentence.end <= length && sentence.clauses.length > 0);
            end = sentence.end;
            let clauseEnd = sentence.start;
            for (const clause of rangesOf(sentence)) {
              assert.ok(clause.start >= clauseEnd && clause.start < clause.end && clause.end <= sentence.end);
              clauseEnd = clause.end;
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
  it("has sections that nest and lie in order", () => {
    const inside = (sections: readonly Section[], start: number, end: number, level: number): void => {
      for (const section of sections) {
        assert.ok(
          section.start >= start && section.end <= end && section.start <= section.end && section.level > level,
        );
        start = section.end;
        inside(section.children, section.start, section.end, section.level);
      }
    };
    fc.assert(
      fc.property(report, (text) => {
        const blocks = segment(text);
        const sections = buildSections(
          blocks.flatMap((block) => divisionsOf(block, structureOf(block))),
          contentEnd(blocks),
        );
        inside(sections, 0, text.length, 0);
        sectionAt(sections, text.length >> 1);
        frontMatter(blocks);
      }),
      { numRuns: 1000 },
    );
  });
});
