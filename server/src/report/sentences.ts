import { CLOSER, DIGIT, HAN, isA } from "./characters";
import type { Sentence } from "./types";

/** What stands in brackets or quotes stays within its clause up to this length. */
const LONGEST_BRACKET = 300;

/**
 * The sentences of folded text from `from` on, each with its clauses. A sentence runs to `。！？` and the quotes that close
 * after it; a clause to `，；：` outside of `（…）`, `《…》` and `“…”`. `。` inside a misprinted number (`3。1%`) ends nothing.
 */
export function sentencesOf(text: string, from = 0): Sentence[] {
  const sentences: Sentence[] = [];
  let closers: ReadonlyMap<number, number> | undefined;
  let start = from;
  let clause = from;
  let found = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most characters are Han and cut nothing.
    if (code > 0x3002 && code < 0xff00) continue;
    if (
      code === 0x3002 ? !isPoint(text, i) : code === 0xff01 || code === 0xff1f || (code === 0x2e && isFullStop(text, i))
    ) {
      let end = i + 1;
      while (isSentenceTail(text.charCodeAt(end))) end++;
      found = addClause(text, clause, i, found);
      if (found > 0) sentences.push(sentence(text, start, end, found));
      found = 0;
      start = clause = end;
      i = end - 1;
    } else if (code === 0x0a) {
      found = addClause(text, clause, i, found);
      if (found > 0) sentences.push(sentence(text, start, i + 1, found));
      found = 0;
      start = clause = i + 1;
    } else if (code === 0xff1b || ((code === 0xff0c || code === 0xff1a) && !isInNumber(text, i))) {
      found = addClause(text, clause, i, found);
      clause = i + 1;
    } else if (code === 0xff08 || code === 0x300a || code === 0x201c) {
      closers ??= matchBrackets(text, i);
      i = closers.get(i) ?? i;
    }
  }
  found = addClause(text, clause, text.length, found);
  if (found > 0) sentences.push(sentence(text, start, text.length, found));
  return sentences;
}

/** Starts and ends of a sentence's clauses, while it is read. */
const bounds: number[] = [];

/** Adds the clause from `start` to `end` without the white space around it; gives how many bounds there are. */
function addClause(text: string, start: number, end: number, found: number): number {
  let a = start;
  let b = end;
  while (a < b && text.charCodeAt(a) <= 0x20) a++;
  while (b > a && text.charCodeAt(b - 1) <= 0x20) b--;
  if (b <= a) return found;
  bounds[found] = a;
  bounds[found + 1] = b;
  return found + 2;
}

function sentence(text: string, from: number, to: number, found: number): Sentence {
  let start = from;
  while (text.charCodeAt(start) <= 0x20) start++;
  return { start, end: text.charCodeAt(to - 1) === 0x0a ? to - 1 : to, clauses: bounds.slice(0, found) };
}

/** Closers and repeated stops (`！！`, `。”`) belong to the sentence that they end. */
const isSentenceTail = (code: number): boolean =>
  (isA(code, CLOSER) && code !== 0x29) || code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** `3。1%`: a misprinted decimal point; `49.1。2025年` ends a sentence. */
function isPoint(text: string, at: number): boolean {
  let left = at;
  while (at - left < 4 && isA(text.charCodeAt(left - 1), DIGIT)) left--;
  if (left === at || at - left > 3 || text.charCodeAt(left - 1) === 0x2e) return false;
  let right = at + 1;
  while (right - at < 6 && isA(text.charCodeAt(right), DIGIT)) right++;
  return right > at + 1 && /[%‰万亿元倍个]/.test(text.charAt(right));
}

/** A half-width `.` ends a sentence between Han characters. */
function isFullStop(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const closed = isA(before, HAN | CLOSER) || before === 0x25;
  return closed && (Number.isNaN(after) || after === 0x20 || isA(after, HAN));
}

/** The `：` of a ratio, the `，` of `27，162`. */
function isInNumber(text: string, at: number): boolean {
  if (!isA(text.charCodeAt(at - 1), DIGIT) || !isA(text.charCodeAt(at + 1), DIGIT)) return false;
  if (text.charCodeAt(at) === 0xff1a) return true;
  let right = at + 1;
  while (right - at <= 4 && isA(text.charCodeAt(right), DIGIT)) right++;
  let left = at;
  while (at - left <= 4 && isA(text.charCodeAt(left - 1), DIGIT)) left--;
  return right - at === 4 && at - left <= 3;
}

const CLOSER_OF: Readonly<Record<number, number>> = { 65288: 0xff09, 12298: 0x300b, 8220: 0x201d };

/** Where each opening bracket or quote is closed; unclosed and overlong ones are left out. */
function matchBrackets(text: string, from: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x300b && code < 0xff00) continue;
    if (code === 0xff08 || code === 0x300a || code === 0x201c) {
      open.push(i);
    } else if (code === 0xff09 || code === 0x300b || code === 0x201d) {
      // A closer without its opener right on top closes over what was left open; without any, nothing.
      for (let k = open.length - 1, reach = 0; k >= 0 && reach < 4; k--, reach++) {
        const at = open[k] ?? 0;
        if (CLOSER_OF[text.charCodeAt(at)] !== code) continue;
        open.length = k;
        if (i - at <= LONGEST_BRACKET) pairs.set(at, i);
        break;
      }
    }
  }
  return pairs;
}
