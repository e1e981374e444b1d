import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as oniguruma from "vscode-oniguruma";
import * as textmate from "vscode-textmate";

const ROOT = path.resolve(import.meta.dirname, "../..");
const GRAMMAR = path.join(ROOT, "syntaxes/report.tmLanguage.json");

async function load(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR),
  });
  const grammar = await registry.loadGrammar("text.report");
  if (!grammar) throw new Error("no grammar");
  return grammar;
}

/** What is coloured in a line: each piece with the last of its scopes, without `.report`. */
const pieces = (grammar: textmate.IGrammar, line: string): string[] =>
  grammar
    .tokenizeLine(line, null)
    .tokens.filter(({ scopes }) => scopes.length > 1)
    .map(
      ({ startIndex, endIndex, scopes }) =>
        `${line.slice(startIndex, endIndex)} ${scopes.at(-1)?.replace(".report", "")}`,
    );

const HEADING = "punctuation.definition.heading";
const TITLE = "entity.name.section";
const NUMBER = "constant.numeric";
const UNIT = "keyword.other.unit";
const PERCENTAGE = "constant.numeric.percentage";
const DATE = "constant.other.date";
const ITEM = "keyword.control.item";

const CASES: [line: string, ...pieces: string[]][] = [
  ["一、强化组织领导", `一、 ${HEADING}`, `强化组织领导 ${TITLE}`],
  ["　　二十一、工作打算", `二十一、 ${HEADING}`, `工作打算 ${TITLE}`],
  ["第三部分 下一步安排", `第三部分 ${HEADING}`, ` 下一步安排 ${TITLE}`],
  ["（三）推进政务公开。公开信息12条", `（三） ${HEADING}`, `推进政务公开 ${TITLE}`, `12 ${NUMBER}`, `条 ${UNIT}`],
  ["(二)健全制度", `(二) ${HEADING}`, `健全制度 ${TITLE}`],
  ["㈡健全制度", `㈡ ${HEADING}`, `健全制度 ${TITLE}`],
  ["1.完善机制", `1. ${HEADING}`, `完善机制 ${TITLE}`],
  ["2、完善机制", `2、 ${HEADING}`, `完善机制 ${TITLE}`],
  ["⒊完善机制", `⒊ ${HEADING}`, `完善机制 ${TITLE}`],
  ["（4）完善机制", `（4） ${HEADING}`, `完善机制 ${TITLE}`],
  ["⑷完善机制", `⑷ ${HEADING}`, `完善机制 ${TITLE}`],
  ["3.5亿元投入使用", `3.5 ${NUMBER}`, `亿元 ${UNIT}`],
  ["统一部署、二次审核"],

  ["一是抓培训。二是抓考核。", `一是 ${ITEM}`, `二是 ${ITEM}`],
  ["首先，摸清底数；其次，逐项整改。", `首先， ${ITEM}`, `其次， ${ITEM}`],
  ["第一，摸清底数。第二，整改。", `第一， ${ITEM}`, `第二， ${ITEM}`],
  ["这一是非之地"],

  ["办结60件", `60 ${NUMBER}`, `件 ${UNIT}`],
  ["发放1.2万余份", `1.2 ${NUMBER}`, `万 ${UNIT}`],
  ["发放3900余份", `3900 ${NUMBER}`, "余 keyword.operator.approximate", `份 ${UNIT}`],
  ["收入2,034.5万元", `2,034.5 ${NUMBER}`, `万元 ${UNIT}`],
  ["收入２０亿元", `２０ ${NUMBER}`, `亿元 ${UNIT}`],
  ["净流出-463万元", `-463 ${NUMBER}`, `万元 ${UNIT}`],
  ["十五件提案", `十五 ${NUMBER}`, `件 ${UNIT}`],
  ["接待群众300人次", `300 ${NUMBER}`, `人次 ${UNIT}`],

  ["办结率42.65%，下降0.3个百分点", `42.65 ${PERCENTAGE}`, `% ${UNIT}`, `0.3 ${PERCENTAGE}`, `个百分点 ${UNIT}`],
  ["占８８．５％", `８８．５ ${PERCENTAGE}`, `％ ${UNIT}`],
  ["出生率6.02‰", `6.02 ${PERCENTAGE}`, `‰ ${UNIT}`],
  ["完成百分之四十", `百分之 ${UNIT}`, `四十 ${PERCENTAGE}`],

  ["截至2023年12月31日", `2023年12月31日 ${DATE}`],
  ["2021—2025年", `2021—2025年 ${DATE}`],
  ["11月份", `11月份 ${DATE}`],
  ["第二批、第3次", "第二批 constant.other.ordinal", "第3次 constant.other.ordinal"],
  ["文件（〔2021〕62号）", "〔2021〕62号 constant.other.reference"],
  ["《2022年行动方案》", "《2022年行动方案》 string.quoted.other.title"],
  ["落实“12345”热线", "“12345” string.quoted.double"],
  ["5G基站"],
];

describe("the grammar of reports", () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await load();
  });

  for (const [line, ...expected] of CASES) {
    it(line, () => assert.deepEqual(pieces(grammar, line), expected));
  }

  it("colours the seeds in time that grows with their length", () => {
    const text = readFileSync(path.join(ROOT, "seeds/002_35da7b4457fcdd19.txt"), "utf8");
    for (const line of text.split("\n")) {
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, null, 20_000);
      assert.equal(stoppedEarly, false);
      assert.ok(tokens.length > 0);
    }
  });
});
