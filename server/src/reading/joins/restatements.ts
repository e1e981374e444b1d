import type { Claim } from "../../claims/types";
import { compare, type Rational } from "../../numbers/rational";
import type { Figure } from "../figures";
import type { Restatement } from "../types";
import { inOrder, type Named } from "./named";
import type { Names } from "./names";

/** How many earlier prints of one name are looked at. */
const TRIED = 6;
/** Counts below it come again in any report. */
const FEW: Rational = { n: 10n, d: 1n };

/** What was found for the figures of one key. */
interface Found {
  readonly first: Named;
  readonly restatements: readonly Restatement[];
}

/** The figures that are printed twice, kept from version to version: only keys whose figures changed are looked at again. */
export class Restated {
  readonly #found = new Map<string, Found>();

  /** The same figure printed twice: one name, one place, one unit, one year, and more than a word long; and what is said of it both times. */
  among(names: Names): Restatement[] {
    const keyed = names.keyed("restated", keyOf);
    for (const key of keyed.touched) {
      const list = keyed.get(key);
      const restatements = list.length > 1 ? restated(list) : [];
      if (list[0] && restatements.length > 0) this.#found.set(key, { first: list[0], restatements });
      else this.#found.delete(key);
    }
    const found = [...this.#found.values()].sort((a, b) => inOrder(a.first, b.first));
    return found.flatMap(({ restatements }) => restatements);
  }
}

/** 投入资金, 筹集资金: every matter has some, and the name says nothing of which. */
const ANY_MONEY =
  /^(?:共|累计|统筹|积极|全力|全年)*(?:投入|筹集|筹措|安排|下达|拨付|争取|整合|落实|发放|兑付|涉及|补助|支持|使用)(?:各类|各级|财政|专项|补助|奖补|中央|省级|上级|市级|项目|衔接)*(?:资金|经费|金额|投资)$/;
/** 调入资金, 上解支出, 结转: every budget has one of its own, of each fund and each level. */
const ANY_BUDGET =
  /^(?:加上?)?(?:调入|调出|上级补助|补助下级|上解(?:上级|省)?|下级上解|债务(?:转贷|还本)|上年(?:结转|结余)|结转下年|年[终末]结[转余]|滚存结余)(?:资金|收入|支出)?等?$/;

const keyOf = ({ name, scope, year, figure }: Named): string | undefined =>
  name.length < 4 || ANY_MONEY.test(name) || ANY_BUDGET.test(name)
    ? undefined
    : `${name}|${scope}|${year}|${figure.measure}|${figure.role}`;

function restated(list: readonly Named[]): Restatement[] {
  const found: Restatement[] = [];
  list.slice(1).forEach((later, k) => {
    const { claim } = later.figure;
    const first = list
      .slice(Math.max(0, k + 1 - TRIED), k + 1)
      .findLast((e) => e.reading !== later.reading && compare(e.figure.claim.value, claim.value) === 0);
    if (!first || (claim.integer && (later.name.length < 6 || compare(claim.value, FEW) < 0))) return;
    found.push({ first: first.figure.claim, second: claim, tie: "natural" }, ...companions(first, later));
  });
  const conflict = found.length === 0 ? misprinted(list) : undefined;
  return conflict ? [conflict] : found;
}

/** When and of what part else a count of the same name may be. */
const OTHERWISE = /上年|去年|前年|同期|半年|季度|月|截至|累计|其中|以来|目标|计划|预期|任务|力争|新增|不含|扣除|剔除/;
const OPENS = /^[\s（）()一二三四五六七八九十是、\d.]{0,6}(?:(20\d\d)年|全年|一年来|本年度)/;

/**
 * A count that two sections print of the whole year, in the same words and twice in all, with two neighbouring digits swapped, or with one digit
 * of four or more another: no round numbers, for plans are round.
 */
function misprinted([first, second, more]: readonly Named[]): Restatement | undefined {
  if (!first || !second || more || first.reading === second.reading || first.name.length < 5) return undefined;
  const [a, b] = [first.figure, second.figure];
  if (a.label !== b.label || yearOf(first) === undefined || yearOf(first) !== yearOf(second)) return undefined;
  return isOneSlip(digitsOf(a), digitsOf(b)) ? { first: a.claim, second: b.claim, tie: "tied" } : undefined;
}

/** The year that the sentence is on, where it opens with it and its first number is the figure. */
function yearOf({ figure, reading: { structure, figures }, year }: Named): string | undefined {
  const { claim, role, depth, index } = figure;
  const sentence = structure.sentences[claim.sentence];
  if (!sentence || !claim.integer || claim.bound !== "exact" || role !== "level" || depth > 0) return undefined;
  if (figures[index - 1]?.claim.sentence === claim.sentence) return undefined;
  const words = claim.block.text.slice(sentence.start, claim.start);
  const opening = words.length < 80 && !OTHERWISE.test(words) ? OPENS.exec(words) : null;
  return opening ? (opening[1] ?? year) : undefined;
}

const digitsOf = ({ claim: { block, start, end } }: Figure): string =>
  /^[1-9]\d{2,7}/.exec(block.text.slice(start, end))?.[0] ?? "";

function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.endsWith("0") || b.endsWith("0")) return false;
  const apart = [...a].flatMap((c, i) => (c === b.charAt(i) ? [] : [i]));
  const [i = 0, j] = apart;
  if (apart.length === 1) return a.length >= 4;
  return apart.length === 2 && j === i + 1 && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i);
}

/** A level restated, its growth or share may be too: the first percentage right behind both, of one direction. */
function companions(first: Named, later: Named): Restatement[] {
  const [a, b] = [behind(first), behind(later)];
  return a && b && alike(a, b) ? [{ first: a.claim, second: b.claim, tie: "natural" }] : [];
}

function behind({ figure, reading }: Named): Figure | undefined {
  const next = reading.figures.slice(figure.index + 1).find((f) => f.depth <= figure.depth);
  return next &&
    (next.role === "change" || next.role === "rate") &&
    next.claim.sentence === figure.claim.sentence &&
    !next.gap.includes("；")
    ? next
    : undefined;
}

const alike = (a: Figure, b: Figure): boolean =>
  a.role === b.role &&
  a.claim.unit === b.claim.unit &&
  a.claim.direction === b.claim.direction &&
  same(a.claim, b.claim);
const same = (a: Claim, b: Claim): boolean => compare(a.value, b.value) === 0;
