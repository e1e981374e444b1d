import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { seeds } from "../helpers/seeds";

const ROOT = join(__dirname, "../..");

/** Every file below a folder whose name ends so, in the order of the names. */
const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

/** The field's terms: every run of Han in the code that reads, so that a wording taught there is fuzzed from then on. */
const TERMS: readonly string[] = [
  ...new Set(
    ["claims", "reading", "report"]
      .flatMap((room) => filesBelow(`server/src/${room}`, ".ts"))
      .flatMap((code) => code.replace(/\/\*\*?[\s\S]*?\*\/|\/\/ .*/g, "").match(/\p{Script=Han}{1,8}/gu) ?? []),
  ),
];

/** Sentences that some test or page is about, and those of the seeds. */
const SENTENCES: readonly string[] = [
  ...["claims", "reading", "checks", "report"]
    .flatMap((room) => filesBelow(`test/${room}`, ".ts"))
    .flatMap((code) => code.split("\n").map((line) => line.split(" | ")[0] ?? "")),
  ...filesBelow("docs/checks", ".md").flatMap((page) => page.split("\n")),
  ...seeds.flatMap(({ text }) => text.split(/(?<=。)|\n/)),
]
  .map((sentence) => sentence.trim().replaceAll("⏎", "\n"))
  .filter((sentence) => /\p{Script=Han}/u.test(sentence) && sentence.length <= 400);

const term = fc.constantFrom(...TERMS);
const often = (...words: readonly string[]) => fc.constantFrom(...words);

/** Few values, so that they meet, repeat and come to nothing; and the ends of the scale. */
const figure = fc.oneof(
  { weight: 6, arbitrary: often("0", "1", "2", "3", "10", "100") },
  { weight: 3, arbitrary: often("0.0", "0.5", "1.0", "5", "9", "50", "99.9", "99.99", "101", "1000", "2023", "2024") },
  { weight: 2, arbitrary: often("一", "两", "十", "百", "零", "〇", "数十", "百余", "万余", "半", "近半", "过半") },
  {
    weight: 1,
    arbitrary: often("-1", "-0", "－3", "00", "01", "0.00001", ".5", "1.", "1,000", "1,00", "9".repeat(25)),
  },
  { weight: 1, arbitrary: often(`0.${"0".repeat(30)}1`, "１０", "1：2", "0：0", "1:0:0", "3—5", "0—0", "5至3", "1/0") },
  { weight: 2, arbitrary: fc.nat({ max: 9999 }).map(String) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(2)) },
);
const UNITS =
  "件 起 人 人次 户 个 项 % ％ ‰ 倍 成 折 个百分点 元 万元 亿元 万 亿 万人 年 月 天 个月 公里 亩 元/人".split(" ");
const bound = often("", "", "", "", "约", "近", "超过", "不足", "不超过", "不低于", "达", "-", "百分之", "三分之");
const tail = often("", "", "", "", "", "余", "多", "以上", "以下", "以内", "左右", "以外");
const quantity = fc.tuple(bound, figure, fc.constantFrom(...UNITS), tail).map((parts) => parts.join(""));

const stop = often("，", "，", "，", "、", "；", "。", "：", "（", "）", ",", " ", "", "\n", "\n\n");
const CUES =
  `其中 包括 共计 合计 总计 共 累计 分别 分别为 均 各 占 占比 办结率 化解率 合格率 满意率 比重 为 是 同比 同比增长 同比下降 增长 下降 增加 减少 较上年 比上年增长 去年同期
由 降至 提升至 增至 从 到 为预算的 完成预算的 预算 上年结转 旧存 新收 受理 审结 办结 未结 结转下年 年初余额 年末余额 新增 偿还 限额 收入 支出 结余 收支相抵 顺差 进口 出口 人均 案均 户均 平均每 年均增长
翻一番 翻两番 倍 四分之一 出生 死亡 自然增长率 贡献率 拉动 回落 加快 收窄 扩大 三个方面 即 等 一是 二是 一、 （一） 1. 2023年 2024年 至2025年 上半年 截至 全市 市本级 按可比口径`.split(
    /\s+/,
  );
