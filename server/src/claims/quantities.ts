import type { Bound, ClaimKind, Direction } from "../contract";
import { around, type Interval, point } from "../numbers/interval";
import { isDigit, isHanNumeral, type Numeral, readArabic, readHan } from "../numbers/numeral";
import { abs, add, divide, multiply, negate, type Rational, subtract, whole, ZERO } from "../numbers/rational";
import type { Block, Structure } from "../report/types";
import { lastDirection } from "./directions";
import type { Claim } from "./types";
import { readUnit, type Unit } from "./units";

/** A numeral with what was printed around it, before lists have shared out their unit. */
interface Draft {
  start: number;
  end: number;
  numeral: Numeral;
  unit: Unit | undefined;
  kind: ClaimKind;
  /** Percent, in a fraction or 成, times this. */
  value: Rational;
  bound: Bound;
  negative: boolean;
  /** The other end of `3至5个`. */
  rangeEnd?: Rational;
  direction?: Direction;
  fixed?: Interval;
}

const HALF = { n: 1n, d: 2n };
const HUNDRED = whole(100);

/** Reads every quantity of a block: numerals with their units and bounds. Nothing in headings' markers, short quotations, titles of works, dates, ordinals, names. */
export function readClaims(block: Block, structure: Structure): Claim[] {
  const { text } = block;
  const drafts: Draft[] = [];
  let i = structure.heading ? structure.heading.titleStart : 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (!isDigit(code)) continue;
      const draft = arabicAt(text, i);
      if (draft.claim) drafts.push(draft.claim);
      i = draft.end - 1;
      continue;
    }
    if (code === 0x300a || code === 0x201c || code === 0x300e || code === 0x3010 || code === 0x3014) {
      i = skipQuoted(text, i);
      continue;
    }
    const special = SPECIAL[text.charAt(i)]?.(text, i);
    if (special) {
      drafts.push(special);
      i = special.end - 1;
      continue;
    }
    if (!isHanNumeral(text.charAt(i))) continue;
    const draft = hanAt(text, i);
    if (draft.claim) drafts.push(draft.claim);
    i = draft.end - 1;
  }
  shareUnits(text, drafts);
  return place(
    block,
    structure,
    drafts.filter((d) => d.unit !== undefined || d.kind === "rate"),
  );
}

const CLOSING: Record<string, string> = { "《": "》", "“": "”", "『": "』", "【": "】", "〔": "〕" };

/** The end of a title of a work or of a short quotation, which asserts no numbers; a long quotation or one with money or percent does. */
function skipQuoted(text: string, at: number): number {
  const open = text.charAt(at);
  const limit = open === "《" ? 120 : 40;
  const close = text.indexOf(CLOSING[open] ?? "", at + 1);
  if (close < 0 || close - at > limit) return at;
  return open === "“" && /\d\s*(?:%|万元|亿元|个百分点)/.test(text.slice(at, close)) ? at : close;
}

/** 约 in 节约, 合约 …, 近 in 最近, 超 in 赶超, 不足 as a noun: no bounds. */
const APPROXIMATE =
  /(?:^|[^节合预公契条签违履制特邀集守婉])(?:大约|约为|约达|约有|约|大概|将近|接近|近|超过了|超过|已超|超|逾|突破|不足|不到|不满|未满|未超过|不超过|不高于|不低于|不少于|至少|最多|高达|多达|达)$/;
const BEFORE: readonly (readonly [string, Bound | undefined])[] = [
  ["大约", "about"],
  ["约为", "about"],
  ["约达", "about"],
  ["约有", "about"],
  ["约", "about"],
  ["大概", "about"],
  ["将近", "under"],
  ["接近", "under"],
  ["近", "under"],
  ["超过了", "over"],
  ["超过", "over"],
  ["超", "over"],
  ["逾", "over"],
  ["突破", "over"],
  ["不足", "under"],
  ["不到", "under"],
  ["不满", "under"],
  ["不低于", "over"],
  ["不少于", "over"],
  ["至少", "over"],
  ["不超过", "under"],
  ["不高于", "under"],
];
const AFTER: readonly (readonly [string, Bound])[] = [
  ["及以上", "over"],
  ["及以下", "under"],
  ["以上", "over"],
  ["以下", "under"],
  ["以内", "under"],
  ["左右", "about"],
  ["上下", "about"],
];

