import { digitsEnd, isDigit } from "../numbers/signs";
import { isOneOf } from "../report/characters";
import type { Block } from "../report/types";
import type { Malformed } from "./types";

type Fault = Malformed["fault"];
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly fault: Fault;
}

/** What only a number can stand before: it tells `3。1%` from a sentence that ends in a number. */
const SIGN = /^(?:%|‰|个?百分点|[万亿]元|万|亿|元|倍|千公顷|公顷|平方|公里|吨)/;
/** Behind these a number has not said anything until its sign comes: 增长3。1%, 为20，5%. */
const RISE = "增长|下降|上升|提高|降低|增加|减少|回落|下滑|提升";
/** Behind these a bare number is an amount of money whose unit is still to come: 投入1860。5万元. */
const AMOUNT = /(?:投入|支出|收入|资金|金额|投资|安排|拨付|余额|总额|产值|款|费)[^，。；：\d]{0,4}$/;
const UPS = /^(?:增长|上升|提高|增加|提升)$/;
const MOVED = new RegExp(`(?:${RISE})(?:了|约|近|超)?$`);
const TWICE = new RegExp(`(${RISE})(${RISE})(?:了|到|至|约|近|超)?(?=\\d)`, "y");
/** What a word of change begins with. */
const RISES = new Uint8Array(0x10000);
for (const word of RISE.split("|")) RISES[word.charCodeAt(0)] = 1;
/** In these the first word is no movement: 负增长, 由增长, 转为增长. */
const NO_MOVE_BEFORE = /[由负正从零为]$/;

const OVER = /(?:超过|超|逾|突破|高于)$/;
const ABOUT = /(?:大约|约|将近|近|不足|不到)$/;
/** Words that end like a bound: 节约300余万元, 签约300余个, 最近30余年, 问题及不足34余个. */
const NO_BOUND =
  /(?:节约|预约|签约|集约|制约|违约|履约|邀约|公约|契约|合约|条约|续约|特约|相约|缔约|爽约|失约|解约|[最附新远邻就接靠临贴亲逼]近|[赶高反]超|[及和与]不足)$/;

/**
 * Printed numbers that follow no rule of printing (GB/T 15835-2011): a full stop for a point (`3。1%`), groups that are not of three
 * digits (`20,54亿元`), a sign or a direction twice (`6.1%%`, `增长下降1.46%`), a bound twice (`约300余件`, `超过100人以上`). Ordered by place.
 */
export function findMalformed(block: Block): Malformed[] {
  if (block.kind === "furniture") return [];
  const hits = faultsOf(block.text);
  return hits.length === 0 ? [] : hits.sort((a, b) => a.start - b.start).map((hit) => ({ block, ...hit }));
}

function faultsOf(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      const end = numberEnd(text, i);
      const hit = numberFault(text, i, end);
      if (hit) hits.push(hit);
      i = Math.max(end, hit?.end ?? 0) - 1;
    } else if (RISES[code] === 1 && RISES[text.charCodeAt(i + 2) | 0] === 1) {
      const hit = direction(text, i);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

const POINT = 0x2e;
const STOP = 0x3002;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;

/** Behind the digits at `at` and all that a point, stop or comma joins to them. */
function numberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  for (let code = text.charCodeAt(end); isMark(code) && isDigit(text.charCodeAt(end + 1)); code = text.charCodeAt(end))
    end = digitsEnd(text, end + 1);
  return end;
}

const isMark = (code: number): boolean => code === POINT || code === COMMA || code === WIDE_COMMA || code === STOP;

/** Behind these a number may have a second bound. */
const BOUND_ENDS = "过超逾破于约近足到";
const SIGNS = "%‰个";

/** The fault of the number from `start` to `end`; looked for only where its neighbours allow one. */
function numberFault(text: string, start: number, end: number): Hit | undefined {
  const mark = text.charCodeAt(digitsEnd(text, start));
  if (isMark(mark)) {
    const hit = mark === STOP || mark === POINT ? point(text, start) : separator(text, start);
    if (hit) return hit;
  }
  const hit = isMark(mark) || isOneOf(text, end, SIGNS) ? sign(text, start) : undefined;
  return hit ?? (isOneOf(text, start - 1, BOUND_ENDS) ? bound(text, start) : undefined);
}

const signAt = (text: string, at: number): string => SIGN.exec(text.slice(at, at + 4))?.[0] ?? "";

