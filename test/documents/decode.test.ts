import assert from "node:assert/strict";
import { decode } from "../../server/src/documents/decode";

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

describe("decode", () => {
  const REPORT = "全年受理案件68件，办结60件。\n";
  const readable: readonly [string, Uint8Array, string, string][] = [
    ["UTF-8", utf8(REPORT), REPORT, "utf-8"],
    ["UTF-8 with a byte-order mark", joined(bytes("ef bb bf"), utf8(REPORT)), REPORT, "utf-8"],
    ["a second mark is text", joined(bytes("ef bb bf ef bb bf"), utf8("件")), "\uFEFF件", "utf-8"],
    ["UTF-16, little end first", joined(bytes("ff fe"), Buffer.from(REPORT, "utf16le")), REPORT, "utf-16le"],
    ["UTF-16, big end first", joined(bytes("fe ff"), Buffer.from(REPORT, "utf16le").swap16()), REPORT, "utf-16be"],
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
    ["bytes of no encoding", bytes("ff ff 80 ff c8"), { fault: "unknown" }],
  ];
  for (const [name, file, fault] of unreadable) {
    it(`refuses ${name}`, () => assert.deepEqual(decode(file), fault));
  }
});
