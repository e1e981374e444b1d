/** Do two names mean one thing? By containment of one's characters, in order of pairs; names are short. */

/** Words that a name may have or lack without meaning another thing. */
const EMPTY =
  /(?:预算(?!外|稳定)|案件|人数|户数|个数|件数|总数|数量|总额|总值|总量|规模|金额|情况|^已|[的全各总省市县区旗镇本年度])/g;

/** A name without what it may have or lack: 全市地区生产总值 and GDP are 地区生产总值. */
export const core = (name: string): string =>
  name
    .replace("GDP", "地区生产总值")
    .replace(/^生产总值/, "地区生产总值")
    .replace(/[（）()“”、\s]/g, "")
    .replace(EMPTY, "");

const pairs = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
};

/** 0 (nothing in common) to 1 (one holds every pair of the other's characters). */
export function likeness(a: string, b: string): number {
  const x = core(a);
  const y = core(b);
  if (x === "" || y === "") return a !== "" && a === b ? 1 : 0;
  if (x === y) return 1;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1) return long.includes(short) ? 0.5 : 0;
  // Two characters are too few to tell 出口 from 进出口.
  if (short.length === 2) return long.includes(short) ? 0.7 : 0;
  if (long.endsWith(short)) return 0.95;
  if (long.includes(short)) return 0.85;
  const known = pairs(long);
  const own = pairs(short);
  let common = 0;
  for (const pair of own) if (known.has(pair)) common++;
  return (0.8 * common) / own.size;
}
