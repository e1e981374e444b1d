import { Lexicon } from "../../claims/trie";
import { compare } from "../../numbers/rational";
import type { Figure } from "../figures";

/**
 * Divisions that a field knows to be complete: what is not one of them is another. Data, from the standards of the field: national
 * accounts and the statistical bulletins' tables, the budget's classification of revenue and debt, procedure law. A list whose names
 * are those of one row leaves nothing out, so it must add up.
 */
const DIVISIONS: readonly (readonly RegExp[])[] = [
  [/第一产业/, /第二产业/, /第三产业/],
  [/(?<!非)税收(?:收入)?/, /非税(?:收入)?/],
  [/城镇/, /农村|乡村/],
  [/城市(?:低保|特困|最低)/, /农村(?:低保|特困|最低)/],
  [/(?<!进)出口/, /(?<!出)进口/],
  [/一般债/, /专项债/],
  [/新增(?:地方政府)?(?:债|[一专])/, /再融资/],
  [/商品零售/, /餐饮收入/],
  [/批发业/, /零售业/, /住宿业/, /餐饮业/],
  [/采矿业/, /制造业/, /电力/],
  [/财产险|财产保险/, /人身险|人寿险|寿险|人身保险/],
  [/返还/, /一般性转移支付/, /专项转移支付/],
  [/本金/, /利息/],
  [/国内(?:游客|旅游)/, /入境(?:游客|旅游)|国外游客|境外游客|海外游客/],
  [/民事/, /刑事/, /行政/],
  [/普通程序/, /简易程序/],
  [/一审/, /二审/, /再审/],
  [/自然人/, /法人/],
  [/夏粮/, /秋粮/],
  [/夏粮/, /早稻/, /秋粮/],
  [/男性|男/, /女性|女/],
  [/农业(?:用水|灌溉)/, /工业用水/, /生活用水/, /生态/],
  [/地表水/, /地下水/, /其他/],
  [/因公出国/, /公务接待/, /公务用车/],
  [/职工(?:基本)?医疗保险|职工医保/, /居民(?:基本)?医疗保险|居民医保/],
  [/轻工业/, /重工业/],
  [/直接(?:答复|办理)/, /转派|转办|交办/],
  [/专职/, /兼职/],
  [/公办/, /民办/],
  [/农业/, /林业/, /(?:畜)?牧业/, /渔业/, /服务业|辅助性活动/],
  [/立行立改/, /分阶段/, /持续/],
  [/优秀/, /合格/, /不合格/],
  [/竣工|完工|建成/, /在建/, /未开工/],
  [/集中供养/, /分散供养/],
  [/社会团体/, /民办非企业|社会服务机构/, /基金会/],
  [/上年结转|旧存/, /新收/],
  [/在职(?:职工|人员)?|参保职工/, /离退休|退休/],
  [/第一种形态/, /第二种形态/, /第三种形态/, /第四种形态/],
  [/A类/, /B类/, /C类/],
  [/发明/, /实用新型/, /外观设计/],
  [/负债/, /所有者权益|净资产/],
];

/** A member by its name and the place of its division among them. */
interface MemberName {
  readonly row: number;
  readonly name: RegExp;
}

/** The members by what their names begin with, one or two characters: most labels hold none of it, and need no pattern. */
const HEADS = new Lexicon<MemberName[]>(
  DIVISIONS.flatMap((names, row) => names.map((name) => ({ row, name }))).reduce((found, member) => {
    for (const head of headsOf(member.name.source)) found.set(head, [...(found.get(head) ?? []), member]);
    return found;
  }, new Map<string, MemberName[]>()),
);

/** `(?<!非)税收(?:收入)?` begins with 税收, `男性|男` with 男性 or 男, `(?:畜)?牧业` with 牧业 wherever it has 畜 before it. */
function headsOf(source: string): string[] {
  return source
    .replace(/\(\?<![^)]*\)|\(\?:[^)]*\)\??|\[[^\]]*\]/g, (_, at: number) => (at === 0 ? "" : "~"))
    .split("|")
    .map((name) => /^[^~]{1,2}/.exec(name)?.[0] ?? "");
}