/** `3。1%`, `12..5亿元`, `1.2.3亿元`. */
function point(text: string, start: number): Hit | undefined {
  const first = digitsEnd(text, start);
  const mark = text.charAt(first);
  if (mark === "。" && start > 0 && first - start <= 6 && !/[.\d第]/.test(text.charAt(start - 1))) {
    const end = digitsEnd(text, first + 1);
    const decimals = end - first - 1;
    const unit = decimals > 0 && decimals <= 4 ? signAt(text, end) : "";
    // A sentence may begin with 2万名; behind a rise or a unit that is no longer said twice it does not end there.
    const before = text.slice(Math.max(0, start - 8), start);
    const moved = MOVED.test(before);
    const amount = AMOUNT.test(before) && /^[万亿]元/.test(unit);
    if (unit === "" || (first - start > 3 && !amount)) return undefined;
    if (!moved && !amount && /^(?:元|公里|吨|平方)/.test(unit)) return undefined;
    return { start, end: end + unit.length, fault: "point" };
  }
  if (mark !== "." || text.charAt(start - 1) === ".") return undefined;
  const doubled = text.charAt(first + 1) === ".";
  const second = digitsEnd(text, first + (doubled ? 2 : 1));
  if (doubled) {
    if (second === first + 2 || text.charAt(second) === ".") return undefined;
    const unit = signAt(text, second);
    return unit === "" ? undefined : { start, end: second + unit.length, fault: "point" };
  }
  if (text.charAt(second) !== "." || second === first + 1) return undefined;
  const end = digitsEnd(text, second + 1);
  const unit = end > second + 1 ? /^(?:%|‰|个百分点|亿元|万元)/.exec(text.slice(end, end + 4))?.[0] : undefined;
  return unit === undefined ? undefined : { start, end: end + unit.length, fault: "point" };
}

/** `20,54亿元`, `增长20，5%`: a group of one, two or four digits. `2,3项`, `第1,3,5条` are lists. */
function separator(text: string, start: number): Hit | undefined {
  const groups: number[] = [];
  let end = digitsEnd(text, start);
  const mark = text.charAt(end);
  if ((mark !== "," && mark !== "，") || end - start > 3 || /[第.〔\d]/.test(text.charAt(start - 1))) return undefined;
  while (text.charAt(end) === mark && isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1);
    groups.push(next - end - 1);
    end = next;
  }
  const wrong = groups.findIndex((length) => length !== 3);
  if (wrong < 0 || wrong < groups.length - 1 || (groups[wrong] ?? 9) > 4) return undefined;
  const decimals = text.charAt(end) === "." ? digitsEnd(text, end + 1) : end;
  if (decimals > end && mark === "，") return undefined;
  const unit = signAt(text, decimals);
  if (unit === "") return undefined;
  // A full-width comma may end a clause, a half-width one may part a list of rates.
  const moved = MOVED.test(text.slice(Math.max(0, start - 3), start));
  if (mark === "，" ? !moved || (groups[0] ?? 9) > 2 : listed(text, start)) return undefined;
  return { start, end: decimals + unit.length, fault: "separator" };
}

/** Does 分别 or another number's comma stand before it in its clause? */
function listed(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("。")) + 1);
  return /分别|各为|依次/.test(clause);
}

/** `6.1%%`, `提高3%个百分点`. */
function sign(text: string, start: number): Hit | undefined {
  let end = digitsEnd(text, start);
  if (text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const twice = /^(?:[%‰][%‰]|[%‰]个百分点|个百分点[%‰])/.exec(text.slice(end, end + 5));
  return twice ? { start, end: end + twice[0].length, fault: "double-sign" } : undefined;
}

/** `约300余件`, `超过100人以上`. */
function bound(text: string, start: number): Hit | undefined {
  const before = text.slice(Math.max(0, start - 3), start);
  const over = OVER.exec(before);
  const about = over ? undefined : ABOUT.exec(before);
  const word = over?.[0] ?? about?.[0];
  if (word === undefined || NO_BOUND.test(before) || isDigit(text.charCodeAt(start - word.length - 1)))
    return undefined;
  let end = digitsEnd(text, start);
  if (text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const excess =
    /^(?:余|多)?(?:千万|百万|万|亿|千)?(?:余(?!额|量|名额|款)|多(?=[万亿个件人名次项家户元份起条户]))?/.exec(
      text.slice(end, end + 5),
    )?.[0] ?? "";
  const from = start - word.length;
  const unit = /^[^\d，。；：、（）“”%‰的]{0,4}?(?=以上)/.exec(
    text.slice(end + excess.length, end + excess.length + 7),
  );
  if (/[余多]/.test(excess)) return { start: from, end: end + excess.length, fault: "double-bound" };
  const percent = /^[%‰]?/.exec(text.charAt(end + excess.length))?.[0] ?? "";
  const tail = end + excess.length + percent.length;
  if (unit && !about) return { start: from, end: end + excess.length + unit[0].length + 2, fault: "double-bound" };
  return !about && percent !== "" && text.startsWith("以上", tail)
    ? { start: from, end: tail + 2, fault: "double-bound" }
    : undefined;
}

/** `增长下降1.46%`, `下降下降3%`. */
function direction(text: string, at: number): Hit | undefined {
  TWICE.lastIndex = at;
  const found = TWICE.exec(text);
  if (!found) return undefined;
  const [whole, first = "", second = ""] = found;
  if (first !== second && UPS.test(first) === UPS.test(second)) return undefined;
  if (NO_MOVE_BEFORE.test(text.charAt(at - 1))) return undefined;
  const number = at + whole.length;
  const end = /^[\d.,]*(?:%|‰|个百分点|万|亿)?/.exec(text.slice(number, number + 20))?.[0].length ?? 0;
  return { start: at, end: number + end, fault: "double-direction" };
}
