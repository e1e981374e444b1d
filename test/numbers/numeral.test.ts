import assert from "node:assert/strict";
import { DIGITS, readArabic } from "../../server/src/numbers/arabic";
import { readHan } from "../../server/src/numbers/han";
import type { Numeral } from "../../server/src/numbers/numeral";
import { format } from "../../server/src/numbers/rational";
import { isDigit, isHanNumeral, numberOf, numeralEnd, signOf } from "../../server/src/numbers/signs";
import { table } from "../helpers/table";

const print = (text: string, numeral: Numeral | undefined): string =>
  numeral === undefined
    ? "—"
    : `${text.slice(numeral.start, numeral.end)} ${format(numeral.value)} ulp ${format(numeral.ulp)} grain ${format(numeral.grain)}${numeral.excess ? " excess" : ""}${numeral.rounded ? " rounded" : ""}`;

describe("Arabic numerals", () => {
  table(
    `
    # read to their last digit
    68件          | 68 68 ulp 1 grain 1
    3900件        | 3900 3900 ulp 1 grain 100
    0件           | 0 0 ulp 1 grain 1
    42.65%        | 42.65 42.65 ulp 0.01 grain 0.01 rounded
    42.60%        | 42.60 42.6 ulp 0.01 grain 0.1 rounded
    # with thousands separators
    27,162件      | 27,162 27162 ulp 1 grain 1
    27，162件     | 27，162 27162 ulp 1 grain 1
    27 162件      | 27 162 27162 ulp 1 grain 1
    1,234,567元   | 1,234,567 1234567 ulp 1 grain 1
    1,957.08万元  | 1,957.08万 19570800 ulp 100 grain 100 rounded
    # a comma that parts two numbers
    12，345起     | 12，345 12345 ulp 1 grain 1
    2，15件       | 2 2 ulp 1 grain 1
    0，123件      | 0 0 ulp 1 grain 1
    1234，567件   | 1234 1234 ulp 1 grain 1
    27，162。     | 27 27 ulp 1 grain 1
    27，162；其余 | 27 27 ulp 1 grain 1
    27 162年      | 27 27 ulp 1 grain 1
    27 162和8件   | 27 27 ulp 1 grain 1
    27 162 | 27 27 ulp 1 grain 1
    27 162.5公里  | 27 162.5 27162.5 ulp 0.1 grain 0.1 rounded
    27 162%       | 27 162 27162 ulp 1 grain 1
    12-345件      | 12 12 ulp 1 grain 1
    12,3.4元      | 12 12 ulp 1 grain 1
    12,34.5元     | 12 12 ulp 1 grain 1
    12,3456元     | 12 12 ulp 1 grain 1
    # many digits
    12345678901234567890件 | 12345678901234567890 12345678901234567890 ulp 1 grain 10
    1234567890123456789012345678901件 | 1234567890123456789012345678901 1234567890123456789012345678901 ulp 1 grain 1
    12345678901234567890123456789012件 | —
    1,234,567,890,123,456,789,012,345元 | 1,234,567,890,123,456,789,012 1234567890123456789012 ulp 1 grain 1
    # scales
    13万          | 13万 130000 ulp 10000 grain 10000 rounded
    1957.08万元   | 1957.08万 19570800 ulp 100 grain 100 rounded
    3亿5000万元   | 3亿5000万 350000000 ulp 10000 grain 10000000 rounded
    1.2万亿元     | 1.2万亿 1200000000000 ulp 100000000000 grain 100000000000 rounded
    3千万元       | 3千万 30000000 ulp 10000000 grain 10000000 rounded
    5百万元       | 5百万 5000000 ulp 1000000 grain 1000000 rounded
    3百亿元 | 3百亿 30000000000 ulp 10000000000 grain 10000000000 rounded
    3万5千人 | 3万5千 35000 ulp 1000 grain 1000 rounded
    30千瓦        | 30 30 ulp 1 grain 10
    5千亿元       | 5千亿 500000000000 ulp 100000000000 grain 100000000000 rounded
    5家万达       | 5 5 ulp 1 grain 1
    3亿5000人     | 3亿 300000000 ulp 100000000 grain 100000000 rounded
    3万5亿        | 3万 30000 ulp 10000 grain 10000 rounded
    3千5百件      | 3千 3000 ulp 1000 grain 1000 rounded
    3亿万         | 3亿 300000000 ulp 100000000 grain 100000000 rounded
    3亿5000.5万元 | 3亿5000.5万 350005000 ulp 1000 grain 1000 rounded
    # excess
    3900余人次    | 3900余 3900 ulp 1 grain 100 excess
    13万余份      | 13万余 130000 ulp 10000 grain 10000 excess rounded
    3余万5千人    | 3余万 30000 ulp 10000 grain 10000 excess rounded
    1.2万余人     | 1.2万余 12000 ulp 1000 grain 1000 excess rounded
    1.5余         | 1.5 1.5 ulp 0.1 grain 0.1 rounded
    3几           | 3几 3 ulp 1 grain 1 excess
    3万几         | 3万 30000 ulp 10000 grain 10000 rounded
    30余万元      | 30余万 300000 ulp 10000 grain 100000 excess rounded
    `,
    ({ subject, rest }) => assert.equal(print(subject, readArabic(subject, 0)), rest[0]),
  );
});

