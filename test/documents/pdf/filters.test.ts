import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { open } from "../../../server/src/documents/open";
import { filtersOf, fromBase85, fromHex, lzwSize } from "../../../server/src/documents/pdf/filters";
import { pdf } from "../../helpers/pdf";

const ascii = (text: string): Uint8Array => Buffer.from(text, "latin1");
const SPACES = deflateSync(Buffer.alloc(200 << 20, 0x20));
const hex = (bytes: Uint8Array): Uint8Array => ascii(`${Buffer.from(bytes).toString("hex")}>`);

function base85(bytes: Uint8Array): Uint8Array {
  let out = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const four = [0, 1, 2, 3].map((k) => bytes[at + k] ?? 0);
    let value = four.reduce((all, byte) => all * 256 + byte, 0);
    let digits = "";
    for (let k = 0; k < 5; k++) {
      digits = String.fromCharCode(0x21 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    const count = Math.min(4, bytes.length - at);
    out += value === 0 && count === 4 && digits === "!!!!!" ? "z" : digits.slice(0, count + 1);
  }
  return ascii(`${out}~>`);
}

/** Packs with LZW as PDF has it: codes of 9 to 12 bits, which grow one code early. */
function lzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let [held, bits, width] = [0, 0, 9];
  const put = (code: number) => {
    held = (held << width) | code;
    bits += width;
    for (; bits >= 8; bits -= 8) out.push((held >> (bits - 8)) & 255);
    held &= 255;
  };
  // By the code of what was read so far, and the byte behind it.
  let known = new Map<number, number>();
  let next = 258;
  put(256);
  let last = -1;
  for (const byte of bytes) {
    const longer = last < 0 ? byte : known.get(last * 256 + byte);
    if (longer !== undefined) {
      last = longer;
      continue;
    }
    put(last);
    known.set(last * 256 + byte, next++);
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
    if (next === 4095) {
      put(256);
      [known, next, width] = [new Map(), 258, 9];
    }
    last = byte;
  }
  if (last >= 0) put(last);
  put(257);
  out.push((held << (8 - bits)) & 255);
  return Uint8Array.from(out);
}

describe("how streams of a PDF are packed", () => {
  for (const [dictionary, packed, expected] of [
    ["<< /Length 5 >>", "", []],
    ["<< /Filter /FlateDecode >>", "", ["flate"]],
    ["<< /F /Fl >>", "", ["flate"]],
    ["<< /Filter [ /ASCII85Decode /LZWDecode ] >>", "", ["base85", "lzw"]],
    ["<< /Filter[/AHx/RL] >>", "", ["hex", "runs"]],
    ["<< /Filter /DCTDecode >>", "", []],
    ["<< /Filter /Fl#61teDecode >>", "", ["flate"]],
    ["<< /Filter 7 0 R >>", "\x78\x9c", ["flate"]],
    ["<< /Filter 7 0 R >>", "BT ET", []],
    ["<< /Type /constructor >>", "", []],
  ] as const)
    it(`is told by ${dictionary} before ${JSON.stringify(packed)}`, () =>
      assert.deepEqual(filtersOf(dictionary, ascii(packed)), expected));

  it("is undone for what is only written in letters", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        assert.deepEqual([...fromHex(hex(bytes))], [...bytes]);
        assert.deepEqual([...fromBase85(base85(bytes))], [...bytes]);
      }),
    );
    assert.deepEqual([...fromHex(ascii("4 E0\n7>FF"))], [0x4e, 0x07]);
    assert.equal(Buffer.from(fromBase85(ascii('87cURD]i,"Ebo80~>'))).toString(), "Hello World!");
  });

  it("is measured for LZW", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 9000, size: "max" }), (list) => {
        assert.equal(lzwSize(lzw(Uint8Array.from(list)), 1e9), list.length);
      }),
      { numRuns: 50 },
    );
    assert.equal(lzwSize(lzw(new Uint8Array(1 << 20)), 1e9), 1 << 20);
    assert.ok(lzwSize(lzw(new Uint8Array(1 << 20)), 5000) < 12_000, "it stops where it is enough");
  });
});

describe("a PDF whose page is a bomb in disguise", () => {
  const plain = Buffer.from(pdf([[{ text: "全年", x: 74, y: 100 }]])).toString("latin1");
  const disguises: Readonly<Record<string, readonly [string, () => Uint8Array]>> = {
    "in hexadecimal": ["[ /ASCIIHexDecode /FlateDecode ]", () => hex(SPACES)],
    "in base 85": ["[ /ASCII85Decode /FlateDecode ]", () => base85(SPACES)],
    "under another spelling": ["/Flate#44ecode", () => SPACES],
    "named elsewhere": ["99 0 R", () => SPACES],
    "in LZW": ["/LZWDecode", () => lzw(new Uint8Array(130 << 20))],
    "in runs": ["/RunLengthDecode", () => Buffer.alloc(5 << 20, "\x81 ")],
  };
  for (const [name, [filter, packed]] of Object.entries(disguises))
    it(`is refused ${name}, without being unpacked`, async () => {
      const bytes = packed();
      const head = plain.replace(
        /<< \/Length \d+ >>\nstream\n[\s\S]*/,
        () => `<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`,
      );
      const file = Buffer.concat([ascii(head), bytes, ascii("\nendstream\nendobj\n%%EOF")]);
      const before = process.memoryUsage().rss;
      assert.deepEqual(await open(file, "a.pdf"), { fault: "too-large" });
      assert.ok(process.memoryUsage().rss - before < 200 << 20);
    });
});
