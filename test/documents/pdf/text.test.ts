import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { analyse } from "../../../server/src/analysis";
import { type Document, open } from "../../../server/src/documents/open";
import { book, type Printed, pdf } from "../../helpers/pdf";
import { seeds } from "../../helpers/seeds";

async function read(pages: readonly (readonly Printed[])[]): Promise<Document> {
  const opened = await open(pdf(pages), "a.pdf");
  assert.ok("text" in opened, "fault" in opened ? opened.fault : "");
  return opened;
}
const lines = async (...pages: readonly (readonly Printed[])[]): Promise<string[]> =>
  (await read(pages)).text.split("\n").filter((line) => line !== "");

const FILLER = "各部门认真履行职责，稳步推进各项工作，取得了较好的成效。".repeat(4);
const LONG = `全年受理案件68件，办结29件，办结率42.6%。${FILLER}`;
const at = (y: number, ...cells: readonly (readonly [number, string])[]): Printed[] =>
  cells.map(([x, text]) => ({ x, y, text }));

describe("the text of a PDF", () => {
  it("joins lines into paragraphs, over pages, too, without page numbers and headers", async () => {
    const texts = [
      "某县2024年工作报告",
      "一、总体情况",
      ...Array.from({ length: 12 }, (_, i) => `第${i + 1}组。${LONG}`),
    ];
    const pages = book(texts, "某县人民政府公报");
    assert.ok(pages.length > 2);
    assert.deepEqual(await lines(...pages), texts);
  });

  it("says the page of each place, also inside a paragraph that goes over", async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `第${i + 1}组。${LONG}`);
    const { text, pageAt } = await read(book(texts));
    const starts = texts.map((_, i) => text.indexOf(`第${i + 1}组`));
    assert.deepEqual(
      starts.map((start) => pageAt?.(start)),
      [1, 1, 1, 1, 1, 2, 2, 2],
    );
    assert.equal(pageAt?.((starts[5] ?? 0) - 2), 2);
    assert.equal(pageAt?.(text.length - 2), 2);
  });

  it("keeps a lone number that is no page's", async () => {
    const page = [...at(120, [74, FILLER.slice(0, 28)]), ...at(780, [280, "68"])];
    assert.deepEqual((await lines(page)).at(-1), "68");
    const three = [1, 2, 3].map((n) => [
      ...at(200, [74, `${n}${FILLER.slice(0, 27)}`]),
      ...at(780, [280, String(n + 16)]),
    ]);
    assert.ok(!(await lines(...three)).some((line) => /^\d+$/.test(line)));
  });

  it("reads two columns one after the other, below what stands over both", async () => {
    const left = wrapInto(`左。${FILLER}`, 14);
    const right = wrapInto(`右。${FILLER}`, 14);
    const page = [
      { text: "某县2024年国民经济和社会发展统计公报摘要全文", x: 100, y: 100 },
      ...left.map((text, i) => ({ text, x: 50, y: 160 + 24 * i })),
      ...right.map((text, i) => ({ text, x: 315, y: 160 + 24 * i })),
    ];
    assert.deepEqual(await lines(page), [
      "某县2024年国民经济和社会发展统计公报摘要全文",
      `左。${FILLER}`,
      `右。${FILLER}`,
    ]);
  });

  it("reads rows of a table, with their empty cells", async () => {
    const page = [
      ...at(100, [74, FILLER.slice(0, 28)]),
      ...at(140, [74, "单位"], [250, "受理（件）"], [400, "办结（件）"]),
      ...at(168, [74, "甲局"], [250, "10"], [400, "9"]),
      ...at(196, [74, "乙局"], [400, "1"]),
      ...at(224, [74, "合计"], [250, "10"], [400, "10"]),
      ...at(260, [74, FILLER.slice(0, 28)]),
    ];
    assert.deepEqual((await lines(page)).slice(1, 5), [
      "| 单位 | 受理（件） | 办结（件） |",
      "| 甲局 | 10 | 9 |",
      "| 乙局 | - | 1 |",
      "| 合计 | 10 | 10 |",
    ]);
  });

  it("leaves out what is stamped across the page", async () => {
    const page = [...at(120, [74, FILLER.slice(0, 28)]), { text: "内部资料68件", x: 200, y: 400, turned: true }];
    assert.deepEqual(await lines(page), [FILLER.slice(0, 28)]);
  });

  it("puts a raised number into its line", async () => {
    const page = [
      ...at(120, [74, "全年受理案件六十八件"]),
      { text: "[1]", x: 234, y: 113, size: 8 },
      ...at(120, [246, "，按期办结。各部门密切配合"]),
    ];
    assert.deepEqual(await lines(page), ["全年受理案件六十八件[1]，按期办结。各部门密切配合"]);
  });

  it("parts headings, and paragraphs whose last line is short", async () => {
    const texts = ["一、总体情况", "（一）受理情况", LONG, "1.办结。", "2.移送。", LONG];
    assert.deepEqual(await lines(...book(texts)), texts);
  });

  const faults: readonly [string, Uint8Array, string][] = [
    ["pages without text", pdf([[], []]), "no-text"],
    ["mostly pages without text", pdf([at(100, [74, FILLER.slice(0, 28)]), [], []]), "no-text"],
    ["the beginning of one", pdf([at(100, [74, LONG.slice(0, 28)])]).subarray(0, 200), "broken-pdf"],
    ["a text of that name", Buffer.from(LONG), "broken-pdf"],
    ["nothing", Buffer.alloc(0), "broken-pdf"],
  ];
  for (const [name, file, fault] of faults) {
    it(`refuses ${name}`, async () => assert.deepEqual(await open(file, "a.pdf"), { fault }));
  }

  it("refuses one whose page is a bomb, without unpacking it", async () => {
    const packed = deflateSync(Buffer.alloc(400 << 20, 0x20));
    const plain = Buffer.from(pdf([at(100, [74, "全年"])])).toString("latin1");
    for (const filter of ["/FlateDecode", "[ /FlateDecode /FlateDecode ]"]) {
      const [head = ""] = plain
        .replace(/<< \/Length \d+ >>\nstream\n/, `<< /Length ${packed.length} /Filter ${filter} >>\nstream\n@`)
        .split("@");
      const file = Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream\nendobj\n%%EOF")]);
      const before = process.memoryUsage().rss;
      assert.deepEqual(await open(file, "a.pdf"), { fault: "too-large" });
      assert.ok(process.memoryUsage().rss - before < 300 << 20);
    }
  });

  it("reads a page that is packed", async () => {
    const plain = Buffer.from(pdf([at(100, [74, FILLER.slice(0, 28)])])).toString("latin1");
    const content = /stream\n([\s\S]*?)\nendstream/.exec(plain)?.[1] ?? "";
    const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
    const file = plain.replace(
      /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
      () => `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    );
    const opened = await open(Buffer.from(file, "latin1"), "a.pdf");
    assert.equal("text" in opened && opened.text, `${FILLER.slice(0, 28)}\n`);
  });

  it("refuses one with a password", async () => {
    const plain = Buffer.from(pdf([at(100, [74, LONG.slice(0, 28)])])).toString("latin1");
    const locked = plain.replace(
      "/Root 1 0 R",
      `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    );
    assert.deepEqual(await open(Buffer.from(locked, "latin1"), "a.pdf"), { fault: "encrypted" });
  });
});

const wrapInto = (text: string, length: number): string[] => text.match(new RegExp(`.{1,${length}}`, "g")) ?? [];

describe("the seeds as PDF", () => {
  for (const { name, text } of seeds) {
    it(`${name.slice(0, 3)} has the findings of the text`, async () => {
      const paragraphs = text
        .split(/\r\n|[\n\r]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const document = await read(book(paragraphs, "某县人民政府公报"));
      const found = (own: string) =>
        analyse(own).findings.map(({ check, where, quote, message }) => ({ check, where, quote, message }));
      assert.deepEqual(found(document.text), found(text));
      assert.deepEqual(
        analyse(document.text).relations.map((r) => r.kind + r.verdict),
        analyse(text).relations.map((r) => r.kind + r.verdict),
      );
    });
  }
});