function boundBefore(text: string, at: number): { start: number; bound: Bound } | undefined {
  const before = text.slice(Math.max(0, at - 5), at);
  if (!APPROXIMATE.test(before)) return undefined;
  const found = BEFORE.find(([word]) => before.endsWith(word));
  if (!found?.[1]) return undefined;
  const start = at - found[0].length;
  const previous = text.charAt(start - 1);
  if (found[0] === "近" && /[最附邻临靠亲远]/.test(previous)) return undefined;
  if (found[0] === "超" && /[赶反]/.test(previous)) return undefined;
  if (
    found[0] === "不足" &&
    (/[及和与、或的等些]/.test(previous) ||
      /(?:存在|查找|发现|查摆|梳理|整改)(?:的)?$/.test(text.slice(Math.max(0, start - 3), start)))
  )
    return undefined;
  if (found[0] === "突破" && /[项新大关]/.test(previous)) return undefined;
  return { start, bound: found[1] };
}

function boundAfter(text: string, at: number): { end: number; bound: Bound } | undefined {
  const c = text.charAt(at);
  if (c !== "以" && c !== "左" && c !== "及" && c !== "上") {
    return (c === "余" || c === "多") && !/[万亿个元人次种层方年边样数媒]/.test(text.charAt(at + 1))
      ? { end: at + 1, bound: "over" }
      : undefined;
  }
  const found = AFTER.find(([word]) => text.startsWith(word, at));
  return found && { end: at + found[0].length, bound: found[1] };
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && text.charAt(end) === " ") end++;
  return end;
}

