/** Do two names mean one thing? By containment of one's characters, in order of pairs; names are short. */

const EMPTY = /[的全各总省市县区旗镇本年度]/g;

const pairs = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
};

/** 0 (nothing in common) to 1 (one holds every pair of the other's characters). */
export function likeness(a: string, b: string): number {
  const x = a.replace(EMPTY, "");
  const y = b.replace(EMPTY, "");
  if (x === "" || y === "") return a !== "" && a === b ? 1 : 0;
  if (x === y) return 1;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1) return long.includes(short) ? 0.5 : 0;
  if (long.endsWith(short)) return 0.95;
  if (long.includes(short)) return 0.85;
  const known = pairs(long);
  const own = pairs(short);
  let common = 0;
  for (const pair of own) if (known.has(pair)) common++;
  return (0.8 * common) / own.size;
}
