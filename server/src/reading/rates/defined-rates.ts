import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { total } from "../fit";
import type { Rate } from "../types";
import { NOT, type Pair, pair } from "./rate-pairs";

/** Rates whose counts a standard names: the statistics of population and of courts, the accounts of companies. Data: another rate is a row. */
interface Defined {
  readonly stem: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
  /** `open`: customarily set against another count too (births against the mean population), so that only a fit says something. */
  readonly tie: "tied" | "open";
  /** Nobody counts it otherwise. */
  readonly exact?: true;
  /** What else the whole is made of, where it is the part and this: 不捕率 is of 批准 and 不批准. */
  readonly other?: RegExp;
  /** The rate is of what is left of the whole: 毛利率 = (收入 − 成本) ÷ 收入. */
  readonly less?: true;
}

const DEFINED: readonly Defined[] = [
  {
    stem: /^(?:人口)?出生$/,
    part: /出生(?:人口|人数)/,
    whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口|户籍人口)/,
    tie: "open",
  },
  {
    stem: /^(?:人口)?死亡$/,
    part: /死亡(?:人口|人数)/,
    whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口|户籍人口)/,
    tie: "open",
  },
  { stem: /应诉$/, part: /出庭(?:应诉)?$|应诉$/, whole: /开庭(?:审理)?$/, tie: "tied" },
  { stem: /城镇化/, part: /城镇(?:常住)?人口/, whole: /(?<!城镇|乡村|出生|死亡)(?:常住人口|总人口)/, tie: "tied" },
  // 最高人民检察院, 检察机关案件质量主要评价指标.
  {
    stem: /^不(?:批)?捕$/,
    part: /^(?:作出)?(?:不(?:予)?批准逮捕|不批捕|不捕)/,
    whole: /^(?:依法)?(?:批准(?:和决定)?逮捕|批捕)/,
    other: /^(?:依法)?(?:批准(?:和决定)?逮捕|批捕)/,
    tie: "tied",
  },
  {
    stem: /^不(?:起)?诉$/,
    part: /^(?:作出|决定)?不(?:起诉|诉)/,
    whole: /^(?:依法)?(?:提起公诉|起诉)/,
    other: /^(?:依法)?(?:提起公诉|起诉)/,
    tie: "tied",
  },
  // Balance sheet and income statement: Accounting Standards for Business Enterprises, basic standard.
  {
    stem: /^资产负债$/,
    part: /负债(?:总[额计]|合计)?$/,
    whole: /(?<![净定动形])资产(?:总[额计]|合计)?$/,
    tie: "tied",
    exact: true,
  },
  { stem: /^(?:销售|营业)?净利(?:润)?$/, part: /净利润$/, whole: /营业(?:总)?收入$/, tie: "tied", exact: true },
  { stem: /^(?:销售)?毛利$/, part: /营业成本$/, whole: /营业收入$/, tie: "tied", exact: true, less: true },
];

/** What the rate's definition says of the counts near it. */
export function definedPairs(
  stem: string,
  pool: readonly Figure[],
): { readonly pairs: Pair[]; readonly exact: boolean } {
  const row = DEFINED.find((d) => d.stem.test(stem));
  const part = row && pool.find((f) => row.part.test(f.label));
  const whole =
    row &&
    part &&
    pool.find((f) => f !== part && row.whole.test(f.label) && !row.part.test(f.label) && comparable(f, part));
  if (!row || !part || !whole) return { pairs: [], exact: false };
  if (row.other) {
    const both = total([whole.claim, part.claim]).low;
    const printed = pool.some(
      (f) => f.index < part.index && comparable(f, part) && both && compare(f.claim.value, both) >= 0,
    );
    const sum: Pair = { part: [part.claim], whole: [whole.claim, part.claim], tie: row.tie, why: "why.stem" };
    return { pairs: printed ? [] : [sum], exact: false };
  }
  const left = { part: [whole.claim], less: [part.claim], whole: [whole.claim], why: "why.complement" as const };
  return {
    pairs: [row.less ? { ...left, tie: row.tie } : pair(part, whole, row.tie, "why.stem")],
    exact: row.exact ?? false,
  };
}

const NEVER = /(?!)/;

/** Quotients of two counts that are no part and whole of each other, by the names of their counts. */
const RATIOS: readonly { readonly name: RegExp; readonly part: RegExp; readonly wholes: readonly RegExp[] }[] = [
  {
    name: /(?:结收案?|案件结收)比(?:率|例|值)?(?:为|达|达到|约为)?$/,
    part: /审结|办结|结案|执结/,
    wholes: [/新收/, /收案|受理/],
  },
  {
    name: /存贷(?:款)?比(?:率|例)?(?:为|达|达到|约为)?$/,
    part: /(?<!住户|企业|储蓄)贷款余额$/,
    wholes: [NEVER, /(?<!住户|企业|储蓄)存款余额$/],
  },
];
/** 生师比15.2:1, of which the first number is the quotient. */
const TO_ONE: readonly { readonly name: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { name: /生师比(?:为|达到?|约为)?$/, part: /(?:学生|在校生)(?:数|人数|总数)?$/, whole: /教师(?:数|人数|总数)?$/ },
];

export function quotientToOne(figure: Figure, sentence: readonly Figure[]): Rate | undefined {
  const row = TO_ONE.find((r) => r.name.test(figure.lead));
  if (!row || !/^[:：∶︰]1(?!\d)/.test(figure.claim.block.text.slice(figure.claim.end, figure.claim.end + 3)))
    return undefined;
  const levels = sentence.filter((f) => f.index < figure.index && f.role === "level");
  const named = (name: RegExp) => levels.filter((f) => name.test(f.label));
  const [part, another] = named(row.part);
  const [whole, more] = named(row.whole);
  if (!part || !whole || another || more || !comparable(part, whole)) return undefined;
  const pairs = [pair(part, whole, "natural", "why.stem")];
  return { claim: figure.claim, stem: figure.label, form: "quotient", customary: false, pairs };
}

/** 审结1200件，新收1100件，结收比109.09%: it may exceed 100. */
export function namedRatio(figure: Figure, levels: readonly Figure[]): Rate | undefined {
  const row = RATIOS.find((r) => r.name.test(figure.lead));
  const part = row && levels.find((f) => row.part.test(f.label) && !NOT.test(f.label));
  if (!row || !part) return undefined;
  for (const [n, name] of row.wholes.entries()) {
    const whole = levels.find((f) => f !== part && name.test(f.label) && comparable(f, part));
    if (!whole) continue;
    const pairs = [pair(part, whole, n === 0 ? "tied" : "natural", "why.stem")];
    return { claim: figure.claim, stem: figure.label, form: "rate", customary: false, pairs };
  }
  return undefined;
}