const LATIN = /[A-Za-z#@_/\\.+*×]/;

/** The quantity whose Arabic digits begin at `at`, and where reading goes on. */
function arabicAt(text: string, at: number): { claim?: Draft; end: number } {
  const numeral = readArabic(text, at);
  const before = text.charAt(at - 1);
  let start = at;
  let negative = false;
  if (before === "-" || before === "−" || before === "负") {
    const earlier = text.charAt(at - 2);
    if (before !== "-" || !/[0-9A-Za-z）%亿万元年月]/.test(earlier)) {
      negative = true;
      start = at - 1;
    } else return { end: numeral.end };
  }
  if (LATIN.test(before) || before === "第" || before === "〔" || before === "［")
    return { end: skipCode(text, numeral.end) };
  const range = readRange(text, numeral);
  const last = range ?? numeral;
  const afterNumber = skipSpaces(text, last.end);
  const next = text.charAt(afterNumber);
  if (next === "年" || next === "月" || next === "时" || (next === "日" && !isDuration(text, start, afterNumber)))
    return { end: last.end };
  if (LATIN.test(text.charAt(last.end)) && !readUnit(text, last.end)) return { end: skipCode(text, last.end) };
  const unit =
    next === "日" ? { text: "日", kind: "measure" as const, end: afterNumber + 1 } : readUnit(text, afterNumber);
  if (next === "分" && text.charAt(afterNumber + 1) === "之" && isDigit(text.charCodeAt(afterNumber + 2)))
    return { end: afterNumber + 2 };
  const draft: Draft = {
    start,
    end: unit?.end ?? last.end,
    numeral,
    unit,
    kind: unit?.kind ?? "count",
    value: numeral.value,
    bound: numeral.excess ? "over" : "exact",
    negative,
  };
  if (next === "成" && !/[立为功效本品员交人果绩熟就都年长建]/.test(text.charAt(afterNumber + 1)))
    return { claim: tenths(draft, afterNumber + 1), end: afterNumber + 1 };
  if (range) draft.rangeEnd = range.value;
  takeBounds(text, draft);
  if (!unit && draft.numeral.excess) return { end: draft.end };
  return { claim: draft, end: draft.end };
}

const tenths = (draft: Draft, end: number): Draft => ({
  ...draft,
  end,
  unit: { text: "%", kind: "rate", end },
  kind: "rate",
  value: multiply(draft.numeral.value, whole(10)),
  bound: "about",
});

/** `15日` is a duration only where something is shortened or limited to it. */
function isDuration(text: string, start: number, day: number): boolean {
  return (
    /(?:由|从|至|到|压缩|缩短|时限|期限|提前|减少|不超过)$/.test(text.slice(Math.max(0, start - 3), start)) &&
    !/[月]/.test(text.slice(Math.max(0, start - 4), start)) &&
    !/[起至到前晚上下]/.test(text.charAt(day + 1))
  );
}

function skipCode(text: string, at: number): number {
  let end = at;
  while (/[A-Za-z0-9.+-]/.test(text.charAt(end))) end++;
  return end;
}

/** `3至5个`, `3—5`, `3-5`, where both ends share the unit. */
function readRange(text: string, first: Numeral): Numeral | undefined {
  const c = text.charAt(first.end);
  if (!/[-—–~～至到]/.test(c)) return undefined;
  let at = first.end + 1;
  if (c === "—" && text.charAt(at) === "—") at++;
  if (!isDigit(text.charCodeAt(at))) return undefined;
  return readArabic(text, at);
}

function takeBounds(text: string, draft: Draft): void {
  const before = boundBefore(text, draft.start);
  if (before) {
    draft.start = before.start;
    draft.bound = before.bound;
  }
  if (!draft.unit) return;
  const after = boundAfter(text, draft.end);
  if (!after) return;
  draft.end = after.end;
  if (draft.bound === "exact" || after.bound !== "over" || !draft.numeral.excess) draft.bound = after.bound;
}

/** Classifiers behind which a Han numeral counts things that a report would count; 级, 大 and the like make names. */
const HAN_COUNTS = /^(?:个|项|件|名|家|起|人|户|条|份|场|处|所|座|部|张|种|例|宗|案|位|台|辆|套)/;
/** What follows 个 in slogans. */
const SLOGAN =
  /^(?:个|项|种|条|次)(?:意识|自信|维护|确立|代表|全面|务必|毫不|一百年|一律|不准|必须|坚持|善于|一批|百年|机制|结合|统一|事关|方面|层面|环节|一|文明|创新|走在|率先|前列|五年|年|月|作风|规定|专项)/;

function hanAt(text: string, at: number): { claim?: Draft; end: number } {
  const numeral = readHan(text, at);
  if (!numeral) {
    let end = at + 1;
    while (isHanNumeral(text.charAt(end))) end++;
    return { end };
  }
  const { end } = numeral;
  const before = text.charAt(at - 1);
  if (
    before === "第" ||
    before === "数" ||
    before === "十" ||
    before === "几" ||
    before === "初" ||
    text.charAt(at) === "二" ||
    isDigit(text.charCodeAt(at - 1))
  )
    return { end };
  const rest = text.slice(end, end + 6);
  if (
    rest.startsWith("成") &&
    !numeral.excess &&
    !/^成(?:立|为|功|效|本|品|员|交|人|果|绩|熟|就|都|长|建)/.test(rest) &&
    text.charAt(at) !== "一"
  ) {
    const draft = base(numeral, { text: "%", kind: "rate", end: end + 1 }, end + 1);
    const half = text.charAt(end + 1) === "半";
    const value = add(multiply(numeral.value, whole(10)), whole(half ? 5 : 0));
    const claim: Draft = {
      ...draft,
      kind: "rate",
      value,
      end: end + (half ? 2 : 1),
      bound: "exact",
      fixed: around(value, half ? HALF : whole(5)),
    };
    takeBounds(text, claim);
    return { claim, end: claim.end };
  }
  if (rest.startsWith("分之")) return fractionAt(text, numeral);
  if (rest.startsWith("倍")) {
    const claim = base(numeral, { text: "倍", kind: "multiple", end: end + 1 }, end + 1);
    takeBounds(text, claim);
    return { claim, end: claim.end };
  }
  const small = numeral.value.n < 2n;
  if (small || (!numeral.excess && (!HAN_COUNTS.test(rest) || SLOGAN.test(rest)))) return { end };
  const unit = readUnit(text, end);
  if (!unit || unit.kind === "rate") return { end };
  const claim = base(numeral, unit, unit.end);
  takeBounds(text, claim);
  return { claim, end: claim.end };
}

const base = (numeral: Numeral, unit: Unit, end: number): Draft => ({
  start: numeral.start,
  end,
  numeral,
  unit,
  kind: unit.kind,
  value: numeral.value,
  bound: numeral.excess ? "over" : "exact",
  negative: false,
});

/** 百分之四十, 三分之二, 千分之五. */
function fractionAt(text: string, below: Numeral): { claim?: Draft; end: number } {
  const at = below.end + 2;
  const above = isDigit(text.charCodeAt(at)) ? readArabic(text, at) : readHan(text, at);
  if (!above || below.value.n === 0n) return { end: at };
  let value = divide(multiply(above.value, HUNDRED), below.value);
  let radius = multiply(HALF, divide(HUNDRED, below.value));
  let { end } = above;
  // 百分之四十二点五
  if (text.charAt(end) === "点") {
    const point = readHan(text, end + 1);
    if (point) {
      const digits = BigInt(point.end - point.start);
      value = add(value, divide(point.value, whole(10n ** digits)));
      radius = { n: 1n, d: 2n * 10n ** digits };
      end = point.end;
    }
  }
  const draft = base(below, { text: "%", kind: "rate", end }, end);
  // Two thirds is no rounded number with a last digit: it says what it says to about a percent.
  const percent = below.value.n === 100n || below.value.n === 1000n;
  const claim: Draft = {
    ...draft,
    value,
    kind: "rate",
    fixed: around(value, percent ? radius : whole(1)),
    bound: "exact",
  };
  takeBounds(text, claim);
  return { claim, end: claim.end };
}

/** 翻一番, 近半, 过半, 百分之百: numbers without a unit of their own. */
const SPECIAL: Record<string, (text: string, at: number) => Draft | undefined> = {
  翻: (text, at) => {
    const doublings = /^翻(?:了)?([一两二三四])番/.exec(text.slice(at, at + 4));
    const n = doublings && "一二三四".indexOf((doublings[1] ?? "一").replace("两", "二")) + 1;
    if (!doublings || !n) return undefined;
    const end = at + doublings[0].length;
    const value = whole(2 ** n * 100 - 100);
    return {
      start: at,
      end,
      numeral: fake(at, end, value),
      unit: { text: "%", kind: "change", end },
      kind: "change",
      value,
      bound: "exact",
      negative: false,
      direction: "up",
      fixed: around(value, whole(5)),
    };
  },
  近: (text, at) => half(text, at, /^近(?:一)?半(?=[，。；、）是为的]|$)/, "under"),
  过: (text, at) => half(text, at, /^过半(?=[，。；、）是为的]|$)/, "over"),
  超: (text, at) => half(text, at, /^超(?:过)?半数?(?=[，。；、）是为的]|$)/, "over"),
};

function half(text: string, at: number, pattern: RegExp, bound: Bound): Draft | undefined {
  const found = pattern.exec(text.slice(at, at + 6));
  if (!found) return undefined;
  const end = at + found[0].length;
  const value = whole(50);
  return {
    start: at,
    end,
    numeral: fake(at, end, value),
    unit: { text: "%", kind: "rate", end },
    kind: "rate",
    value,
    bound,
    negative: false,
  };
}

const fake = (start: number, end: number, value: Rational): Numeral => ({
  start,
  end,
  value,
  ulp: whole(1),
  grain: whole(10),
  excess: false,
  han: true,
  rounded: true,
});

/** Lists share their last unit (`维持71、驳回18、撤销9件`), ratios have none (`9.0：44.9：46.1`), a rate may be printed without its sign (`死亡率0.15`). */
function shareUnits(text: string, drafts: Draft[]): void {
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k];
    if (!draft || draft.unit) continue;
    const next = drafts[k + 1];
    const after = text.slice(draft.end, draft.end + 1);
    if (next?.unit && (after === "、" || after === "和" || after === "与" || after === "及" || after === "，")) {
      const between = text.slice(draft.end + 1, next.start);
      const list = after !== "，" && between.length <= 14 && !/[，。；：！？]/.test(between);
      if (
        list &&
        !draft.numeral.han &&
        !(next.unit.text === "%" && /[一-鿿]/.test(between)) &&
        !/[年月日]/.test(between)
      ) {
        draft.unit = next.unit;
        draft.kind = next.kind;
        continue;
      }
    }
    if (isSignless(text, draft)) draft.kind = "rate";
  }
  markRatios(text, drafts);
}

