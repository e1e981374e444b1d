import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { open } from "../../server/src/documents/open";
import { docx, p, paragraphs, run, tracked, zip } from "../helpers/docx";

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");
const OLE = bytes("d0cf11e0a1b11ae1");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const PLAIN = () => docx(paragraphs("全年受理案件68件。"));

/** A zip whose document says it is small, and is 200 MB of spaces. */
async function bomb(): Promise<Uint8Array> {
  const packed = deflateRawSync(Buffer.alloc(200 << 20, 0x20));
  const archive = await docx({ body: "", others: { "word/document.xml": "x".repeat(1000) } });
  const out = Buffer.from(archive);
  // The local header and the entry of the central directory name the sizes; the data behind the first is replaced.
  const local = out.indexOf("word/document.xml") - 30;
  const dataStart = local + 30 + out.readUInt16LE(local + 26) + out.readUInt16LE(local + 28);
  let central = out.indexOf(bytes("504b0102"));
  while (!out.toString("latin1", central + 46, central + 63).startsWith("word/document.xml")) {
    central = out.indexOf(bytes("504b0102"), central + 4);
  }
  const dataEnd = dataStart + out.readUInt32LE(central + 20);
  const joined = Buffer.concat([out.subarray(0, dataStart), packed, out.subarray(dataEnd)]);
  const shift = packed.length - (dataEnd - dataStart);
  joined.writeUInt32LE(packed.length, central + shift + 20);
  joined.writeUInt32LE(50_000, central + shift + 24);
  const end = joined.lastIndexOf(bytes("504b0506"));
  joined.writeUInt32LE(joined.readUInt32LE(end + 16) + shift, end + 16);
  for (
    let at = joined.indexOf(bytes("504b0102"), dataStart + packed.length);
    at >= 0 && at < end;
    at = joined.indexOf(bytes("504b0102"), at + 4)
  ) {
    const offset = joined.readUInt32LE(at + 42);
    if (offset > local) joined.writeUInt32LE(offset + shift, at + 42);
  }
  return joined;
}

describe("opening a file", () => {
  it("reads text", async () => {
    assert.deepEqual(await open(Buffer.from("68件"), "a.txt"), { text: "68件", encoding: "utf-8" });
  });

  for (const name of ["a.docx", "A.DOCX", "a.docm", "a.bin", "-"]) {
    it(`reads a Word document as ${name}`, async () => {
      const opened = await open(await PLAIN(), name);
      assert.ok("text" in opened);
      assert.deepEqual([opened.text, opened.encoding, opened.paragraphAt?.(3)], ["全年受理案件68件。\n", "docx", 1]);
    });
  }

  it("reads a document as it was before its tracked changes", async () => {
    const bytes = await docx(p(run("共") + tracked("ins", run("80件")) + tracked("del", run("90件"))));
    const texts = await Promise.all((["final", "original"] as const).map((view) => open(bytes, "a.docx", { view })));
    assert.deepEqual(
      texts.map((opened) => "text" in opened && opened.text),
      ["共80件\n", "共90件\n"],
    );
  });

  const foreign: readonly [string, Uint8Array, string][] = [
    ["a.doc", OLE, ".doc"],
    ["a.wps", OLE, ".wps"],
    ["-", OLE, ".doc"],
    ["a.doc", Buffer.from("<html>"), ".doc"],
    ["a.ofd", bytes("504b0304"), ".ofd"],
    ["a.txt", Buffer.from("{\\rtf1"), ".rtf"],
  ];
  for (const [name, content, format] of foreign) {
    it(`tells ${format} by ${name}`, async () =>
      assert.deepEqual(await open(content, name), { fault: "foreign", format }));
  }

  it("tells a PDF by its first bytes", async () =>
    assert.deepEqual(await open(Buffer.from("%PDF-1.7"), "-"), { fault: "broken-pdf" }));

  const faults: readonly [string, string, () => Promise<Uint8Array>][] = [
    [
      "a document with a password",
      "encrypted",
      async () => Buffer.concat([OLE, Buffer.alloc(99), utf16("EncryptedPackage")]),
    ],
    ["a document that was cut off", "broken", async () => (await PLAIN()).subarray(0, 900)],
    ["the beginning of a document", "broken", async () => (await PLAIN()).subarray(0, 8)],
    ["a text of that name", "broken", async () => Buffer.from("全年受理案件68件。")],
    ["nothing", "broken", async () => Buffer.alloc(0)],
    [
      "XML that is cut off",
      "broken",
      () => docx({ body: "", others: { "word/document.xml": "<w:document><w:body>" } }),
    ],
    ["XML that is no Word document", "no-word", () => docx({ body: "", others: { "word/document.xml": "<a/>" } })],
    ["another archive", "no-word", () => zip({ "a.txt": "68件" })],
    ["a document without its main part", "no-word", () => zip({ "_rels/.rels": "<Relationships/>" })],
    [
      "a DOCTYPE, whatever it holds",
      "entities",
      () =>
        docx({
          body: "",
          others: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>' },
        }),
    ],
    ["elements as deep as a well", "too-large", () => docx("<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000))],
    ["a part of a size that no report has", "too-large", () => docx(" ".repeat(33 << 20))],
    ["more elements than any report has", "too-large", () => docx("<w:p/>".repeat(1_500_001))],
    ["a text that nobody reads", "too-large", () => docx(p(run("六".repeat(4_000_001))))],
    [
      "a byte that is not what it was",
      "broken",
      async () => {
        const body = Array.from({ length: 50 }, (_, i) => String.fromCharCode(0x4e00 + i * 37)).join("");
        const archive = Buffer.from(await docx(paragraphs(body)));
        const at = archive.indexOf("word/document.xml") + 400;
        archive[at] = (archive[at] ?? 0) ^ 1;
        return archive;
      },
    ],
  ];
  for (const [name, fault, make] of faults) {
    it(`refuses ${name}: ${fault}`, async () => assert.deepEqual(await open(await make(), "a.docx"), { fault }));
  }

  it("refuses an archive with a password", async () => {
    const archive = await PLAIN();
    // Bit 0 of an entry's flags in the central directory.
    const flagged = Buffer.from(archive);
    for (let at = flagged.indexOf(bytes("504b0102")); at >= 0; at = flagged.indexOf(bytes("504b0102"), at + 4)) {
      flagged[at + 8] = (flagged[at + 8] ?? 0) | 1;
    }
    assert.deepEqual(await open(flagged, "a.docx"), { fault: "encrypted" });
  });

  it("refuses a part that is larger than it says, without unpacking all of it", async () => {
    const archive = await bomb();
    const before = process.memoryUsage().rss;
    const opened = await open(archive, "a.docx");
    assert.deepEqual(opened, { fault: "broken" });
    assert.ok(process.memoryUsage().rss - before < 100 << 20);
  });

  it("passes over parts that it does not read, however large they say they are", async () => {
    const archive = await docx({ body: paragraphs("68件"), others: { "word/media/a.png": new Uint8Array(34 << 20) } });
    const opened = await open(archive, "a.docx");
    assert.ok("text" in opened);
  });
});
