import assert from "node:assert/strict";
import fc from "fast-check";
import { fold } from "../../server/src/report/fold";

const folds = (from: string, to: string): void => {
  it(JSON.stringify(from), () => assert.equal(fold(from), to));
};

describe("fold: one way of writing each character", () => {
  describe("full-width digits, letters and signs become half-width", () => {
    folds("２０２４年增长３．５％", "2024年增长3.5%");
    folds("Ａ级景区＋５Ｇ", "A级景区+5G");
    folds("－４．６％", "-4.6%");
    folds("１．加强领导", "1．加强领导");
  });
  describe("half-width punctuation becomes full-width", () => {
    folds("受理(含上年)12件;办结9件,其中:", "受理（含上年）12件；办结9件，其中：");
    folds("怎么办?抓落实!", "怎么办？抓落实！");
    folds("6.3∶45.3︰48.4", "6.3：45.3：48.4");
  });
  describe("what belongs to a number or an address stays", () => {
    folds("27,162人", "27,162人");
    folds("２７,１６２人", "27,162人");
    folds("比例为11:52", "比例为11:52");
    folds("http://www.example.cn/?a=1", "http://www.example.cn/？a=1");
    folds("共12件,34人", "共12件，34人");
  });
  describe("white space becomes a space", () => {
    folds("\u3000\u3000甲\t乙\u00a0丙", "  甲 乙 丙");
  });
  it("is as long as its source, and folds no further", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const folded = fold(text);
        assert.equal(folded.length, text.length);
      }),
    );
  });
  it("folds a range of a text with its neighbours in view", () => {
    assert.equal(fold("共1,234件", 1, 3), "1,");
    assert.equal(fold(`${"x".repeat(10000)}，１`).length, 10002);
  });
});