const SIGNLESS = /(?:率|系数|指数|比值|收入比|之比|倍差)(?:为|是|达|达到|降至|升至)?$/;

function isSignless(text: string, draft: Draft): boolean {
  if (
    !draft.numeral.rounded ||
    draft.negative ||
    /[一-鿿A-Za-z]/.test(text.charAt(draft.end).replace(/[比较和与，]/, ""))
  )
    return false;
  return SIGNLESS.test(text.slice(Math.max(0, draft.start - 8), draft.start));
}

const isColon = (c: string): boolean => c === "：" || c === ":";

/** `9.0：44.9：46.1` after 结构, 构成, 比 or in brackets behind them: every member is a rate without unit. */
function markRatios(text: string, drafts: Draft[]): void {
  for (let k = 0; k + 1 < drafts.length; k++) {
    let last = k;
    for (let next = drafts[last + 1]; next && chained(text, drafts[last], next); next = drafts[last + 1]) last++;
    if (last === k) continue;
    const first = drafts[k];
    const lead = first ? text.slice(Math.max(0, first.start - 24), first.start) : "";
    const ratio = last - k >= 2 || /(?:比|结构|构成|比例|比重)[^，。；]{0,10}$/.test(lead);
    for (let j = k; ratio && j <= last; j++) {
      const member = drafts[j];
      if (member && !member.unit) member.kind = "rate";
    }
    if (!ratio)
      for (let j = k; j <= last; j++)
        if (drafts[j]?.kind === "rate" && !drafts[j]?.unit) (drafts[j] as Draft).kind = "count"; // the loop's bounds keep j inside
    k = last;
  }
}