/** Can a division begin with this label? */
export const mayDivide = (label: string): boolean => divisionsOf(label).length > 0;

const NO_DIVISIONS: readonly (readonly RegExp[])[] = [];

/** The divisions that a label is a member of, in their order. */
function divisionsOf(label: string): readonly (readonly RegExp[])[] {
  let rows: Set<number> | undefined;
  for (let i = 0; i < label.length; i++) {
    if (!HEADS.starts(label.charCodeAt(i))) continue;
    for (const { row, name } of HEADS.match(label, i)?.value ?? []) {
      if (!name.test(label)) continue;
      rows ??= new Set();
      rows.add(row);
    }
  }
  return rows ? DIVISIONS.filter((_, row) => rows.has(row)) : NO_DIVISIONS;
}

const DONE = /^已(?:经)?(?:完成)?([一-鿿]{2,4})$/;
const OPEN = /^(?:未|尚未|待|正在|正|拟)([一-鿿]{2,4})$/;

/** 已追缴 and 待追缴, 已整改 and 正在整改: what was done and what was not. */
const byState = (parts: readonly Figure[]): boolean => {
  const done = DONE.exec(parts[0]?.label ?? "")?.[1];
  return (
    done !== undefined && parts.length >= 2 && parts.slice(1).every((p) => OPEN.exec(p.label)?.[1]?.startsWith(done))
  );
};

/** 公开听证 and 不公开听证: what is, and what is not. */
const byNegation = ([is, not, more]: readonly Figure[]): boolean =>
  is !== undefined && not !== undefined && more === undefined && is.label.length >= 2 && not.label === `不${is.label}`;

/** Are these, in this order or another, the members of one division, each once and none left out? */
export function divides(parts: readonly Figure[]): boolean {
  if (byState(parts) || byNegation(parts)) return true;
  return DIVISIONS.some(
    (row) =>
      row.length === parts.length &&
      row.every((name) => parts.filter((p) => name.test(p.label)).length >= 1) &&
      matched(row, parts),
  );
}

/** Each part takes one member of its own. */
function matched(row: readonly RegExp[], parts: readonly Figure[]): boolean {
  const free = new Set(row);
  return parts.every((part) => {
    for (const name of free) {
      if (!name.test(part.label)) continue;
      free.delete(name);
      return true;
    }
    return false;
  });
}

/**
 * The levels of a list that make up a division: all its members, each once, with no other level of the list before, between or behind
 * them but those that an inner 其中 rules. The first such row.
 */
export function divisionIn(levels: readonly Figure[]): Figure[] | undefined {
  const [first] = levels;
  // No division has one member.
  if (!first || levels.length < 2) return undefined;
  if (byState(levels) || byNegation(levels)) return [...levels];
  for (const row of divisionsOf(first.label)) {
    if (row.length > levels.length) continue;
    const members = row.map((name) => levels.find((f) => name.test(f.label)));
    const found = [...new Set(members)].filter((m): m is Figure => m !== undefined).sort((a, b) => a.index - b.index);
    if (found.length === row.length && levels.every((f) => found.includes(f) || inner(f, found))) return found;
  }
  return undefined;
}

/** A level between two members that divides the one before it: nothing but its size says so. */
const inner = (level: Figure, members: readonly Figure[]): boolean => {
  const before = members.findLast((m) => m.index < level.index);
  return (
    before !== undefined &&
    compare(level.claim.value, before.claim.value) < 0 &&
    /其中|分税种|包括|留用|转贷/.test(level.gap)
  );
};

/** The first row whose members all stand among the levels, the first level being one, whatever stands between. Only a sum that meets makes it one. */
export function divisionAmong(levels: readonly Figure[]): Figure[] | undefined {
  const [first] = levels;
  if (!first) return undefined;
  for (const row of divisionsOf(first.label)) {
    if (row.length > levels.length) continue;
    const found = [...new Set(row.map((name) => levels.find((f) => name.test(f.label))))].filter(
      (m): m is Figure => m !== undefined,
    );
    if (found.length === row.length && found.includes(first)) return found.sort((a, b) => a.index - b.index);
  }
  return undefined;
}
