/** One way of writing what surrounds numbers, so that other punctuation, connectives and years leave it as it is. */

/** Words between numbers that say nothing of what is counted. */
const CONNECTIVES =
  /(?:其中|同时|此外|另外|其次|并且|而且|以及|截至目前|目前|据统计|达到|实现|累计|共计|总计|合计|全年|[共并且还已约均各达至为有是的了及与和])/g;
const STOPS = /[，、；：。,;:.！？!?“”‘’"'《》（）()【】〔〕[\]—…\-*#|]+/g;
const THIS_YEAR = /(?:今年|本年度|本年|当年)/g;
const LAST_YEAR = /(?:上年度|上一年度?|去年|上年)/g;
/** Up or down, a change is one measure. */
const CHANGES = /(?:增长|上升|提高|提升|增加|下降|减少|降低|压减|回落)/g;
const YEAR = /(20\d\d)(?:年度?|(?=[—～~至-]))/g;

/** A report's year as a number; undefined where the period is none. */
export function yearOf(period: string | undefined): number | undefined {
  const year = /^20\d\d/.exec(period ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Folded text without white space, stops, connectives and digits; years by their distance from the report's own. */
export function plain(text: string, year: number | undefined): string {
  return text
    .replace(/\s+/g, "")
    .replace(YEAR, (_, digits: string) => relative(Number(digits), year))
    .replace(THIS_YEAR, "")
    .replace(LAST_YEAR, "往年")
    .replace(CHANGES, "变")
    .replace(STOPS, "")
    .replace(/\d+/g, "~")
    .replace(CONNECTIVES, "");
}

function relative(year: number, own: number | undefined): string {
  if (own === undefined) return "~年";
  if (year === own) return "";
  return year === own - 1 ? "往年" : year === own + 1 ? "来年" : "~年";
}

/** The other year that plain words speak of; empty for the report's own. */
export const tenseOf = (words: string): string => /往年|来年|~年/.exec(words)?.[0] ?? "";

/** Pairs of neighbouring characters. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** Dice's coefficient of two sets, 0 to 1; two empty ones are alike. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}

export const likeText = (a: string, b: string): number => (a === b ? 1 : dice(pairsOf(a), pairsOf(b)));
