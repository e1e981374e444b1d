import type { Claim } from "../claims/types";
import type { Structure } from "../report/types";
import { CUE, cuesIn } from "./cues";

/** What a claim is to the claims around it. Only levels add up. */
export type Role =
  | "level"
  | "delta" // 增加596.7亿元
  | "change" // 增长11.2%
  | "rate"
  | "multiple"
  | "average" // 人均 …: means do not add
  | "base" // 完成年初预算109.93亿元的102.02%, 10亿元以上项目32个: of a rate or a name, no figure of its own
  | "past"; // 2019年320件, 上年末 …

/** A claim with what the wording around it says of it. */
export interface Figure {
  readonly claim: Claim;
  /** Place among the block's figures. */
  readonly index: number;
  readonly role: Role;
  /** Text from the end of the figure before, or the start of the sentence, to this claim. */
  readonly gap: string;
  /** The last clause of the gap. */
  readonly lead: string;
  /** Which cues the characters of the gap allow. */
  readonly cues: number;
  /** How many round brackets are open, and where the innermost began (0: none). */
  readonly depth: number;
  readonly bracket: number;
  /** What is counted: the lead without times, places, verbs and approximations; of the figure before, where it is empty. */
  readonly label: string;
  /** 全市, 市本级 …, as printed in the lead. */
  readonly scope: string;
  /** Units that may stand for one another have one class: 件 起 宗. */
  readonly measure: string;
  /** Joined to the figure before by 、 or 和 alone, or by a short name between. */
  readonly series: boolean;
}

const CLASSES = new Map<string, string>();
for (const group of ["件 起 宗 案 例", "人 名 位", "个 家 所 处 座", "头 只 羽", "辆 台", "元 元人民币", "条 项"]) {
  const [first = "", ...rest] = group.split(" ");
  for (const unit of [first, ...rest]) CLASSES.set(unit, first);
}
/** 件, 起, 宗 … count the same things; 件次 and 人次 do not. */
export const measureOf = (unit: string): string => CLASSES.get(unit) ?? unit;

const AVERAGE =
  /(?:人均|车均|户均|案均|亩均|均价|日均|月均|年均|平均|每[百千万亿]?[一-鿿]{0,6}|单价|单位[面产能]|次均|件均|亩产|单产)/;
const PAST =
  /(?:20\d\d年(?!(?:以来|底以来|至)).{0,6}|上年(?:同期|末|度)?|去年(?:同期|末|底)?|前年|年初|同期)(?:数|为|是|的|完成|仅|只)?$/;
/** 较上年的118件: the base of a comparison, and no figure of this year. */
const BASE_OF =
  /(?:比|较|与|同|相较于)(?:20\d\d年|上年|去年|前年|上年度|上年同期|去年同期|上年末|去年末|年初|同期)(?:同期|的|年底|底|末)*[一-鿿]{0,4}$/;
const SCOPE =
  /(?:全市|全省|全县|全区|全旗|全镇|全州|全盟|全国|市级|省级|县级|区级|镇级|市本级|省本级|县本级|区本级|州本级|本级|(?:(?![向在到对为的和与由从把将让给及或])[一-鿿]){2,4}(?:经开区|高新区|开发区|新区))/;

const LEADING =
  /^(?:[\s、，：；（）“”]|和(?!解|谐|平)|与(?!会)|及(?!格|时|早))*(?:以及|其中|包括|包含|含|同时|此外|另外|另|主要为|主要是|分别为|即|上年末|上年底|去年末|去年底|全年|年末|年底|期末|年初|今年以来|今年|本年度|本年|当年|上年(?!结|滚)|去年|截至[^，]{0,12}|(?:20)?\d\d年(?:\d+月)?(?:末|底|度|初)?(?:以来)?|\d+月(?:末|底|份)?|1?\d?—?\d*月|累计|共计|总计|合计|共|实现|完成|达到|现有|拥有|共有|实有|有|按[^，]{1,8}分|分[^，]{1,8}看|从[^，]{1,8}看|各级|我市|我省|我县|我区|我旗|我镇|全市|全省|全县|全区|全旗|全镇|全州|全国|市本级|省本级|县本级|区本级|州本级|(?:市|省|县|区)级(?=[一-鿿]{3})(?!以上)|预计|初步核算|经初步核算|加上|加|再加上|减去|扣除|扣减|收支相抵[后]?)*/;
