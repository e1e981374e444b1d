/** Enough of a text to know what it is; the cost of looking is bounded by it. */
const HEAD = 50_000;
/** So many numbers with Chinese units make a report even without headings. */
const ENOUGH = 3;

const HAN_NUMERAL = "[一二三四五六七八九十]{1,3}";
const HEADING = new RegExp(
  `^[ \\t\\u3000#*]{0,8}(?:${HAN_NUMERAL}、|[（(]${HAN_NUMERAL}[）)]|第${HAN_NUMERAL}[章节部])`,
  "m",
);
/** A number with a classifier, a sum of money, or a percentage. Not 年, 月, 日: dates are in every text. */
const CLAIM =
  /[0-9０-９][0-9０-９,，.．]{0,20}[余多]?(?:[万亿]?(?:元|人次|件次|户次|家次|件|个|起|宗|例|项|条|次|人|名|户|家|场|期|部|份|册|处|所|站|批)|[万亿]|[%％‰]|个百分点)/g;

/** A percentage alone is in every language. */
const PERCENT = /[%％‰]$/;

/** Does a text look like a Chinese report: a heading numbered in Han and a number with a unit, or several such numbers? */
export function looksLikeReport(text: string): boolean {
  const head = text.slice(0, HEAD);
  const claims = head.match(CLAIM) ?? [];
  if (claims.length > 0 && HEADING.test(head)) return true;
  return claims.filter((claim) => !PERCENT.test(claim)).length >= ENOUGH;
}
