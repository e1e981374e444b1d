import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse } from "../../server/src/analysis";
import { assertSound } from "../helpers/sound";
import { anyText, repeated, runs } from "./texts";

describe("any text whatever", () => {
  it("gives a sound Report", () => {
    fc.assert(
      fc.property(anyText, (text) => assertSound(text, analyse(text))),
      runs(600),
    );
  });

  it("gives one where a piece is repeated without end", () => {
    fc.assert(
      fc.property(repeated, (text) => assertSound(text, analyse(text))),
      runs(60),
    );
  });

  it("gives the same Report each time", () => {
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(analyse(text), analyse(text))),
      runs(100),
    );
  });

  it("gives the same Report in both languages, but for the words", () => {
    const wordless = (text: string, language: "zh-CN" | "en") =>
      JSON.stringify(analyse(text, { language }), (key, value) =>
        ["message", "why", "where", "slip", "title"].includes(key) ? undefined : value,
      );
    fc.assert(
      fc.property(anyText, (text) => assert.equal(wordless(text, "en"), wordless(text, "zh-CN"))),
      runs(100),
    );
  });
});
