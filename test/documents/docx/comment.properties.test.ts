import assert from "node:assert/strict";
import fc from "fast-check";
import { withComments } from "../../../server/src/documents/docx/comment";
import { Package } from "../../../server/src/documents/docx/package";
import { readDocx } from "../../../server/src/documents/docx/read";
import { open } from "../../../server/src/documents/open";
import { docx, p, paragraphs, run, tbl, tracked } from "../../helpers/docx";

const AUTHOR = { name: "a", initials: "a", date: new Date(0) };
const words = fc.stringMatching(/^[件共0-9&< ]{1,6}$/);
const inline = fc.oneof(
  words.map((text) => run(text)),
  words.map((text) => run(text, "<w:b/>")),
  words.map((text) => tracked("ins", run(text) + run(text))),
  words.map((text) => tracked("del", run(text))),
  words.map((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  fc.constant("<w:r><w:tab/></w:r>"),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => p(parts.join("")));
const block = fc.oneof(
  paragraph,
  fc.array(words, { minLength: 4, maxLength: 4 }).map(([a = "", b = "", c = "", d = ""]) =>
    tbl([
      [a, b],
      [c, d],
    ]),
  ),
);
const body = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(""));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ranges = fc.array(fc.tuple(share, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 });

/** What a comment stands at, as the final view prints it. */
function standsAt(document: string, id: number): string {
  const [, inside] = document.split(new RegExp(`<w:commentRange(?:Start|End) w:id="${id}"/>`));
  const printed = (inside ?? "").replace(/<w:del .*?<\/w:del>/gs, "");
  const text = Array.from(
    printed.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t [^>]*>([^<]*)<\/w:t>/g),
    (found) => found[1] ?? found[0].replace(/<[^>]*>/g, ""),
  );
  return text
    .join("")
    .replace(/&amp;|&#38;/g, "&")
    .replace(/&lt;|&#60;/g, "<");
}

describe("comments anywhere in any document", () => {
  it("stand exactly at their ranges, and change nothing that is read", async () => {
    await fc.assert(
      fc.asyncProperty(body, ranges, async (xml, places) => {
        const read = await readDocx(await docx(xml));
        const comments = places.map(([at, length]) => {
          const start = Math.floor(at * (read.text.length - 1));
          return { start, end: Math.min(read.text.length, start + length), text: "请核实" };
        });
        const copy = await withComments(read, comments, AUTHOR);
        assert.ok(copy instanceof Uint8Array);
        const again = await readDocx(copy);
        assert.equal(again.text, read.text);
        assert.equal((await readDocx(copy, "original")).text, (await readDocx(read.package.bytes, "original")).text);
        const document = new TextDecoder().decode(await (await Package.open(copy)).part("word/document.xml"));
        comments.forEach(({ start, end }, id) => {
          const own = read.pieces
            .map((piece) => read.text.slice(Math.max(start, piece.start), Math.max(start, Math.min(end, piece.end))))
            .join("");
          // A range without any text of the document's own stands at the nearest text, or at none.
          if (own !== "") assert.equal(standsAt(document, id), own);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe("any bytes", () => {
  it("are read or refused, never thrown at the caller", async () => {
    const archive = await docx(paragraphs("全年受理案件68件。"));
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), async (at, byte, length) => {
        const bytes = archive.slice(0, length);
        if (at < length) bytes[at] = byte;
        const opened = await open(bytes, "a.docx");
        assert.ok("fault" in opened || opened.text.includes("全年受理案件68件。"));
      }),
      { numRuns: 300 },
    );
  });
});