describe("Han numerals", () => {
  table(
    `
    # small and large
    五件          | 五 5 ulp 1 grain 1
    十件          | 十 10 ulp 1 grain 10
    十五件        | 十五 15 ulp 1 grain 1
    二十件        | 二十 20 ulp 1 grain 10
    二十三件      | 二十三 23 ulp 1 grain 1
    一百二十件    | 一百二十 120 ulp 1 grain 10
    三千五百份    | 三千五百 3500 ulp 1 grain 100
    两个          | 两 2 ulp 1 grain 1
    三万人        | 三万 30000 ulp 10000 grain 10000 rounded
    十二万人      | 十二万 120000 ulp 10000 grain 10000 rounded
    二〇二四年    | 二〇二四 2024 ulp 1 grain 1
    # 零 fills a place
    一百零五件   | 一百零五 105 ulp 1 grain 1
    一千零二十件 | 一千零二十 1020 ulp 1 grain 10
    一万零五百件 | 一万零五百 10500 ulp 1 grain 100
    三亿五千万元 | 三亿五千万 350000000 ulp 10000000 grain 10000000 rounded
    两万三千件 | 两万三千 23000 ulp 1 grain 1000
    三万亿元 | 三万亿 3000000000000 ulp 1000000000000 grain 1000000000000 rounded
    三万五千亿元 | 三万五千亿 3500000000000 ulp 100000000000 grain 100000000000 rounded
    三万五千零二亿元 | 三万五千零二亿 3500200000000 ulp 100000000 grain 100000000 rounded
    二十万三千件 | 二十万三千 203000 ulp 1 grain 1000
    一百十五件   | 一百十五 115 ulp 1 grain 1
    〇件 | 〇 0 ulp 1 grain 1
    # excess
    百余场        | 百余 100 ulp 100 grain 100 excess
    万余家        | 万余 10000 ulp 10000 grain 10000 excess rounded
    三十余条      | 三十余 30 ulp 10 grain 10 excess
    十几件        | 十几 10 ulp 10 grain 10 excess
    三万余亿元 | 三万余 30000 ulp 10000 grain 10000 excess rounded
    三千几百     | 三千 3000 ulp 1 grain 1000
    十余万元 | 十余万 100000 ulp 100000 grain 100000 excess rounded
    二十多件 | 二十多 20 ulp 10 grain 10 excess
    五多一少 | 五 5 ulp 1 grain 1
    # no single number
    二三十人      | —
    七八个        | —
    十二三个 | —
    百二三十 | —
    一百五 | —
    一百五万     | —
    二十三十件   | —
    十二百件     | —
    三千百件     | —
    零五十件     | —
    零十件       | —
    零万元       | —
    三万二万     | —
    三亿二亿     | —
    三亿万元     | —
    十二零五件   | —
    一二〇四五六七八九一二三四 | —
    三万五 | —
    千百年 | —
    亿万群众 | —
    百万元 | —
    百姓          | —
    千方          | —
    万无一失      | —
    `,
    ({ subject, rest }) => assert.equal(print(subject, readHan(subject, 0)), rest[0]),
  );
});

describe("what a character is to a numeral", () => {
  table(
    `
    7  | 7 digit
    0  | 0 digit
    九 | 9 numeral
    〇 | 0 numeral
    两 | 2 numeral
    兩 | 2 numeral
    百 | 2 numeral
    亿 | 8 numeral
    余 | 0
    件 | 0
    `,
    ({ subject, rest }) => {
      const code = subject.charCodeAt(0);
      const kinds = [isDigit(code) ? " digit" : "", isHanNumeral(code) ? " numeral" : ""];
      assert.equal(numberOf(code) + kinds.join(""), rest[0]);
    },
  );

  it("is nothing past the end of the text", () => {
    assert.deepEqual([signOf(Number.NaN), isDigit(Number.NaN), isHanNumeral(Number.NaN)], [0, false, false]);
  });

  it("ends a row of its kind", () => {
    assert.deepEqual([numeralEnd("共3万件", 1), numeralEnd("共三万件", 1), numeralEnd("共件", 1)], [2, 3, 1]);
  });

  it("is found with its separators and decimals", () => {
    assert.deepEqual(
      ["共1,234.56万元", "约3.项", "1，234"].map((text) => DIGITS.exec(text)?.[0]),
      ["1,234.56", "3", "1，234"],
    );
  });
});