const TRAILING =
  /(?:[\s：（“]|调整|总量达|总数达|预计|拟安排|安排|执行|完成|实现|达到|达|共计|总计为|累计|约|为|是|有|共|了|计|仍有|仅|已|的|预算数|数为|分别|均|各)+$/;

/** 全市一般公共预算收入完成 → 一般公共预算收入 */
export function labelOf(lead: string): string {
  let text = lead.length > 60 ? lead.slice(-60) : lead;
  if (text.includes("（")) {
    text = text.replace(/（[^（）]*）/g, "");
    const open = text.lastIndexOf("（");
    if (open >= 0) text = text.slice(open + 1);
  }
  return text.replace(LEADING, "").replace(TRAILING, "").replace(LEADING, "");
}

/** The figures of a block, in order. */
export function figuresOf(claims: readonly Claim[], structure: Structure): Figure[] {
  const figures: Figure[] = [];
  const text = claims[0]?.block.text ?? "";
  const brackets: number[] = [];
  let scanned = 0;
  let before: Figure | undefined;
  for (const claim of claims) {
    for (; scanned < claim.start; scanned++) {
      const code = text.charCodeAt(scanned);
      if (code === 0xff08) brackets.push(scanned + 1);
      else if (code === 0xff09) brackets.pop();
      else if (code === 0x3002 && brackets.length > 0 && scanned - (brackets.at(-1) ?? 0) > 200) brackets.length = 0;
    }
    const sentence = structure.sentences[claim.sentence];
    const sameSentence = before !== undefined && before.claim.sentence === claim.sentence;
    const from = sameSentence && before ? before.claim.end : Math.min(sentence?.start ?? 0, claim.start);
    const begin = Math.max(from, claim.start - 120);
    const gap = text.slice(begin, claim.start);
    const cut = lastClause(gap);
    const lead = cut < 0 ? gap : gap.slice(cut + 1);
    const cues = cuesIn(text, begin, claim.start);
    const own = labelOf(lead);
    const role = roleOf(claim, lead, cues, brackets.length);
    const inherits = own === "" && sameSentence && before !== undefined;
    const figure: Figure = {
      claim,
      index: figures.length,
      role,
      gap,
      lead,
      cues,
      depth: brackets.length,
      bracket: brackets.at(-1) ?? 0,
      label: inherits && before ? before.label : own,
      scope: (cues & CUE.scope ? scopeIn(lead) : undefined) ?? (sameSentence && before ? before.scope : ""),
      measure: measureOf(claim.unit),
      series: sameSentence && /^[、和与及以]{1,2}/.test(gap) && cut < 0,
    };
    figures.push(figure);
    before = figure;
  }
  return figures;
}

/** The last place in a gap where a clause ends, or -1. */
function lastClause(gap: string): number {
  for (let i = gap.length - 1; i >= 0; i--) {
    const code = gap.charCodeAt(i);
    if (code === 0xff0c || code === 0xff1b || code === 0xff1a || code === 0x3002) return i;
  }
  return -1;
}

const scopeIn = (lead: string): string | undefined =>
  SCOPE.exec(lead.includes("（") ? lead.replace(/（[^（）]*）?/g, "") : lead)?.[0];

function roleOf(claim: Claim, lead: string, cues: number, depth: number): Role {
  switch (claim.kind) {
    case "change":
      return "change";
    case "rate":
      return "rate";
    case "multiple":
      return "multiple";
    default:
      if (claim.direction) return "delta";
      if (claim.block.text.startsWith("的", claim.end) && isBaseOf(claim)) return "base";
      if (claim.bound !== "exact" && isThreshold(claim)) return "base";
      if (cues & CUE.average && AVERAGE.test(lead)) return "average";
      if (!(cues & CUE.past)) return "level";
      if (BASE_OF.test(lead)) return "past";
      return PAST.test(lead) && (depth > 0 || /(?:为|是|数)$/.test(lead)) ? "past" : "level";
  }
}

const isBaseOf = ({ block, end }: Claim): boolean => /^的\d[\d.]*[%‰]/.test(block.text.slice(end, end + 12));

/** 10亿元以上项目32个, 3000人以上的企业6家: from what size on something is counted. */
const isThreshold = ({ block, end }: Claim): boolean =>
  /以[上下内]$/.test(block.text.slice(end - 2, end)) && /^的?[一-鿿]{1,8}\d/.test(block.text.slice(end, end + 10));

/** May the two be added, divided, compared? */
export const comparable = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure && a.measure !== "" && a.claim.kind === b.claim.kind;