const chained = (text: string, a: Draft | undefined, b: Draft): boolean =>
  a !== undefined && !a.unit && b.start === a.end + 1 && isColon(text.charAt(a.end));

/** Gives each quantity its interval, direction and place among sentences. */
function place(block: Block, structure: Structure, drafts: readonly Draft[]): Claim[] {
  const { text } = block;
  const claims: Claim[] = [];
  let sentence = 0;
  let clause = 0;
  let previousEnd = 0;
  let previous: { direction: Direction | undefined; kind: ClaimKind; unit: string } | undefined;
  for (const draft of drafts) {
    for (
      let s = structure.sentences[sentence + 1];
      s && s.start <= draft.start;
      s = structure.sentences[sentence + 1]
    ) {
      sentence++;
      clause = 0;
      previousEnd = s.start;
    }
    const here = structure.sentences[sentence];
    for (let c = here?.clauses[clause + 1]; c && c.start <= draft.start; c = here?.clauses[clause + 1]) clause++;
    const leadStart = Math.max(previousEnd, here?.clauses[clause]?.start ?? here?.start ?? 0);
    const lead = text.slice(leadStart, draft.start);
    const continued =
      /^[\s、和与及]*(?:以及)?[\s]*$/.test(lead) &&
      previous !== undefined &&
      previousEnd >= (here?.start ?? 0) &&
      lead.length > 0;
    const unit = draft.unit?.text ?? "";
    let { kind } = draft;
    let direction = draft.direction;
    if (continued && previous && previous.unit === unit && previous.kind !== "multiple") {
      direction = previous.direction;
      kind = previous.kind === "change" || previous.kind === "rate" ? previous.kind : kind;
    } else {
      const word = lastDirection(text, leadStart, draft.start);
      const gap = word ? text.slice(word.end, draft.start) : "";
      if (kind === "rate" || kind === "change" || kind === "multiple") {
        const changes = word !== undefined && !LEVEL_AFTER.test(gap);
        if (unit === "个百分点" || unit === "个千分点") {
          kind = "change";
          direction = word?.direction;
        } else if (changes && unit !== "") {
          kind = "change";
          direction = word.direction;
        } else if (kind === "change" && unit === "%") direction = draft.direction;
      } else if (word && gap.length <= 3 && !/[至到为，]/.test(gap)) direction = word.direction;
    }
    const value = draft.negative ? negate(draft.value) : draft.value;
    const interval = intervalOf(draft, value, kind);
    const claim: Claim = {
      block,
      start: draft.start,
      end: draft.end,
      kind,
      value,
      unit,
      bound: draft.rangeEnd ? "about" : draft.bound,
      interval,
      ulp: draft.numeral.ulp,
      integer: kind === "count" && draft.bound === "exact" && !draft.numeral.rounded && !draft.rangeEnd,
      sentence,
      clause,
      ...(direction ? { direction } : {}),
    };
    claims.push(claim);
    previous = { direction, kind, unit };
    previousEnd = draft.end;
  }
  return claims;
}

/** Between a word of change and a percentage: then the percentage is a level, or of something else. */
const LEVEL_AFTER = /(?:占|比重|占比|比例|^率|[^长减幅增]率|目标的|预算的|计划的|任务的|的$|[至到]$|达到$|为上年|完成)/;

function intervalOf(draft: Draft, value: Rational, kind: ClaimKind): Interval {
  const { numeral } = draft;
  if (draft.rangeEnd) return { low: value, high: draft.rangeEnd, lowOpen: false, highOpen: false };
  if (draft.fixed && draft.bound === "exact") return draft.fixed;
  const tens =
    draft.value === numeral.value
      ? numeral.grain
      : multiply(numeral.grain, divide(abs(draft.value), numeral.value.n === 0n ? whole(1) : numeral.value));
  switch (draft.bound) {
    case "about":
      return around(value, tens);
    case "over": {
      const capped = numeral.excess ? add(value, tens) : kind === "rate" ? HUNDRED : null;
      return { low: value, high: capped, lowOpen: false, highOpen: numeral.excess };
    }
    case "under": {
      const near = draft.start < numeral.start; // 近, 不足, 不到 stand before; 以下, 以内 behind
      return near
        ? { low: subtract(value, tens), high: value, lowOpen: true, highOpen: true }
        : { low: ZERO, high: value, lowOpen: false, highOpen: false };
    }
    default:
      return kind === "count" && !numeral.rounded ? point(value) : around(value, multiply(numeral.ulp, HALF));
  }
}
