import assert from "node:assert/strict";
import { decode, decodeAs } from "../../server/src/documents/decode";
import { encoderOf } from "../helpers/encode";
import { seeds } from "../helpers/seeds";

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const gb18030 = encoderOf("gb18030");

describe("decode", () => {
  const REPORT = "全年受理案件68件，办结60件。\n";
  const HAN = "全年受理案件与去年持平";
  const BIG5 = encoderOf("big5")("全年受理案件數量與去年相比，辦結率有所提高，總體平穩。");
  const readable: readonly [string, Uint8Array, string, string][] = [
    ["UTF-8", utf8(REPORT), REPORT, "utf-8"],
    ["UTF-8 with a byte-order mark", joined(bytes("ef bb bf"), utf8(REPORT)), REPORT, "utf-8"],
    ["a second mark is text", joined(bytes("ef bb bf ef bb bf"), utf8("件")), "\uFEFF件", "utf-8"],
    ["UTF-16, little end first", joined(bytes("ff fe"), Buffer.from(REPORT, "utf16le")), REPORT, "utf-16le"],
    ["UTF-16, big end first", joined(bytes("fe ff"), Buffer.from(REPORT, "utf16le").swap16()), REPORT, "utf-16be"],
    ["UTF-16 without a mark", Buffer.from(REPORT, "utf16le"), REPORT, "utf-16le"],
    ["UTF-16 without a mark, big end first", Buffer.from(REPORT, "utf16le").swap16(), REPORT, "utf-16be"],
    ["UTF-16 without a mark, of Han characters alone", Buffer.from(HAN, "utf16le"), HAN, "utf-16le"],
    ["UTF-16 without a mark, of ASCII alone", Buffer.from("a,12\r\n", "utf16le"), "a,12\r\n", "utf-16le"],
    ["GB 18030, a report", gb18030(REPORT), REPORT, "gb18030"],
    ["GB 18030 with some rare names", gb18030(`镕基、喆珺${REPORT}`), `镕基、喆珺${REPORT}`, "gb18030"],
    ["GB 18030 with one line of ASCII", gb18030(`a,b\n${REPORT}`), `a,b\n${REPORT}`, "gb18030"],
    ["English", utf8("this app can break"), "this app can break", "utf-8"],
    ["GB 18030", bytes("c8 ab c4 ea 36 38 bc fe"), "全年68件", "gb18030"],
    ["GB 18030, four bytes", bytes("95 32 82 36 bc fe"), "\u{20000}件", "gb18030"],
    ["plain ASCII", utf8("12\r\n"), "12\r\n", "utf-8"],
    ["no bytes", bytes(""), "", "utf-8"],
    ["a few control characters", utf8(`标题\x1b[31m红色\x07${REPORT}`), `标题\x1b[31m红色\x07${REPORT}`, "utf-8"],
    ["a replacement character of its own", utf8("原文\uFFFD如此"), "原文\uFFFD如此", "utf-8"],
  ];
  for (const [name, file, text, encoding] of readable) {
    it(`reads ${name}`, () => assert.deepEqual(decode(file), { text, encoding }));
  }

  const unreadable: readonly [string, Uint8Array, ReturnType<typeof decode>][] = [
    ["zero bytes", bytes("89 50 4e 47 0d 0a 1a 0a 00 00 00 0d"), { fault: "binary" }],
    ["mostly control characters", bytes("01 02 03 41 04 05"), { fault: "binary" }],
    ["UTF-8 that was cut off", utf8(REPORT).subarray(0, 8), { fault: "damaged", at: 6 }],
    ["UTF-8 with a broken byte", joined(utf8(REPORT), bytes("e4 ff"), utf8(REPORT)), { fault: "damaged", at: 41 }],
    ["UTF-16 with half a character", bytes("ff fe 4e"), { fault: "damaged" }],
    ["UTF-16 without a mark that was cut off", Buffer.from(REPORT, "utf16le").subarray(0, 21), { fault: "damaged" }],
    ["UTF-16 with half of a pair", Buffer.from(`${REPORT}\ud800`, "utf16le"), { fault: "damaged" }],
    ["GB 18030 that was cut off", gb18030(REPORT).subarray(0, 3), { fault: "unknown" }],
    ["Big5, which GB 18030 fits by chance", BIG5, { fault: "doubtful" }],
    ["UTF-8 behind GB 18030", joined(gb18030(REPORT), utf8("综合情况"), gb18030(REPORT)), { fault: "doubtful" }],
    ["GB 18030 behind UTF-8", joined(utf8(REPORT), gb18030(HAN)), { fault: "unknown" }],
    [
      "letters of the West",
      Buffer.from("r\xe9sum\xe9 d\xe9j\xe0 cr\xe9\xe9, \xe9t\xe9", "latin1"),
      { fault: "unknown" },
    ],
    ["German in Latin-1", Buffer.from("gr\xfcn, f\xfcr, M\xe4nner, sch\xf6n", "latin1"), { fault: "doubtful" }],
    ["a picture", bytes("ff d8 ff e0 00 10 4a 46 49 46 00 01 01 01 00 48 00 48 00 00"), { fault: "binary" }],
    ["UTF-32", bytes("ff fe 00 00 68 51 00 00 74 5e 00 00 d7 53 00 00"), { fault: "binary" }],
    ["bytes of no encoding", bytes("ff ff 80 ff c8"), { fault: "unknown" }],
  ];
  for (const [name, file, fault] of unreadable) {
    it(`refuses ${name}`, () => assert.deepEqual(decode(file), fault));
  }
});

describe("decodeAs", () => {
  const BIG5 = encoderOf("big5")("全年受理案件68件");
  const cases: readonly [string, string, Uint8Array, ReturnType<typeof decodeAs>][] = [
    ["the encoding of a name", "gb2312", gb18030("68件"), { text: "68件", encoding: "gb18030" }],
    ["another", "Big5", BIG5, { text: "全年受理案件68件", encoding: "big5" }],
    ["no encoding of that name", "gb-best", gb18030("68件"), undefined],
    ["bytes that do not fit", "utf-8", gb18030("68件"), undefined],
  ];
  for (const [name, label, file, decoded] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(decodeAs(label, file), decoded));
  }
});

describe("the seeds in every encoding", () => {
  for (const { name, text } of seeds) {
    it(`${name.slice(0, 3)} is read as it was written`, () => {
      // Of these, GB 18030 has all in two bytes.
      const plain = text.replace(/[^\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—·×]/gu, " ");
      assert.deepEqual(decode(gb18030(plain)), { text: plain, encoding: "gb18030" });
      assert.deepEqual(decode(Buffer.from(text, "utf16le")), { text, encoding: "utf-16le" });
      assert.deepEqual(decode(Buffer.from(text, "utf16le").swap16()), { text, encoding: "utf-16be" });
      assert.deepEqual(decode(utf8(text)), { text, encoding: "utf-8" });
    });
  }
});
