/** Titles of checks: `check.ID`. Both languages side by side; `{name}` is filled in. */
export const checkWords = {
  "check.rate-mismatch": { "zh-CN": "比率与分子、分母不符", en: "A rate does not match its part and whole" },
  "check.rate-impossible": { "zh-CN": "没有整数能得出的比率", en: "No whole count gives this rate" },
  "check.rate-over-100": { "zh-CN": "有界比率超过百分之百", en: "A bounded rate exceeds 100 %" },
  "check.sum-mismatch": { "zh-CN": "分项之和与合计不符", en: "Parts do not add up to their total" },
  "check.part-exceeds-whole": { "zh-CN": "分项大于总数", en: "A part is larger than its whole" },
  "check.case-flow": { "zh-CN": "收、结、存不平", en: "Cases received, closed and pending do not balance" },
  "check.change-mismatch": { "zh-CN": "增减幅与前后数值不符", en: "A rise or fall does not match its figures" },
  "check.change-impossible": { "zh-CN": "没有整数能得出的增减幅", en: "No whole previous count gives this change" },
  "check.difference-mismatch": {
    "zh-CN": "增减额与前后数值不符",
    en: "An absolute change does not match its two figures",
  },
  "check.points-vs-percent": {
    "zh-CN": "百分点误写为百分比",
    en: "Percent is printed where points are meant",
  },
  "check.rate-base": {
    "zh-CN": "比率的分母与通行口径不同",
    en: "A rate is of another whole than is customary",
  },
  "check.stale-year": { "zh-CN": "年份可能沿用上年文本", en: "A year may be left over from an earlier report" },
  "check.habits": { "zh-CN": "全文通行的取舍习惯", en: "A habit of rounding that the report keeps throughout" },
  "check.shares-total": { "zh-CN": "各项比重之和不是百分之百", en: "Shares do not add up to 100 %" },
  "check.numbering": { "zh-CN": "序号缺漏、重复或颠倒", en: "A number is missing, repeated or out of order" },
  "check.list-count": { "zh-CN": "数目与所列各项不符", en: "A number does not match the things listed" },
  "check.announced-count": {
    "zh-CN": "预告的数目与随后各项不符",
    en: "An announced number does not match what follows",
  },
  "check.span-mismatch": {
    "zh-CN": "年数与起止年份不符",
    en: "A number of years does not match its first and last year",
  },
  "check.malformed-number": { "zh-CN": "数字书写不合规则", en: "A number is not written as numbers are" },
  "check.restatement-conflict": {
    "zh-CN": "同一指标前后不一致",
    en: "The same figure is printed with two values",
  },
  "check.date-impossible": { "zh-CN": "不存在的日期或期间", en: "A date or period that cannot be" },
} as const;
