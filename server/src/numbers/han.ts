import type { Numeral } from "./numeral";
import { tenTo, whole } from "./rational";
import { EXCESS, HAN_DIGIT, isA, numberOf, SCALE, TENS } from "./signs";

const TEN = 0x5341;
const MYRIAD = 4;
const SEVERAL = 0x51e0;

/** Where a Han numeral stands while it is read. */
interface State {
  /** What the scales so far come to, and what stands behind the last one. */
  total: number;
  section: number;
  /** The digit that waits for its unit; -1 for none. */
  digit: number;
  /** Exponent of the last unit in this section, of the last scale; what comes next must be smaller. */
  unit: number;
  scale: number;
  /** 零 stood behind the last unit. */
  filled: boolean;
  /** A digit was printed: 三百, not 百. */
  counted: boolean;
  /** Exponent of the last printed place that is not zero. */
  grain: number;
}

/**
 * Reads the Han numeral that begins at `at`; undefined where the characters are no single number (`二三十`, `一二三`, `千百`), leave a
 * place open (`三万五`) or stand for an indefinite one. A bare 百, 千, 万 counts only with 余, 多 behind it.
 */
export function readHan(text: string, at: number): Numeral | undefined {
  return readOut(text, at) ?? readPlaces(text, at);
}

/** 二〇二四: digits read out one by one. */
function readOut(text: string, at: number): Numeral | undefined {
  if (!isA(text.charCodeAt(at), HAN_DIGIT) || !isA(text.charCodeAt(at + 1), HAN_DIGIT)) return undefined;
  let end = at;
  let value = 0;
  let zeros = 0;
  for (; end - at < 12 && isA(text.charCodeAt(end), HAN_DIGIT); end++) {
    const digit = numberOf(text.charCodeAt(end));
    value = value * 10 + digit;
    if (digit === 0) zeros++;
  }
  // 二三 is a range, 十二零五 nothing.
  if (zeros === 0 || isA(text.charCodeAt(end), HAN_DIGIT | TENS | SCALE)) return undefined;
  return {
    start: at,
    end,
    value: whole(value),
    ulp: tenTo(0),
    grain: tenTo(0),
    scale: 0,
    excess: false,
    han: true,
    rounded: false,
  };
}

function readPlaces(text: string, at: number): Numeral | undefined {
  const state: State = {
    total: 0,
    section: 0,
    digit: -1,
    unit: 4,
    scale: 9,
    filled: false,
    counted: false,
    grain: 0,
  };
  let end = at;
  for (let code = text.charCodeAt(end); isA(code, HAN_DIGIT | TENS | SCALE); code = text.charCodeAt(++end)) {
    const value = numberOf(code);
    const fits = isA(code, HAN_DIGIT)
      ? takeDigit(state, value)
      : isA(code, TENS)
        ? takeUnit(state, value, end === at || code === TEN)
        : takeScale(state, value, end === at);
    if (!fits) return undefined;
  }
  if (end === at || !closes(state)) return undefined;
  const last = text.charCodeAt(end - 1);
  const inUnits = isA(last, TENS | SCALE);
  const excess = inUnits && (text.charCodeAt(end) !== SEVERAL ? isA(text.charCodeAt(end), EXCESS) : last === TEN);
  if (!state.counted && !excess && text.charCodeAt(at) !== TEN) return undefined;
  return withScale(text, at, excess ? end + 1 : end, state, excess, isA(last, SCALE));
}

/** 十余万, 百余亿: a scale behind 余. */
function withScale(text: string, start: number, end: number, state: State, excess: boolean, scaled: boolean): Numeral {
  const below = state.total + state.section + Math.max(state.digit, 0);
  const more = excess && !scaled && isA(text.charCodeAt(end), SCALE) ? numberOf(text.charCodeAt(end)) : 0;
  const rounded = scaled || more > 0;
  const grain = tenTo(state.grain + more);
  return {
    start,
    end: more > 0 ? end + 1 : end,
    value: whole(below * 10 ** more),
    ulp: rounded || excess ? grain : tenTo(0),
    grain,
    scale: 0,
    excess,
    han: true,
    rounded,
  };
}

function takeDigit(state: State, value: number): boolean {
  if (state.digit > 0) return false;
  if (value === 0) {
    state.filled = true;
    state.digit = state.counted ? -1 : 0;
  } else {
    if (state.digit === 0) return false;
    state.digit = value;
    state.grain = 0;
  }
  state.counted = true;
  return true;
}

/** 十 counts one where no digit stands before it; so do 百 and 千 at the head, where they are bare. */
function takeUnit(state: State, exponent: number, mayStandAlone: boolean): boolean {
  if (exponent >= state.unit || state.digit === 0 || (state.digit < 0 && !mayStandAlone)) return false;
  state.section += Math.max(state.digit, 1) * 10 ** exponent;
  state.digit = -1;
  state.unit = exponent;
  state.grain = exponent;
  state.filled = false;
  return true;
}

function takeScale(state: State, exponent: number, bare: boolean): boolean {
  const below = state.section + Math.max(state.digit, 0);
  // 三万亿
  const raises = exponent > MYRIAD && state.scale === MYRIAD;
  if ((exponent >= state.scale && !raises) || (below === 0 && !bare && !raises) || state.digit === 0) return false;
  if (below > 0 && !closes(state)) return false;
  state.total = raises ? (state.total + below) * 10 ** exponent : state.total + (bare ? 1 : below) * 10 ** exponent;
  state.grain += exponent;
  state.section = 0;
  state.digit = -1;
  state.unit = 4;
  state.scale = exponent;
  state.filled = false;
  return state.total <= Number.MAX_SAFE_INTEGER;
}

/** Does what was read end in a place of its own? 一百五 and 三万五 leave open which. */
const closes = ({ digit, unit, scale, filled, section }: State): boolean =>
  digit <= 0 || filled || unit === 1 || (section === 0 && scale > 8);