const cue = fc.constantFrom(...CUES);

/** Subject, verb, number and unit, with the cues that tie them: the grammar of the field, loosely. */
const clause = fc
  .tuple(
    fc.option(fc.oneof(cue, term), { nil: "" }),
    fc.option(term, { nil: "", freq: 2 }),
    fc.oneof({ weight: 3, arbitrary: cue }, { weight: 1, arbitrary: term }),
    quantity,
    stop,
  )
  .map((parts) => parts.join(""));
const paragraph = fc.array(clause, { minLength: 1, maxLength: 12 }).map((clauses) => clauses.join(""));

const cell = fc.oneof(
  { weight: 5, arbitrary: figure },
  { weight: 2, arbitrary: quantity },
  {
    weight: 3,
    arbitrary: often(
      "合计",
      "总计",
      "小计",
      "其中",
      "项目",
      "单位：万元",
      "增长%",
      "2023年",
      "2024年",
      "占比",
      "",
      "—",
      "本年新收",
      "上年结转",
      "结转下年",
    ),
  },
  { weight: 2, arbitrary: fc.oneof(cue, term) },
);
/** Rows of one length, but for those that are not; as tabs, as Markdown, and one cell a line. */
const grid = fc
  .tuple(
    fc
      .integer({ min: 1, max: 6 })
      .chain((columns) =>
        fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.array(cell, { minLength: columns, maxLength: columns }) },
            { weight: 1, arbitrary: fc.array(cell, { maxLength: 8 }) },
          ),
          { minLength: 1, maxLength: 8 },
        ),
      ),
    often("\t", "\t", "\t\t", "|", "\n", "  ", "　　"),
  )
  .map(([rows, between]) =>
    rows.map((row) => (between === "|" ? `| ${row.join(" | ")} |` : row.join(between))).join("\n"),
  );

/** A sentence of a test, a page or a seed, with numbers, words and punctuation exchanged, cut out, doubled and joined. */
const NUMERAL = /[-−]?\d+(?:[.,]\d+)*|[一二两三四五六七八九十百千万亿]+/g;
const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat(), fc.nat({ max: 6 }), figure, fc.oneof(cue, term), quantity), {
      maxLength: 6,
    }),
  )
  .map(([sentences, changes]) => changes.reduce(mutate, sentences.join("")));

type Change = [kind: number, at: number, length: number, figure: string, word: string, quantity: string];
function mutate(text: string, [kind, place, length, number, word, whole]: Change): string {
  const at = text.length === 0 ? 0 : place % text.length;
  switch (kind) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + word + text.slice(at);
    case 2:
      return text.slice(0, at) + whole + text.slice(at + length);
    case 3:
      return text.slice(0, at) + text.slice(Math.max(0, at - 10 * length)) + text.slice(at);
    case 4:
      return text.replaceAll(NUMERAL, number);
    default: {
      const found = [...text.matchAll(NUMERAL)];
      const one = found[place % Math.max(1, found.length)];
      return one ? text.slice(0, one.index) + number + text.slice(one.index + one[0].length) : text;
    }
  }
}

const HEADS = [
  "2024年法治政府建设情况报告\n\n一、主要做法\n",
  "2024年预算执行情况\n单位：万元\n",
  "# 统计公报\n\n",
  "",
];
/** Texts made of the field's own words, where its numbers are few and strange. */
export const fieldText: fc.Arbitrary<string> = fc
  .tuple(
    often(...HEADS),
    fc.array(
      fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 4, arbitrary: paragraph }, { weight: 2, arbitrary: grid }),
      { minLength: 1, maxLength: 4 },
    ),
    often("\n", "\n\n", ""),
  )
  .map(([head, pieces, between]) => head + pieces.join(between));
