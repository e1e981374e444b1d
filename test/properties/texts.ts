import fc from "fast-check";

/** The same texts in every run; CROSSFOOT_SEED asks for others, CROSSFOOT_RUNS for so many times as many (`npm run fuzz`). */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns: numRuns * Number(process.env.CROSSFOOT_RUNS ?? 1),
  seed: Number(process.env.CROSSFOOT_SEED ?? 9704),
});

/** Any UTF-16 code units, lone surrogates among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));

/** What reports are made of, and what breaks them. */
const PIECES = `一、 （一） (二) 1. 2、 ⒈ ㈠ ① 一是 二是 第一， 首先， 第一部分 表1 附件1
其中 包括 共计 合计 总计 分别 均 各 占 率 比重 办结率 合格率 满意率 同比 比上年 较去年 增长 下降 减少 增加 提高 由 从 至 到 降至 提升至 为预算的 上年结转 旧存 新收 办结 审结 未结 结转下年
年末余额 上年末 新增 还本 收支相抵 结余 人均 案均 年均 年 月 日 至 等 即 、 ， 。 ； ： , . ; : ! ( ) （ ） “ ” 《 》 〔 〕 【 】 ‘ — —— - ～ | \t
约 近 超 逾 不足 不到 以上 以下 以内 左右 余 多 几 数十 百余 万余 近半 过半 翻一番 倍 成 百分之 三分之 点 % ％ ‰ 个百分点 万 亿 千 百 十 零 〇 两 二 三 五 八
件 起 个 项 人 人次 户 家 次 场 元 万元 亿元 美元 公里 小时 受理 案件 行政复议 调解 普通程序 五方面工作 三年行动 三个 等8个部门 2023—2025年 2024年2月30日 〔2021〕62号 12345热线 “八五”普法 浏览量：137 （略）`.split(
  /\s+/,
);

const digits = fc.oneof(
  fc.nat({ max: 99999 }).map(String),
  fc.nat({ max: 9999999 }).map((n) => n.toLocaleString("en-US")),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, "0")}`),
  fc.constantFrom("0", "00", "0.0", "1.", ".5", "-3", "３９", "1,23", "99999999999999999999", "1e9"),
);

/** A soup of the domain's words and numbers. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: digits },
      fc.constantFrom("\n", "\n\n", " ", "　", "\r\n"),
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(""));

/** Any string at all, with those that look like a report before all others. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: soup },
  { weight: 1, arbitrary: units },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(soup, units), { maxLength: 6 }).map((parts) => parts.join("\n")) },
);

/** One character or a piece, repeated: what makes a pattern backtrack. */
export const repeated: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...PIECES, "1", ",", "，1", "（", "“", " ", "\n"), fc.integer({ min: 50, max: 2000 }))
  .map(([piece, n]) => piece.repeat(n));
