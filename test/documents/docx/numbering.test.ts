import assert from "node:assert/strict";
import { numeral } from "../../../server/src/documents/docx/numerals";
import { readDocx } from "../../../server/src/documents/docx/read";
import { docx, p, run } from "../../helpers/docx";

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
/** A paragraph in a list. */
const item = (words: string, id: number, at = 0, more = ""): string =>
  p(run(words), `${more}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

const REPORT =
  level(0, "chineseCountingThousand", "%1、") +
  level(1, "chineseCountingThousand", "（%2）") +
  level(2, "decimal", "%3.") +
  level(3, "decimal", "（%4）");

describe("the numbers that Word makes up", () => {
  const cases: readonly [string, string, string, string[]][] = [
    [
      "the four levels of a report",
      definition(0, REPORT) + list(1, 0),
      item("主要做法", 1) +
        item("推进", 1, 1) +
        item("审批", 1, 2) +
        item("受理", 1, 3) +
        item("办结", 1, 3) +
        item("监管", 1, 1) +
        item("下一步", 1),
      ["一、主要做法", "（一）推进", "1. 审批", "（1）受理", "（2）办结", "（二）监管", "二、下一步"],
    ],
    [
      "two levels in one number",
      definition(0, level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(1, 0),
      item("总则", 1) + item("目的", 1, 1) + item("范围", 1, 1),
      ["第一章 总则", "1.1 目的", "1.2 范围"],
    ],
    [
      "a level that does not begin anew",
      definition(0, level(0, "decimal", "%1．") + level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>')) +
        list(1, 0),
      item("甲", 1) + item("乙", 1, 1) + item("丙", 1) + item("丁", 1, 1),
      ["1． 甲", "（1）乙", "2． 丙", "（2）丁"],
    ],
    [
      "a list that goes on, and one of its own",
      definition(0, REPORT) +
        list(1, 0) +
        list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
        list(3, 0),
      item("甲", 1) + item("乙", 3) + item("丙", 2) + item("丁", 1),
      ["一、甲", "二、乙", "五、丙", "六、丁"],
    ],
    ["bullets are left out", definition(0, level(0, "bullet", "")) + list(1, 0), item("甲", 1), ["甲"]],
    ["list 0 is none", definition(0, REPORT) + list(1, 0), item("甲", 0, 0, '<w:pStyle w:val="h1"/>'), ["甲"]],
    [
      "by style, and by a style that is based on it",
      definition(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>') +
          level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>'),
      ) + list(7, 0),
      p(run("甲"), '<w:pStyle w:val="h1"/>') +
        p(run("乙"), '<w:pStyle w:val="h2"/>') +
        p(run("丙"), '<w:pStyle w:val="own"/>'),
      ["一、甲", "（一）乙", "二、丙"],
    ],
    [
      "by a style of lists",
      definition(0, '<w:numStyleLink w:val="lists"/>') + definition(1, REPORT) + list(1, 0) + list(2, 1),
      item("甲", 1) + item("乙", 1),
      ["一、甲", "二、乙"],
    ],
    ["a list that is nowhere defined", definition(0, REPORT) + list(1, 9), item("甲", 1), ["甲"]],
    [
      "deleted paragraphs do not count",
      definition(0, REPORT) + list(1, 0),
      item("甲", 1) + p("", '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>') + item("乙", 1),
      ["一、甲", "二、乙"],
    ],
  ];
  const styles = [
    '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h1"/></w:style>',
    '<w:style w:type="numbering" w:styleId="lists"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="c1"><w:basedOn w:val="c2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="c2"><w:basedOn w:val="c1"/></w:style>',
  ].join("");
  for (const [name, numbering, body, lines] of cases) {
    it(name, async () => {
      const { text } = await readDocx(await docx({ body, numbering, styles }));
      assert.deepEqual(text.trimEnd().split("\n"), lines);
    });
  }

  it("a circle of styles ends", async () => {
    const { text } = await readDocx(await docx({ body: p(run("甲"), '<w:pStyle w:val="c1"/>'), styles }));
    assert.equal(text, "甲\n");
  });
});

describe("numerals", () => {
  const cases: readonly [string, readonly [number, string | undefined][]][] = [
    [
      "chineseCountingThousand",
      [
        [1, "一"],
        [10, "十"],
        [11, "十一"],
        [20, "二十"],
        [21, "二十一"],
        [99, "九十九"],
        [101, "一百零一"],
        [110, "一百一十"],
      ],
    ],
    [
      "chineseLegalSimplified",
      [
        [1, "壹"],
        [10, "壹拾"],
        [21, "贰拾壹"],
      ],
    ],
    [
      "ideographDigital",
      [
        [12, "一二"],
        [20, "二〇"],
      ],
    ],
    [
      "ideographTraditional",
      [
        [1, "甲"],
        [10, "癸"],
        [11, "11"],
      ],
    ],
    [
      "decimalEnclosedCircleChinese",
      [
        [1, "①"],
        [20, "⑳"],
        [21, "21"],
      ],
    ],
    ["decimalEnclosedParen", [[2, "⑵"]]],
    ["decimalEnclosedFullstop", [[3, "⒊"]]],
    ["decimalFullWidth", [[12, "１２"]]],
    [
      "decimalZero",
      [
        [3, "03"],
        [12, "12"],
      ],
    ],
    [
      "upperRoman",
      [
        [4, "IV"],
        [1990, "MCMXC"],
      ],
    ],
    ["lowerRoman", [[9, "ix"]]],
    [
      "lowerLetter",
      [
        [1, "a"],
        [26, "z"],
        [27, "aa"],
      ],
    ],
    ["decimal", [[7, "7"]]],
    ["something else", [[7, "7"]]],
    ["none", [[7, undefined]]],
  ];
  for (const [format, values] of cases) {
    it(format, () =>
      assert.deepEqual(
        values.map(([value]) => numeral(value, format)),
        values.map(([, printed]) => printed),
      ),
    );
  }
});
