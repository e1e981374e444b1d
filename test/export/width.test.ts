import assert from "node:assert/strict";
import { visible } from "../../server/src/export/visible";
import { width } from "../../server/src/export/width";

describe("width", () => {
  const cases: readonly [string, number][] = [
    ["", 0],
    ["abc 12%", 7],
    ["案件68件", 8],
    ["，。（）", 8],
    ["１２％", 6],
    ["“八五”普法", 10],
    ["—…·×①", 5],
    ["㈠⑴", 3],
    ["ｱｲ", 2],
    ["e\u0301", 1],
    ["\u{20000}𠮷", 4],
    ["✓✗", 2],
    ["😀", 2],
    ["한글", 4],
  ];
  for (const [text, columns] of cases) it(`${text} takes ${columns}`, () => assert.equal(width(text), columns));
});

describe("visible", () => {
  const cases: readonly [string, string][] = [
    ["案件68件，“八五”", "案件68件，“八五”"],
    ["\x1b[31m红", "␛[31m红"],
    ["a\tb", "a b"],
    ["a\r\nb\0\x7f", "a␍␊b␀␡"],
    ["\u202e68\u2066件\u200f", "‹U+202E›68‹U+2066›件‹U+200F›"],
    ["零\u200b宽\ufeff", "零‹U+200B›宽‹U+FEFF›"],
    ["\u0085\u2028", "‹U+0085›‹U+2028›"],
    ["\ud800", "‹U+D800›"],
    ["😀𠮷", "😀𠮷"],
  ];
  for (const [text, shown] of cases) it(JSON.stringify(text), () => assert.equal(visible(text), shown));
});
