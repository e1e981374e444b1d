import { readArabic } from "../numbers/arabic";
import { readHan } from "../numbers/han";
import type { Numeral } from "../numbers/numeral";
import { add, divide, HUNDRED, multiply, type Rational, tenTo, whole } from "../numbers/rational";
import { HAN_DIGIT, isA, isDigit, numberOf, SCALE, TENS } from "../numbers/signs";
import { takeBounds } from "./bounds";
import { type Draft, percentage } from "./draft";

/** What 成 begins other words with: 成立, 成为, 成效. */
const NO_TENTHS = "立为功效本品员交人果绩熟就都年长建分型形";
/** Digits behind 点 that a share is printed with at most. */
const MOST_DECIMALS = 6;
const TWO_THIRDS = { ulp: whole(2), grain: whole(10) };

/** `八成`, `八成五`, `八成半`, `3成`, `1～4成`: tenths, where 成 stands at `at` behind the numeral. */
export function tenthsAt(text: string, numeral: Numeral, at: number, range?: Numeral): Draft | undefined {
  const next = text.charAt(at + 1);
  if (numeral.excess || (next !== "" && NO_TENTHS.includes(next))) return undefined;
  const more = next === "半" ? 5 : isA(text.charCodeAt(at + 1), HAN_DIGIT) ? numberOf(text.charCodeAt(at + 1)) : 0;
  const tens = multiply(numeral.value, whole(10));
  const ulp = more > 0 ? tenTo(0) : multiply(numeral.ulp, whole(10));
  const end = more > 0 ? at + 2 : at + 1;
  const draft = percentage(numeral.start, end, more > 0 ? add(tens, whole(more)) : tens, ulp, ulp);
  if (range) draft.rangeEnd = multiply(range.value, whole(10));
  takeBounds(text, draft);
  return draft;
}

/** `百分之四十`, `千分之五`, `三分之二`: a share, whose lower numeral stands from `at` to `end`, where 分之 may follow. */
export function fractionAt(text: string, at: number, end: number): Draft | undefined {
  const below = text.startsWith("分之", end) ? denominatorOf(text, at, end) : undefined;
  if (!below || below.n === 0n) return undefined;
  const above = numeratorAt(text, end + 2);
  if (!above) return undefined;
  const percents = (of: Rational) => divide(multiply(of, HUNDRED), below);
  const value = percents(above.value);
  // Two thirds is no rounded number with a last digit: it says what it says to about a percent.
  const counts = below.n === 10n || below.n === 100n || below.n === 1000n || below.n === 10_000n;
  const ulp = counts ? percents(above.ulp) : TWO_THIRDS.ulp;
  const draft = percentage(at, above.end, value, ulp, counts ? percents(above.grain) : TWO_THIRDS.grain);
  takeBounds(text, draft);
  return draft;
}

function denominatorOf(text: string, at: number, end: number): Rational | undefined {
  const code = text.charCodeAt(at);
  // A bare 百 or 千 is no numeral elsewhere.
  if (end === at + 1 && isA(code, TENS | SCALE)) return tenTo(numberOf(code));
  const numeral = isDigit(code) ? readArabic(text, at) : readHan(text, at);
  return numeral?.end === end ? numeral.value : undefined;
}

interface Numerator {
  readonly value: Rational;
  readonly ulp: Rational;
  readonly grain: Rational;
  readonly end: number;
}

/** 四十, 四十二点五, 百 (of 百分之百), 42.5. */
function numeratorAt(text: string, at: number): Numerator | undefined {
  if (isDigit(text.charCodeAt(at))) return readArabic(text, at);
  if (text.startsWith("百", at) && !isA(text.charCodeAt(at + 1), HAN_DIGIT | TENS | SCALE))
    return { value: HUNDRED, ulp: whole(1), grain: whole(1), end: at + 1 };
  const integer = readHan(text, at);
  if (!integer || integer.excess || text.charAt(integer.end) !== "点") return integer;
  let { end } = integer;
  let decimals = 0;
  for (let code = text.charCodeAt(++end); isA(code, HAN_DIGIT); code = text.charCodeAt(++end)) {
    if (end - integer.end > MOST_DECIMALS) return undefined;
    decimals = decimals * 10 + numberOf(code);
  }
  const places = end - integer.end - 1;
  if (places === 0) return integer;
  const ulp = tenTo(-places);
  return { value: add(integer.value, multiply(whole(decimals), ulp)), ulp, grain: ulp, end };
}

const DOUBLINGS = "一两二三四";
const BY_DOUBLINGS = [1, 2, 2, 3, 4];

/** `翻一番`, `翻了两番`: to twice, four times as much; a rise by 100 and 300 percent. */
export function doublingAt(text: string, at: number): Draft | undefined {
  const from = text.charAt(at + 1) === "了" ? at + 2 : at + 1;
  const place = text.charAt(from) === "" ? -1 : DOUBLINGS.indexOf(text.charAt(from));
  if (place < 0 || text.charAt(from + 1) !== "番") return undefined;
  const value = whole(2 ** (BY_DOUBLINGS[place] ?? 1) * 100 - 100);
  const draft = percentage(at, from + 2, value, tenTo(1), tenTo(2));
  draft.kind = "change";
  draft.unit = { text: "%", kind: "change", end: from + 2 };
  draft.direction = "up";
  takeBounds(text, draft);
  return draft;
}

/** What half of it is of, and what only begins with 半: 近半年, 过半程. */
const NO_HALF = "年月天日小世纪程径辈生路山导成价载夜个岛决身数";
/** 时间过半、任务过半 is a saying. */
const NO_HALVES_BEFORE = /(?:双|时间|任务|[最附临])(?:已|均)?$/;

/** `近半`, `过半数`, `超过一半`, `半数以上`: a share only with a bound, where 半 stands at `at`. */
export function halfAt(text: string, at: number): Draft | undefined {
  const start = text.charAt(at - 1) === "一" ? at - 1 : at;
  const end = text.charAt(at + 1) === "数" ? at + 2 : at + 1;
  const next = text.charAt(end);
  if (next !== "" && NO_HALF.includes(next)) return undefined;
  const draft = percentage(start, end, whole(50), whole(1), tenTo(1));
  takeBounds(text, draft);
  if (draft.reach === "exact" && start === at && text.charAt(at - 1) === "过") {
    draft.start = at - 1;
    draft.reach = "least";
  }
  if (draft.reach === "exact") return undefined;
  return NO_HALVES_BEFORE.test(text.slice(Math.max(0, draft.start - 3), draft.start)) ? undefined : draft;
}
